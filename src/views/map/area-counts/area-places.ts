// Owns where the names of areas lie, as far as the basemap knows: what is said in a line begins with what is near.
import { planeX, planeY } from '../../../geo/mercator.ts';
import { places, provinces } from '../basemap/basemap-data.ts';
import { nearestCopy } from '../camera/camera.ts';
import type { AreaGroup } from './group-areas.ts';

type Point = { readonly x: number; readonly y: number };

function placeOf(id: string): Point | null {
  const province = provinces.value?.areas.find((area) => area.id === id);
  if (province) return { x: province.at[0], y: province.at[1] };
  const country = places.value?.find((place) => place.kind === 'country' && place.country === id);
  return country ? { x: planeX(country.at[0]), y: planeY(country.at[1]) } : null;
}

/** Nearest to a point of the plane first; areas of which that is not known stay as they are, at the end. */
export function nearestFirst<G extends Pick<AreaGroup, 'id'>>(groups: readonly G[], from: Point): G[] {
  const awayOf = ({ id }: G) => {
    const place = placeOf(id);
    return place ? Math.hypot(nearestCopy(place.x, from.x) - from.x, place.y - from.y) : Infinity;
  };
  return groups
    .map((group) => ({ group, away: awayOf(group) }))
    .sort((a, b) => (a.away === b.away ? 0 : a.away - b.away))
    .map(({ group }) => group);
}
