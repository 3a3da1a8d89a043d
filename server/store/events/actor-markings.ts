// Owns who may read what an actor is called: names are as closed as what they came with.
import type { Actor } from '../../../src/contract/event.ts';
import { MARKINGS } from '../../../src/contract/taxonomy.ts';
import type { Content } from './event-version.ts';

type Naming = Pick<Content, 'actors' | 'claims' | 'sources'>;

/** Ids of the actors whom an event names anywhere; some more than once. */
export function* actorsNamed({ actors, claims, sources }: Naming): Generator<string> {
  for (const { id } of actors) yield id;
  for (const { voice } of sources) if (voice !== undefined) yield voice;
  for (const { actor, against = [] } of claims) yield* [actor, ...against];
}

export const levelOf = ({ marking }: Pick<Content, 'marking'>): number => MARKINGS.indexOf(marking);

/**
 * As an index into MARKINGS, how closed the names are that a batch brings of an actor: as the most open of its events that name the actor.
 * Of one whom none of them names: as the most closed of them, for it came with that one, too. What comes without events is open.
 */
export function markingsOfActors(contents: readonly Content[]): (actor: string) => number {
  const lowest = new Map<string, number>();
  let highest = 0;
  for (const content of contents) {
    const level = levelOf(content);
    highest = Math.max(highest, level);
    for (const id of actorsNamed(content)) lowest.set(id, Math.min(level, lowest.get(id) ?? level));
  }
  return (actor) => lowest.get(actor) ?? highest;
}

/** An actor all of whose names are closed to who reads: events that are open name it by its id. */
export const namelessActor = (id: string): Actor => ({
  id,
  name: id,
  kind: 'other',
  country: null,
  aliases: [],
});
