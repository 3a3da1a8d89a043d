// Owns which areas lie on the part of the map that is seen, as far as the basemap knows their ground.
import type { MapWindow } from '../../../engine/map-marks.ts';
import { planeX, planeY } from '../../../geo/mercator.ts';
import type { Box } from '../../../geo/rings.ts';
import type { PlacedTag } from '../basemap/area-tags.ts';
import { PROVINCES_FROM_ZOOM, places, provinces } from '../basemap/basemap-data.ts';
import { firstCopy } from '../camera/camera.ts';
import { type AreaGroup, levelOfAreas } from './group-areas.ts';

type Window = Pick<MapWindow, 'zoom' | 'west' | 'east' | 'north' | 'south'>;

/** Of a province its own, of a country those of its provinces and the point of its name. */
function boxesOf(id: string): Box[] {
  const ground = provinces.value?.areas.filter((area) => area.id === id || area.country === id) ?? [];
  const names = places.value?.filter((place) => place.kind === 'country' && place.country === id) ?? [];
  const pointOf = ([lng, lat]: readonly [number, number]): Box => {
    const [x, y] = [planeX(lng), planeY(lat)];
    return [x, y, x, y];
  };
  return [...ground.map(({ box }) => box), ...names.map(({ at }) => pointOf(at))];
}

/** Whether it can be said now which areas lie on this part of the map. On a far map all of them count as seen. */
export const isGroundKnown = ({ zoom }: Pick<Window, 'zoom'>): boolean =>
  levelOfAreas(zoom) < PROVINCES_FROM_ZOOM || provinces.value !== null;

/** Those whose ground touches the window, in the same order. On a far map, and where no ground is known, all count as seen. */
export function areasInSight<G extends Pick<AreaGroup, 'id'>>(groups: readonly G[], window: Window): G[] {
  if (levelOfAreas(window.zoom) < PROVINCES_FROM_ZOOM || provinces.value === null) return [...groups];
  const touches = ([minX, minY, maxX, maxY]: Box) =>
    firstCopy(maxX, window.west) - (maxX - minX) <= window.east &&
    minY <= window.south &&
    maxY >= window.north;
  return groups.filter(({ id }) => {
    const boxes = boxesOf(id);
    return boxes.length === 0 || boxes.some(touches);
  });
}

/** Each area in sight once: at its name where its count has found room there, else in the line. */
export function shareOut(
  groups: readonly AreaGroup[],
  placed: readonly PlacedTag[],
  window: Window,
): { readonly atNames: (AreaGroup & { readonly at: PlacedTag })[]; readonly inLine: AreaGroup[] } {
  const at = new Map(placed.map((tag) => [tag.area, tag]));
  const atNames = groups.flatMap((group) => {
    const tag = at.get(group.id);
    return tag ? [{ ...group, at: tag }] : [];
  });
  return {
    atNames,
    inLine: areasInSight(
      groups.filter(({ id }) => !at.has(id)),
      window,
    ),
  };
}
