// Owns units of time as calendars have them: where one begins and the next one.
import { addMonths, startOfMonth, startOfWeek } from './calendar-date.ts';

export const TIME_UNITS = ['day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];
/** Of charts with room for months, however long the time. */
export type ChartUnit = Exclude<TimeUnit, 'year'>;

const MONTHS: Partial<Record<TimeUnit, number>> = { month: 1, year: 12 };

/** First day of the unit that a day is in; the day may be a position within it. */
export function startOfUnit(day: number, unit: TimeUnit): number {
  const whole = Math.floor(day);
  if (unit === 'year') return addMonths(whole, -new Date(whole * 86_400_000).getUTCMonth());
  if (unit === 'month') return startOfMonth(whole);
  return unit === 'week' ? startOfWeek(whole) : whole;
}

/** The first day of a unit, moved by so many units. */
export function addUnits(firstDay: number, unit: TimeUnit, count: number): number {
  const months = MONTHS[unit];
  if (months !== undefined) return addMonths(firstDay, count * months);
  return firstDay + count * (unit === 'week' ? 7 : 1);
}
