// Owns the meaning of `asof` over the revision log.
import { dayOfInstant, parseDate } from '../../../src/contract/calendar-date.ts';

export type Revision = { readonly revision: number; readonly instant: string };

/** The instant of an empty store. */
export const BEFORE_ALL = new Date(0).toISOString();

/** See `Store.resolveRevision`. The log is in ascending order. */
export function revisionAsOf(log: readonly Revision[], asof: string | undefined): number | null {
  const newest = log.at(-1)?.revision ?? 0;
  if (asof === undefined) return newest;
  if (/^\d{1,9}$/.test(asof)) {
    const revision = Number(asof);
    return revision >= 1 && revision <= newest ? revision : null;
  }
  const day = parseDate(asof);
  if (day === null) return null;
  const known = log.findLast(({ instant }) => dayOfInstant(instant) <= day);
  return known?.revision ?? log[0]?.revision ?? 0;
}

/** See `Store.revisionAt`. The log is in ascending order, its instants written alike. */
export function revisionAtInstant(log: readonly Revision[], instant: string): number {
  const known = log.findLast((entry) => entry.instant <= instant);
  return known?.revision ?? log[0]?.revision ?? 0;
}

/** A batch cannot become known before the one before it: a clock that was set back does not disorder the log. */
export function nextInstant(log: readonly Revision[], instant: string): string {
  const proposed = new Date(instant).toISOString();
  const last = log.at(-1)?.instant;
  if (last !== undefined && proposed < last) return last;
  return proposed;
}
