// Owns which actors a typed text means: names in any script and short ones.
import type { Actor } from '../../contract/event.ts';
import { otherNamesOf } from '../../matching/actor-names.ts';
import {
  type CountOf,
  type Folded,
  type FoundNamed,
  findNamed,
  foldNamed,
} from '../../matching/find-named.ts';

export type FoundActor = Pick<FoundNamed<Actor>, 'fit' | 'rank' | 'count'> & {
  readonly actor: Actor;
  /** The other name that was meant, when it was not the name. */
  readonly alias: string | null;
};

/** To be done once for a dictionary: folding costs more than comparing. */
export const foldActors = (actors: readonly Actor[]): Folded<Actor>[] =>
  foldNamed(actors, (actor) => [actor.name, ...otherNamesOf(actor)]);

export const findActors = (
  actors: readonly Folded<Actor>[],
  text: string,
  limit: number,
  countOf?: CountOf<Actor>,
): FoundActor[] =>
  findNamed(actors, text, limit, countOf).map(({ item, ...met }) => ({ actor: item, ...met }));
