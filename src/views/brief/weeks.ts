// Owns the order of a brief: by ISO week, the earliest first; what is known only to a month stands before the weeks that begin in it.
import type { SarhadEvent } from '../../contract/event.ts';
import { compareByWeek, weekOf } from '../../matching/week-order.ts';
import { daysName, monthName } from '../../words/format.ts';
import { texts } from './texts.ts';

export type Dated = { readonly event: SarhadEvent; readonly number: number | null; readonly week: string };

export function byWeek(events: readonly SarhadEvent[], numbers: readonly (number | null)[]): Dated[] {
  const dated = events.map((event, at): Dated => {
    const { day, isMonth } = weekOf(event);
    const week = isMonth ? texts.t('day-not-known', { month: monthName(day) }) : daysName(day, day + 6);
    return { event, number: numbers[at] ?? null, week };
  });
  return dated.sort((a, b) => compareByWeek(a.event, b.event));
}
