// Owns spreading: what has changed of sums by code, added to the counts of the values that the codes stand for.
import { ROLE_BITS, ROLE_SLOTS } from '../load/columns.ts';
import type { ListTable } from '../load/list-table.ts';
import type { Deltas } from './sum-deltas.ts';

/** By actor, each once a list: lists are sorted, so an actor's roles lie side by side. */
export function spreadActors(counts: Uint32Array, { starts, values }: ListTable, deltas: Deltas): void {
  for (let i = 0; i < deltas.count; i++) {
    const code = deltas.codes[i] as number;
    const amount = deltas.amounts[i] as number;
    const end = starts[code + 1] as number;
    let last = -1;
    for (let at = starts[code] as number; at < end; at++) {
      const actor = (values[at] as number) >> ROLE_BITS;
      if (actor !== last) counts[actor] = (counts[actor] as number) + amount;
      last = actor;
    }
  }
}

/** By set of roles (a bit a role), each list once. `bySet` has an entry for every set: 2 ^ `ROLE_SLOTS`. */
export function spreadRoleSets(bySet: Uint32Array, { starts, values }: ListTable, deltas: Deltas): void {
  for (let i = 0; i < deltas.count; i++) {
    const code = deltas.codes[i] as number;
    const end = starts[code + 1] as number;
    let roles = 0;
    for (let at = starts[code] as number; at < end; at++) {
      roles |= 1 << ((values[at] as number) & (ROLE_SLOTS - 1));
    }
    bySet[roles] = (bySet[roles] as number) + (deltas.amounts[i] as number);
  }
}

/** By entry of a list; repeats count each. */
export function spreadList(counts: Uint32Array, { starts, values }: ListTable, deltas: Deltas): void {
  for (let i = 0; i < deltas.count; i++) {
    const code = deltas.codes[i] as number;
    const amount = deltas.amounts[i] as number;
    for (let at = starts[code] as number; at < (starts[code + 1] as number); at++) {
      const value = values[at] as number;
      counts[value] = (counts[value] as number) + amount;
    }
  }
}

/** Sums by set of bits → sums by bit. */
export function spreadBits(counts: Uint32Array, sets: Iterable<readonly [bits: number, sum: number]>): void {
  for (const [bits, sum] of sets) {
    if (sum === 0) continue;
    for (let bit = 0; bit < counts.length; bit++) {
      if (bits & (1 << bit)) counts[bit] = (counts[bit] as number) + sum;
    }
  }
}
