// Owns a box in steps of coordinates, as rows have them: what the clause of the map's area comes to.
import type { Bbox } from '../../contract/filter.ts';
import { COORDINATE_STEP } from '../../contract/frame-chunk.ts';

/** A box in coordinate steps, edges included; west > east crosses the antimeridian. */
export type StepBox = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** Whether a point in coordinate steps lies in a box. */
export function isInBox(box: StepBox, lng: number, lat: number): boolean {
  if (lat < box.south || lat > box.north) return false;
  return box.west <= box.east ? lng >= box.west && lng <= box.east : lng >= box.west || lng <= box.east;
}

/** Coordinates are whole steps: a box is as good as the steps inside it (the slack absorbs binary fractions). */
export function toStepBox([west, south, east, north]: Bbox): StepBox {
  const up = (degrees: number) => Math.ceil(degrees / COORDINATE_STEP - 1e-7);
  const down = (degrees: number) => Math.floor(degrees / COORDINATE_STEP + 1e-7);
  if (west <= east && up(west) > down(east)) return { west: 1, south: 1, east: 0, north: 0 };
  return { west: up(west), south: up(south), east: down(east), north: down(north) };
}

export function isSameBox(a: StepBox | null, b: StepBox | null): boolean {
  if (a === null || b === null) return a === b;
  return a.west === b.west && a.south === b.south && a.east === b.east && a.north === b.north;
}
