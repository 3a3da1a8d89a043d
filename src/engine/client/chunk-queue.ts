// Owns the way of chunks to the worker: few at a time. Messages are handled in order, so that with all of them sent
// at once the answer of the first, which a reader waits for, would be made after the last is read.

/** One that is read, and some that are there when it has been: the page may be busy showing the first. */
const MOST_UNDER_WAY = 4;

type Chunk = { readonly hash: string; readonly bytes: ArrayBuffer };

export class ChunkQueue {
  readonly #send: (chunk: Chunk) => void;
  #waiting: Chunk[] = [];
  #underWay = 0;
  /** The first goes alone: the question that it leads to comes before the second. */
  #isFirst = true;

  constructor(send: (chunk: Chunk) => void) {
    this.#send = send;
  }

  add(chunk: Chunk): void {
    this.#waiting.push(chunk);
    this.#sendNext();
  }

  /** The worker has read a chunk, or refused it. What is to be sent before the next one goes in `first`. */
  settle(first: () => void): void {
    this.#underWay = Math.max(0, this.#underWay - 1);
    this.#isFirst = false;
    first();
    this.#sendNext();
  }

  /** Of those that wait, keeps the ones that a frame names. */
  keep(hashes: readonly string[]): void {
    this.#waiting = this.#waiting.filter(({ hash }) => hashes.includes(hash));
  }

  #sendNext(): void {
    while (this.#waiting.length > 0 && this.#underWay < (this.#isFirst ? 1 : MOST_UNDER_WAY)) {
      this.#underWay++;
      this.#send(this.#waiting.shift() as Chunk);
    }
  }
}
