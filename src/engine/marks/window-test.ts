// Owns whether a point of the plane lies in a window, or so near that its mark may reach into it.
import type { MapWindow } from '../map-marks.ts';

/** In a window grown by `margin`, a part of the plane; x may run over either end of the world. */
export function windowTest(
  { west, east, north, south }: MapWindow,
  margin: number,
): (x: number, y: number) => boolean {
  return (x, y) => {
    const turned = x + Math.ceil(west - margin - x);
    return turned <= east + margin && y >= north - margin && y <= south + margin;
  };
}
