// Owns what is known of a crossing on which day. What no page has confirmed is unknown, never open.

import type { BorderReply } from '../../contract/border-reply.ts';
import { addMonths, parseDate } from '../../contract/calendar-date.ts';

export type Crossing = BorderReply['crossings'][number];
export type Period = Crossing['periods'][number];

export const STATES = ['open', 'restricted', 'closed'] as const;
export type State = (typeof STATES)[number];

/** Days for which a state is sure, both inclusive; `period` is its place in the crossing's list. */
export type Sure = {
  readonly period: number;
  readonly state: State;
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
      const known = STATES.find((one) => one === state);
      const fromDay = daysOf(from)?.last;
      const end = daysOf(to ?? asOf ?? from)?.first;
      if (known === undefined || fromDay === undefined || end === undefined) return [];
      // A confirmation from before the beginning confirms nothing.
      if (planned || (to === null && end < (daysOf(from)?.first ?? fromDay))) return [];
      return [{ period, state: known, fromDay, toDay: Math.max(fromDay, end), hasEnd: to !== null }];
    })
    .sort((a, b) => a.fromDay - b.fromDay);
}

export type Status = {
  readonly state: State | 'unknown';
  /** Of an unknown state: what was known last before, and until when. */
  readonly last: Sure | null;
};

/** On a day; where two periods meet, the later one counts. */
export function statusOn(sure: readonly Sure[], day: number): Status {
  const now = sure.findLast(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
  if (now) return { state: now.state, last: null };
  const before = sure.filter(({ toDay }) => toDay < day);
  const last = before.reduce<Sure | null>((a, b) => (a === null || b.toDay >= a.toDay ? b : a), null);
  return { state: 'unknown', last };
}

/** Days of a period within which events belong to it: as generous as its dates allow, to the next one when no end was read. */
export function reachOf(
  periods: readonly Period[],
  at: number,
): { readonly from: number; readonly to: number } {
  const period = periods[at];
  const from = (period && daysOf(period.from)?.first) ?? 0;
  if (!period) return { from, to: from };
  const end = daysOf(period.to ?? period.asOf ?? period.from)?.last ?? from;
  return { from, to: Math.max(from, end) };
}

export type Tick = { readonly day: number; readonly year: number; readonly month: number };

/** First days of years, or of quarters or months where the span is short, at most `most`. */
export function ticksOf(fromDay: number, toDay: number, most: number): readonly Tick[] {
  const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const [firstYear, lastYear] = [yearOf(fromDay), yearOf(toDay)];
  for (const months of [1, 3, 6, 12, 24, 60, 120, 240, 600]) {
    const years = Math.max(1, months / 12);
    const ticks: Tick[] = [];
    for (let year = Math.floor(firstYear / years) * years; year <= lastYear; year += years) {
      for (let month = 1; month <= 12; month += Math.min(12, months)) {
        const day = addMonths(0, (year - 1970) * 12 + month - 1);
        if (day >= fromDay && day <= toDay) ticks.push({ day, year, month });
      }
      if (ticks.length > most) break;
    }
    if (ticks.length <= most) return ticks;
  }
  return [];
}

/** Names of a crossing as texts write them: `Chaman`, `Spin Boldak`, `Friendship Gate` of `Chaman - Spin Boldak (Friendship Gate)`. */
export function spellingsOf(names: Crossing['names']): readonly string[] {
  const parts = (names.en ?? '')
    .split(/ [-–—] |[(),/]/u)
    .map((part) => part.replace(/ railway crossing$/, '').trim());
  return [...new Set(parts.filter((part) => part.length >= 3))];
}
