// Owns what names keep clear of: the marks as they are drawn, the selected one with its ring.
import type { Obstacles } from '../basemap/obstacles.ts';
import { nearestCopy } from '../camera/camera.ts';
import { asDrawn, type Mark, type Marks } from './marks.ts';
import { SELECTED_RADIUS_MIN, SELECTED_RING_PX } from './selected-ring.ts';

/** `scale`: of the map, px. */
export function discsAround(marks: Marks, selected: Mark | null, scale: number): Obstacles {
  const { size, count } = marks.cells;
  const discs = { size, count, x: marks.x, y: marks.y, radius: marks.radius };
  if (selected === null) return discs;
  const { key, x, y, radius } = asDrawn(selected, marks);
  const own = Math.max(SELECTED_RADIUS_MIN, radius) + SELECTED_RING_PX;
  // A stack that stands on it is ringed in its place.
  const over = marks.radius.findIndex((px, i) => {
    const across = nearestCopy(marks.x[i] ?? 0, x) - x;
    return (count[i] ?? 0) > 1 && Math.hypot(across, (marks.y[i] ?? 0) - y) * scale < px;
  });
  const at = over >= 0 ? over : marks.cells.key.indexOf(key);
  if (at >= 0 && at < size) {
    const ringed = marks.radius.slice();
    ringed[at] = over >= 0 ? (marks.radius[at] ?? 0) + SELECTED_RING_PX : own;
    return { ...discs, radius: ringed };
  }
  return {
    size: size + 1,
    count: Uint32Array.of(...count.subarray(0, size), 1),
    x: Float64Array.of(...marks.x.subarray(0, size), x),
    y: Float64Array.of(...marks.y.subarray(0, size), y),
    radius: Float32Array.of(...marks.radius.subarray(0, size), own),
  };
}
