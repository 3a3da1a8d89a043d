// Owns how the selected event is ringed: what is painted, and how far it reaches. CSS px.
import type { Palette } from '../../../canvas/palette.ts';

/** A selected event must be found at a glance. */
export const SELECTED_RADIUS_MIN = 8;
const GAP_PX = 3;
const WIDTH_PX = 2.5;
/** From a mark's radius to the outer edge of its ring. */
export const SELECTED_RING_PX = GAP_PX + WIDTH_PX / 2;

/** Paper between a mark and the ring of what is selected: a hollow or dark symbol must not run into it. */
export const selectionRings = (palette: Palette) =>
  [
    { color: palette.panel, gap: GAP_PX / 2, width: GAP_PX },
    { color: palette.ink, gap: GAP_PX, width: WIDTH_PX },
  ] as const;
