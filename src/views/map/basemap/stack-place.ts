// Owns by which place's name a stack goes wherever it is spoken of: the one that stands beside it on the map.
import { planeX, planeY } from '../../../geo/mercator.ts';
import { language } from '../../../ui/i18n.ts';
import { nearestCopy, scaleAt } from '../camera/camera.ts';
import { details, places } from './basemap-data.ts';
import { nameIn } from './label-items.ts';
import { hasDot } from './label-spots.ts';
import { AT_STACK_PX, awayOf, mayName } from './stack-names.ts';

/** `zoom`: that the stack was made for. Null where no place lies under it, and until the names have been read. */
export function placeOfStack(stack: {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly count: number;
}): string | null {
  const { x, y, zoom, count } = stack;
  let [name, least]: [string | null, number] = [null, Infinity];
  for (const { kind, at, names, minZoom } of [...(places.value ?? []), ...(details.value ?? [])]) {
    if (!hasDot(kind) || !mayName({ kind, minZoom }, zoom, count)) continue;
    const away = Math.hypot(nearestCopy(planeX(at[0]), x) - x, planeY(at[1]) - y) * scaleAt(zoom);
    if (away > AT_STACK_PX || awayOf(kind, away) >= least) continue;
    [name, least] = [nameIn(names, language()), awayOf(kind, away)];
  }
  return name;
}
