// Owns the list of what is wrong with a batch: the first faults by name, all of them by number, so that it stays small whatever was sent.

/** `at` as in `events[3].dateStart`. */
export type BatchFault = { readonly at: string; readonly detail: string };

/** Beyond these, faults are counted. */
export const MOST_NAMED = 200;

export type Faults = { readonly named: readonly BatchFault[]; readonly count: number };

export type FaultList = Faults & {
  /** Whether further ones are only counted. */
  readonly isFull: boolean;
  readonly add: (at: string, detail: string) => void;
  /** Counts faults without naming them. */
  readonly addUnnamed: (count: number) => void;
};

export function listFaults(): FaultList {
  const named: BatchFault[] = [];
  let count = 0;
  return {
    named,
    get count() {
      return count;
    },
    get isFull() {
      return named.length >= MOST_NAMED;
    },
    add(at, detail) {
      count++;
      if (named.length < MOST_NAMED) named.push({ at, detail });
    },
    addUnnamed(more) {
      count += more;
    },
  };
}
