// Owns counting back whole months from a day, as calendars do.
import { addMonths } from './calendar-date.ts';

/** The first of so many months that end with the day: back from the first day after, 29 February has the 28th as its counterpart. */
export function monthsBack(day: number, months: number): number {
  const next = day + 1;
  const dayOfMonth = next - addMonths(next, 0);
  const lastOfMonth = addMonths(next, 1 - months) - 1;
  return Math.min(addMonths(next, -months) + dayOfMonth, lastOfMonth);
}
