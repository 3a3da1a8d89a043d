// Owns the clause {border, within, km} where it judges row by row, as a type: positions come by key from the server.
import type { NearClause } from '../../matching/near-border.ts';
import type { Positions } from '../answers.ts';

/** {border, within, km} where distances or chainages count. */
export type NearTest = NearClause & {
  /** By profile: 1 where the border that a row concerns lets it pass; null where any does. */
  readonly profiles: Uint8Array | null;
  /** By profile: 1 where a row without a point may lie near, for it concerns a border asked for. */
  readonly concerned: Uint8Array;
  /** Null while they are on their way: nothing is known to pass then. */
  readonly positions: Positions | null;
};

export function isSameTest(a: NearTest | null, b: NearTest | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.positions === b.positions &&
    a.within === b.within &&
    a.km?.[0] === b.km?.[0] &&
    a.km?.[1] === b.km?.[1] &&
    a.borders.join() === b.borders.join() &&
    String(a.profiles) === String(b.profiles)
  );
}
