// Owns sides: whose voice an actor is, and how a filter names a side.
import type { Filter, ValueClause } from './filter.ts';

/** Before a side where a filter may name an actor, too: `side:tj`. No id of an actor has a colon. */
export const SIDE = 'side:';

type Sided = { readonly id: string; readonly side?: string | null | undefined };

/** The side of an actor: its own id where the collection says nothing; null: nobody's. */
export function sideOfActor({ id, side }: Sided): string | null {
  return side === undefined ? id : side;
}

/** The parameters by which a filter asks for sides: until their actors are known, what it selects is not. */
export const sidedIn = (filter: Filter) =>
  (['claimant', 'denier'] as const).filter((parameter) => {
    const { any = [], not = [] } = filter[parameter] ?? {};
    return [...any, ...not].some((value) => value.startsWith(SIDE));
  });

/** The filter with each side joined by its actors, as all who obey it want it. It stays, so that an unknown one selects nothing. */
export function spellSides(filter: Filter, actors: readonly Sided[]): Filter {
  const join = (values: readonly string[]) => [
    ...new Set([
      ...values,
      ...actors.flatMap((actor) => {
        const side = sideOfActor(actor);
        return side !== null && values.includes(SIDE + side) ? [actor.id] : [];
      }),
    ]),
  ];
  const spell = (clause: ValueClause | undefined) =>
    clause && { any: join(clause.any), not: join(clause.not) };
  const { claimant, denier } = filter;
  return claimant || denier ? { ...filter, claimant: spell(claimant), denier: spell(denier) } : filter;
}
