// Owns that text of others within ours keeps its direction to itself: dates and dashes beside a Persian name stay where they are.

/** Hebrew, Arabic and their kin, by blocks: letters, presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** In an isolate of Unicode where it needs one; other text as it is. */
export const apart = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);
