// Owns the zooms that stacks are made for.

/** Half zooms, and one more at which a tablet's first view lies: there stacks of 4.5 are too wide for it by little. */
const ZOOMS = [
  2, 2.5, 3, 3.5, 4, 4.5, 4.85, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11, 11.5, 12, 12.5, 13,
  13.5, 14,
] as const;
export const LEVELS = ZOOMS.length;
export const zoomOfLevel = (level: number): number => ZOOMS[level] as number;
/** The level shown at a zoom: the finest that is no finer, at least the coarsest. */
export function levelAt(zoom: number): number {
  let level = LEVELS - 1;
  while (level > 0 && !((ZOOMS[level] as number) <= zoom)) level--;
  return level;
}
