// Owns how dates, numbers and countries are written for people, in the interface's language.
import { formatDate, parseDate, spanOf } from '../contract/calendar-date.ts';
import type { DatePrecision } from '../contract/taxonomy.ts';
import { defineTexts, language } from '../ui/i18n.ts';
import { numbersIn } from '../ui/per-language.ts';
import { datesIn, dateTag, regionsIn } from './intl.ts';

const DAY_MS = 86_400_000;

const english = {
  since: 'from {{from}}',
  until: 'until {{to}}',
  'week-of': 'week of {{date}}',
} as const;

const { t } = defineTexts('format', english);

const daysIn = datesIn({ day: 'numeric', month: 'short', year: 'numeric' });
const monthsIn = datesIn({ month: 'short', year: 'numeric' });
const monthsAloneIn = datesIn({ month: 'short' });

/** `26 Nov 2025`. */
export function dayName(dayIndex: number): string {
  return daysIn(dateTag(language())).format(dayIndex * DAY_MS);
}

/** `Nov 2025`. */
export function monthName(dayIndex: number): string {
  return monthsIn(dateTag(language())).format(dayIndex * DAY_MS);
}

/** `Nov` of 11: a month of any year. */
export function monthAlone(month: number): string {
  return monthsAloneIn(dateTag(language())).format(Date.UTC(2000, month - 1));
}

/** `26 Nov 2025` of a date; the text itself when it is none. */
export function dateName(date: string): string {
  const dayIndex = parseDate(date);
  return dayIndex === null ? date : dayName(dayIndex);
}

/** `26 Nov 2025`, `24–30 Nov 2025`, `1 Jan – 31 Dec 2025`, `1 Jul 2025 – 23 Feb 2026`: how every stretch of days is written; both inclusive. */
export const daysName = (fromDay: number, toDay: number): string => between(daysIn, fromDay, toDay);

/** As `daysName`, or `from 1 Jul 2025`, `until 23 Feb 2026`; empty without either. */
export function rangeName(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) {
    const [fromDay, toDay] = [parseDate(from), parseDate(to)];
    return fromDay === null || toDay === null ? `${from} – ${to}` : daysName(fromDay, toDay);
  }
  if (from !== undefined) return t('since', { from: dateName(from) });
  return to === undefined ? '' : t('until', { to: dateName(to) });
}

/** When an event happened, as precisely as is known: `26 Nov 2025`, `week of 24 Nov 2025`, `Nov 2025`, `1–7 Apr 2026`. */
export function whenName(when: {
  dateStart: string;
  dateEnd: string | null;
  datePrecision: DatePrecision;
}): string {
  const span = spanOf(when.dateStart, when.dateEnd, when.datePrecision);
  if (span === null) return when.dateStart;
  const { startDay, endDay } = span;
  if (when.datePrecision === 'month') return between(monthsIn, startDay, endDay);
  const days = daysName(startDay, endDay);
  // A week is named by its Monday; several weeks by their first and last day.
  if (when.datePrecision === 'week' && endDay - startDay < 7)
    return t('week-of', { date: dayName(startDay) });
  return days;
}

/** To write a range costs some forty times as much as one day, and charts write the same weeks again with every step of a filter. */
const MOST_KEPT = 1000;
const ranges = new Map<string, string>();

/** One day or month, or from one to another without repeating what both share. */
function between(writerIn: typeof daysIn, fromDay: number, toDay: number): string {
  const tag = dateTag(language());
  const writer = writerIn(tag);
  if (fromDay === toDay) return isolated(writer.format(fromDay * DAY_MS));
  const key = `${tag} ${writerIn === monthsIn} ${fromDay} ${toDay}`;
  const text = ranges.get(key) ?? writer.formatRange(fromDay * DAY_MS, toDay * DAY_MS);
  if (ranges.size >= MOST_KEPT) ranges.clear();
  ranges.set(key, text);
  return isolated(text);
}

/** Numbers and dashes keep their order on a page written from right to left. */
export const isolated = (text: string): string =>
  globalThis.document?.dir === 'rtl' ? `\u2068${text}\u2069` : text;

/** `1,204`. */
export function numberName(value: number): string {
  return numbersIn(language()).format(value);
}

/** Name of a country by its ISO 3166-1 code; the code itself where none is known. */
export function countryName(code: string): string {
  try {
    return regionsIn(language()).of(code) ?? code;
  } catch {
    return code;
  }
}

/** `Afghanistan – Tajikistan` of `AF-TJ`, as the dictionary names it in English: in the order of the id. */
export function borderName(id: string): string {
  return id.split('-').map(countryName).join(' – ');
}

/** Today's date, or any day, as the value of a date parameter. */
export const dateValue = formatDate;
