// Owns which actors a typed text means: names in any script and short ones.
import type { Actor } from '../../contract/event.ts';
import { otherNamesOf } from '../../matching/actor-names.ts';
import { type Folded, findNamed, foldNamed } from './find-named.ts';

export type FoundActor = {
  readonly actor: Actor;
  /** The other name that was meant, when it was not the name. */
  readonly alias: string | null;
};

/** To be done once for a dictionary: folding costs more than comparing. */
export const foldActors = (actors: readonly Actor[]): Folded<Actor>[] =>
  foldNamed(actors, (actor) => [actor.name, ...otherNamesOf(actor)]);

export const findActors = (actors: readonly Folded<Actor>[], text: string, limit: number): FoundActor[] =>
  findNamed(actors, text, limit).map(({ item, alias }) => ({ actor: item, alias }));
