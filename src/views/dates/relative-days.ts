// Owns which days a text like “last year” or “past 30 days” means, counted from the day from which the ready-made ranges count back.
import { addMonths, formatDate, parseDate } from '../../contract/calendar-date.ts';
import { monthsBack } from '../../contract/months-back.ts';
import type { DayRange } from './presets.ts';

const COUNTED = /^(?:the )?(?:last|past|previous) (?:(\d{1,3}) )?(day|week|month|year)s?$/;
const NAMED = /^this (month|year)$/;
const LONGEST_MONTHS = 120;

/** The calendar month or year so many before or after that of the day. */
function calendar(day: number, unit: 'month' | 'year', away: number): DayRange {
  const first =
    unit === 'month' ? addMonths(day, 0) : (parseDate(`${formatDate(day).slice(0, 4)}-01-01`) ?? day);
  const months = unit === 'month' ? 1 : 12;
  return { from: addMonths(first, away * months), to: addMonths(first, (away + 1) * months) - 1 };
}

/** One or two: “last year” is the calendar's, or the twelve months until the day. None for any other text. */
export function relativeDays(text: string, day: number): readonly DayRange[] {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const named = NAMED.exec(plain)?.[1];
  if (named === 'month' || named === 'year') return [calendar(day, named, 0)];
  const counted = COUNTED.exec(plain);
  if (!counted) return [];
  const [, digits, unit] = counted;
  const count = Number(digits ?? 1);
  if (count === 0) return [];
  if (unit === 'day' || unit === 'week')
    return [{ from: day - count * (unit === 'day' ? 1 : 7) + 1, to: day }];
  const months = unit === 'year' ? count * 12 : count;
  if (months > LONGEST_MONTHS) return [];
  const rolling = { from: monthsBack(day, months), to: day };
  return digits === undefined ? [calendar(day, unit === 'year' ? 'year' : 'month', -1), rolling] : [rolling];
}
