// Owns where the bars go and how high an event is.

/** Where the bars go, CSS px. */
export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** One event is never drawn higher than the room for these many would make it. */
const MIN_PEAK_UP = 4;
const MIN_PEAK_DOWN = 2;

/** Share of the room that the highest bar takes. */
const HEADROOM = 0.94;

export type Heights = { readonly axisY: number; readonly pxPerEvent: number };

/** One scale for both sides; the axis leaves each the room that its peak asks for. */
export function heightsOf({ top, bottom }: Plot, peaks: { up: number; down: number }): Heights {
  const up = Math.max(peaks.up, MIN_PEAK_UP);
  const down = Math.max(peaks.down, MIN_PEAK_DOWN);
  const shareDown = Math.min(Math.max(down / (up + down), 0.3), 0.65);
  const height = bottom - top;
  const axisY = Math.round(top + height * (1 - shareDown));
  return { axisY, pxPerEvent: Math.min((axisY - top) / up, (bottom - axisY - 1) / down) * HEADROOM };
}
