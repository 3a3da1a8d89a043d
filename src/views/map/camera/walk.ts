// Owns where the keyboard goes among things on the map: ahead by an arrow, on by the page. Pure; points are CSS px of one rectangle.

export type Point = { readonly x: number; readonly y: number };
export type Direction = 'left' | 'right' | 'up' | 'down';
/** Where a thing is seen, by its index; once for each copy of the world. */
export type Place = Point & { readonly index: number };

const STEPS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
/** What lies so near is not ahead, px. */
const AHEAD_PX = 0.5;
/** What lies straight ahead is preferred to what lies a little nearer but aside. */
const ASIDE = 1.5;
/** What lies in one line of reading lies within so much of each other, px. */
const LINE_PX = 24;

/** Index of the nearest within the 90° cone that opens from `from` towards `direction`; −1 when it is empty. */
export function nearestAhead(
  places: readonly Place[],
  from: Point,
  direction: Direction,
  except: number,
): number {
  const step = STEPS[direction];
  return cheapest(places, ({ index, x, y }) => {
    const ahead = (x - from.x) * step.x + (y - from.y) * step.y;
    const aside = Math.abs((x - from.x) * step.y) + Math.abs((y - from.y) * step.x);
    return index === except || ahead < AHEAD_PX || aside > ahead ? Infinity : ahead + ASIDE * aside;
  });
}

/** Index of the nearest to a point, however far; −1 when there is none. */
export const nearestTo = (places: readonly Place[], { x, y }: Point): number =>
  cheapest(places, (place) => Math.hypot(place.x - x, place.y - y));

function cheapest(places: readonly Place[], costOf: (place: Place) => number): number {
  let best = -1;
  let least = Infinity;
  for (const place of places) {
    const cost = costOf(place);
    if (cost < least) [best, least] = [place.index, cost];
  }
  return best;
}

/**
 * Index of the one after (`step` 1) or before (−1) another in reading order: by lines from the top, along each from the
 * left. From −1 the first or the last. Arrow keys lead to nearly everything; this way leads to all.
 */
export function nextInReading(places: readonly Place[], index: number, step: 1 | -1): number {
  // Of copies around the world the first one stands for all.
  const firsts = new Map<number, { index: number; line: number; x: number }>();
  for (const place of places) {
    if (firsts.has(place.index)) continue;
    firsts.set(place.index, { index: place.index, line: Math.floor(place.y / LINE_PX), x: place.x });
  }
  const seen = [...firsts.values()];
  seen.sort((a, b) => a.line - b.line || a.x - b.x || a.index - b.index);
  const at = seen.findIndex((one) => one.index === index);
  if (at < 0) return seen.at(step > 0 ? 0 : -1)?.index ?? -1;
  return seen[at + step]?.index ?? -1;
}
