// Owns the counts that `meta` carries: each event once, by where it stands and by the year in which it began.
import { formatDate } from '../../../src/contract/calendar-date.ts';
import type { Meta } from '../../../src/contract/replies.ts';
import type { Status } from '../../../src/contract/taxonomy.ts';

export type Counts = Pick<Meta, 'eventCount' | 'counts' | 'years' | 'firstDate' | 'lastDate'>;

/** So many events of a year, by where they stand; days are indexes. */
export type YearCount = Meta['counts'] & {
  readonly year: number;
  readonly firstDay: number;
  readonly lastDay: number;
};

/** Which of the counts an event is in. */
export function standing(status: Status): keyof Meta['counts'] {
  return status === 'planned' || status === 'retracted' ? status : 'shown';
}

/** Of years in ascending order. */
export function sumCounts(years: readonly YearCount[]): Counts {
  const sum = (of: keyof Meta['counts']) => years.reduce((total, year) => total + year[of], 0);
  const counts = { shown: sum('shown'), planned: sum('planned'), retracted: sum('retracted') };
  const [first, last] = [years.at(0), years.at(-1)];
  return {
    eventCount: counts.shown + counts.planned,
    counts,
    years: years.filter(({ shown }) => shown > 0).map(({ year, shown }) => ({ year, shown })),
    firstDate: first ? formatDate(first.firstDay) : null,
    lastDate: last ? formatDate(last.lastDay) : null,
  };
}

export type Counter = {
  readonly add: (status: Status, startDay: number) => void;
  readonly counts: () => Counts;
};

/** Counts events one by one, in any order. */
export function createCounter(): Counter {
  const byYear = new Map<number, { -readonly [K in keyof YearCount]: YearCount[K] }>();
  return {
    add(status, startDay) {
      const year = new Date(startDay * 86_400_000).getUTCFullYear();
      const entry = byYear.get(year);
      const counted = entry ?? {
        year,
        firstDay: startDay,
        lastDay: startDay,
        shown: 0,
        planned: 0,
        retracted: 0,
      };
      counted[standing(status)] += 1;
      counted.firstDay = Math.min(counted.firstDay, startDay);
      counted.lastDay = Math.max(counted.lastDay, startDay);
      if (!entry) byYear.set(year, counted);
    },
    counts: () => sumCounts([...byYear.values()].sort((a, b) => a.year - b.year)),
  };
}
