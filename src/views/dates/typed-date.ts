// Owns what a typed or pasted date means, or a range of two: ISO, numbers, or words; a month or a year stands for all its days.
import { addMonths, FIRST_YEAR, formatDate, LAST_YEAR, parseDate } from '../../contract/calendar-date.ts';
import { isWeekday, monthOf } from './month-names.ts';
import { plainDateText } from './plain-date-text.ts';

/** Days, both inclusive: of one date, a month, a year, or of a range (`isRange`). */
export type TypedDays = { readonly first: number; readonly last: number; readonly isRange: boolean };

export type DateFault =
  | 'not-a-date'
  | 'not-in-calendar'
  | 'year-out-of-range'
  | 'no-year'
  | 'ambiguous'
  | 'reversed';

export type TypedDate =
  | { readonly days: TypedDays; readonly error: null }
  | {
      readonly days: null;
      readonly error: DateFault;
      /** The days that an ambiguous text may mean. */
      readonly either?: readonly [number, number];
    };

/** Numbers and a month by name, as they stand; a part that is not written is null. */
type Parts = { readonly year: number | null; readonly month: number | null; readonly day: number | null };
type Read =
  | { readonly parts: Parts }
  | { readonly error: DateFault; readonly either?: readonly [Parts, Parts] };

const fault = (error: DateFault) => ({ error }) as const;

/** One date, or as much of it as is written. */
function readParts(text: string): Read {
  const words = text.split(/[\s,./-]+/).filter((word) => word !== '' && !isWeekday(word));
  // `3 марта 2026 г.`
  if (words.at(-1) === 'г' || words.at(-1) === 'года') words.pop();
  const months = words.map(monthOf).filter((month) => month > 0);
  const numbers = words.filter((word) => /^(\d{1,2}|\d{4})$/.test(word));
  const years = numbers.filter((number) => number.length === 4).map(Number);
  const others = numbers.filter((number) => number.length < 4).map(Number);
  if (numbers.length + months.length !== words.length || months.length > 1 || years.length > 1)
    return fault('not-a-date');
  const [year = null] = years;
  const [month] = months;
  const [a, b] = others;
  if (month !== undefined)
    return others.length > 1 ? fault('not-a-date') : { parts: { year, month, day: a ?? null } };
  if (others.length > 2 || words.length === 0) return fault('not-a-date');
  if (a === undefined) return { parts: { year, month: null, day: null } };
  // `15, 2026`, whose month stands before the dash.
  if (b === undefined && /^\d{1,2}, \d{4}$/.test(text)) return { parts: { year, month: null, day: a } };
  // One number beside a year is a month; alone it is a day, for a range to complete.
  if (b === undefined)
    return { parts: year === null ? { year, month: null, day: a } : { year, month: a, day: null } };
  if (year !== null && words[0] === String(year)) return { parts: { year, month: a, day: b } };
  const dayFirst: Parts = { year, month: b, day: a };
  const monthFirst: Parts = { year, month: a, day: b };
  if (a > 12 || a === b) return { parts: dayFirst };
  if (b > 12) return { parts: monthFirst };
  // With dots the day comes first wherever dots are used.
  if (/\d\.\d/.test(text)) return { parts: dayFirst };
  return { error: 'ambiguous', either: [dayFirst, monthFirst] };
}

function daysOf({ year, month, day }: Parts): { first: number; last: number } | DateFault {
  if (year === null) return 'no-year';
  if (day !== null && month === null) return 'not-a-date';
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'year-out-of-range';
  const pad = (value: number) => String(value).padStart(2, '0');
  const first = parseDate(`${year}-${pad(month ?? 1)}-${pad(day ?? 1)}`);
  if (first === null) return 'not-in-calendar';
  if (day !== null) return { first, last: first };
  return { first, last: addMonths(first, month === null ? 12 : 1) - 1 };
}

/** What is written between the two dates of a range. */
const BETWEEN = /\s+-\s+|\s*(?:\.\.\.?|…|-|\/)\s*|\s+(?:to|until|till|through|and|по|до|تا)\s+/g;

/** All ways to part a text in two, blanks around the dash first. */
function halves(text: string): [string, string][] {
  const found = [...text.matchAll(BETWEEN)].map(({ index, 0: between }) => ({ index, between }));
  const isPlain = ({ between }: { between: string }) => between.trim().length === between.length;
  return [...found.filter((one) => !isPlain(one)), ...found.filter(isPlain)].map(({ index, between }) => [
    text.slice(0, index).replace(/^(from|с|از)\s+/, ''),
    text.slice(index + between.length),
  ]);
}

const precisionOf = ({ month, day }: Parts) => (day !== null ? 'day' : month !== null ? 'month' : 'year');
const isWhole = ({ year, month, day }: Parts) => year !== null && month !== null && day !== null;

/** A range: two dates as exact as each other, where one may leave to the other what it does not say itself. */
function readRange(text: string): TypedDate | null {
  for (const [left, right] of halves(text)) {
    const [from, to] = [readParts(left), readParts(right)];
    if (!('parts' in from) || !('parts' in to)) continue;
    // A dash between the numbers of one date is none between two: `03-04-2026` is no range of days.
    const isDashed = /\d[-/]\d/.test(left) || /\d[-/]\d/.test(right);
    if (isDashed && !(isWhole(from.parts) && isWhole(to.parts))) continue;
    if (precisionOf(from.parts) !== precisionOf(to.parts)) continue;
    const complete = (own: Parts, other: Parts): Parts => ({
      year: own.year ?? other.year,
      month: own.month ?? other.month,
      day: own.day,
    });
    const first = daysOf(complete(from.parts, to.parts));
    const last = daysOf(complete(to.parts, from.parts));
    if (typeof first === 'string' || typeof last === 'string') continue;
    if (first.first > last.last) return { days: null, error: 'reversed' };
    return { days: { first: first.first, last: last.last, isRange: true }, error: null };
  }
  return null;
}

const QUARTER = /^q([1-4])[ /-]?(\d{4})$|^(\d{4})[ /-]?q([1-4])$/;

/** “q1 2025”, “2025-Q1”: three months. */
function readQuarter(text: string): { first: number; last: number } | DateFault | null {
  const [, quarter, year, sameYear, sameQuarter] = QUARTER.exec(text) ?? [];
  const month = 3 * Number(quarter ?? sameQuarter) - 2;
  const days = month > 0 ? daysOf({ year: Number(year ?? sameYear), month, day: null }) : null;
  return days === null || typeof days === 'string' ? days : { ...days, last: addMonths(days.first, 3) - 1 };
}

/** The days that a text means; null for an empty one. Nothing that may be two dates is taken for one of them. */
export function parseTypedDate(text: string): TypedDate | null {
  const plain = plainDateText(text);
  if (plain === '') return null;
  const read = readParts(plain);
  const days = readQuarter(plain) ?? ('parts' in read ? daysOf(read.parts) : read.error);
  if (typeof days !== 'string') return { days: { ...days, isRange: false }, error: null };
  const range = readRange(plain);
  if (range !== null) return range;
  const either = 'either' in read ? read.either?.map(daysOf) : undefined;
  const [one, other] = either ?? [];
  if (typeof one === 'object' && typeof other === 'object')
    return { days: null, error: 'ambiguous', either: [one.first, other.first] };
  if (typeof one === 'string') return { days: null, error: one };
  return { days: null, error: days };
}

/** A day as the inputs show it: what people copy and other tools understand. */
export const typedForm = (day: number | null): string => (day === null ? '' : formatDate(day));
