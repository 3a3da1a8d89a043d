// Owns the meaning of `near` for one event: the same for engine, SQL and memory.
import type { SarhadEvent } from '../contract/event.ts';
import { CLAUSES, type Filter, type Near } from '../contract/filter.ts';
import { distanceKm } from '../geo/sphere.ts';
import { FAILS, judgeBorder, PASSES, TOO_IMPRECISE, type Verdict } from './near-border.ts';

/** A millimetre: different ways to the same coordinates differ by less, so that a point on the circle is on it everywhere. */
export const SLACK_KM = 1e-6;

/** An event by its distance to the point and its precision, km. */
export function judgeDistance({ km }: Near, distance: number, precision: number): Verdict {
  if (precision > km) return distance - precision <= km + SLACK_KM ? TOO_IMPRECISE : FAILS;
  return distance <= km + SLACK_KM ? PASSES : FAILS;
}

/** Events without a point may lie anywhere: they fail. */
export function judgePoint(
  { coordinates, precisionKm }: Pick<SarhadEvent, 'coordinates' | 'precisionKm'>,
  { near }: Filter,
): Verdict {
  if (near === undefined) return PASSES;
  if (coordinates === null) return FAILS;
  return judgeDistance(near, distanceKm(near.point, coordinates), precisionKm);
}

/** Parameters of the clauses by which an event may be placed too imprecisely to be counted. */
export const DISTANCE_PARAMETERS = [...CLAUSES.border, ...CLAUSES.near] as const;

/** Whether distances alone leave an event out, and only for being placed too imprecisely. */
export function isTooImprecise(event: SarhadEvent, filter: Filter): boolean {
  const verdicts = [judgeBorder(event, filter), judgePoint(event, filter)];
  return verdicts.includes(TOO_IMPRECISE) && !verdicts.includes(FAILS);
}
