// Owns which mark a pointer means and which one an arrow key leads to. Pure; points are CSS px of the camera's rectangle.

import { type Camera, firstCopy } from '../camera/camera.ts';
import type { Marks } from './marks.ts';

type Point = { readonly x: number; readonly y: number };
export type Direction = 'left' | 'right' | 'up' | 'down';

const STEPS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Calls back with the place of every mark inside the camera's rectangle grown by `margin`, once a copy of the world. */
function visit(
  { cells }: Marks,
  camera: Camera,
  margin: number,
  found: (index: number, x: number, y: number) => void,
): void {
  const west = (camera.left - margin) / camera.scale;
  const east = (camera.left + camera.width + margin) / camera.scale;
  for (let i = 0; i < cells.size; i++) {
    const y = (cells.y[i] ?? 0) * camera.scale - camera.top;
    if (y < -margin || y > camera.height + margin) continue;
    for (let x = firstCopy(cells.x[i] ?? 0, west); x <= east; x++)
      found(i, x * camera.scale - camera.left, y);
  }
}

/**
 * Index of the mark under a point, −1 when there is none. A mark answers within its own radius, at least within `reach`.
 * Where several do, the one wins whose middle is nearest measured in its own size: a small one on top of a large one
 * can still be hit.
 */
export function hitTest(marks: Marks, camera: Camera, point: Point, reach: number): number {
  let best = -1;
  let bestShare = 1;
  visit(marks, camera, 24, (index, x, y) => {
    const own = Math.max(marks.radius[index] ?? 0, reach);
    const share = Math.hypot(x - point.x, y - point.y) / own;
    if (share <= bestShare) {
      best = index;
      bestShare = share;
    }
  });
  return best;
}

/** Index of the nearest mark inside the 90° cone that opens from `from` towards `direction`; −1 when it is empty. */
export function nearestInCone(
  marks: Marks,
  camera: Camera,
  from: Point,
  direction: Direction,
  except = -1,
): number {
  const step = STEPS[direction];
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  visit(marks, camera, 0, (index, x, y) => {
    if (index === except) return;
    const ahead = (x - from.x) * step.x + (y - from.y) * step.y;
    const aside = Math.abs((x - from.x) * step.y) + Math.abs((y - from.y) * step.x);
    if (ahead < 0.5 || aside > ahead) return;
    // What lies straight ahead is preferred to what lies a little nearer but aside.
    const cost = ahead + 1.5 * aside;
    if (cost < bestCost) {
      best = index;
      bestCost = cost;
    }
  });
  return best;
}

/** Marks of one line of reading lie within so much of each other, CSS px. */
const LINE_PX = 24;

/**
 * Index of the mark after (`step` 1) or before (−1) another in reading order: by lines from the top, along each from the
 * left. From −1 the first or the last. Arrow keys lead to nearly every mark; this way leads to all that the camera sees.
 */
export function nextInReadingOrder(marks: Marks, camera: Camera, index: number, step: 1 | -1): number {
  // Of copies around the world the first one stands for all.
  const places = new Map<number, { index: number; line: number; x: number }>();
  visit(marks, camera, 0, (found, x, y) => {
    if (!places.has(found)) places.set(found, { index: found, line: Math.floor(y / LINE_PX), x });
  });
  const seen = [...places.values()];
  seen.sort((a, b) => a.line - b.line || a.x - b.x || a.index - b.index);
  const at = seen.findIndex((one) => one.index === index);
  if (at < 0) return seen.at(step > 0 ? 0 : -1)?.index ?? -1;
  return seen[at + step]?.index ?? -1;
}

/** Index of the mark nearest to a point, however far; −1 when the camera sees none. */
export function nearestMark(marks: Marks, camera: Camera, point: Point): number {
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  visit(marks, camera, 0, (index, x, y) => {
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance < bestDistance) {
      best = index;
      bestDistance = distance;
    }
  });
  return best;
}
