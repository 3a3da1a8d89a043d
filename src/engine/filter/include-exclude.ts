// Owns the two sides of a clause over values, what it names and what it excludes, as flags by index.
import type { ValueClause } from '../../contract/filter.ts';
import type { Dictionary } from '../load/dictionary.ts';

/** 1 at the indexes that a clause names; ids that the dictionary does not know are nowhere. */
export type Sides = { readonly any: Uint8Array; readonly not: Uint8Array; readonly hasAny: boolean };

/** The sides of a clause as flags over the dictionary. */
export function sidesOf(
  clause: ValueClause,
  dictionary: Dictionary,
  kind: Parameters<Dictionary['indexOf']>[0],
): Sides {
  const flags = (names: readonly string[]) => {
    const named = new Uint8Array(dictionary.sizeOf(kind));
    for (const name of names) {
      const index = dictionary.indexOf(kind, name);
      if (index >= 0) named[index] = 1;
    }
    return named;
  };
  return { any: flags(clause.any), not: flags(clause.not), hasAny: clause.any.length > 0 };
}

/** A value of −1 is none: it is in neither list. */
export const passesValue = ({ any, not, hasAny }: Sides, value: number) =>
  (!hasAny || any[value] === 1) && not[value] !== 1;

/** 1 where either side names the index. */
export const eitherOf = ({ any, not }: Sides): Uint8Array =>
  any.map((flag, index) => flag | (not[index] as number));
