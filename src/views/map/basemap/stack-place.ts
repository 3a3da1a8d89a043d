// Owns by which place's name a stack goes wherever it is spoken of: the one that stands beside it on the map, else the nearest one.
import { planeX, planeY, unproject } from '../../../geo/mercator.ts';
import { distanceKm, initialBearing, type LngLat, turned } from '../../../geo/sphere.ts';
import { language } from '../../../ui/i18n.ts';
import { nearestCopy, scaleAt } from '../camera/camera.ts';
import { details, places } from './basemap-data.ts';
import { nameIn } from './label-items.ts';
import { hasDot } from './label-spots.ts';
import { type NearPlace, nearestPlace } from './nearest-place.ts';
import { AT_STACK_PX, awayOf, mayName } from './stack-names.ts';

/**
 * `isHere`: it lies under the stack's anchor also on the ground, not only on a map of this zoom. `away`: so far from it, and in that direction
 * (degrees clockwise from true north), lies the anchor: too far for what lies “around” it.
 */
export type StackPlace = {
  readonly name: string;
  readonly isHere: boolean;
  readonly away?: { readonly km: number; readonly bearing: number };
};

/** “Around” a town is so far at most: what an event calls its own place (“border opposite …”) names none that others lie around. */
const AROUND_KM = 60;
/** Beyond this a town tells nothing of where a point is. */
const FAR_KM = 500;
/** So far from its town's point is still in the town. */
const HERE_KM = 5;

/** `zoom`: that the mark was made for; squares stand on no place. Null where no place is near, and until the names have been read. */
export function placeOfStack(stack: {
  readonly kind: 'stacks' | 'squares';
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly count: number;
}): StackPlace | null {
  const { kind: made, x, y, zoom, count } = stack;
  const [lng, lat] = unproject(x, y);
  const point = [turned(lng), lat] as const;
  let [found, least]: [StackPlace | null, number] = [null, Infinity];
  for (const { kind, at, names, minZoom } of [...(places.value ?? []), ...(details.value ?? [])]) {
    if (made === 'squares' || !hasDot(kind) || !mayName({ kind, minZoom }, zoom, count)) continue;
    const away = Math.hypot(nearestCopy(planeX(at[0]), x) - x, planeY(at[1]) - y) * scaleAt(zoom);
    if (away > AT_STACK_PX || awayOf(kind, away) >= least) continue;
    const name = nameIn(names, language());
    if (name === null) continue;
    [found, least] = [{ name, isHere: distanceKm(point, at) <= HERE_KM }, awayOf(kind, away)];
  }
  if (found !== null) return found;
  const nearest = nearestPlace(point, AROUND_KM);
  return nearest && { name: nearest.name, isHere: false };
}

/** Where a mark lies that no place is near, by the nearest town that is named on the map; null until the names have been read, and where none is within `FAR_KM`. */
export function farPlaceOf({ x, y }: { readonly x: number; readonly y: number }): StackPlace | null {
  const [lng, lat] = unproject(x, y);
  const point = [turned(lng), lat] as const;
  const nearest = nearestPlace(point, FAR_KM);
  return nearest && { name: nearest.name, isHere: false, away: wayFrom(nearest, point) };
}

const wayFrom = ({ at, km }: NearPlace, point: LngLat) => ({ km, bearing: initialBearing(at, point) });
