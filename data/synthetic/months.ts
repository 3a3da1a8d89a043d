// Owns how many synthetic events begin in each month.
import { addMonths, formatDate } from '../../src/contract/calendar-date.ts';
import { FIRST_DAY, LAST_DAY } from './days.ts';
import type { Rows } from './row.ts';

/** Ascending; months without an event are left out. */
export function countByMonth({ days }: Rows): { year: number; month: number; rows: number }[] {
  const counts: { year: number; month: number; rows: number }[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addMonths(day, 1)) {
    const rows = days.firstOf(addMonths(day, 1)) - days.firstOf(day);
    const [year, month] = formatDate(day).split('-').map(Number) as [number, number];
    if (rows > 0) counts.push({ year, month, rows });
  }
  return counts;
}
