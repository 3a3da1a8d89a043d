// Owns the ids of short links: random, unguessable, and read as people copy them by hand.

/** Crockford's base 32: no letter that is taken for a digit, in one case. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * 65 random bits: with a million links given out, whoever tries a thousand ids a second finds the first after a thousand years.
 * Shorter ones can be found by trying.
 */
const LENGTH = 13;

export function makeLinkId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
}

/** In any case, with hyphens, with o for 0 and i or l for 1, and with what clings to the end of links; null for what is none. */
export function readLinkId(text: string): string | null {
  const id = text
    .toLowerCase()
    .replace(/[^\da-z]+$/, '')
    .replaceAll('-', '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return id.length === LENGTH && [...id].every((sign) => SIGNS.includes(sign)) ? id : null;
}
