// Owns text as XML 1.0 holds it: what it does not allow is left out, what it reads otherwise is escaped.

/** All that XML 1.0 has no place for: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export const withoutForbidden = (text: string): string => text.replace(FORBIDDEN, '');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlText = (text: string): string =>
  withoutForbidden(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
