// Owns what ids are called that only the dictionary knows.
import type { Dictionary } from '../contract/replies.ts';
import { SIDE, sideOfActor } from '../contract/side.ts';
import { borderName, countryName } from './format.ts';

/** An id unknown to the dictionary names itself, a border its two countries. */
export type Names = {
  readonly actor: (id: string) => string;
  /** For chips, axes and tables. */
  readonly actorInShort: (id: string) => string;
  readonly border: (id: string) => string;
  readonly province: (id: string) => string;
  readonly publisher: (id: string) => string;
  /** Of who claims or denies: an actor, or a side as a filter names it. */
  readonly voice: (value: string) => string;
  /** Two actors in the order of the countries of a border: by code, those of none last; then by name. */
  readonly inPairOrder: (a: string, b: string) => readonly [string, string];
};

/** Names by a dictionary; without one nothing is known yet. */
export function namesOf(dictionary: Dictionary | undefined): Names {
  const inShort = dictionary?.actors.map(({ id, name, shortName }) => ({ id, name: shortName ?? name }));
  const actorInShort = named(inShort, itself);
  const countries = new Map(dictionary?.actors.map(({ id, country }) => [id, country]));
  // No code of a country sorts after this.
  const countryOf = (id: string) => countries.get(id) ?? 'ZZZ';
  return {
    actor: named(dictionary?.actors, itself),
    actorInShort,
    voice: (value) =>
      value.startsWith(SIDE)
        ? sideName(value.slice(SIDE.length), dictionary?.actors ?? [])
        : actorInShort(value),
    inPairOrder: (a, b) =>
      (compareTexts(countryOf(a), countryOf(b)) || compareTexts(actorInShort(a), actorInShort(b))) < 0
        ? [a, b]
        : [b, a],
    border: named(dictionary?.borders, borderName),
    province: named(dictionary?.provinces, itself),
    publisher: named(dictionary?.publishers, itself),
  };
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const itself = (id: string) => id;

function named(
  list: readonly { readonly id: string; readonly name: string }[] | undefined,
  fallback: (id: string) => string,
): (id: string) => string {
  const names = new Map(list?.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) || fallback(id);
}

/** What is reserved in ISO 3166 for what is no country. */
const UNIONS = ['EU', 'UN'];

/** A state or union by its code; others by who speaks for all of them: the one of that name, else an authority, by the shortest name. */
export function sideName(side: string, actors: Dictionary['actors']): string {
  const own = actors.filter((actor) => sideOfActor(actor) === side);
  const code = side.toUpperCase();
  if (own.some((actor) => speaksForCode(actor, code))) return countryName(code);
  const named = own.filter(({ id }) => id === side);
  const authorities = own.filter(({ kind }) => kind === 'state' || kind === 'intergovernmental');
  const speakers = [named, authorities, own].find((actors) => actors.length > 0) ?? [];
  const [shortest = side] = speakers
    .map(({ shortName, name }) => shortName ?? name)
    .sort((a, b) => a.length - b.length);
  return shortest;
}

/** Whether an actor of a side makes it that of a country, or of a union: an id of two letters alone may be anybody's. */
function speaksForCode({ kind, country, side }: Dictionary['actors'][number], code: string): boolean {
  if (country === code) return kind === 'state' || side === code.toLowerCase();
  return kind === 'intergovernmental' && UNIONS.includes(code);
}
