// Owns the zooms that stacks are made for.

/** Levels are half zooms; the map has no others. */
const COARSEST_ZOOM = 2;
const FINEST_ZOOM = 14;
export const LEVELS = 2 * (FINEST_ZOOM - COARSEST_ZOOM) + 1;
export const zoomOfLevel = (level: number): number => COARSEST_ZOOM + level / 2;
/** The level shown at a zoom. */
export function levelAt(zoom: number): number {
  const level = Math.floor(2 * (zoom - COARSEST_ZOOM));
  return Number.isFinite(level) ? Math.max(0, Math.min(LEVELS - 1, level)) : 0;
}
