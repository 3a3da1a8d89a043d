// Owns readers' own words that were encoded once more on the way: told by the text alone, for nothing beside it need be mangled.

/** Layers of encoding: more than links have been seen with. */
export const MOST_LAYERS = 4;

const ESCAPE = /%[\da-f]{2}/gi;
const ESCAPED_LETTER = /%[c-f][\da-f]%[89ab][\da-f]/i;

export function ofForm(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** What was typed, where nobody types what stands there. */
export function withoutEscapes(text: string): string {
  let plain = text;
  for (let layer = 0; layer < MOST_LAYERS && isEncoded(plain); layer++) plain = ofForm(plain);
  return plain;
}

/**
 * Encoding what it says gives it back, every sign that needs an escape has one, and without them it says something. Blanks are
 * decoded before other signs by some; then letters of other scripts must tell.
 */
function isEncoded(text: string): boolean {
  if (!text.includes('%') || (/\s/.test(text) && !ESCAPED_LETTER.test(text))) return false;
  const said = ofForm(text);
  return said !== text && /\p{L}/u.test(said) && encoded(said) === asEncoded(text);
}

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

/** Signs that are written with an escape or without. */
const asEncoded = (text: string) =>
  text
    .replace(ESCAPE, (sign) => sign.toUpperCase())
    .replace(/[,:/]/g, encodeURIComponent)
    .replace(/[\s+]/g, '%20');
