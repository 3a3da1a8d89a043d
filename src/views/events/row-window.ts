// Owns how a list of any length fits into a scroll track: a window of rows is laid out exactly, the rest is empty track.
// Browsers cannot make an element higher than 17 to 33 million pixels, and measuring a million rows costs a frame.

/** Height of a row that nobody has measured yet. */
export const ROW_PX = 118;
export const WINDOW_ROWS = 400;
const MAX_TRACK_PX = 12_000_000;
/** The window slides when the rows on screen come this close to its edge. */
const EDGE_ROWS = 30;

export function lastBase(total: number): number {
  return Math.max(0, total - WINDOW_ROWS);
}

export function clampBase(base: number, total: number): number {
  return Math.max(0, Math.min(base, lastBase(total)));
}

/** Track pixels a row outside the window: a row's height, or less where the track would grow too long. */
export function trackPxPerRow(total: number): number {
  if (total * ROW_PX <= MAX_TRACK_PX) return ROW_PX;
  return (MAX_TRACK_PX - WINDOW_ROWS * ROW_PX) / lastBase(total);
}

export type Scroll = {
  readonly total: number;
  readonly base: number;
  /** Top of the viewport on the track, and its height. */
  readonly offsetPx: number;
  readonly viewportPx: number;
  /** Where the window's rows begin and end on the track. */
  readonly windowStartPx: number;
  readonly windowEndPx: number;
  /** Rows on screen, counted from the window's first. */
  readonly firstIndex: number;
  readonly lastIndex: number;
};

/**
 * Where the window should begin for a scroll position. `jump`: the viewport left the window (a drag of the thumb);
 * the new window lies under it. `slide`: it came near an edge; the rows on screen must stay where they are.
 */
export function nextWindow(scroll: Scroll): { kind: 'stay' } | { kind: 'jump' | 'slide'; base: number } {
  const { total, base, offsetPx, viewportPx, firstIndex, lastIndex } = scroll;
  if (total <= WINDOW_ROWS) return base === 0 ? { kind: 'stay' } : { kind: 'slide', base: 0 };
  if (offsetPx + viewportPx < scroll.windowStartPx || offsetPx > scroll.windowEndPx) {
    const pxPerRow = trackPxPerRow(total);
    const row = Math.floor(offsetPx / pxPerRow);
    // On a shortened track only the window's first row lies where its number says.
    const ahead = pxPerRow === ROW_PX ? WINDOW_ROWS / 2 : 0;
    return moved('jump', clampBase(row - ahead, total), base);
  }
  const isNearStart = firstIndex < EDGE_ROWS && base > 0;
  const isNearEnd = lastIndex > WINDOW_ROWS - EDGE_ROWS && base < lastBase(total);
  if (!isNearStart && !isNearEnd) return { kind: 'stay' };
  return moved('slide', clampBase(base + firstIndex - WINDOW_ROWS / 2, total), base);
}

function moved(kind: 'jump' | 'slide', to: number, from: number) {
  return to === from ? ({ kind: 'stay' } as const) : { kind, base: to };
}
