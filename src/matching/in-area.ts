// Owns whether a drawn area holds a point: the same for engine, SQL and memory.
import type { AreaRing } from '../contract/area.ts';
import { COORDINATE_STEP } from '../contract/frame-chunk.ts';

/** A ring in whole coordinate steps, x, y, x, y …, and the box around it. */
export type StepRing = {
  readonly xy: Float64Array;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

const inSteps = (degrees: number) => Math.round(degrees / COORDINATE_STEP);
export const TURN_STEPS = inSteps(360);

export function stepRingOf(ring: AreaRing): StepRing {
  const xs = ring.map(([lng]) => inSteps(lng));
  const ys = ring.map(([, lat]) => inSteps(lat));
  return {
    xy: Float64Array.from(ring.flatMap((_, at) => [xs[at] as number, ys[at] as number])),
    west: Math.min(...xs),
    south: Math.min(...ys),
    east: Math.max(...xs),
    north: Math.max(...ys),
  };
}

/**
 * Whether a ring holds a point given in coordinate steps, its edges included; a ring that runs on beyond 180° E holds points by their
 * longitude a turn further, too. Method: even–odd crossings of a ray eastward; steps are whole numbers, so that every product is exact.
 */
export function ringHoldsSteps(ring: StepRing, x: number, y: number): boolean {
  return holdsOnce(ring, x, y) || (ring.east >= TURN_STEPS / 2 && holdsOnce(ring, x + TURN_STEPS, y));
}

function holdsOnce({ xy, west, south, east, north }: StepRing, x: number, y: number): boolean {
  if (x < west || x > east || y < south || y > north) return false;
  let isInside = false;
  let px = xy[xy.length - 2] as number;
  let py = xy[xy.length - 1] as number;
  for (let at = 0; at < xy.length; at += 2) {
    const qx = xy[at] as number;
    const qy = xy[at + 1] as number;
    const meeting = meetRay(px, py, qx, qy, x, y);
    if (meeting === ON_EDGE) return true;
    if (meeting === CROSSES) isInside = !isInside;
    px = qx;
    py = qy;
  }
  return isInside;
}

export const PASSES_BY = 0;
export const CROSSES = 1;
export const ON_EDGE = 2;

/** How the edge from p to q, in whole steps, meets the ray that leaves a point eastward. */
export function meetRay(px: number, py: number, qx: number, qy: number, x: number, y: number): number {
  if (y < Math.min(py, qy) || y > Math.max(py, qy)) return PASSES_BY;
  const side = (qx - px) * (y - py) - (qy - py) * (x - px);
  if (side === 0 && x >= Math.min(px, qx) && x <= Math.max(px, qx)) return ON_EDGE;
  return qy > y !== py > y && side > 0 === qy > py ? CROSSES : PASSES_BY;
}

/** Whether a ring holds [lng, lat], edges included. */
export function isInArea(ring: AreaRing, [lng, lat]: readonly [number, number]): boolean {
  return ringHoldsSteps(stepRingOf(ring), inSteps(lng), inSteps(lat));
}
