// Owns telling apart the map cells inside one leaf: each gets a number in order of appearance.
import { WORLD } from '../../geo/cell-grid.ts';

/** Up to this many zooms below the leaves, sub-cells are told apart by a table; deeper by a map. */
const DENSE_LEVELS = 4;

export type Slots = {
  /** Forgets all cells: the next leaf begins. */
  readonly clear: () => void;
  /** The number of a cell; `next` when it is new. */
  readonly slotOf: (cellX: number, cellY: number, next: number) => number;
};

/** `levels`: how many zooms the cells lie below the leaves. */
export function slotsFor(levels: number): Slots {
  return levels <= DENSE_LEVELS ? new DenseSlots(levels) : new SparseSlots();
}

/** Numbers sub-cells of a leaf in order of appearance, by a table over the low bits of their addresses. */
class DenseSlots implements Slots {
  readonly #table: Int32Array;
  readonly #side: number;

  constructor(levels: number) {
    this.#side = 1 << levels;
    this.#table = new Int32Array(this.#side * this.#side);
  }

  clear(): void {
    this.#table.fill(-1);
  }

  slotOf(cellX: number, cellY: number, next: number): number {
    const local = (cellY & (this.#side - 1)) * this.#side + (cellX & (this.#side - 1));
    const slot = this.#table[local] as number;
    if (slot < 0) this.#table[local] = next;
    return slot < 0 ? next : slot;
  }
}

class SparseSlots implements Slots {
  readonly #slots = new Map<number, number>();

  clear(): void {
    this.#slots.clear();
  }

  slotOf(cellX: number, cellY: number, next: number): number {
    const address = cellY * WORLD + cellX;
    const slot = this.#slots.get(address);
    if (slot === undefined) this.#slots.set(address, next);
    return slot ?? next;
  }
}
