// Owns how dates within a sentence of the data are written: as everywhere on the page, each with its year.
import { dateName } from './format.ts';

/** The data's sentences are English. */
const MONTHS = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May', 'May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sep'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
] as const;
const DATE = new RegExp(`\\b(\\d{1,2}) (${MONTHS.flat().join('|')})\\b(?: (\\d{4})\\b)?`, 'g');
const SENTENCE_END = /[.;!?](?:\s|$)/;

/**
 * `until 18 Mar 2026` of “until 18 March 2026”. “20 February and 12 January 2026” are of one year, as English leaves it out: a reader who
 * quotes the first alone must have it. Without a year in the rest of the sentence the date stays as it is.
 */
export function datesInProse(text: string): string {
  return text.replace(DATE, (whole, day: string, month: string, year: string | undefined, at: number) => {
    const number = MONTHS.findIndex((names) => names.some((name) => name === month));
    const of = year ?? yearAfter(text.slice(at + whole.length));
    if (of === undefined) return whole;
    const date = `${of}-${String(number + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
    const name = dateName(date);
    return name === date ? whole : name;
  });
}

function yearAfter(rest: string): string | undefined {
  const [sentence = ''] = rest.split(SENTENCE_END);
  return /\b\d{1,2} \p{Lu}\p{L}+ (\d{4})\b/u.exec(sentence)?.[1];
}
