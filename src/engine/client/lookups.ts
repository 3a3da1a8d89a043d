// Owns questions for keys and sums that each wait for an answer of their own.
import type { Found, Lookup } from '../messages.ts';

type Waiting = {
  readonly lookup: Lookup;
  readonly resolve: (found: Found) => void;
  readonly reject: (error: Error) => void;
};

export class Lookups {
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  /** `send` goes out with the number that the answer will name. */
  ask(lookup: Lookup, send: (id: number) => void): Promise<Found> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { lookup, resolve, reject });
      send(id);
    });
  }

  answer(id: number, found: Found): void {
    this.#waiting.get(id)?.resolve(found);
    this.#waiting.delete(id);
  }

  fail(id: number, failure: string): void {
    this.#waiting.get(id)?.reject(new Error(failure));
    this.#waiting.delete(id);
  }

  failAll(failure: string): void {
    for (const id of [...this.#waiting.keys()]) this.fail(id, failure);
  }

  /** Answers all that wait as empty. */
  close(): void {
    for (const [id, { lookup }] of [...this.#waiting]) this.answer(id, nothing(lookup));
  }
}

export function nothing({ of }: Lookup): Found {
  if (of === 'borders' || of === 'newest' || of === 'planned' || of === 'mark-facts') return null;
  return of === 'rank' ? -1 : new Uint32Array(0);
}
