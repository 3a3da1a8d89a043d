// Owns which mark a pointer means, and where marks are seen. Pure; points are CSS px of the camera's rectangle.

import { type Camera, firstCopy } from '../camera/camera.ts';
import type { Place, Point } from '../camera/walk.ts';
import type { Marks } from './marks.ts';

/** Calls back with the place of every mark inside the camera's rectangle grown by `margin`, once a copy of the world. */
function visit(
  { cells, x: xs, y: ys }: Marks,
  camera: Camera,
  margin: number,
  found: (index: number, x: number, y: number) => void,
): void {
  const west = (camera.left - margin) / camera.scale;
  const east = (camera.left + camera.width + margin) / camera.scale;
  for (let i = 0; i < cells.size; i++) {
    const y = (ys[i] ?? 0) * camera.scale - camera.top;
    if (y < -margin || y > camera.height + margin) continue;
    for (let x = firstCopy(xs[i] ?? 0, west); x <= east; x++) found(i, x * camera.scale - camera.left, y);
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

/** Every mark that the camera sees. */
export function placesOf(marks: Marks, camera: Camera): Place[] {
  const places: Place[] = [];
  visit(marks, camera, 0, (index, x, y) => places.push({ index, x, y }));
  return places;
}
