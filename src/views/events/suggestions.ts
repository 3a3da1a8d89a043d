// Owns what an empty list proposes: for each active clause one act that takes it away.
import { CLAUSES, type ClauseName, type Filter } from '../../contract/filter.ts';

export type Suggestion = {
  readonly clause: ClauseName;
  readonly patch: Partial<Filter>;
};

/** Most likely culprits first: what narrows most comes before what usually leaves something. */
const ORDER: readonly ClauseName[] = [
  'text',
  'dates',
  'bbox',
  'actor',
  'type',
  'border',
  'country',
  'status',
  'source',
  'grade',
  'killed',
  'province',
];

export function suggestionsFor(filter: Filter): Suggestion[] {
  return ORDER.filter((clause) => CLAUSES[clause].some((parameter) => filter[parameter] !== undefined)).map(
    (clause) => ({ clause, patch: clearing(clause) }),
  );
}

function clearing(clause: ClauseName): Partial<Filter> {
  return Object.fromEntries(CLAUSES[clause].map((parameter) => [parameter, undefined]));
}

/** Takes every clause away; `asof` stays: it says which data, not which events. */
export function clearingAll(): Partial<Filter> {
  return Object.assign({}, ...ORDER.map(clearing));
}
