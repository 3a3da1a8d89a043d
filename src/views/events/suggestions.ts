// Owns what an empty list proposes: for each active clause one act that takes it away.
import { CLAUSE_NAMES, CLAUSES, type ClauseName, type Filter } from '../../contract/filter.ts';
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
  actor: 4,
  type: 5,
  border: 6,
  country: 7,
  status: 8,
  source: 9,
  grade: 10,
  killed: 11,
  province: 12,
  claims: 13,
};
const ORDER = [...CLAUSE_NAMES].sort((a, b) => RANK[a] - RANK[b]);

export function suggestionsFor(filter: Filter): Suggestion[] {
  return ORDER.filter((clause) => CLAUSES[clause].some((parameter) => filter[parameter] !== undefined)).map(
    (clause) => ({ clause, patch: clearing(CLAUSES[clause]) }),
  );
}

/** Takes every clause away; `asof` stays: it says which data, not which events. */
export function clearingAll(): Partial<Filter> {
  return clearing(Object.values(CLAUSES).flat());
}
