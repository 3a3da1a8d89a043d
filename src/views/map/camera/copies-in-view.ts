// Owns which copies of the world a camera sees; apart from the camera, for the first load draws one alone.
import type { Camera } from './camera.ts';

/** Whole turns by which what lies between `west` and `east` comes into view: one for each copy of it that the camera sees. */
export function copiesInView({ scale, left, width }: Camera, west: number, east: number): number[] {
  const first = Math.ceil(left / scale - east);
  const last = Math.floor((left + width) / scale - west);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
