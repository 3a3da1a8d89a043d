// Owns what layers tell each other over the map: marks that names keep clear of, names that stand where the view is, lines that have come.
import type { LeafletEvent, Map as LeafletMap } from 'leaflet';
import { firstCopy } from '../camera/camera.ts';
import { tell } from './announce.ts';
import type { Disc, Rect } from './disc-index.ts';
import type { LabelItem, LabelView } from './label-item.ts';

/** Discs over the map. `x`, `y` on the plane, `radius` in px; arrays run parallel and have at least `size` entries. */
export type Obstacles = {
  readonly size: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float32Array;
  /** Events that each stands for. */
  readonly count: Uint32Array;
};

export const OBSTACLES_EVENT = 'sarhad:obstacles';

/** Names are placed anew around these discs. */
export function announceObstacles(map: LeafletMap, obstacles: Obstacles): void {
  tell(map, OBSTACLES_EVENT, { obstacles });
}

export const obstaclesOf = (event: LeafletEvent): Obstacles =>
  (event as LeafletEvent & { obstacles: Obstacles }).obstacles;

/** The discs that lie in a view, once for each copy of the world in it. */
export function discsInView({ size, x, y, radius, count }: Obstacles, view: LabelView): Disc[] {
  const discs: Disc[] = [];
  const west = view.left / view.scale;
  const east = (view.left + view.width) / view.scale;
  for (let i = 0; i < size; i++) {
    const r = radius[i] ?? 0;
    const py = (y[i] ?? 0) * view.scale - view.top;
    if (py < -r || py > view.height + r) continue;
    for (let copy = firstCopy(x[i] ?? 0, west); copy <= east; copy++) {
      discs.push([copy * view.scale - view.left, py, r, count[i] ?? 1]);
    }
  }
  return discs;
}

/** A file of the basemap has come: what is painted from it beside the basemap is painted again. */
export const FILE_EVENT = 'sarhad:basemap-file';

export const NAMES_EVENT = 'sarhad:names';

/** What a view shows beside the names that have one place: asked at every painting. */
export type NamesInView = (view: LabelView) => readonly LabelItem[];

export function announceNames(map: LeafletMap, inView: NamesInView): void {
  tell(map, NAMES_EVENT, { inView });
}

export const namesOf = (event: LeafletEvent): NamesInView =>
  (event as LeafletEvent & { inView: NamesInView }).inView;

export const SQUARES_EVENT = 'sarhad:squares';

/** What is painted over names and is no disc, px of the view: asked at every painting. */
export type SquaresInView = (view: LabelView) => readonly Rect[];

/** Names of areas are placed anew around these. */
export function announceSquares(map: LeafletMap, inView: SquaresInView): void {
  tell(map, SQUARES_EVENT, { inView });
}

export const squaresOf = (event: LeafletEvent): SquaresInView =>
  (event as LeafletEvent & { inView: SquaresInView }).inView;
