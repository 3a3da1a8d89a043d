// Owns the narrowest box around points, also across the antimeridian.
import type { LngLat } from './sphere.ts';

/** [west, south, east, north] in degrees, `east` beyond 180 across the antimeridian; null without points. */
export function boxAround(points: readonly LngLat[]): [number, number, number, number] | null {
  const lngs = points.map(([lng]) => lng).sort((a, b) => a - b);
  const [first] = lngs;
  if (first === undefined) return null;
  // East of the widest gap the box begins.
  let [west, east, widest] = [first, lngs.at(-1) as number, first + 360 - (lngs.at(-1) as number)];
  lngs.slice(1).forEach((lng, i) => {
    const before = lngs[i] as number;
    if (lng - before > widest) [west, east, widest] = [lng, before + 360, lng - before];
  });
  const lats = points.map(([, lat]) => lat);
  return [west, Math.min(...lats), east, Math.max(...lats)];
}
