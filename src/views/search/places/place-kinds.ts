// Owns the kinds of places, and the words by which texts and names say them.
import { nameKey } from '../../../matching/name-key.ts';

/** In the order of the index, whose rows name them by number. */
export const PLACE_KINDS = [
  'town',
  'province',
  'crossing',
  'border',
  'country',
  'region',
  'district',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

const SPOKEN: Partial<Record<PlaceKind, string>> = {
  border: 'border граница сарҳад марз سرحد مرز',
  crossing: 'crossing checkpoint gate переход кпп гузаргоҳ گذرگاه گمرک',
  town: 'town city village город село шаҳр شهر',
  district:
    'district county tehsil agency raion rayon район району tumani тумани ноҳия ноҳияи ولسوالی شهرستان ضلع تحصیل',
  province: 'province region oblast область вилоят ولایت استان صوبہ',
};
/** Folded as names are. */
export const KIND_WORDS = new Map<string, PlaceKind>();
for (const [kind, words] of Object.entries(SPOKEN))
  for (const word of words.split(' ')) KIND_WORDS.set(nameKey(word).words, kind as PlaceKind);

/** Folded words but for those of a kind; the same list where it has none, or nothing else. */
export function withoutKind(words: readonly string[]): readonly string[] {
  const rest = words.filter((word) => !KIND_WORDS.has(word));
  return rest.length === 0 || rest.length === words.length ? words : rest;
}
