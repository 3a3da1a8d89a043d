// Owns how numbers in stacks are shortened, and how large discs of precision are. All in CSS px.

/** From the middle of a square of the density layer to its corners, at the whole zoom it is made for: 25.6 / 2 px a side. */
export const SQUARE_REACH_PX = 9;

/** A smaller disc would hide behind its symbol and say nothing. */
const DISC_MIN = 6;

/** `999`, `1.2k`, `12k`, `1.2M`: at most four characters, rounded down so that 9,999 does not read as 10k. */
export function abbreviate(count: number): string {
  if (count < 1000) return String(count);
  const [value, unit] = count < 1_000_000 ? [count / 1000, 'k'] : [count / 1_000_000, 'M'];
  const decimals = value < 10 ? 1 : 0;
  const cut = Math.floor(value * 10 ** decimals) / 10 ** decimals;
  return `${cut}${unit}`;
}

/** Radius of the disc that shows how imprecise the place of an event that is pointed at is; 0 where it would say nothing. */
export function precisionRadius(
  precisionKm: number,
  kmPx: number,
  symbol: number,
  screen: { readonly width: number; readonly height: number },
): number {
  const radius = precisionKm * kmPx;
  const most = Math.hypot(screen.width, screen.height) / 2;
  return radius < Math.max(DISC_MIN, symbol + 4) || radius > most ? 0 : radius;
}
