// Owns when two positions of the map are one.
import { project } from '../../../geo/mercator.ts';
import type { MapPosition } from '../../../link/view.ts';
import { nearestCopy, scaleAt } from './camera.ts';

/** Leaflet rounds to whole px, links to five decimals: nearer than this is the same place. */
const SAME_PX = 1.5;
const SAME_ZOOM = 0.011;

export function isSamePosition(a: MapPosition, b: MapPosition): boolean {
  const [ax, ay] = project([a.lng, a.lat]);
  const [bx, by] = project([b.lng, b.lat]);
  const scale = scaleAt(a.zoom);
  const distance = Math.hypot(nearestCopy(ax, bx) - bx, ay - by) * scale;
  return distance < SAME_PX && Math.abs(a.zoom - b.zoom) < SAME_ZOOM;
}
