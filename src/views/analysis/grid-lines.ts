// Owns the numbers of an axis of counts, of which the last is the widest.
import { roundBelow } from '../../canvas/round-number.ts';

/** There are then at most five. */
const LEAST_STEPS = 2;

/** Whole numbers, evenly round, from 0 to the first that `most`, above 0, does not exceed. */
export function gridLines(most: number): number[] {
  const step = Math.max(1, roundBelow(most / LEAST_STEPS));
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, line) => line * step);
}
