// Owns how the periods of bars are named: a day, a week as a range, a month, a year.
import type { TimeUnit } from '../../contract/time-unit.ts';
import { language } from '../../ui/i18n.ts';
import { daysName } from '../../words/format.ts';
import { type DateWriter, datesIn, dateTag } from '../../words/intl.ts';

const DAY_MS = 86_400_000;

const FORMATS = {
  year: datesIn({ year: 'numeric' }),
  month: datesIn({ month: 'long', year: 'numeric' }),
  spoken: datesIn({ day: 'numeric', month: 'long', year: 'numeric' }),
};
const formatter = (form: keyof typeof FORMATS): DateWriter => FORMATS[form](dateTag(language()));

/** `26 Nov 2025`, `24–30 Nov 2025`, `November 2025`; both days inclusive. */
export function periodName(unit: TimeUnit, startDay: number, endDay: number): string {
  if (unit === 'year') return formatter('year').format(startDay * DAY_MS);
  if (unit === 'month') return formatter('month').format(startDay * DAY_MS);
  return daysName(startDay, endDay);
}

/** `1925`, `2093–2095`: the years from one day to another, both inclusive. */
export function yearsName(startDay: number, endDay: number): string {
  return formatter('year').formatRange(startDay * DAY_MS, endDay * DAY_MS);
}

/** `1 July 2025`, for values that are read aloud. */
export function spokenDay(day: number): string {
  return formatter('spoken').format(day * DAY_MS);
}
