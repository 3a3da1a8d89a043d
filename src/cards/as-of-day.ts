// Owns which day a view that is pinned is said to be of: the one asked for, else the one on which its revision became known.
import { parseDate } from '../contract/calendar-date.ts';

/** `knownSince`: the day of the revision on the screen. Of a day before the first revision, that is shown: it is of no earlier one. */
export function asOfDay(
  asof: string | undefined,
  knownSince: string,
): { readonly day: string; readonly isBeforeFirst: boolean } {
  const isDay = asof !== undefined && parseDate(asof) !== null;
  if (!isDay) return { day: knownSince, isBeforeFirst: false };
  return asof < knownSince ? { day: knownSince, isBeforeFirst: true } : { day: asof, isBeforeFirst: false };
}
