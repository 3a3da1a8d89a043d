// Owns where on the map a chosen mark goes so that nothing covers it: neither a sheet or panel nor what stands over the map.
import type { Area } from './position-card.ts';
import type { Point } from './walk.ts';

/** A mark nearer than this to an edge or to what stands over the map is covered, CSS px. */
const EDGE = 24;
/** How finely a free place is looked for, CSS px. */
const STEP = 8;

const isWithin = ({ x, y }: Point, { left, top, right, bottom }: Area, margin: number): boolean =>
  x > left - margin && x < right + margin && y > top - margin && y < bottom + margin;

/** `at` itself where it is free, or where there is nowhere better; else the free place nearest to the middle of `area`. */
export function openPlace(at: Point, area: Area, things: readonly Area[]): Point {
  const isFree = (place: Point) =>
    isWithin(place, area, -EDGE) && !things.some((thing) => isWithin(place, thing, EDGE));
  // Under a sheet that leaves nothing of the map there is nowhere to bring it.
  const hasRoom = area.right - area.left > 2 * EDGE && area.bottom - area.top > 2 * EDGE;
  if (!hasRoom || isFree(at)) return at;
  const middle = { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 };
  if (isFree(middle)) return middle;
  let best: Point | null = null;
  let least = Infinity;
  for (let x = area.left + EDGE + 1; x < area.right - EDGE; x += STEP)
    for (let y = area.top + EDGE + 1; y < area.bottom - EDGE; y += STEP) {
      const distance = Math.hypot(x - middle.x, y - middle.y);
      if (distance < least && isFree({ x, y })) {
        best = { x, y };
        least = distance;
      }
    }
  // Things all over the map: out from under the sheet at least.
  return best ?? (isWithin(at, area, -EDGE) ? at : middle);
}
