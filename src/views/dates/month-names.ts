// Owns the names of months and weekdays by which dates are read: those of the platform, in the languages that documents of the region are in.
import { addMonths } from '../../contract/calendar-date.ts';
import { language } from '../../ui/i18n.ts';
import { plainDateText } from './plain-date-text.ts';

const DAY_MS = 86_400_000;
/** Gregorian months all: Persian has a calendar of its own, whose months begin on other days. */
const LOCALES = ['en', 'ru', 'tg', 'fa', 'fa-AF', 'ps', 'ur'].map((locale) => `${locale}-u-ca-gregory`);

type Names = { readonly months: readonly ReadonlySet<string>[]; readonly weekdays: ReadonlySet<string> };
const known = new Map<string, Names>();

/** Lower case and without marks, January first; forms that stand alone and those beside a day. */
function names(): Names {
  const tag = language();
  const before = known.get(tag);
  if (before !== undefined) return before;
  const months = Array.from({ length: 12 }, () => new Set<string>());
  const weekdays = new Set<string>();
  for (const locale of new Set([...LOCALES, `${tag}-u-ca-gregory`])) {
    for (const form of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: form });
      const dated = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: form, day: 'numeric' });
      const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: form });
      months.forEach((own, index) => {
        const instant = addMonths(0, index) * DAY_MS;
        const beside = dated.formatToParts(instant).find(({ type }) => type === 'month')?.value ?? '';
        for (const name of [alone.format(instant), beside])
          own.add(plainDateText(name).replace(/[.\s]+$/, ''));
      });
      for (let day = 0; day < 7; day += 1)
        weekdays.add(plainDateText(weekday.format(day * DAY_MS)).replace(/\.$/, ''));
    }
  }
  const made = { months, weekdays };
  known.set(tag, made);
  return made;
}

/** 1 to 12 for a month's name, or for at least three letters that begin the names of one month alone; 0 for anything else. */
export function monthOf(word: string): number {
  const { months } = names();
  const exact = months.findIndex((own) => own.has(word));
  if (exact >= 0 || word.length < 3) return exact + 1;
  const found = months.flatMap((own, index) =>
    [...own].some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? 0) : 0;
}

export const isWeekday = (word: string): boolean => names().weekdays.has(word);
