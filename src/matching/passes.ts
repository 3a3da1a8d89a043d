// Owns what a clause over values lets pass.
import type { ValueClause } from '../contract/filter.ts';

/** Whether values (of a multi-valued field, or one, or none) pass a clause; without values only `not` is survived. */
export function passes<V extends string>(
  clause: ValueClause<V> | undefined,
  values: readonly string[],
): boolean {
  if (!clause) return true;
  const { any, not } = clause as ValueClause;
  if (any.length > 0 && !any.some((value) => values.includes(value))) return false;
  return !not.some((value) => values.includes(value));
}
