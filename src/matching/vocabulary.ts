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
  /** Words of the longest name. */
  readonly mostWords: number;
};

/** `mostWords` of the places' names. */
export function vocabularyOf(
  actors: readonly (Named & { readonly id: string })[],
  placesNamed: PlacesNamed,
  mostWords: number,
): Vocabulary {
  const idsOf = new Map<string, string[]>();
  const foldedOf = new Map<string, readonly string[]>();
  let longest = mostWords;
  for (const actor of actors) {
    const names = [...new Set([actor.name, ...otherNamesOf(actor)].map(foldText))].filter(Boolean);
    foldedOf.set(actor.id, names);
    for (const name of names) {
      idsOf.set(name, [...(idsOf.get(name) ?? []), actor.id]);
      longest = Math.max(longest, name.split(' ').length);
    }
  }
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
    mostWords: longest,
  };
}
