// Owns what an empty list proposes: for each active clause one act that takes it away.
import { activeClauses, CLAUSES, type ClauseName, type Filter } from '../../contract/filter.ts';
import { clearing } from '../../link/toggle.ts';

export type Suggestion = {
  readonly clause: ClauseName;
  readonly patch: Partial<Filter>;
};

/** Most likely culprits first: what narrows most comes before what usually leaves something. */
const RANK: Readonly<Record<ClauseName, number>> = {
  text: 1,
  dates: 2,
  bbox: 3,
  near: 4,
  area: 5,
  actor: 6,
  type: 7,
  border: 8,
  country: 9,
  status: 10,
  source: 11,
  grade: 12,
  killed: 13,
  province: 14,
  claims: 15,
};

export function suggestionsFor(filter: Filter): Suggestion[] {
  return activeClauses(filter)
    .sort((a, b) => RANK[a] - RANK[b])
    .map((clause) => ({ clause, patch: clearing(CLAUSES[clause]) }));
}

/** Takes every clause away; `asof` stays: it says which data, not which events. */
export function clearingAll(): Partial<Filter> {
  return clearing(Object.values(CLAUSES).flat());
}
