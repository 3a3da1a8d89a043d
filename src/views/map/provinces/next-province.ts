// Owns which province an arrow key leads to: the nearest within 45° of its direction, by the points where they are named.
import type { Direction } from '../marks/hit-test.ts';

type Point = { readonly x: number; readonly y: number };

const STEPS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** From none: the one nearest to `middle`, whatever the direction. Null: there is none that way. */
export function nextProvince<A>(
  areas: readonly A[],
  placeOf: (area: A) => Point,
  current: A | null,
  middle: Point,
  direction: Direction,
): A | null {
  const from = current ? placeOf(current) : middle;
  const step = STEPS[direction];
  let best: A | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const area of areas) {
    if (area === current) continue;
    const { x, y } = placeOf(area);
    const [dx, dy] = [x - from.x, y - from.y];
    const ahead = dx * step.x + dy * step.y;
    const aside = Math.abs(dx * step.y) + Math.abs(dy * step.x);
    if (current && (ahead <= 0 || aside > ahead)) continue;
    const cost = current ? ahead + 1.5 * aside : Math.hypot(dx, dy);
    if (cost < least) [best, least] = [area, cost];
  }
  return best;
}
