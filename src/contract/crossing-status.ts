// Owns what a crossing's periods say of a day. What no page has confirmed is unknown, never open.
import type { BorderReply } from './border-reply.ts';
import { addMonths, parseDate } from './calendar-date.ts';

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

export type CrossingStatus = {
  readonly state: CrossingState | 'unknown';
  /** Of an unknown state: what was known last before, whether or not its days are sure. */
  readonly last: Pick<Sure, 'period' | 'state' | 'hasEnd'> | null;
};

/** On a day; where two periods meet, the later one counts. */
export function statusOn(periods: readonly Period[], day: number): CrossingStatus {
  const readings = readingsOf(periods);
  const now = readings.findLast(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
  if (now) return { state: now.state, last: null };
  const before = readings.filter(({ overDay }) => overDay <= day);
  const last = before.reduce<Reading | null>((a, b) => (a === null || b.overDay >= a.overDay ? b : a), null);
  return { state: 'unknown', last };
}

/** Day on which the status is told: the last of the dates chosen, but none after today. */
export function statusDay(to: string | undefined, todayDay: number): number {
  return Math.min(todayDay, (to === undefined ? null : parseDate(to)) ?? todayDay);
}
