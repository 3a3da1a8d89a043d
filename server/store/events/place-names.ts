// Owns the other names of the places that an event names, for search: its country in English, and names in other scripts and spellings.
import placeNames from '../../../data/place-names.json';
import { foldText } from '../../../src/matching/fold-text.ts';
import type { NamedPlaces, PlacesNamed } from '../../../src/matching/vocabulary.ts';
import { LruMap } from '../lru-cache.ts';

export type Placed = {
  readonly place: string;
  readonly admin1: string | null;
  readonly country: string | null;
};

const CACHED = 4000;
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** A shorter name in another script, written in Latin letters, is too often the word of another language: Кум, Ким. */
const SHORTEST_SPELLING = 5;
/** What it says of short names is not so of these: GBAO. */
const INITIALISM = /^\p{Lu}{3,}$/u;

/** Folded name → all names of the places so called. */
const namesOf = new Map<string, readonly string[]>();
/** Words of the longest name. */
export let mostWordsOfPlaces = 1;
for (const [english, others] of Object.entries(placeNames.names as Record<string, readonly string[]>)) {
  const names = [english, ...others.filter((name) => !isOftenAnother(name))];
  for (const name of names) {
    const folded = foldText(name);
    namesOf.set(folded, [...(namesOf.get(folded) ?? []), english, ...others]);
    mostWordsOfPlaces = Math.max(mostWordsOfPlaces, folded.split(' ').length);
  }
}

function isOftenAnother(name: string): boolean {
  const folded = foldText(name);
  if (INITIALISM.test(name)) return false;
  return folded === '' || (folded.length < SHORTEST_SPELLING && /[a-z]/.test(folded));
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const countries = new Set(
  LETTERS.flatMap((first) => LETTERS.map((second) => foldText(regionNames.of(first + second) ?? ''))),
);
const named = new LruMap<NamedPlaces>(CACHED);

/** Places that are wholly called so. */
export const placesNamed: PlacesNamed = (folded) => {
  const names = namesOf.get(folded);
  if (names === undefined) return undefined;
  const known = named.get(folded);
  if (known) return known;
  const spellings = new Set(
    names
      .map((name) => ({ name, spelling: foldText(name) }))
      .filter(({ name, spelling }) => spelling === folded || !isOftenAnother(name))
      .map(({ spelling }) => spelling),
  );
  const places = { names: [...spellings], isCountry: names.some((name) => countries.has(foldText(name))) };
  named.set(folded, places);
  return places;
};

const cache = new LruMap<readonly string[]>(CACHED);

/** Names by which the event's place, province and country are searched too; none twice. */
export function placeNamesOf({ place, admin1, country }: Placed): readonly string[] {
  const english = country === null ? '' : (regionNames.of(country) ?? '');
  const key = [place, admin1 ?? '', english].join('\n');
  const known = cache.get(key);
  if (known) return known;
  const found = new Set(english === '' ? [] : [english]);
  for (const text of [place, admin1 ?? '', english]) {
    for (const name of namesIn(foldText(text))) found.add(name);
  }
  const names = [...found];
  cache.set(key, names);
  return names;
}

/** Names of every place whose name stands in a folded text as whole words. */
function* namesIn(folded: string): Generator<string> {
  const words = folded.split(' ');
  for (let first = 0; first < words.length; first++)
    for (let count = 1; count <= mostWordsOfPlaces && first + count <= words.length; count++)
      yield* namesOf.get(words.slice(first, first + count).join(' ')) ?? [];
}
