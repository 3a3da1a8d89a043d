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
};

/** Names by a dictionary; without one nothing is known yet. */
export function namesOf(dictionary: Dictionary | undefined): Names {
  const inShort = dictionary?.actors.map(({ id, name, shortName }) => ({ id, name: shortName ?? name }));
  const actorInShort = named(inShort, itself);
  return {
    actor: named(dictionary?.actors, itself),
    actorInShort,
    voice: (value) =>
      value.startsWith(SIDE)
        ? sideName(value.slice(SIDE.length), dictionary?.actors ?? [])
        : actorInShort(value),
    border: named(dictionary?.borders, borderName),
    province: named(dictionary?.provinces, itself),
    publisher: named(dictionary?.publishers, itself),
  };
}

const itself = (id: string) => id;

function named(
  list: readonly { readonly id: string; readonly name: string }[] | undefined,
  fallback: (id: string) => string,
): (id: string) => string {
  const names = new Map(list?.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) || fallback(id);
}

/** Two actors in the order in which a border names its countries: by code, those of none last; of one country by name. */
export function pairOrderOf(
  dictionary: Dictionary | undefined,
): (a: string, b: string) => readonly [string, string] {
  const actors = new Map(dictionary?.actors.map((actor) => [actor.id, actor]));
  const standing = (id: string) => {
    const { country, shortName, name } = { country: null, name: id, ...actors.get(id) };
    // No code of a country sorts after this.
    return `${country ?? '~~'} ${shortName ?? name} ${id}`;
  };
  return (a, b) => (standing(a) < standing(b) ? [a, b] : [b, a]);
}

/** What is reserved in ISO 3166 for what is no country. */
const UNIONS = ['EU', 'UN'];

/** Of sides for all of which nobody speaks: what was a state, whose embassies outlived its government. */
const COLLECTIVE: Readonly<Record<string, string>> = { 'af-republic': 'Afghan Republic' };

/**
 * A state or union by its code; others by who speaks for all of them: the one of that name, else what all of it is called, else
 * an authority, by the shortest name.
 */
export function sideName(side: string, actors: Dictionary['actors']): string {
  const own = actors.filter((actor) => sideOfActor(actor) === side);
  const code = side.toUpperCase();
  if (own.some((actor) => speaksForCode(actor, code))) return countryName(code);
  const named = own.filter(({ id }) => id === side);
  const collective = COLLECTIVE[side];
  if (named.length === 0 && collective !== undefined) return collective;
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
