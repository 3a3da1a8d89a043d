// Owns sums by code that are followed: which of them have changed since last time, and by how much.

/** Codes with their steps, modulo 2³²: added to a Uint32Array, a step down comes out right. Valid until the next call. */
export type Steps = { readonly codes: Uint32Array; readonly steps: Uint32Array; readonly count: number };

/**
 * Counts by value are spread from sums by code (a set of actors counts for each of them). A step of the brush changes
 * some thousand of a hundred thousand sums, so only what has changed is spread. Sums are zeros before the first time.
 */
export class FollowedSums {
  readonly #seen: Uint32Array;
  readonly #codes: Uint32Array;
  readonly #steps: Uint32Array;

  constructor(size: number) {
    this.#seen = new Uint32Array(size);
    this.#codes = new Uint32Array(size);
    this.#steps = new Uint32Array(size);
  }

  /** What has changed in `sums` (plus `others`, where given) since the last call. Both are as long as `size`. */
  follow(sums: Uint32Array, others: Uint32Array | null): Steps {
    const seen = this.#seen;
    const codes = this.#codes;
    const steps = this.#steps;
    let count = 0;
    for (let code = 0; code < seen.length; code++) {
      const sum = (sums[code] as number) + (others === null ? 0 : (others[code] as number));
      const before = seen[code] as number;
      if (sum === before) continue;
      codes[count] = code;
      steps[count++] = sum - before;
      seen[code] = sum;
    }
    return { codes, steps, count };
  }
}

/** All sums that are not 0, for those who count once. */
export const wholeSums = (sums: Uint32Array): Steps => new FollowedSums(sums.length).follow(sums, null);
