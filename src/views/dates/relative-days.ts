// Owns which days a text like “last year” or “past 30 days” means, counted from the day from which the ready-made ranges count back.
import { addMonths, formatDate } from '../../contract/calendar-date.ts';
import { monthsBack } from '../../contract/months-back.ts';
import type { DayRange } from './presets.ts';

const COUNTED = /^(?:the )?(?:last|past|previous) (?:(\d{1,3}) )?(day|week|month|quarter|year)s?$/;
const NAMED = /^this (month|quarter|year)$/;
const MONTHS_OF = { month: 1, quarter: 3, year: 12 } as const;
type Unit = keyof typeof MONTHS_OF;
const isUnit = (text: string | undefined): text is Unit =>
  text !== undefined && Object.hasOwn(MONTHS_OF, text);
const LONGEST_MONTHS = 120;

/** The calendar month, quarter or year so many before or after that of the day. */
function calendar(day: number, unit: Unit, away: number): DayRange {
  const months = MONTHS_OF[unit];
  const month = Number(formatDate(day).slice(5, 7)) - 1;
  const first = addMonths(day, -(month % months));
  return { from: addMonths(first, away * months), to: addMonths(first, (away + 1) * months) - 1 };
}

/** One or two: “last year” is the calendar's, or the twelve months until the day. None for any other text. */
export function relativeDays(text: string, day: number): readonly DayRange[] {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const named = NAMED.exec(plain)?.[1];
  if (isUnit(named)) return [calendar(day, named, 0)];
  const counted = COUNTED.exec(plain);
  if (!counted) return [];
  const [, digits, unit] = counted;
  const count = Number(digits ?? 1);
  if (count === 0) return [];
  if (unit === 'day' || unit === 'week')
    return [{ from: day - count * (unit === 'day' ? 1 : 7) + 1, to: day }];
  if (!isUnit(unit)) return [];
  const months = count * MONTHS_OF[unit];
  if (months > LONGEST_MONTHS) return [];
  const rolling = { from: monthsBack(day, months), to: day };
  return digits === undefined ? [calendar(day, unit, -1), rolling] : [rolling];
}
