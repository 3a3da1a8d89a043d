// Owns how a pair of countries is named, and how far from its line an event is near. No zod: the page reads it first.

/** An unordered pair of countries sharing a land border, in alphabetical order: `AF-TJ`. */
export const BORDER_FORM = /^([A-Z]{2})-([A-Z]{2})$/;

export function isBorderId(id: string): boolean {
  const match = BORDER_FORM.exec(id);
  return match !== null && String(match[1]) < String(match[2]);
}

/** Borders farther than this are not near: an event has no distance to them, and `within` asks for no more. */
export const REACH_KM = 200;
