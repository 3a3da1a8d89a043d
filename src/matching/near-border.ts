// Owns the meaning of `border`, `within` and `km` for one event: the same for engine, SQL and memory.
import type { NearBorder, SarhadEvent } from '../contract/event.ts';
import type { Filter } from '../contract/filter.ts';

/** A place known less well than this is not said to concern the border that happens to be nearest. */
export const CONCERNS_KM = 100;

/** The pair that an event concerns: as its source gives it, else the nearest. */
export function concernedBorder({
  border,
  nearestBorder,
  precisionKm,
}: Pick<SarhadEvent, 'border' | 'nearestBorder' | 'precisionKm'>): string | null {
  return border ?? (precisionKm <= CONCERNS_KM ? nearestBorder : null);
}

/** Asks where an event lies to the borders named; distances and chainages are tenths of a km. */
export type NearClause = {
  /** Pairs to whose lines distances count; none named: any border. */
  readonly borders: readonly string[];
  readonly within: number | null;
  readonly km: readonly [from: number, to: number] | null;
};

const inTenths = (km: number) => Math.floor(km * 10 + 1e-6);

/** The part of a filter that needs distances or chainages; null when it has none. */
export function nearClauseOf({ border, within, km }: Filter): NearClause | null {
  if (within === undefined && km === undefined) return null;
  return {
    borders: border?.any ?? [],
    within: within === undefined ? null : inTenths(within),
    km: km === undefined ? null : [Math.ceil(km[0] * 10 - 1e-6), inTenths(km[1])],
  };
}

export const PASSES = 0;
export const FAILS = 1;
/** Placed less precisely than the distance asked for, and near enough that it may pass: left out, and counted. */
export const TOO_IMPRECISE = 2;
export type Verdict = typeof PASSES | typeof FAILS | typeof TOO_IMPRECISE;

/** An event by its distance to the line that counts and its chainage there, tenths of a km; and its precision, likewise. */
export function judgeNear(
  { within, km }: NearClause,
  distance: number,
  chainage: number,
  precision: number,
): Verdict {
  if (within === null) return isBetween(km, chainage, 0) ? PASSES : FAILS;
  if (precision > within) {
    return distance - precision <= within && isBetween(km, chainage, precision) ? TOO_IMPRECISE : FAILS;
  }
  return distance <= within && isBetween(km, chainage, 0) ? PASSES : FAILS;
}

const isBetween = (km: NearClause['km'], chainage: number, slack: number) =>
  km === null || (chainage >= km[0] - slack && chainage <= km[1] + slack);

/** The line that counts: the nearest of those named, or of all. */
export function lineThatCounts<B extends Pick<NearBorder, 'border'>>(
  borders: readonly string[],
  nearestFirst: readonly B[],
): B | undefined {
  return nearestFirst.find(({ border }) => borders.length === 0 || borders.includes(border));
}

/**
 * Whether an event passes {border, within, km}. Without `within` it must concern a border named; with it the distance to that
 * border's line decides, whichever border the event concerns. Borders excluded are those that it concerns.
 */
export function judgeBorder(event: SarhadEvent, filter: Filter): Verdict {
  const { border } = filter;
  const clause = nearClauseOf(filter);
  const concerned = concernedBorder(event);
  if (concerned !== null && border?.not.includes(concerned)) return FAILS;
  const isNamed =
    !border || border.any.length === 0 || (concerned !== null && border.any.includes(concerned));
  if (clause === null) return isNamed ? PASSES : FAILS;
  if (clause.within === null && !isNamed) return FAILS;
  if (event.coordinates === null)
    return clause.within !== null && concerned !== null && isNamed ? TOO_IMPRECISE : FAILS;
  const line = lineThatCounts(clause.borders, event.nearBorders);
  if (line === undefined) return FAILS;
  const tenths = (km: number) => Math.round(km * 10);
  return judgeNear(clause, tenths(line.distanceKm), tenths(line.chainageKm), event.precisionKm * 10);
}
