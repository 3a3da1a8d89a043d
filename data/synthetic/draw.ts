// Owns random numbers that can be asked for out of order: those of event n follow from the seed and n alone.

/** One sequence at a time; `begin` starts that of another event. Reused, for a million events need none of their own. */
export class Draw {
  #state = 0;

  begin(seed: number, n: number): void {
    let mixed = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0xc2b2ae35);
    this.#state = (mixed ^ (mixed >>> 13)) >>> 0;
  }

  /** In [0, 1) (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    const state = this.#state;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  below(size: number): number {
    return Math.floor(this.next() * size);
  }

  /** Below `size`, small numbers the more often the larger the power. */
  skewed(size: number, power: number): number {
    return Math.floor(size * this.next() ** power);
  }

  /** Index of a weight, as often as the weight says; `sums` are running totals that end at 1. */
  weighted(sums: Float64Array): number {
    const at = this.next();
    let index = 0;
    while (index < sums.length - 1 && at >= (sums[index] as number)) index++;
    return index;
  }
}

/** Running totals of weights, divided by their sum. */
export function runningTotals(weights: readonly number[]): Float64Array {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return Float64Array.from(weights, (weight) => {
    sum += weight;
    return sum / all;
  });
}
