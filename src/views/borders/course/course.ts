// Owns the course of a border: its line by chainage, the place at a chainage, and the chainage nearest to a place.
import type { BorderReply } from '../../../contract/border-reply.ts';
import { distanceKm } from '../../../geo/sphere.ts';

export type LngLat = readonly [lng: number, lat: number];
/** [lng, lat, chainage in km]. */
export type CoursePoint = readonly [lng: number, lat: number, km: number];
/** Main line first, then rings of exclaves; of each the points in order, and the country to its left. */
export type Course = readonly { readonly points: readonly CoursePoint[]; readonly left: string | null }[];

const RADIANS = Math.PI / 180;

export const courseOf = ({ sections }: Pick<BorderReply, 'sections'>): Course =>
  sections.filter(({ points }) => points.length > 1).map(({ points, left }) => ({ points, left }));

/** The place at a chainage; null where no section has it. */
export function placeAt(course: Course, km: number): LngLat | null {
  for (const { points } of course) {
    if (km < (points[0]?.[2] ?? 0) || km > (points.at(-1)?.[2] ?? 0)) continue;
    let low = 0;
    let high = points.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((points[middle] as CoursePoint)[2] <= km) low = middle;
      else high = middle;
    }
    const [a, b] = [points[low] as CoursePoint, points[high] as CoursePoint];
    const share = b[2] === a[2] ? 0 : (km - a[2]) / (b[2] - a[2]);
    return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  }
  return null;
}

/** The chainage nearest to a place and how far that is, km. Within an edge, which is short, the ground counts as flat. */
export function nearestOn(course: Course, [lng, lat]: LngLat): { km: number; distanceKm: number } | null {
  const across = Math.cos(lat * RADIANS);
  let best = Number.POSITIVE_INFINITY;
  let found: { km: number; at: LngLat } | null = null;
  for (const { points } of course) {
    for (let i = 0; i + 1 < points.length; i++) {
      const [a, b] = [points[i] as CoursePoint, points[i + 1] as CoursePoint];
      const [dx, dy] = [(b[0] - a[0]) * across, b[1] - a[1]];
      const [px, py] = [(lng - a[0]) * across, lat - a[1]];
      const square = dx * dx + dy * dy;
      const share = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
      const away = (px - share * dx) ** 2 + (py - share * dy) ** 2;
      if (away >= best) continue;
      best = away;
      found = {
        km: a[2] + (b[2] - a[2]) * share,
        at: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share],
      };
    }
  }
  return found && { km: found.km, distanceKm: distanceKm([lng, lat], found.at) };
}
