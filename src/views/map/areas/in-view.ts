// Owns the box of what is in view: the map's open part in degrees. Pure.
import type { Bbox } from '../../../contract/filter.ts';
import { unproject } from '../../../geo/mercator.ts';
import type { Camera } from '../camera/camera.ts';
import type { Insets } from '../camera/insets.ts';

const rounded = (degrees: number) => Math.round(degrees * 1e4) / 1e4 + 0;

/** What a camera sees beside what covers it at the edges; west greater than east across the antimeridian. */
export function boxInView({ scale, left, top, width, height }: Camera, insets: Insets): Bbox {
  const x1 = (left + insets.left) / scale;
  const x2 = (left + Math.max(insets.left + 1, width - insets.right)) / scale;
  const [, north] = unproject(0, Math.max(0, (top + insets.top) / scale));
  const bottom = top + Math.max(insets.top + 1, height - insets.bottom);
  const [, south] = unproject(0, Math.min(1, bottom / scale));
  // The plane ends at 85°; what lies nearer to the poles is drawn at its edge.
  const [up, down] = [top + insets.top <= 0 ? 90 : rounded(north), bottom >= scale ? -90 : rounded(south)];
  if (x2 - x1 >= 1) return [-180, down, 180, up];
  const lngOf = (x: number) => rounded((x - Math.floor(x)) * 360 - 180);
  return [lngOf(x1), down, lngOf(x2), up];
}
