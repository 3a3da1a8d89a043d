// Owns where synthetic events may lie: the place of a row as the store locates it, and the provinces of all places.
import { PLACES } from '../../../data/synthetic/places.ts';
import type { Row } from '../../../data/synthetic/row.ts';
import { COORDINATE_STEP, NO_POINT } from '../../../src/contract/frame-chunk.ts';
import { builtInLocator, type Place } from '../events/locate-event.ts';

const degrees = (steps: number) => steps / Math.round(1 / COORDINATE_STEP);

/** What a row is located by. */
export function placeOf({ lng, lat, precisionKm, country }: Row): Place {
  return {
    coordinates: lng === NO_POINT ? null : [degrees(lng), degrees(lat)],
    precisionKm,
    country: PLACES.names.country[country] as string,
  };
}

/** Provinces that events may lie in: those of each place and of the corners of the box that it stands for. */
export async function findProvinces(): Promise<Set<string>> {
  const { provinceOf } = await builtInLocator();
  const { reach } = PLACES;
  const corners = [
    [0, 0],
    [reach, reach],
    [reach, -reach],
    [-reach, reach],
    [-reach, -reach],
  ] as const;
  const found = new Set<string>();
  for (const [place, code] of PLACES.country.entries())
    for (const [east, north] of corners) {
      const coordinates: Place['coordinates'] = [
        degrees((PLACES.lng[place] as number) + east),
        degrees((PLACES.lat[place] as number) + north),
      ];
      const country = PLACES.names.country[code] as string;
      const province = provinceOf({ coordinates, precisionKm: 0, country });
      if (province !== null) found.add(province);
    }
  return found;
}
