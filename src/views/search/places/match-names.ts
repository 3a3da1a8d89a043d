// Owns how well one name fits a typed text: as typed, with where it lies, or misspelt.
import { hasWords } from '../../../matching/fold-text.ts';
import { beginsUnwritten } from '../../../matching/transliteration.ts';
import { distanceOf } from './distance.ts';
import { costOfLacking, type PlaceIndex } from './place-index.ts';
import type { PlaceQuery } from './query.ts';

/** Penalties, lowest best. */
const PREFIX = 0.45;
const WORDS = 0.6;
const WITHIN = 0.7;
export const FUZZY = 0.35;
const FUZZY_PREFIX = 0.7;
const FUZZY_WORD = 0.8;
export const FOR_EACH_EDIT = 0.55;
const LATER_LETTER = 0.01;
export const OTHER_NAME = 0.03;

/** Vowels that romanisations of Arabic script write one for the other: Konar and Kunar are one name. */
const SAME_VOWELS = 0.2;
const VOWEL_PAIRS = ['ou', 'uo', 'ei', 'ie'];

/** Whether two names differ in such vowels alone, each letter in its place. */
function differInVowelsAlone(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++)
    if (a[at] !== b[at] && !VOWEL_PAIRS.includes(`${a[at]}${b[at]}`)) return false;
  return true;
}

const ARABIC = /\p{Script=Arabic}/u;

/** In Arabic script it is a letter of its own that lacks or stands. */
const isRomanised = ({ names }: PlaceIndex, name: number, { isArabic }: PlaceQuery): boolean =>
  !isArabic && !ARABIC.test(names[name]?.text ?? '');

/** Vowels had to be taken for granted that Arabic script leaves out. */
const UNWRITTEN = 0.1;

/** As `beginsUnwritten`, where what is typed is in Arabic script and the place has no name in it. */
export const isBegunUnwritten = (
  { unwritten, sounds }: PlaceIndex,
  name: number,
  { sound, isArabic }: PlaceQuery,
): boolean => isArabic && unwritten[name] === 1 && beginsUnwritten(sound, sounds[name] as string);

/** Without forgiving anything; `Infinity` when the name does not hold the text. */
export function penaltyAsTyped(index: PlaceIndex, name: number, query: PlaceQuery): number {
  const { sound, parts } = query;
  const own = index.sounds[name] as string;
  if (own === sound) return 0;
  if (differInVowelsAlone(own, sound) && isRomanised(index, name, query)) return SAME_VOWELS;
  const begun = PREFIX + Math.min(0.12, (own.length - sound.length) * LATER_LETTER);
  if (own.startsWith(sound)) return begun;
  if (isBegunUnwritten(index, name, query)) return begun + UNWRITTEN;
  return hasWords(index.words[name] as string, parts) ? WORDS : Number.POSITIVE_INFINITY;
}

/** With misspellings up to the limit. */
export function penaltyMisspelt(
  index: PlaceIndex,
  name: number,
  { sound, consonants, isArabic }: PlaceQuery,
  limit: number,
): number {
  // Most names lack consonants that were typed, and need not be compared letter by letter.
  if (costOfLacking(consonants & ~(index.consonants[name] as number)) > limit)
    return Number.POSITIVE_INFINITY;
  const own = index.sounds[name] as string;
  const { whole, prefix } = distanceOf(sound, own, 0, limit, isArabic);
  let best = Math.min(FUZZY + whole * FOR_EACH_EDIT, FUZZY_PREFIX + prefix * FOR_EACH_EDIT);
  for (const start of index.starts[name] as readonly number[]) {
    const later = distanceOf(sound, own, start, limit, isArabic).prefix;
    best = Math.min(best, FUZZY_WORD + later * FOR_EACH_EDIT);
  }
  return best;
}

/** "Jalalabad Nangarhar": one word names the place, the others where it lies. */
export function penaltyWithin(index: PlaceIndex, name: number, id: number, { parts }: PlaceQuery): number {
  const words = index.words[name] as string;
  const isNamed = parts.some((part) => part.length > 2 && hasWords(words, [part]));
  return isNamed && hasWords(`${words} ${index.around[id]}`, parts) ? WITHIN : Number.POSITIVE_INFINITY;
}

export type Match = { id: number; name: number; penalty: number; isMisspelt: boolean };

/** The best name of each place, by a measure of names. */
export function bestNames(index: PlaceIndex, measure: (name: number, id: number) => number): Match[] {
  const matches: Match[] = [];
  index.places.forEach(({ fromName, toName }, id) => {
    let penalty = Number.POSITIVE_INFINITY;
    let name = fromName;
    for (let each = fromName; each < toName; each++) {
      if (index.repeats[each] === 1) continue;
      const own = measure(each, id) + (each === fromName ? 0 : OTHER_NAME);
      if (own < penalty) [penalty, name] = [own, each];
    }
    if (penalty < Number.POSITIVE_INFINITY) matches.push({ id, name, penalty, isMisspelt: false });
  });
  return matches;
}
