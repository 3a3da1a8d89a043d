// Owns dashes as documents set them. For links, dates and coordinates; apart from digits, for the first load needs these alone.

/** Dashes, typographic hyphens and minus signs as the one that keyboards have. */
export const withPlainHyphens = (text: string): string => text.replace(/[\p{Pd}\u2212]/gu, '-');
