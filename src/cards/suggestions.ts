// Owns what is proposed when no event matches: to take away the one clause without which there are events, the most helpful first.
import {
  activeClauses,
  CLAUSE_NAMES,
  CLAUSES,
  type ClauseName,
  type Filter,
  type FilterParameter,
} from '../contract/filter.ts';
import { clearing } from '../link/toggle.ts';
import { labelsOf } from '../words/filter-in-words.ts';
import type { Names } from '../words/names.ts';

export type Suggestion = {
  readonly clause: ClauseName;
  /** Events that there are without it. */
  readonly events: number;
  readonly patch: Partial<Filter>;
};

/** `withoutEach`: as the engine counts. Empty where no clause alone stands in the way. */
export function suggestionsFor(filter: Filter, withoutEach: Uint32Array): Suggestion[] {
  return activeClauses(filter)
    .map((clause) => ({
      clause,
      events: withoutEach[CLAUSE_NAMES.indexOf(clause)] ?? 0,
      patch: clearing(CLAUSES[clause]),
    }))
    .filter(({ events }) => events > 0)
    .sort((a, b) => b.events - a.events);
}

/** What a clause says, in the words of its chips. */
export const wordsOfClause = (clause: ClauseName, filter: Filter, names: Names): string[] =>
  labelsOf(filter, names)
    .filter(({ of }) => {
      const parameters: readonly FilterParameter[] = 'value' in of ? [of.parameter] : of.parameters;
      return parameters.some((parameter) => (CLAUSES[clause] as readonly string[]).includes(parameter));
    })
    .map(({ text }) => text);

/** Takes every clause away; `asof` stays: it says which data, not which events. */
export function clearingAll(): Partial<Filter> {
  return clearing(Object.values(CLAUSES).flat());
}
