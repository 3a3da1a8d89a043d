// Owns which actors, countries, borders and publishers exist at a revision, and what was probably meant by one that does not.

import type { Filter } from '../src/contract/filter.ts';
import type { FilterProblem } from '../src/contract/filter-grammar.ts';
import { type KnownValues, knownValuesOf, LOOKED_UP, type LookedUp } from '../src/contract/looked-up.ts';
import { type NearIds, nearIdsOf } from './near-ids.ts';
import type { Audience, Store } from './store/store.ts';

/** What the values of each list are. */
const KIND: Record<LookedUp, string> = {
  actor: 'actor',
  country: 'country',
  province: 'province',
  border: 'border',
  source: 'publisher',
  claimant: 'actor or side',
  denier: 'actor or side',
};

/** So many unknown ids of a query get a suggestion: a query may name hundreds. */
const MAX_SUGGESTED = 5;

/** Reads dictionaries from a store once a revision and audience; the few last used are kept. */
export function rememberKnownValues(store: Store, most = 8) {
  const remembered = new Map<string, Promise<KnownValues>>();
  return async (audience: Audience, revision: number): Promise<KnownValues> => {
    // What is withdrawn from a revision is known there no more.
    const name = `${audience.upTo} ${revision} ${await store.lastWithdrawal()}`;
    const values = remembered.get(name) ?? store.dictionary({ audience, revision }).then(knownValuesOf);
    remembered.delete(name);
    remembered.set(name, values);
    values.catch(() => remembered.delete(name));
    for (const oldest of remembered.keys()) {
      if (remembered.size <= most) break;
      remembered.delete(oldest);
    }
    return values;
  };
}

/** Whether a filter names anything that must be looked up. */
export function namesAnything(filter: Filter): boolean {
  return LOOKED_UP.some((parameter) => filter[parameter] !== undefined);
}

export function findUnknownValues(filter: Filter, known: KnownValues): FilterProblem[] {
  const unknown = LOOKED_UP.flatMap((parameter) => {
    const { any = [], not = [] } = filter[parameter] ?? {};
    const values = [...any, ...not].filter((value) => !known[parameter].has(value));
    return values.map((value) => ({ parameter, value }));
  });
  return unknown.map(({ parameter, value }, index) => ({
    code: 'unknown-value' as const,
    parameter,
    value,
    expected: describeUnknown(KIND[parameter], value, index < MAX_SUGGESTED ? known[parameter] : NO_IDS),
  }));
}

/** Made when it is asked for first, and kept as long as its ids are. */
const indexes = new WeakMap<ReadonlySet<string>, NearIds>();

export function findNear(value: string, ids: ReadonlySet<string>): string[] {
  const index = indexes.get(ids) ?? nearIdsOf(ids);
  indexes.set(ids, index);
  return index(value);
}

const NO_IDS: ReadonlySet<string> = new Set();

function describeUnknown(kind: string, value: string, ids: ReadonlySet<string>): string {
  const near = findNear(value, ids);
  const hint = near.length > 0 ? `; did you mean ${near.join(', ')}?` : '';
  return `no ${kind} has the id "${value}" in this revision${hint}`;
}
