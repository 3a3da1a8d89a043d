// Owns whether an area that has a name on the map holds a point, as far as the files with its shape have come.
import { ringsHold } from '../../../geo/rings.ts';
import { coarse, provinces } from './basemap-data.ts';

/** Coordinates of the plane. A province by its own shape, a country as the coarse map draws it; null: not known. */
export function areaHolds(area: string, x: number, y: number): boolean | null {
  const province = provinces.value?.areas.find(({ id }) => id === area);
  const rings = province?.rings ?? coarse.value?.ringsOf(area) ?? [];
  return rings.length === 0 ? null : ringsHold(rings, x, y);
}
