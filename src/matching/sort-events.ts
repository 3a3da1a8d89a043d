// Owns the meaning of sorts, said plainly for one event: the reference that engine and stores are tested against.
import { spanOf } from '../contract/calendar-date.ts';
import type { SarhadEvent } from '../contract/event.ts';
import type { Near } from '../contract/filter.ts';
import { gradeCode } from '../contract/grade.ts';
import type { Sort } from '../contract/sort.ts';
import { distanceKm } from '../geo/sphere.ts';
import { killedFigure } from './matches.ts';
import { standingOfDistance, standingOfGrades, standingOfKilled, UNKNOWN } from './standing.ts';

/** Where an event stands in a sorted list. */
export type Place = {
  /** A whole number: what is greater comes first. See `standing`. */
  readonly standing: number;
  /** First day of the event's span. */
  readonly startDay: number;
  readonly key: number;
};

/** By dates everything stands alike: these come after all that is sorted by. */
const STANDING_OF: { readonly [S in Sort]: (event: SarhadEvent, near: Near | undefined) => number } = {
  newest: () => 0,
  oldest: () => 0,
  killed: ({ killed }) => standingOfKilled(killedFigure(killed)),
  grade: ({ sources }) =>
    standingOfGrades(sources.map(({ reliability, credibility }) => gradeCode(reliability, credibility))),
  distance: ({ coordinates }, near) =>
    near === undefined || coordinates === null
      ? UNKNOWN
      : standingOfDistance(distanceKm(near.point, coordinates)),
};

/** `near`: from where distances are measured. */
export function placeOf(event: SarhadEvent, sort: Sort, near?: Near): Place {
  const { dateStart, dateEnd, datePrecision, key } = event;
  const startDay = spanOf(dateStart, dateEnd, datePrecision)?.startDay ?? Number.NaN;
  return { standing: STANDING_OF[sort](event, near), startDay, key };
}

/** Newest first: start day, then key, both descending. No two events stand alike. */
const newestFirst = (a: Place, b: Place) => b.startDay - a.startDay || b.key - a.key;

/**
 * Which of two places comes first, as a comparator. Total: what stands alike comes newest first. Oldest first is newest first, turned
 * round.
 */
export const comparePlaces =
  (sort: Sort) =>
  (a: Place, b: Place): number =>
    sort === 'oldest' ? newestFirst(b, a) : b.standing - a.standing || newestFirst(a, b);
