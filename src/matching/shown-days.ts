// Owns which days a picture of time shows for the dates of a filter, and where it ends when they leave an end open.
import { parseDate } from '../contract/calendar-date.ts';
import type { Filter } from '../contract/filter.ts';

/** Days that a filter asks for, both inclusive; null is an open end. */
export type DayRange = { readonly from: number | null; readonly to: number | null };

export function rangeOf({ from, to }: Pick<Filter, 'from' | 'to'>): DayRange {
  return {
    from: from === undefined ? null : parseDate(from),
    to: to === undefined ? null : parseDate(to),
  };
}

/** First and last day, inclusive. */
export type Extent = { readonly firstDay: number; readonly lastDay: number };

/** Of all events, and of their bulk, which leaves out few that lie apart in time (see `engine/load/bulk`). */
export type EventDays = Extent & { readonly bulk: Extent };

/** An open end is that of the bulk of the events ; where the other end lies beyond it, that of all. */
export function shownDays(
  { firstDay, lastDay, bulk }: EventDays,
  { from, to }: DayRange,
): { readonly fromDay: number; readonly toDay: number } {
  const fromDay = from ?? (to !== null && to < bulk.firstDay ? Math.min(firstDay, to) : bulk.firstDay);
  return { fromDay, toDay: Math.max(fromDay, to ?? (fromDay > bulk.lastDay ? lastDay : bulk.lastDay)) };
}
