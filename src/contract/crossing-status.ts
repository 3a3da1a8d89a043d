// Owns what a crossing's periods say of a day: what is known leads, and is told as a present fact only if it was confirmed lately. Never
// is a crossing open because nothing says that it is closed.
import type { BorderReply } from './border-reply.ts';
import { addMonths, parseDate, startOfMonth } from './calendar-date.ts';

export type Crossing = BorderReply['crossings'][number];
export type Period = Crossing['periods'][number];

export const CROSSING_STATES = ['open', 'restricted', 'closed'] as const;
export type CrossingState = (typeof CROSSING_STATES)[number];

/** Days for which a state is sure, both inclusive; `period` is its place in the crossing's list. */
export type Sure = {
  readonly period: number;
  readonly state: CrossingState;
  readonly fromDay: number;
  readonly toDay: number;
  /** Whether the end was read; else the state may have lasted. */
  readonly hasEnd: boolean;
};

/** First and last day of `2021-08-15`, `2021-08` or `2021`; null for any other text. */
export function daysOf(date: string): { readonly first: number; readonly last: number } | null {
  const day = parseDate(date);
  if (day !== null) return { first: day, last: day };
  const isYear = /^\d{4}$/.test(date);
  const first = parseDate(isYear ? `${date}-01-01` : `${date}-01`);
  return first === null ? null : { first, last: addMonths(first, isYear ? 12 : 1) - 1 };
}

/** What a period says; of one whose rough dates leave no sure day, `toDay` is before `fromDay`. */
type Reading = Sure & {
  /** From this day on it may be over. */
  readonly overDay: number;
};

function readingsOf(periods: readonly Period[]): readonly Reading[] {
  return periods
    .flatMap(({ from, to, asOf, state, planned }, period): Reading[] => {
      const known = CROSSING_STATES.find((one) => one === state);
      const start = daysOf(from);
      const end = daysOf(to ?? asOf ?? from);
      if (known === undefined || planned || start === null || end === null) return [];
      // An end or a confirmation from before the beginning says nothing.
      if (end.last < start.first) return [];
      const [fromDay, toDay] = [start.last, end.first];
      const overDay = fromDay <= toDay ? toDay + 1 : Math.min(fromDay, end.last);
      return [{ period, state: known, fromDay, toDay, hasEnd: to !== null, overDay }];
    })
    .sort((a, b) => a.fromDay - b.fromDay);
}

/**
 * The sure days of each period, in the order in which they begin. A rough date counts from its last day, or up to its first, so that a
 * period may have none; one without an end counts up to the last day on which a page confirmed it. What was only announced, and a state
 * of another name, is not sure.
 */
export function sureDays(periods: readonly Period[]): readonly Sure[] {
  return readingsOf(periods).filter(({ fromDay, toDay }) => fromDay <= toDay);
}

/** A state without an end is a present fact if it was confirmed within so many months before the day; else it is only the last known. */
export const CONFIRMED_WITHIN_MONTHS = 7;

/** The same day of the month `months` earlier, or the last of that month where it is shorter. */
function monthsBefore(dayIndex: number, months: number): number {
  const dayOfMonth = dayIndex - startOfMonth(dayIndex);
  return Math.min(addMonths(dayIndex, -months) + dayOfMonth, addMonths(dayIndex, 1 - months) - 1);
}

export const STANDINGS = ['current', 'last-known', 'over', 'announced', 'later', 'none'] as const;

/**
 * What is known of a day, by how far it holds: `current` is a fact of that day; `last-known` was so when a page last said it, longer ago;
 * `over` ended before, and nothing says what followed; `announced` was never more than that; `later`: what is known begins after the
 * day; `none`: nothing is known at all.
 */
export type CrossingStatus =
  | {
      readonly standing: Exclude<(typeof STANDINGS)[number], 'none'>;
      /** Of the period, also where that is over, announced or later. */
      readonly state: CrossingState;
      /** The place of the period in the crossing's list. */
      readonly period: number;
    }
  | { readonly standing: 'none' };

/** On a day; where two periods meet, the later one counts. */
export function statusOn(periods: readonly Period[], day: number): CrossingStatus {
  const readings = readingsOf(periods);
  const now = readings.findLast(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
  if (now) return { standing: 'current', state: now.state, period: now.period };
  const last = readings
    .filter(({ overDay }) => overDay <= day)
    .reduce<Reading | null>((a, b) => (a === null || b.overDay >= a.overDay ? b : a), null);
  if (last) {
    const { state, period, hasEnd, toDay } = last;
    const isFresh = toDay >= monthsBefore(day, CONFIRMED_WITHIN_MONTHS);
    return { standing: hasEnd ? 'over' : isFresh ? 'current' : 'last-known', state, period };
  }
  const [next] = readings;
  if (next) return { standing: 'later', state: next.state, period: next.period };
  return announcedIn(periods) ?? { standing: 'none' };
}

/** The last of what was only announced. */
function announcedIn(periods: readonly Period[]): CrossingStatus | null {
  const period = periods.findLastIndex(({ planned, from }) => planned && daysOf(from) !== null);
  const state = CROSSING_STATES.find((one) => one === periods[period]?.state);
  return state === undefined ? null : { standing: 'announced', state, period };
}

/**
 * Day of which the status is told: the last of the dates chosen, but none after today, and none after the end of what was collected
 * (null: not known).
 */
export function statusDay(to: string | undefined, todayDay: number, coverageEndDay: number | null): number {
  const chosen = (to === undefined ? null : parseDate(to)) ?? todayDay;
  return Math.min(todayDay, chosen, coverageEndDay ?? todayDay);
}

/** State that a sign shows on a day: none of what is over, announced or later; pale where it is only the last known. */
export function signOf(status: CrossingStatus): {
  readonly state: CrossingState | 'unknown';
  readonly isPale: boolean;
} {
  if (status.standing !== 'current' && status.standing !== 'last-known')
    return { state: 'unknown', isPale: false };
  return { state: status.state, isPale: status.standing === 'last-known' };
}
