// Owns by what else an actor is known beside its name: what it is searched by.
import type { Actor } from '../contract/event.ts';

export type Named = Pick<Actor, 'name' | 'aliases' | 'shortName' | 'names'>;

/** Each once: aliases, the short name, and names in other languages. */
export function otherNamesOf({ name, aliases, shortName, names = {} }: Named): string[] {
  const all = new Set([...aliases, ...(shortName === undefined ? [] : [shortName]), ...Object.values(names)]);
  all.delete(name);
  return [...all];
}
