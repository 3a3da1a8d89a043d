// Owns what a point is called by the nearest capital or town that the basemap names.
import { distanceKm, type LngLat } from '../../../geo/sphere.ts';
import { places } from './basemap-data.ts';

/** Farther away it would be another place. */
const FARTHEST_KM = 30;

/** Null where none is near, and until the names have been read. */
export function nearestPlaceName(point: LngLat, farthestKm = FARTHEST_KM): string | null {
  let [name, least]: [string | null, number] = [null, farthestKm];
  for (const { kind, at, names } of places.value ?? []) {
    if (kind !== 'capital' && kind !== 'town') continue;
    const km = distanceKm(point, at);
    if (km < least) [name, least] = [names.en ?? null, km];
  }
  return name;
}
