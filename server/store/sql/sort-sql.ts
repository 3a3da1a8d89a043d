// Owns the meaning of sorts in SQL, and the indexes that pages are found by. `matching/sort-events` is the reference; a test holds the two together.
import { type RawBuilder, sql } from 'kysely';
import type { Filter } from '../../../src/contract/filter.ts';
import { GRADE_COUNT } from '../../../src/contract/grade.ts';
import type { Sort } from '../../../src/contract/sort.ts';
import type { Place } from '../../../src/matching/sort-events.ts';
import { standingOfDistance, standingOfGrades, UNKNOWN } from '../../../src/matching/standing.ts';
import { kmFrom } from './sql-location.ts';

/** The best of a version's grades, found from the top: an index takes no subquery. */
const GRADES = Array.from({ length: GRADE_COUNT }, (_, code) => ({
  code,
  standing: standingOfGrades([code]),
}))
  .filter(({ standing }) => standing !== UNKNOWN)
  .sort((a, b) => b.standing - a.standing)
  .map(({ code, standing }) => `when grades && '{${code}}'::smallint[] then ${standing}`);

/** What a version stands by, by what it holds itself: see `Place.standing`. */
const STANDING = {
  killed: `coalesce(killed_best, killed_low, ${UNKNOWN})`,
  grade: `case ${GRADES.join(' ')} else ${UNKNOWN} end`,
} as const;

/** Where the standings change, another migration makes these anew: an index of other words is not used. */
export const SORT_INDEXES = [
  ['event_version_killed', `event_version ((${STANDING.killed}), start_day, key)`],
  ['event_version_grade', `event_version ((${STANDING.grade}), start_day, key)`],
] as const;

/** Of versions `v`: their standing, the order, and the condition that a version comes after a place. */
export function sortBy(
  sort: Sort,
  { near }: Filter,
): {
  readonly standing: RawBuilder<number>;
  readonly order: RawBuilder<unknown>;
  readonly isAfter: (place: Place) => RawBuilder<boolean>;
} {
  const standing = standingBy(sort, near);
  if (standing === null) {
    const isTurned = sort === 'oldest';
    return {
      standing: sql<number>`0`,
      order: isTurned ? sql`v.start_day, v.key` : sql`v.start_day desc, v.key desc`,
      isAfter: ({ startDay, key }) =>
        sql`(v.start_day, v.key) ${sql.raw(isTurned ? '>' : '<')} (${startDay}::int, ${key}::int)`,
    };
  }
  return {
    standing,
    order: sql`${standing} desc, v.start_day desc, v.key desc`,
    isAfter: (place) =>
      sql`(${standing}, v.start_day, v.key) < (${place.standing}::int, ${place.startDay}::int, ${place.key}::int)`,
  };
}

/** Null where dates alone count. No index finds the nearest: they are looked for among those within the circle. */
function standingBy(sort: Sort, near: Filter['near']): RawBuilder<number> | null {
  switch (sort) {
    case 'killed':
    case 'grade':
      return sql.raw(STANDING[sort]);
    case 'distance':
      return near === undefined
        ? null
        : sql`coalesce(${sql.lit(standingOfDistance(0))} - round(${kmFrom(near.point)} * 10)::int, ${sql.lit(UNKNOWN)})`;
    default:
      return null;
  }
}
