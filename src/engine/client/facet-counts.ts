// Owns how many events each value of a facet has: the engine's arrays by index, read by the value's name.
import { CATEGORIES } from '../../contract/taxonomy.ts';
import type { EngineNames, FacetCounts } from '../answers.ts';
import type { EngineState } from './client.ts';

/** What is counted by names that the data bring. */
export type CountedFacet = keyof EngineNames & keyof FacetCounts;

const indexes = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Names grow with the frame and are another list then. */
function indexOf(names: readonly string[]): ReadonlyMap<string, number> {
  let index = indexes.get(names);
  if (index === undefined) {
    index = new Map(names.map((name, at) => [name, at]));
    indexes.set(names, index);
  }
  return index;
}

/** Tells the count of a value; 0 before the first answer and for values that no event has. */
export function countsIn({ answer, names }: EngineState, facet: CountedFacet): (value: string) => number {
  const counts = answer?.facets[facet];
  const index = indexOf(names[facet]);
  return (value) => counts?.[index.get(value) ?? -1] ?? 0;
}

/** As `countsIn`, of a category. */
export function categoryCountsIn({ answer }: EngineState): (value: string) => number {
  const counts = answer?.facets.category;
  return (value) => counts?.[(CATEGORIES as readonly string[]).indexOf(value)] ?? 0;
}
