// Owns what stands between facts on one line.

/** Goes with what follows it: where a line breaks there it opens the next line, and never hangs at the end of one. */
export const DOT = ' ·\u00a0';
