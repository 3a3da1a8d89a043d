// Owns by which place's name a stack goes wherever it is spoken of: the one that stands beside it on the map, else the nearest one.
import { planeX, planeY, unproject } from '../../../geo/mercator.ts';
import { distanceKm, turned } from '../../../geo/sphere.ts';
import { language } from '../../../ui/i18n.ts';
import { nearestCopy, scaleAt } from '../camera/camera.ts';
import { details, places } from './basemap-data.ts';
import { nameIn } from './label-items.ts';
import { hasDot } from './label-spots.ts';
import { nearestPlaceName } from './nearest-place.ts';
import { AT_STACK_PX, awayOf, mayName } from './stack-names.ts';

/** `isHere`: it lies under the stack's anchor also on the ground, not only on a map of this zoom. */
export type StackPlace = { readonly name: string; readonly isHere: boolean };

/** “Around” a town is so far at most: what an event calls its own place (“border opposite …”) names none that others lie around. */
const AROUND_KM = 60;
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
  const nearest = nearestPlaceName(point, AROUND_KM);
  return nearest === null ? null : { name: nearest, isHere: false };
}
