// Owns which values of a facet are shown, and in which order: by count, but standing still while a drag is in hand.
import type { ReactNode } from 'react';
import type { ValueClause } from '../../contract/filter.ts';
import { stateOf } from '../../link/toggle.ts';
import { type Folded, findNamed, foldNamed } from '../../matching/find-named.ts';
import { foldText } from '../../matching/fold-text.ts';
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

const folded = new WeakMap<FacetValue, Folded<FacetValue>>();

function foldedOf(value: FacetValue): Folded<FacetValue> {
  let own = folded.get(value);
  if (own === undefined) {
    [own] = foldNamed([value], ({ name, value: id, aliases = [] }) => [name, id, ...aliases]);
    folded.set(value, own as Folded<FacetValue>);
  }
  return own as Folded<FacetValue>;
}

/**
 * Values whose names hold the text, best first as everywhere (see `findNamed`), chosen ones before all; those that have it inside a word come
 * last. All without a text.
 */
export function named(
  { order, countOf }: Standing,
  text: string,
  clause?: ValueClause | undefined,
): readonly FacetValue[] {
  const words = foldText(text);
  if (words === '') return order;
  const found = findNamed(order.map(foldedOf), text, order.length, ({ value }) => countOf(value));
  const best = new Set(found.map(({ item }) => item));
  const within = order.filter(
    (value) => !best.has(value) && foldedOf(value).folded.some((name) => name.includes(words)),
  );
  const isChosen = ({ value }: FacetValue) => stateOf(clause, value) !== null;
  const all = [...best, ...within];
  return [...all.filter(isChosen), ...all.filter((value) => !isChosen(value))];
}

export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
}
