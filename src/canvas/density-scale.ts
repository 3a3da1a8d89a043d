// Owns the scale of the density layer: from how many events on a square takes which shade.

import { roundBelow } from './round-number.ts';

/** Shades there are tokens for: `--density-1` to `--density-6`. */
export const SHADES = 6;

/** Land, water and names show through squares and provinces; the legend has the same shades as the map, so as much. */
export const SHADE_ALPHA = 0.8;

/**
 * Least counts of the shades, ascending, the first of them 1; at most `SHADES`. They are spaced by equal ratios up to
 * `peak`, since counts of places span orders of magnitude, and are round, since they are read in the legend.
 */
export function densitySteps(peak: number): readonly number[] {
  const ratio = Math.max(1, peak) ** (1 / SHADES);
  const steps = Array.from({ length: SHADES }, (_, shade) => roundBelow(ratio ** shade));
  return steps.filter((step, at) => step !== steps[at - 1]);
}

/** Index of the shade of a count: of the last step that it reaches. Few steps are spread over all shades, the last of which is always in use. */
export function shadeOf(steps: readonly number[], count: number): number {
  let at = 0;
  while (at + 1 < steps.length && count >= (steps[at + 1] as number)) at++;
  return steps.length === 1 ? SHADES - 1 : Math.round((at * (SHADES - 1)) / (steps.length - 1));
}
