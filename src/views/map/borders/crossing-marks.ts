// Owns the crossings of chosen borders as marks on the map, and which one lies under a point.
import type { CrossingState } from '../../../contract/crossing-status.ts';
import { type Camera, nearestCopy, zoomAt } from '../camera/camera.ts';

/** A crossing on the plane. */
export type CrossingMark = {
  readonly x: number;
  readonly y: number;
  readonly state: CrossingState | 'unknown';
  /** The state is the last known, not a present fact. */
  readonly isPale: boolean;
  /** Name and status in words. */
  readonly text: string;
};

/** At farther zooms they would hide the line. */
export const CROSSINGS_FROM_ZOOM = 6;

/** The nearest crossing within reach of a point of the camera's view, CSS px. */
export function crossingAt(
  marks: readonly CrossingMark[],
  camera: Camera,
  point: { readonly x: number; readonly y: number },
  reach: number,
): CrossingMark | null {
  if (zoomAt(camera.scale) < CROSSINGS_FROM_ZOOM) return null;
  const middle = (camera.left + camera.width / 2) / camera.scale;
  let best: CrossingMark | null = null;
  let nearest = reach;
  for (const mark of marks) {
    const dx = nearestCopy(mark.x, middle) * camera.scale - camera.left - point.x;
    const dy = mark.y * camera.scale - camera.top - point.y;
    const distance = Math.hypot(dx, dy);
    if (distance > nearest) continue;
    nearest = distance;
    best = mark;
  }
  return best;
}

/** Half a square with its edge, px. */
const REACH_PX = 6;

/** The squares as they are drawn, px of the view. */
export function squaresIn(
  marks: readonly CrossingMark[],
  camera: Camera,
): (readonly [left: number, top: number, right: number, bottom: number])[] {
  if (zoomAt(camera.scale) < CROSSINGS_FROM_ZOOM) return [];
  const middle = (camera.left + camera.width / 2) / camera.scale;
  return marks.map((mark) => {
    const x = nearestCopy(mark.x, middle) * camera.scale - camera.left;
    const y = mark.y * camera.scale - camera.top;
    return [x - REACH_PX, y - REACH_PX, x + REACH_PX, y + REACH_PX];
  });
}
