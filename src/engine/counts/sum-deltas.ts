// Owns what differs in sums by code since they were last seen: which of them have changed, and by how much.

/** Codes with what to add, modulo 2³²: in a Uint32Array less comes out right too. Valid until the next call. */
export type Deltas = { readonly codes: Uint32Array; readonly amounts: Uint32Array; readonly count: number };

/**
 * Counts by value are spread from sums by code (a set of actors counts for each of them). A step of the brush changes
 * some thousand of a hundred thousand sums, so only what has changed is spread. Sums are zeros before the first time.
 */
export class SumDeltas {
  readonly #seen: Uint32Array;
  readonly #codes: Uint32Array;
  readonly #amounts: Uint32Array;

  constructor(size: number) {
    this.#seen = new Uint32Array(size);
    this.#codes = new Uint32Array(size);
    this.#amounts = new Uint32Array(size);
  }

  /** What has changed in `sums` (plus `others`, where given) since the last call. Both are as long as `size`. */
  next(sums: Uint32Array, others: Uint32Array | null): Deltas {
    const seen = this.#seen;
    const codes = this.#codes;
    const amounts = this.#amounts;
    let count = 0;
    for (let code = 0; code < seen.length; code++) {
      const sum = (sums[code] as number) + (others === null ? 0 : (others[code] as number));
      const before = seen[code] as number;
      if (sum === before) continue;
      codes[count] = code;
      amounts[count++] = sum - before;
      seen[code] = sum;
    }
    return { codes, amounts, count };
  }
}

/** All sums that are not 0, for those who count once. */
export const wholeSums = (sums: Uint32Array): Deltas => new SumDeltas(sums.length).next(sums, null);
