// Owns the meaning of the clause {stance, claimant, denier}: what it reads of a claim, and which claims meet it.
import type { ToldClaim } from '../contract/claim-name.ts';
import type { SarhadEvent } from '../contract/event.ts';
import type { Filter } from '../contract/filter.ts';
import { passes } from './passes.ts';

type Told = Pick<SarhadEvent['claims'][number], 'stance'> & {
  readonly actor: { readonly id: string };
  readonly answeredBy: readonly { readonly actor: { readonly id: string }; readonly kind: string }[];
};

export function toldClaim({ stance, actor, answeredBy }: Told): ToldClaim {
  const denials = answeredBy.filter(({ kind }) => kind === 'denied');
  return { stance, claimant: actor.id, deniers: [...new Set(denials.map((by) => by.actor.id))].sort() };
}

/**
 * Whether one claim meets the clause: its stance, who says it, and who denies it in an answer. What is excluded are claims, not
 * events: `!tj-gknb` takes away what it says, or what it denies. Sides are joined by their actors before: see `spellSides`.
 */
export function meetsClaims(filter: Filter, { stance, claimant, deniers }: ToldClaim): boolean {
  return (
    passes(filter.stance, [stance]) && passes(filter.claimant, [claimant]) && passes(filter.denier, deniers)
  );
}

/** Whether an event passes the clause: one of its claims meets it. One without claims survives exclusion alone. */
export function passesClaims(filter: Filter, claims: readonly ToldClaim[]): boolean {
  if (!asksOfClaims(filter)) return true;
  if (claims.length === 0) return !wantsClaims(filter);
  return claims.some((claim) => meetsClaims(filter, claim));
}

export function asksOfClaims({ stance, claimant, denier }: Filter): boolean {
  return stance !== undefined || claimant !== undefined || denier !== undefined;
}

/** Whether the clause names anything that must be there. */
export function wantsClaims({ stance, claimant, denier }: Filter): boolean {
  return [stance, claimant, denier].some((clause) => clause !== undefined && clause.any.length > 0);
}
