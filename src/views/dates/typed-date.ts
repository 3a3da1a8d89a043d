// Owns what a typed date means: ISO, day before month, or in words; a month or a year stands for its first or last day.
import { addMonths, FIRST_YEAR, formatDate, LAST_YEAR, parseDate } from '../../contract/calendar-date.ts';
import { language } from '../../ui/i18n.ts';
import { datesIn } from '../../words/intl.ts';

export type TypedDate =
  | { readonly day: number; readonly error: null }
  | { readonly day: null; readonly error: 'not-a-date' | 'not-in-calendar' | 'year-out-of-range' };

const NOT_A_DATE: TypedDate = { day: null, error: 'not-a-date' };
const DAY_MS = 86_400_000;

const MONTHS = { long: datesIn({ month: 'long' }), short: datesIn({ month: 'short' }) };

/** Month names of English and of the interface's language, lower case, January first. */
function monthNames(): string[][] {
  const names = Array.from({ length: 12 }, (): string[] => []);
  for (const locale of new Set(['en', language()])) {
    for (const month of ['long', 'short'] as const) {
      const format = MONTHS[month](locale);
      names.forEach((known, index) => {
        known.push(format.format(addMonths(0, index) * DAY_MS).toLowerCase());
      });
    }
  }
  return names;
}

/** 1 to 12 for a month's name or at least three letters of it; 0 for anything else. */
function monthOf(word: string): number {
  if (word.length < 3) return 0;
  return monthNames().findIndex((names) => names.some((name) => name.startsWith(word))) + 1;
}

/** Digits of Arabic and Persian keyboards are digits too. */
const withLatinDigits = (text: string) =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

/** The day that a text means as the first or last day of a range; null for an empty text. */
export function parseTypedDate(text: string, end: 'from' | 'to'): TypedDate | null {
  const words = withLatinDigits(text)
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/[\s,./-]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const month = words.map(monthOf).find((value) => value > 0) ?? 0;
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word));
  if (numbers.length + (month > 0 ? 1 : 0) !== words.length) return NOT_A_DATE;
  const years = numbers.filter((number) => number.length === 4);
  const others = numbers.filter((number) => number.length <= 2).map(Number);
  if (years.length !== 1 || others.length + 1 !== numbers.length) return NOT_A_DATE;
  const year = Number(years[0]);
  const yearFirst = words[0] === years[0];
  if (month > 0) return others.length > 1 ? NOT_A_DATE : dayOf(year, month, others[0] ?? null, end);
  if (others.length === 2) {
    const [a = 0, b = 0] = others;
    return yearFirst ? dayOf(year, a, b, end) : dayOf(year, b, a, end);
  }
  return dayOf(year, others[0] ?? null, null, end);
}

function dayOf(year: number, month: number | null, day: number | null, end: 'from' | 'to'): TypedDate {
  if (year < FIRST_YEAR || year > LAST_YEAR) return { day: null, error: 'year-out-of-range' };
  const pad = (value: number) => String(value).padStart(2, '0');
  const exact = parseDate(`${year}-${pad(month ?? 1)}-${pad(day ?? 1)}`);
  if (exact === null) return { day: null, error: 'not-in-calendar' };
  if (day !== null || end === 'from') return { day: exact, error: null };
  return { day: addMonths(exact, month === null ? 12 : 1) - 1, error: null };
}

/** A day as the inputs show it: what people copy and other tools understand. */
export const typedForm = (day: number | null): string => (day === null ? '' : formatDate(day));
