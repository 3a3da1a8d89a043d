// Owns which actors, countries, borders and publishers exist at a revision, and what was probably meant by one that does not.

import type { Filter } from '../src/contract/filter.ts';
import type { FilterProblem } from '../src/contract/filter-grammar.ts';
import { type KnownValues, knownValuesOf, LOOKED_UP, type LookedUp } from '../src/contract/looked-up.ts';
import { editDistance } from '../src/matching/edit-distance.ts';
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

/** Above this many ids nothing is suggested: comparing would take longer than the answer is worth. */
const MAX_COMPARED = 20_000;
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

const NO_IDS: ReadonlySet<string> = new Set();

function describeUnknown(kind: string, value: string, ids: ReadonlySet<string>): string {
  const near = findNear(value, ids);
  const hint = near.length > 0 ? `; did you mean ${near.join(', ')}?` : '';
  return `no ${kind} has the id "${value}" in this revision${hint}`;
}

/** At most three ids that contain the value, or differ from it in at most two letters; nearest first. */
export function findNear(value: string, ids: ReadonlySet<string>): string[] {
  if (ids.size > MAX_COMPARED) return [];
  const wanted = value.toLowerCase();
  const allowed = wanted.length <= 3 ? 1 : 2;
  const near: { id: string; distance: number }[] = [];
  for (const id of ids) {
    const lower = id.toLowerCase();
    const isPart = wanted.length >= 3 && (lower.includes(wanted) || wanted.includes(lower));
    const distance = isPart ? 0.5 : editDistance(wanted, lower, allowed);
    if (distance <= allowed) near.push({ id, distance });
  }
  near.sort((a, b) => a.distance - b.distance || a.id.length - b.id.length);
  return near.slice(0, 3).map(({ id }) => id);
}
