// Owns how high the phone's sheet stands above its bar: low, half and full.
import { textScale } from '../../ui/text-size.ts';

export const SHEET_HEIGHTS = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** Of the usual size of text: the count, and a row of buttons. */
const LOW_PX = 138;
/** As in the style sheet; below it lies what the system keeps free. */
const BAR_PX = 48;
/** Share of the screen that sheet and bar cover. */
const HALF_SHARE = 0.58;
const TOP_GAP_PX = 62;

const inOwnText = (px: number): number => Math.max(px, px * textScale());

export const barPx = (): number => inOwnText(BAR_PX);

export function heightPxOf(height: SheetHeight, screenPx: number): number {
  const fullPx = screenPx - TOP_GAP_PX - barPx();
  if (height === 'full') return fullPx;
  return Math.min(fullPx, height === 'low' ? inOwnText(LOW_PX) : Math.round(screenPx * HALF_SHARE) - barPx());
}

/** The height nearest to where the sheet was let go. */
export function nearestHeight(heightPx: number, screenPx: number): SheetHeight {
  let nearest: SheetHeight = 'low';
  for (const height of SHEET_HEIGHTS) {
    const distance = Math.abs(heightPxOf(height, screenPx) - heightPx);
    if (distance < Math.abs(heightPxOf(nearest, screenPx) - heightPx)) nearest = height;
  }
  return nearest;
}

/** The next height up; from the top back to the lowest. */
export function above(height: SheetHeight): SheetHeight {
  return SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(height) + 1] ?? 'low';
}
