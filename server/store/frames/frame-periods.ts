// Owns which periods make a chunk: years, shared by neighbours when small and split when large.
import { addMonths, formatDate, parseDate } from '../../../src/contract/calendar-date.ts';

/** 1 to 12. */
export type Month = { readonly year: number; readonly month: number };
/** Rows whose start day lies in a month. */
export type MonthCount = Month & { readonly rows: number };
/** Whole months; days are day indexes, both inclusive. */
export type Period = { readonly firstDay: number; readonly lastDay: number; readonly rows: number };

/** Years with fewer rows share a chunk with the years after them: a request costs more than so many rows. */
const ROWS_WORTH_A_CHUNK = 2000;
/** Years with more rows come in quarters (some 0.5 MB each on the wire), and such quarters in months. */
const MOST_OF_A_YEAR = 75_000;
const MOST_OF_A_QUARTER = 100_000;

type Months = { readonly year: number; readonly firstMonth: number; months: number; rows: number };

/**
 * Periods from the oldest on. Each year is divided by its own rows alone, and small years are gathered from the oldest
 * on: so events added at the newest end leave the older chunks as they are.
 */
export function periodsOf(counts: readonly MonthCount[]): Period[] {
  const byMonth = new Map(counts.map(({ year, month, rows }) => [year * 12 + month - 1, rows]));
  const sum = (first: number, months: number) => {
    let rows = 0;
    for (let at = first; at < first + months; at++) rows += byMonth.get(at) ?? 0;
    return rows;
  };
  const periods: Months[] = [];
  const add = (year: number, firstMonth: number, months: number) => {
    const rows = sum(year * 12 + firstMonth, months);
    if (rows > 0) periods.push({ year, firstMonth, months, rows });
  };
  for (const year of new Set(counts.map((count) => count.year))) {
    const rows = sum(year * 12, 12);
    const last = periods.at(-1);
    if (rows > MOST_OF_A_YEAR) {
      for (let first = 0; first < 12; first += 3) {
        if (sum(year * 12 + first, 3) <= MOST_OF_A_QUARTER) add(year, first, 3);
        else for (let month = first; month < first + 3; month++) add(year, month, 1);
      }
    } else if (last && last.rows < ROWS_WORTH_A_CHUNK && last.firstMonth === 0) {
      last.months = (year - last.year + 1) * 12;
      last.rows += rows;
    } else add(year, 0, 12);
  }
  return periods.map(({ year, firstMonth, months, rows }) => {
    const firstDay = addMonths(parseDate(`${year}-01-01`) as number, firstMonth);
    return { firstDay, lastDay: addMonths(firstDay, months) - 1, rows };
  });
}

export const firstDayOf = ({ year, month }: Month): number =>
  addMonths(parseDate(`${String(year).padStart(4, '0')}-01-01`) as number, month - 1);

/** The months of these days, each once, ascending. */
export function monthsOf(days: readonly number[]): Month[] {
  const names = [...new Set(days.map((day) => formatDate(day).slice(0, 7)))].sort();
  return names.map((name) => ({ year: Number(name.slice(0, -3)), month: Number(name.slice(-2)) }));
}

/** Counts of all months, with those of the ones that were counted again. */
export function replaceMonths(
  counts: readonly MonthCount[],
  changed: readonly Month[],
  again: readonly MonthCount[],
): MonthCount[] {
  const placeOf = ({ year, month }: Month) => year * 12 + month;
  const replaced = new Set(changed.map(placeOf));
  const others = counts.filter((count) => !replaced.has(placeOf(count)));
  return [...others, ...again].sort((a, b) => placeOf(a) - placeOf(b));
}
