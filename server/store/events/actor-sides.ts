// Owns whose voice an actor is, as the rules of answers and of status ask for it.
import type { Actor } from '../../../src/contract/event.ts';
import { sideOfActor } from '../../../src/contract/side.ts';
import type { SideOf } from '../../../src/matching/answers.ts';

type Sided = Pick<Actor, 'id' | 'side'>;

/** An actor of which no side is said is its own. Of several entries of an actor, the last counts. */
export function sidesOf(actors: Iterable<Sided>): SideOf {
  const byId = new Map<string, Sided>();
  for (const actor of actors) byId.set(actor.id, actor);
  return (id) => sideOfActor(byId.get(id) ?? { id });
}
