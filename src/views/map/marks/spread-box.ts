// Owns whether the events of a stack lie apart, and the box to zoom to when they do.

import { project } from '../../../geo/mercator.ts';
import { scaleAt } from '../camera/camera.ts';

/** Nearer than this there is blank land around them and nothing to find one's way by. */
export const SPREAD_ZOOM_MAX = 10;
/** At that zoom they must lie this far apart to be told apart, CSS px: a cell of the engine's grid. */
const APART_PX = 26;

/** [west, south, east, north] around points [lng, lat]; null when no zoom worth going to would part them. */
export function spreadBox(
  points: readonly (readonly [number, number])[],
): readonly [number, number, number, number] | null {
  if (points.length < 2) return null;
  const lngs = points.map(([lng]) => lng);
  const lats = points.map(([, lat]) => lat);
  const box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const;
  const [west, south] = project([box[0], box[1]]);
  const [east, north] = project([box[2], box[3]]);
  return Math.max(east - west, south - north) * scaleAt(SPREAD_ZOOM_MAX) < APART_PX ? null : box;
}
