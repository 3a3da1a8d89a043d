// Owns how large symbols are: by people killed, by events in a stack, by the precision of a place. All in CSS px.

/** From the middle of a square of the density layer to its corners, at the whole zoom it is made for: 25.6 / 2 px a side. */
export const SQUARE_REACH_PX = 9;

const RADIUS_MIN = 5.5;
const RADIUS_MAX = 16;
/** From here on symbols grow no more. */
const KILLED_AT_MAX = 60;

export const STACK_MIN = 11;
const STACK_MAX = 20;
const STACK_COUNT_AT_MAX = 500;

/** A smaller disc would hide behind its symbol and say nothing. */
const DISC_MIN = 6;

/** Area grows with the figure; unknown figures (−1) look like none. */
export function symbolRadius(killed: number): number {
  const share = Math.min(1, Math.max(0, killed) / KILLED_AT_MAX);
  return Math.sqrt(RADIUS_MIN ** 2 + share * (RADIUS_MAX ** 2 - RADIUS_MIN ** 2));
}

/** By the count alone; where stacks are neighbours, `prepareMarks` takes them back. */
export function stackRadius(count: number): number {
  const share = Math.log(Math.max(2, count) / 2) / Math.log(STACK_COUNT_AT_MAX / 2);
  return STACK_MIN + Math.min(1, share) * (STACK_MAX - STACK_MIN);
}

/** `999`, `1.2k`, `12k`, `1.2M`: at most four characters, rounded down so that 9,999 does not read as 10k. */
export function abbreviate(count: number): string {
  if (count < 1000) return String(count);
  const [value, unit] = count < 1_000_000 ? [count / 1000, 'k'] : [count / 1_000_000, 'M'];
  const decimals = value < 10 ? 1 : 0;
  const cut = Math.floor(value * 10 ** decimals) / 10 ** decimals;
  return `${cut}${unit}`;
}

/** Larger than this share of the screen's shorter side, a disc would tint the map and say little: only on demand. */
const DISC_SHARE_MAX = 0.3;

/**
 * Radius of the disc that shows how imprecise a place is; 0 where it would say nothing. `isAskedFor`: the event is
 * selected or pointed at, and its disc may be as large as the screen.
 */
export function precisionRadius(
  precisionKm: number,
  kmPx: number,
  symbol: number,
  screen: { readonly width: number; readonly height: number },
  isAskedFor = false,
): number {
  const radius = precisionKm * kmPx;
  if (radius < Math.max(DISC_MIN, symbol + 4)) return 0;
  const most = isAskedFor
    ? Math.hypot(screen.width, screen.height) / 2
    : Math.min(screen.width, screen.height) * DISC_SHARE_MAX;
  return radius > most ? 0 : radius;
}
