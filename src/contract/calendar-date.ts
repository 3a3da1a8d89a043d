// Owns calendar dates: `YYYY-MM-DD` at the place of the event, never an instant, never shifted by a time zone.
// Arithmetic is on day indexes (whole days since 1970-01-01), computed with Date.UTC so that no local time enters.
import type { DatePrecision } from './taxonomy.ts';

const DAY_MS = 86_400_000;
const DATE_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Years outside this range are typing errors, not events ("0025" was once shipped by a provider). */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** Day index of a date, or null when the text is not a real calendar date between 1900 and 2199. */
export function parseDate(text: string): number | null {
  const match = DATE_FORM.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const instant = new Date(Date.UTC(year, month - 1, day));
  const isReal = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return isReal ? instant.getTime() / DAY_MS : null;
}

/** `YYYY-MM-DD` of a day index. */
export function formatDate(dayIndex: number): string {
  return new Date(dayIndex * DAY_MS).toISOString().slice(0, 10);
}

/** Day index of the date that an instant has in UTC, e.g. of a revision. */
export function dayOfInstant(instant: string): number {
  return Math.floor(Date.parse(instant) / DAY_MS);
}

/** Day index of the reader's own date: the one place where local time is meant. */
export function localToday(now: Date = new Date()): number {
  // biome-ignore lint/plugin: see above.
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY_MS;
}

/** Monday of the ISO week that a day is in (1970-01-01 was a Thursday). */
export function startOfWeek(dayIndex: number): number {
  return dayIndex - ((((dayIndex + 3) % 7) + 7) % 7);
}

/** First day of the month that a day is in. */
export function startOfMonth(dayIndex: number): number {
  return addMonths(dayIndex, 0);
}

/** First day of the month that lies `months` after the month of a day. */
export function addMonths(dayIndex: number, months: number): number {
  const date = new Date(dayIndex * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / DAY_MS;
}

export type DaySpan = { readonly startDay: number; readonly endDay: number };

/**
 * The days that an event may have happened on, both ends included: its ISO weeks with week precision, its months
 * with month precision. Null when a date is not real or the end lies before the start.
 */
export function spanOf(dateStart: string, dateEnd: string | null, precision: DatePrecision): DaySpan | null {
  const first = parseDate(dateStart);
  const last = dateEnd === null ? first : parseDate(dateEnd);
  if (first === null || last === null || last < first) return null;
  if (precision === 'week') return { startDay: startOfWeek(first), endDay: startOfWeek(last) + 6 };
  if (precision === 'month') return { startDay: startOfMonth(first), endDay: addMonths(last, 1) - 1 };
  return { startDay: first, endDay: last };
}
