// Owns how the periods of bars are named: a day, a week as a range, a month.
import type { TimeUnit } from '../../engine/answers.ts';
import { language } from '../../ui/i18n.ts';

const DAY_MS = 86_400_000;

const FORMS = {
  month: { month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  spoken: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

// Made once: the handles say their days with every frame of a drag.
function formatter(form: keyof typeof FORMS): Intl.DateTimeFormat {
  const locale = language() === 'en' ? 'en-GB' : language();
  const key = `${locale} ${form}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...FORMS[form] });
    formatters.set(key, known);
  }
  return known;
}

/** `26 Nov 2025`, `24–30 Nov 2025`, `November 2025`; both days inclusive. */
export function periodName(unit: TimeUnit, startDay: number, endDay: number): string {
  if (unit === 'month') return formatter('month').format(startDay * DAY_MS);
  return formatter('short').formatRange(startDay * DAY_MS, endDay * DAY_MS);
}

/** `1 July 2025`, for values that are read aloud. */
export function spokenDay(day: number): string {
  return formatter('spoken').format(day * DAY_MS);
}
