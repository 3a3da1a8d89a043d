// Owns how text of others is made safe to show: it cannot turn the direction of what stands beside it, nor flood the page.

/** Longer texts are cut before they reach the page: a title of 10,000 characters costs layout time and says no more. */
const MAX_CHARACTERS = 600;

// Marks that override or embed direction beyond their own text; `dir="auto"` isolation does the honest part of their job.
const DIRECTION_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text of others as one paragraph: direction overrides and control characters removed, cut at `max` characters. */
export function displayText(text: string, max: number = MAX_CHARACTERS): string {
  const clean = text
    .slice(0, max * 2)
    .replace(DIRECTION_OVERRIDES, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (clean.length <= max) return clean;
  return `${clean.slice(0, max).toWellFormed().trimEnd()}…`;
}
