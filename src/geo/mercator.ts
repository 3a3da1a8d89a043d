// Owns normalised Web Mercator: x and y in 0–1 from 180° W, 85.05° N. The world repeats every 1 of x.
import type { LngLat } from './sphere.ts';

/** Beyond it the plane would not be a square. */
export const LAT_MAX = 85.0511287798066;

export const planeX = (lng: number): number => lng / 360 + 0.5;

/** What lies beyond the plane's edge is at its edge. */
export function planeY(lat: number): number {
  const sine = Math.sin((Math.max(-LAT_MAX, Math.min(LAT_MAX, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export const project = ([lng, lat]: LngLat): [x: number, y: number] => [planeX(lng), planeY(lat)];

export function unproject(x: number, y: number): [lng: number, lat: number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}
