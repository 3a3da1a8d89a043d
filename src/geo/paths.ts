// Owns paths on the map's plane (`mercator`), and boxes there.

import type { Box, Ring } from './rings.ts';

/** A line or ring; `start` is its distance along the line it was cut from, so that dashes run on. */
export type Path = Ring & { readonly start: number };

export const boxesMeet = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

export const boxHolds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

/** A tile of the usual scheme, grown on each side by `margin` tiles. */
export function tileBox(z: number, x: number, y: number, margin = 0): Box {
  const size = 2 ** -z;
  return [(x - margin) * size, (y - margin) * size, (x + 1 + margin) * size, (y + 1 + margin) * size];
}
