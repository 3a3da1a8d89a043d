// Owns what names keep clear of: the marks of events, announced by the map's event layer and heard by the names' layer.
import type { LeafletEvent, Map as LeafletMap } from 'leaflet';
import type { Disc } from './disc-index.ts';
import type { LabelView } from './place-labels.ts';

/** Discs over the map. `x`, `y` on the plane, `radius` in px; arrays run parallel and have at least `size` entries. */
export type Obstacles = {
  readonly size: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float32Array;
};

export const OBSTACLES_EVENT = 'sarhad:obstacles';

/** Names are placed anew around these discs. */
export function announceObstacles(map: LeafletMap, obstacles: Obstacles): void {
  map.fire(OBSTACLES_EVENT, { obstacles });
}

export const obstaclesOf = (event: LeafletEvent): Obstacles =>
  (event as LeafletEvent & { obstacles: Obstacles }).obstacles;

/** The discs that lie in a view, once for each copy of the world in it. */
export function discsInView({ size, x, y, radius }: Obstacles, view: LabelView): Disc[] {
  const discs: Disc[] = [];
  const west = view.left / view.scale;
  const east = (view.left + view.width) / view.scale;
  for (let i = 0; i < size; i++) {
    const r = radius[i] ?? 0;
    const py = (y[i] ?? 0) * view.scale - view.top;
    if (py < -r || py > view.height + r) continue;
    const at = x[i] ?? 0;
    for (let copy = at + Math.ceil(west - at); copy <= east; copy++) {
      discs.push([copy * view.scale - view.left, py, r]);
    }
  }
  return discs;
}
