// Owns the names that a query may ask by: those of the actors of a revision, and those of places, all folded.
import { type Named, otherNamesOf } from './actor-names.ts';
import { readsAsCommonWord } from './common-words.ts';
import { foldText } from './fold-text.ts';

/** Places that share a name. */
export type NamedPlaces = {
  /** All names of them, folded. */
  readonly names: readonly string[];
  /** One of them is a country. */
  readonly isCountry: boolean;
};

export type PlacesNamed = (folded: string) => NamedPlaces | undefined;

export type Vocabulary = {
  /** Ids of the actors who are wholly called so. */
  actorsNamed(folded: string): readonly string[];
  /** What stands for these actors in a text: no name that somebody else has as well, none that reads as a common word, no seat of a government. */
  namesOf(actors: readonly string[]): readonly string[];
  readonly placesNamed: PlacesNamed;
  /** An initialism that begins names of so many actors that it tells of none, and is nobody's whole name: МИД is every state's ministry. */
  isOfMany(word: string): boolean;
  /** Words of the longest name. */
  readonly mostWords: number;
};

/** A handful: in the built-in collection МИД begins names of ten actors, what comes next (RU) of four. */
const MOST_WHO_SHARE = 5;
const INITIALISM = /^\p{Lu}{2,}(?= )/u;

/** `mostWords` of the places' names. */
export function vocabularyOf(
  actors: readonly (Named & { readonly id: string })[],
  placesNamed: PlacesNamed,
  mostWords: number,
): Vocabulary {
  const idsOf = new Map<string, string[]>();
  const foldedOf = new Map<string, readonly string[]>();
  const carriersOf = new Map<string, Set<string>>();
  let longest = mostWords;
  for (const actor of actors) {
    for (const name of [actor.name, ...otherNamesOf(actor)]) {
      const word = foldText(INITIALISM.exec(name)?.[0] ?? '');
      carriersOf.set(word, (carriersOf.get(word) ?? new Set()).add(actor.id));
    }
    const names = [...new Set([actor.name, ...otherNamesOf(actor)].map(foldText))].filter(Boolean);
    foldedOf.set(actor.id, names);
    for (const name of names) {
      idsOf.set(name, [...(idsOf.get(name) ?? []), actor.id]);
      longest = Math.max(longest, name.split(' ').length);
    }
  }
  const isOfMany = (word: string) => !idsOf.has(word) && (carriersOf.get(word)?.size ?? 0) > MOST_WHO_SHARE;
  const isTelling = (name: string, asked: readonly string[]) =>
    !readsAsCommonWord(name) &&
    (placesNamed(name)?.isCountry ?? true) &&
    (idsOf.get(name) ?? []).every((id) => asked.includes(id));
  return {
    actorsNamed: (folded) => idsOf.get(folded) ?? [],
    namesOf(asked) {
      const own = asked.flatMap((id) => foldedOf.get(id) ?? []).filter((name) => isTelling(name, asked));
      return [...new Set(own.flatMap((name) => [name, ...(placesNamed(name)?.names ?? [])]))];
    },
    placesNamed,
    isOfMany,
    mostWords: longest,
  };
}
