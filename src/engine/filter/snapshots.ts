// Owns sums that were costly to make, kept for when a filter comes back: a toggle that is undone, all clauses cleared.
import { isSameTest } from '../load/positions.ts';
import { OWN_CLAUSES, TABLE_CLAUSES, type TableClause } from './clause-list.ts';
import type { Table } from './clause-tables.ts';
import { type Clauses, isSameTestOf } from './clauses.ts';
import type { Histograms } from './histograms.ts';

/** How many are kept: a few hundred kB each at a million rows. */
const KEPT = 4;

export type Sums = {
  readonly passing: Histograms;
  readonly alone: Readonly<Record<TableClause, Uint32Array>>;
  readonly days: Uint32Array;
};

/** The last few states kept, the oldest giving way. */
export class Snapshots {
  readonly #kept: { clauses: Clauses; arrays: (Uint32Array | Int32Array | Float64Array)[] }[] = [];

  keep(clauses: Clauses, sums: Sums): void {
    const others = this.#kept.filter((one) => !areSame(one.clauses, clauses)).slice(0, KEPT - 1);
    const arrays = arraysOf(sums).map((array) => array.slice());
    this.#kept.splice(0, KEPT, { clauses, arrays }, ...others);
  }

  /** Writes the sums of these clauses into `sums`; false when they are not kept. */
  restore(clauses: Clauses, sums: Sums): boolean {
    const found = this.#kept.find((one) => areSame(one.clauses, clauses));
    if (found === undefined) return false;
    arraysOf(sums).forEach((array, at) => {
      array.set(found.arrays[at] as Uint32Array);
    });
    return true;
  }
}

function arraysOf({ passing, alone, days }: Sums): (Uint32Array | Int32Array | Float64Array)[] {
  return [...Object.values(passing), ...TABLE_CLAUSES.map((clause) => alone[clause]), days];
}

function areSame(a: Clauses, b: Clauses): boolean {
  return (
    OWN_CLAUSES.every((clause) => isSameTestOf(clause, a, b)) &&
    isSameTest(a.nearBorder, b.nearBorder) &&
    TABLE_CLAUSES.every((clause) => isSameTable(a.tables[clause], b.tables[clause]))
  );
}

function isSameTable(a: Table, b: Table): boolean {
  if (a === null || b === null || a === b) return a === b;
  if (a.length !== b.length) return false;
  for (let code = 0; code < a.length; code++) if (a[code] !== b[code]) return false;
  return true;
}
