// Owns which values of a facet are shown, and in which order: by count, but standing still while a drag is in hand.
import type { ReactNode } from 'react';
import type { ValueClause } from '../../contract/filter.ts';
import { stateOf } from '../../link/toggle.ts';
import { foldForSearch } from '../../matching/fold-text.ts';
import { compareNames } from '../../words/intl.ts';

export type FacetValue = {
  readonly value: string;
  readonly name: string;
  /** What the name is short for. */
  readonly inFull?: string;
  /** Other names that a search within the facet finds. */
  readonly aliases?: readonly string[];
  readonly color?: string;
  readonly glyph?: ReactNode;
  readonly title?: string;
};

/** Values in order, with the counts by which they were put into it. */
export type Standing = { readonly order: readonly FacetValue[]; readonly countOf: (value: string) => number };

/** Ticked and excluded values first, then by count. */
export function byCount(
  values: readonly FacetValue[],
  clause: ValueClause | undefined,
  countOf: (value: string) => number,
): Standing {
  const ranked = values.map((value) => ({
    value,
    count: countOf(value.value),
    isChosen: Number(stateOf(clause, value.value) !== null),
  }));
  ranked.sort(
    (a, b) => b.isChosen - a.isChosen || b.count - a.count || compareNames(a.value.name, b.value.name),
  );
  return { order: ranked.map(({ value }) => value), countOf };
}

/** Values whose names hold the words, which are folded already; all without words. */
export function named(values: readonly FacetValue[], words: string): readonly FacetValue[] {
  if (words === '') return values;
  return values.filter(({ name, value, aliases = [] }) =>
    [name, value, ...aliases].some((candidate) => foldForSearch(candidate).includes(words)),
  );
}

export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
}
