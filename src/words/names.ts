// Owns what ids are called that only the dictionary knows.
import type { Dictionary } from '../contract/replies.ts';
import { borderName } from './format.ts';

/** An id unknown to the dictionary names itself, a border its two countries. */
export type Names = {
  readonly actor: (id: string) => string;
  /** For chips, axes and tables. */
  readonly actorInShort: (id: string) => string;
  readonly border: (id: string) => string;
  readonly province: (id: string) => string;
  readonly publisher: (id: string) => string;
};

/** Names by a dictionary; without one nothing is known yet. */
export function namesOf(dictionary: Dictionary | undefined): Names {
  const inShort = dictionary?.actors.map(({ id, name, shortName }) => ({ id, name: shortName ?? name }));
  return {
    actor: named(dictionary?.actors, itself),
    actorInShort: named(inShort, itself),
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
