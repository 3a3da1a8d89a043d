// Owns rows on their way into and out of sums: short lists that stay in the processor's cache, emptied whenever one is full.
import { SLOTS } from './clause-list.ts';

/** Rows that wait together. */
const BLOCK = 2048;

/**
 * Empties a list: the first `count` of `rows` enter (`sign` 1) or leave (−1) the sums of slot `slot`: `PASSING_SLOT` for rows
 * that fail no other clause, else the slot of the only other one that they fail.
 */
export type Flush = (slot: number, rows: Uint32Array, count: number, sign: 1 | -1) => void;

/** The slot of a mask that has at most one bit. It stands here because it is called for every row that moves. */
export const slotOf = (mask: number): number => 32 - Math.clz32(mask);

/** Two lists a slot: at 2 × slot the rows that enter, after it those that leave. */
export class RowBuffers {
  readonly #lists: readonly Uint32Array[] = Array.from({ length: SLOTS * 2 }, () => new Uint32Array(BLOCK));
  readonly #counts = new Uint32Array(SLOTS * 2);
  readonly #isSkipped = new Uint8Array(SLOTS);
  #flush: Flush = () => {};

  /** Says where lists go from now on; rows of the slots named are not even put down. */
  begin(flush: Flush, skipped: readonly number[] = []): void {
    this.#flush = flush;
    this.#isSkipped.fill(0);
    for (const slot of skipped) this.#isSkipped[slot] = 1;
  }

  /** Puts nothing down until the next `begin`. */
  ignore(): void {
    this.#isSkipped.fill(1);
  }

  isSkipped(slot: number): boolean {
    return this.#isSkipped[slot] === 1;
  }

  /** Puts a row down. `others` are the bits of the other clauses that it fails: with two or more it counts nowhere. */
  push(others: number, row: number, isLeaving: boolean): void {
    if ((others & (others - 1)) !== 0) return;
    const slot = slotOf(others);
    if (this.#isSkipped[slot] === 1) return;
    const at = slot * 2 + (isLeaving ? 1 : 0);
    const count = this.#counts[at] as number;
    (this.#lists[at] as Uint32Array)[count] = row;
    this.#counts[at] = count + 1;
    if (count + 1 === BLOCK) this.#empty(at);
  }

  /** Empties every list. */
  end(): void {
    for (let at = 0; at < this.#lists.length; at++) this.#empty(at);
  }

  #empty(at: number): void {
    const count = this.#counts[at] as number;
    if (count === 0) return;
    this.#counts[at] = 0;
    this.#flush(at >> 1, this.#lists[at] as Uint32Array, count, at & 1 ? -1 : 1);
  }
}
