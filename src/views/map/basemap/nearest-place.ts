// Owns which capital or town that the basemap names is nearest to a point.
import { distanceKm, type LngLat } from '../../../geo/sphere.ts';
import { language } from '../../../ui/i18n.ts';
import { places } from './basemap-data.ts';
import { nameIn } from './label-items.ts';

export type NearPlace = { readonly name: string; readonly at: LngLat; readonly km: number };

/** Null where none is nearer than `farthestKm`, and until the names have been read. */
export function nearestPlace(point: LngLat, farthestKm: number): NearPlace | null {
  let [found, least]: [NearPlace | null, number] = [null, farthestKm];
  for (const { kind, at, names } of places.value ?? []) {
    if (kind !== 'capital' && kind !== 'town') continue;
    const km = distanceKm(point, at);
    const name = nameIn(names, language());
    if (km < least && name !== '') [found, least] = [{ name, at, km }, km];
  }
  return found;
}
