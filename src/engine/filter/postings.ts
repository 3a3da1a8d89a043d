// Owns lists of rows by code: they lead straight to the rows of a few actors, where a pass over all rows would be a waste.
import type { CodeColumn, Columns } from '../load/columns.ts';

/** Rows of code c: `rows[starts[c]] … rows[starts[c + 1] - 1]`, ascending. */
export type Postings = { readonly starts: Uint32Array; readonly rows: Uint32Array };

/** Lists are worth following while they hold at most this part of all rows: they lead all over memory. */
const WORTH_FOLLOWING = 1 / 60;

/** Postings of the columns that were asked for, made when first needed: 4 bytes a row and column. */
export class PostingLists {
  readonly #columns: Columns;
  readonly #made = new Map<CodeColumn, Postings>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** Rows by code, when those of the codes that change (`change[code]` not 0) are few; else null: pass over all rows. */
  ifFew(column: CodeColumn, change: Uint8Array): Postings | null {
    const postings = this.#postings(column, change.length);
    const { starts, rows } = postings;
    const most = rows.length * WORTH_FOLLOWING;
    let total = 0;
    for (let code = 0; code < change.length; code++) {
      if (change[code] !== 0) total += (starts[code + 1] as number) - (starts[code] as number);
    }
    return total > most ? null : postings;
  }

  /** Makes the lists of a column ahead of the first question that needs them. */
  prepare(column: CodeColumn, size: number): void {
    this.#postings(column, size);
  }

  #postings(column: CodeColumn, size: number): Postings {
    const made = this.#made.get(column);
    if (made !== undefined) return made;
    const codes = this.#columns[column];
    const next = new Uint32Array(size + 1);
    for (let row = 0; row < codes.length; row++) {
      const after = (codes[row] as number) + 1;
      next[after] = (next[after] as number) + 1;
    }
    for (let code = 0; code < size; code++) {
      next[code + 1] = (next[code + 1] as number) + (next[code] as number);
    }
    const starts = next.slice();
    const rows = new Uint32Array(codes.length);
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] as number;
      const at = next[code] as number;
      rows[at] = row;
      next[code] = at + 1;
    }
    const postings = { starts, rows };
    this.#made.set(column, postings);
    return postings;
  }
}
