// Owns the order of a brief: by ISO week, the earliest first; what is known only to a month stands before the weeks that begin in it.
import { spanOf, startOfWeek } from '../../contract/calendar-date.ts';
import type { SarhadEvent } from '../../contract/event.ts';
import { daysName, monthName } from '../../words/format.ts';
import { texts } from './texts.ts';

export type Dated = { readonly event: SarhadEvent; readonly number: number | null; readonly week: string };

export function byWeek(events: readonly SarhadEvent[], numbers: readonly (number | null)[]): Dated[] {
  const dated = events.map((event, at) => {
    const { startDay } = spanOf(event.dateStart, event.dateEnd, event.datePrecision) ?? { startDay: 0 };
    const isMonth = event.datePrecision === 'month';
    const day = isMonth ? startDay : startOfWeek(startDay);
    const week = isMonth ? texts.t('day-not-known', { month: monthName(startDay) }) : daysName(day, day + 6);
    return { event, number: numbers[at] ?? null, week, order: [day, isMonth ? 0 : 1, startDay, at] };
  });
  return dated.sort((a, b) => {
    const differs = a.order.findIndex((value, at) => value !== b.order[at]);
    return differs < 0 ? 0 : (a.order[differs] ?? 0) - (b.order[differs] ?? 0);
  });
}
