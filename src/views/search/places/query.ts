// Owns what a typed text asks for: its sound, the words that say what kind of place is sought, and how much may be misspelt.

import { nameKey } from '../../../matching/name-key.ts';
import { MAX_LETTERS } from './distance.ts';
import { consonantsOf } from './place-index.ts';
import { KIND_WORDS, type PlaceKind, withoutKind } from './place-kinds.ts';

export type PlaceQuery = {
  /** Folded words but for those of `kind`. */
  readonly parts: readonly string[];
  /** The same without blanks. */
  readonly sound: string;
  readonly consonants: number;
  /** Edits, weighed, that a name may be away. */
  readonly limit: number;
  readonly isArabic: boolean;
  readonly kind: PlaceKind | null;
};

const LONGEST = 200;
const MOST_WORDS = 8;

export const scriptOf = (text: string) =>
  /\p{Script=Arabic}/u.test(text) ? 'arabic' : /\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'latin';

/** Of so many letters a text may be wrong in edits of this weight in all. */
function limitOf(letters: number): number {
  if (letters < 3) return 0;
  if (letters < 5) return 0.6;
  return Math.min(2.4, 0.2 + letters * 0.2);
}

/** Reads the beginning of any text; `sound` is empty when it has no letter. */
export function readQuery(text: string): PlaceQuery {
  const isArabic = scriptOf(text) === 'arabic';
  const all = nameKey(text.slice(0, LONGEST)).words.split(' ').filter(Boolean);
  const rest = withoutKind(all);
  const kind = rest === all ? null : (all.map((word) => KIND_WORDS.get(word)).find(Boolean) ?? null);
  const parts = rest.slice(0, MOST_WORDS);
  const sound = parts.join('').slice(0, MAX_LETTERS);
  return {
    parts,
    sound,
    consonants: consonantsOf(sound),
    limit: limitOf(sound.length),
    isArabic,
    kind,
  };
}
