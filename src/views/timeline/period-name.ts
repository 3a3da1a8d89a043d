// Owns how the periods of bars are named: a day, a week as a range, a month.
import type { TimeUnit } from '../../engine/answers.ts';
import { language } from '../../ui/i18n.ts';
import { datesIn, dateTag } from '../../words/intl.ts';

const DAY_MS = 86_400_000;

const FORMATS = {
  month: datesIn({ month: 'long', year: 'numeric' }),
  short: datesIn({ day: 'numeric', month: 'short', year: 'numeric' }),
  spoken: datesIn({ day: 'numeric', month: 'long', year: 'numeric' }),
};
const formatter = (form: keyof typeof FORMATS): Intl.DateTimeFormat => FORMATS[form](dateTag(language()));

/** `26 Nov 2025`, `24–30 Nov 2025`, `November 2025`; both days inclusive. */
export function periodName(unit: TimeUnit, startDay: number, endDay: number): string {
  if (unit === 'month') return formatter('month').format(startDay * DAY_MS);
  return formatter('short').formatRange(startDay * DAY_MS, endDay * DAY_MS);
}

/** `1 July 2025`, for values that are read aloud. */
export function spokenDay(day: number): string {
  return formatter('spoken').format(day * DAY_MS);
}
