// Owns the parts of the answers received: those that travel as unchanged are put back in their places.
import { type Answer, type NewsOf, UNCHANGED } from '../answers.ts';
import { shareStructure } from '../share-structure.ts';

export class HeldParts {
  readonly #held = new Map<string, unknown>();

  /**
   * The whole answer. What the worker knows to be unchanged is the same object as before, and so is what it made anew and
   * comes out equal: only that is compared. A part that is null, for it was not asked for, leaves the one before held.
   */
  complete(news: NewsOf<Answer>): Answer {
    return Object.fromEntries(
      Object.entries(news).map(([name, part]) => [name, this.#take(name, part)]),
    ) as Answer;
  }

  #take(name: string, part: unknown): unknown {
    const held = this.#held.get(name);
    if (part === UNCHANGED) return held;
    if (part === null) return null;
    const shared = shareStructure(held, part);
    this.#held.set(name, shared);
    return shared;
  }
}
