// Owns the order in which events are told week by week: what is known only to a month stands before the weeks that begin in it.
import { spanOf, startOfWeek } from '../contract/calendar-date.ts';
import type { SarhadEvent } from '../contract/event.ts';

type Dated = Pick<SarhadEvent, 'dateStart' | 'dateEnd' | 'datePrecision' | 'key'>;

/** First day of the week, or of the month, under which an event is told. */
export function weekOf({ dateStart, dateEnd, datePrecision }: Omit<Dated, 'key'>): {
  readonly day: number;
  readonly isMonth: boolean;
  readonly startDay: number;
} {
  const { startDay } = spanOf(dateStart, dateEnd, datePrecision) ?? { startDay: 0 };
  const isMonth = datePrecision === 'month';
  return { day: isMonth ? startDay : startOfWeek(startDay), isMonth, startDay };
}

/** The earliest first; what stands alike in the order of keys. */
export function compareByWeek(a: Dated, b: Dated): number {
  const [one, other] = [weekOf(a), weekOf(b)];
  return (
    one.day - other.day ||
    Number(other.isMonth) - Number(one.isMonth) ||
    one.startDay - other.startDay ||
    a.key - b.key
  );
}
