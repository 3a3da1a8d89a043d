// Owns days that a link writes otherwise than YYYY-MM-DD, where it is without doubt which day is meant: as programs and people write them by hand.
import { addMonths, formatDate, parseDate } from '../contract/calendar-date.ts';

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'.split(
  '|',
);

/** No day is written in more letters. */
const LONGEST = 60;

/** 1 to 12 for an English name of a month, whole or cut to three letters or more; 0 for any other word. */
const monthOf = (word: string) =>
  word.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(word)) + 1;

const dateOf = (year = '', month: string | number = '', day = ''): string | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDate(text) === null ? null : text;
};

/** The last day of what begins so and is so many months long. */
const endOf = (first: string | null, months: number) => {
  const day = first === null ? null : parseDate(first);
  return day === null ? null : formatDate(addMonths(day, months) - 1);
};

/**
 * The day of a text, or null: `20250701`, `2025-7-1`, `2025-07-01T06:30Z`, `1 Jul 2025`, `July 1, 2025`, `31/12/2025`; of a
 * month or year its first day, or its last where `isEnd`. Numbers that may be day and month or month and day are none.
 */
export function restoredDate(written: string, isEnd: boolean): string | null {
  if (written.length > LONGEST) return null;
  const text = written
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/(?<=\d)[t\s+]+\d{1,2}:\d{2}.*$/, '')
    .replace(/(?<=\d)(st|nd|rd|th)\b/g, '');
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dateOf(compact[1], compact[2], compact[3]);
  const parts = text.split(/[\s+,./_-]+/);
  const names = parts.filter((part) => !/^\d+$/.test(part));
  const years = parts.filter((part) => /^\d{4}$/.test(part));
  const numbers = parts.filter((part) => /^\d{1,2}$/.test(part));
  const month = names.length === 1 ? monthOf(names[0] ?? '') : 0;
  const [year] = years;
  const isKnown = names.length + years.length + numbers.length === parts.length && years.length === 1;
  if (!isKnown || (names.length > 0 && month === 0)) return null;
  const [a, b] = numbers;
  const whole = (first: string | null, months: number) => (isEnd ? endOf(first, months) : first);
  if (month > 0)
    return numbers.length > 1 ? null : a ? dateOf(year, month, a) : whole(dateOf(year, month, '1'), 1);
  if (numbers.length > 2) return null;
  if (a === undefined) return whole(dateOf(year, 1, '1'), 12);
  if (b === undefined) return whole(dateOf(year, a, '1'), 1);
  if (parts[0] === year) return dateOf(year, a, b);
  if (parts[1] === year) return null;
  if (Number(a) > 12 || a === b) return dateOf(year, b, a);
  return Number(b) > 12 ? dateOf(year, a, b) : null;
}
