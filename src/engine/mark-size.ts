// Owns how large marks are: by people killed, by events in a stack. All in CSS px.

const RADIUS_MIN = 5.5;
const RADIUS_MAX = 16;
/** From here on symbols grow no more. */
const KILLED_AT_MAX = 60;

const STACK_MIN = 8;
const STACK_MAX = 16;
const STACK_COUNT_AT_MAX = 500;

/** Area grows with the figure; unknown figures (−1) look like none. */
export function symbolRadius(killed: number): number {
  const share = Math.min(1, Math.max(0, killed) / KILLED_AT_MAX);
  return Math.sqrt(RADIUS_MIN ** 2 + share * (RADIUS_MAX ** 2 - RADIUS_MIN ** 2));
}

/** By the count alone; where stacks are neighbours, their `fit` takes them back, but never below `stackRadiusMin`. */
export function stackRadius(count: number): number {
  const share = Math.log(Math.max(2, count) / 2) / Math.log(STACK_COUNT_AT_MAX / 2);
  return STACK_MIN + Math.min(1, share) * (STACK_MAX - STACK_MIN);
}

/** On its own a symbol is taken for at least so large: eyes and fingers have to tell it from its neighbour. */
const SYMBOL_OWN_MIN = 6;

/**
 * Radius by which a site keeps others from being anchors beside it: of several events between the least and the full one, so that more
 * places stand for themselves where many lie side by side, and rings still grow where there is room.
 */
export const ownRadius = (weight: number, killed: number): number =>
  weight > 1
    ? (stackRadiusMin(weight) + stackRadius(weight)) / 2
    : Math.max(SYMBOL_OWN_MIN, symbolRadius(killed));

/** A number of one, two, three figures and more needs so much room. */
export const stackRadiusMin = (count: number): number => (count > 99 ? 11 : count > 9 ? 9.5 : 7.5);
