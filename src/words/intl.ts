// Owns the formatters of Intl, each made once a language: to make one takes far longer than to use it, and facets write a hundred numbers a frame.
import { perLanguage } from '../ui/per-language.ts';

/** What writes instants, in one way for all of the page. */
export type DateWriter = {
  readonly format: (ms: number) => string;
  /** Without repeating what both ends share: `1–7 Apr 2026`, `1 Jan – 31 Dec 2025`. */
  readonly formatRange: (fromMs: number, toMs: number) => string;
};

/** Days in UTC, as calendar dates are counted, unless the options say otherwise. Made at the top of a file: each call has a cache of its own. */
export const datesIn = (options: Intl.DateTimeFormatOptions) =>
  perLanguage((tag): DateWriter => {
    const intl = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
    // British English alone has a month of four letters, which breaks every column of dates.
    const written = (text: string) => (tag === 'en-GB' ? text.replace(/Sept\b/g, 'Sep') : text);
    return {
      format: (ms) => written(intl.format(ms)),
      // Intl sets thin blanks around the dash; here they stand only where a blank stands on one side of it anyway.
      formatRange: (fromMs, toMs) =>
        written(intl.formatRange(fromMs, toMs))
          .replace(/\u2009/g, ' ')
          .replace(/^(\d+) – (\d)/, '$1–$2'),
    };
  });

/** English day-month order as wire agencies write it; other languages as Intl knows them. */
export const dateTag = (tag: string): string => (tag === 'en' ? 'en-GB' : tag);

/** With one decimal, also where it is 0. */
export const tenthsIn = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
export const regionsIn = perLanguage((tag) => new Intl.DisplayNames([tag], { type: 'region' }));
export const languagesIn = perLanguage((tag) => new Intl.DisplayNames([tag], { type: 'language' }));
/** `a, b or c`. */
export const alternativesIn = perLanguage((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }));
/** `a, b and c`. */
export const listsIn = perLanguage((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));

/** Order of names in the browser's language: `localeCompare` would make a collator each time. */
export const compareNames = new Intl.Collator().compare;
