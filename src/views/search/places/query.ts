// Owns what a typed text asks for: its sound, the words that say what kind of place is sought, and how much may be misspelt.
import { MAX_LETTERS } from './distance.ts';
import { nameKey } from './name-key.ts';
import { consonantsOf, type PlaceKind } from './place-index.ts';

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

/** Words that say what is sought, folded as names are. */
const KIND_WORDS = new Map<string, PlaceKind>();
const SPOKEN: Partial<Record<PlaceKind, string>> = {
  border: 'border граница сарҳад марз سرحد مرز',
  crossing: 'crossing checkpoint gate переход кпп гузаргоҳ گذرگاه گمرک',
  // Districts are called as their seats are.
  town: 'town city village district tehsil город село район ноҳия шаҳр ولسوالی شهرستان ضلع تحصیل شهر',
  province: 'province region oblast область вилоят ولایت استان صوبہ',
};
for (const [kind, words] of Object.entries(SPOKEN))
  for (const word of words.split(' ')) KIND_WORDS.set(nameKey(word).words, kind as PlaceKind);

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
  const rest = all.filter((word) => !KIND_WORDS.has(word));
  const kind = rest.length > 0 ? (all.map((word) => KIND_WORDS.get(word)).find(Boolean) ?? null) : null;
  const parts = (rest.length > 0 ? rest : all).slice(0, MOST_WORDS);
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
