// Owns the plane the basemap is kept in: normalised Web Mercator, x and y in 0–1 from 180° W, 85.05° N; boxes, paths.

/** minX, minY, maxX, maxY. */
export type Box = readonly [number, number, number, number];

/** A line or ring: x, y, x, y … `start` is its distance along the line it was cut from, so that dashes run on. */
export type Path = { readonly xy: Float64Array; readonly box: Box; readonly start: number };

const LAT_MAX = 85.0511287798066;

export const planeX = (lng: number): number => lng / 360 + 0.5;

export function planeY(lat: number): number {
  const sin = Math.sin((Math.max(-LAT_MAX, Math.min(LAT_MAX, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

export function boxOf(xy: ArrayLike<number>): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    const x = xy[i] as number;
    const y = xy[i + 1] as number;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

export const boxesMeet = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

export const boxHolds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

/** A tile of the usual scheme, grown on each side by `margin` tiles. */
export function tileBox(z: number, x: number, y: number, margin = 0): Box {
  const size = 2 ** -z;
  return [(x - margin) * size, (y - margin) * size, (x + 1 + margin) * size, (y + 1 + margin) * size];
}
