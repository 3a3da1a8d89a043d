// Owns the distances that are offered around a point, and the filter that one of them makes.
import type { Near } from '../contract/filter.ts';
import { MAX_PLACE_NAME, placeNameOf } from '../contract/filter-grammar.ts';
import { displayText } from './display-text.ts';

export const RADII_KM: readonly number[] = [10, 25, 50, 100];

/** An event is left out of circles that are smaller than its own place is known: they are not offered around it. */
export const radiiFor = (precisionKm: number): readonly number[] =>
  RADII_KM.filter((km) => km >= precisionKm);

/** As links write it: ten-thousandths of a degree are some 10 m. */
const DECIMALS = 4;

export const roundedPoint = ([lng, lat]: readonly [number, number]): readonly [number, number] => [
  Number(lng.toFixed(DECIMALS)) + 0,
  Number(lat.toFixed(DECIMALS)) + 0,
];

/** So many km around a point; a name that is too long for a link is cut. */
export function nearOf(point: readonly [number, number], km: number, name = ''): Near {
  const fitting = placeNameOf(displayText(name, MAX_PLACE_NAME - 1));
  return { point: roundedPoint(point), km, ...(fitting && { name: fitting }) };
}

/** `36.7312, 71.6104` of [lng, lat]: latitude first, as people write it and the search field reads it. */
export const pointAsTyped = ([lng, lat]: readonly [number, number]): string =>
  `${lat.toFixed(DECIMALS)}, ${lng.toFixed(DECIMALS)}`;
