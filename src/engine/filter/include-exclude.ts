// Owns what a clause over values includes and excludes, as flags by index.
import type { ValueClause } from '../../contract/filter.ts';
import type { Dictionary } from '../load/dictionary.ts';

/** 1 at the indexes that a clause names; ids that the dictionary does not know are nowhere. Without `include` all are. */
export type Flags = {
  readonly include: Uint8Array;
  readonly exclude: Uint8Array;
  /** Whether the clause names anything to include, be it known or not. */
  readonly hasInclude: boolean;
};

/** A clause as flags over the dictionary. */
export function flagsOf(
  { any, not }: ValueClause,
  dictionary: Dictionary,
  kind: Parameters<Dictionary['indexOf']>[0],
): Flags {
  const flag = (names: readonly string[]) => {
    const flags = new Uint8Array(dictionary.sizeOf(kind));
    for (const name of names) {
      const index = dictionary.indexOf(kind, name);
      if (index >= 0) flags[index] = 1;
    }
    return flags;
  };
  return { include: flag(any), exclude: flag(not), hasInclude: any.length > 0 };
}

/** A value of −1 is none: it is neither included nor excluded. */
export const passesValue = ({ include, exclude, hasInclude }: Flags, value: number) =>
  (!hasInclude || include[value] === 1) && exclude[value] !== 1;

/** 1 where the clause names the index, to include or to exclude it. */
export const namedIn = ({ include, exclude }: Flags): Uint8Array =>
  include.map((flag, index) => flag | (exclude[index] as number));
