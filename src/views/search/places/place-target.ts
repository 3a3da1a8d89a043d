// Owns where the map goes for what was found: the point or box, and from how near a place of its kind is looked at.

import type { ReadCoordinates } from '../../../geo/read-coordinates.ts';
import { pointInDegrees } from '../../../words/figures.ts';
import type { FoundPlace } from './find-places.ts';
import type { PlaceBox, PlaceKind } from './place-index.ts';

/** What the map is asked to show. */
export type PlaceTarget = {
  readonly name: string;
  /** [lng, lat] */
  readonly at: readonly [number, number];
  /** Shown whole, where there is one; else `at`, marked, at `zoom`. */
  readonly box: PlaceBox | null;
  readonly zoom: number;
};

const ZOOM: Record<PlaceKind, number> = {
  town: 10,
  crossing: 11,
  province: 7,
  border: 6,
  country: 5,
  region: 8,
};
const COORDINATES_ZOOM = 10;

export const targetOfPlace = ({ kind, at, box, name }: FoundPlace): PlaceTarget => ({
  name: name.text,
  at,
  box,
  zoom: ZOOM[kind],
});

export const targetOfCoordinates = ({ at }: ReadCoordinates): PlaceTarget => ({
  name: pointInDegrees(at),
  at,
  box: null,
  zoom: COORDINATES_ZOOM,
});
