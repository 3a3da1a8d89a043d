// Owns what ticking and excluding a value does to its clause.
import type { Filter, FilterParameter, ValueClause } from '../contract/filter.ts';

export type ValueState = 'any' | 'not' | null;

export function stateOf(clause: ValueClause | undefined, value: string): ValueState {
  if (clause?.any.includes(value)) return 'any';
  return clause?.not.includes(value) ? 'not' : null;
}

/** The clause with a value put into a state; undefined when nothing is left of it. */
export function withState<V extends string>(
  clause: ValueClause<V> | undefined,
  value: V,
  state: ValueState,
): ValueClause<V> | undefined {
  const any = (clause?.any ?? []).filter((other) => other !== value);
  const not = (clause?.not ?? []).filter((other) => other !== value);
  if (state === 'any') any.push(value);
  if (state === 'not') not.push(value);
  return any.length + not.length > 0 ? { any, not } : undefined;
}

/** What putting a border into a state changes: a stretch along it means nothing along another one. */
export function withBorderState(filter: Filter, border: string, state: ValueState): Partial<Filter> {
  const clause = withState(filter.border, border, state);
  const isSame = (clause?.any ?? []).join() === (filter.border?.any ?? []).join();
  return isSame ? { border: clause } : { border: clause, km: undefined };
}

/** What putting an actor into a state changes: "all of them" means nothing when fewer than two actors are left. */
export function withActorState(filter: Filter, actor: string, state: ValueState): Partial<Filter> {
  const clause = withState(filter.actor, actor, state);
  return (clause?.any.length ?? 0) < 2 ? { actor: clause, actors: undefined } : { actor: clause };
}

/** What taking parameters away changes. */
export function clearing(parameters: readonly FilterParameter[]): Partial<Filter> {
  return Object.fromEntries(parameters.map((parameter) => [parameter, undefined]));
}
