// Owns where the map goes for what was found: the point or box, and from how near a place of its kind is looked at; the box of what lies around a point.

import type { ReadCoordinates } from '../../../geo/read-coordinates.ts';
import { destination } from '../../../geo/sphere.ts';
import type { ChangeKind } from '../../../link/view-store.ts';
import { pointInDegrees } from '../../../words/figures.ts';
import { placeName } from '../place-name.ts';
import type { FoundPlace } from './find-places.ts';
import type { PlaceBox } from './place-index.ts';
import type { PlaceKind } from './place-kinds.ts';

/** What the map is asked to show. */
export type PlaceTarget = {
  readonly name: string;
  /** [lng, lat] */
  readonly at: readonly [number, number];
  /** Shown whole, where there is one; else `at`, marked, at `zoom`. */
  readonly box: PlaceBox | null;
  readonly zoom: number;
  /** `adjust` where a filter was chosen with it: one step back undoes both. */
  readonly change: ChangeKind;
};

const ZOOM: Record<PlaceKind, number> = {
  town: 10,
  crossing: 11,
  province: 7,
  border: 6,
  country: 5,
  region: 8,
  district: 9,
};
const COORDINATES_ZOOM = 10;

export const targetOfPlace = (place: FoundPlace): PlaceTarget => ({
  name: placeName(place),
  at: place.at,
  box: place.box,
  zoom: ZOOM[place.kind],
  change: 'step',
});

export const targetOfCoordinates = ({ at }: ReadCoordinates): PlaceTarget => ({
  name: pointInDegrees(at),
  at,
  box: null,
  zoom: COORDINATES_ZOOM,
  change: 'step',
});

/** The circle whole. East of 180° or west of −180° where it reaches over the end of the world. */
export function targetAround(target: PlaceTarget, km: number): PlaceTarget {
  const [lng] = target.at;
  const [, south] = destination(target.at, 180, km);
  const [, north] = destination(target.at, 0, km);
  const across = (destination(target.at, 90, km)[0] - lng + 360) % 360;
  return { ...target, box: [lng - across, south, lng + across, north], change: 'adjust' };
}
