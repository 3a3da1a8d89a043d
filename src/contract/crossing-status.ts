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

/**
 * The sure days of each period, in the order in which they begin. A rough date counts from its last day, or up to its first; a period
 * without an end up to the last day on which a page confirmed it. What was only announced, and a state of another name, is not sure.
 */
export function sureDays(periods: readonly Period[]): readonly Sure[] {
  return periods
    .flatMap(({ from, to, asOf, state, planned }, period): Sure[] => {
      const known = CROSSING_STATES.find((one) => one === state);
      const fromDay = daysOf(from)?.last;
      const end = daysOf(to ?? asOf ?? from)?.first;
      if (known === undefined || fromDay === undefined || end === undefined) return [];
      // A confirmation from before the beginning confirms nothing.
      if (planned || (to === null && end < (daysOf(from)?.first ?? fromDay))) return [];
      return [{ period, state: known, fromDay, toDay: Math.max(fromDay, end), hasEnd: to !== null }];
    })
    .sort((a, b) => a.fromDay - b.fromDay);
}

export type CrossingStatus = {
  readonly state: CrossingState | 'unknown';
  /** Of an unknown state: what was known last before, and until when. */
  readonly last: Sure | null;
};

/** On a day; where two periods meet, the later one counts. */
export function statusOn(sure: readonly Sure[], day: number): CrossingStatus {
  const now = sure.findLast(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
  if (now) return { state: now.state, last: null };
  const before = sure.filter(({ toDay }) => toDay < day);
  const last = before.reduce<Sure | null>((a, b) => (a === null || b.toDay >= a.toDay ? b : a), null);
  return { state: 'unknown', last };
}
