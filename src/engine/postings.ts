// Owns lists of rows by code: they lead straight to the rows of a few actors, where a pass over all rows would be a waste.
import type { CodeColumn, Columns } from './columns.ts';

/** Rows of code c: `rows[starts[c]] … rows[starts[c + 1] - 1]`, ascending. */
type Postings = { readonly starts: Uint32Array; readonly rows: Uint32Array };

/** Lists are worth following while they hold at most this part of all rows: they lead all over memory. */
const WORTH_FOLLOWING = 1 / 60;

/** Postings of the columns that were asked for, made when first needed: 4 bytes a row and column. */
export class PostingLists {
  readonly #columns: Columns;
  readonly #made = new Map<CodeColumn, Postings>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /**
   * The codes that change (`change[code]` not 0) with their rows, when these are few; else null: pass over all rows.
   */
  rowsOf(column: CodeColumn, change: Uint8Array): { code: number; rows: Uint32Array }[] | null {
    const { starts, rows } = this.#postings(column, change.length);
    const most = rows.length * WORTH_FOLLOWING;
    let total = 0;
    for (let code = 0; code < change.length; code++) {
      if (change[code] !== 0) total += (starts[code + 1] as number) - (starts[code] as number);
    }
    if (total > most) return null;
    const lists: { code: number; rows: Uint32Array }[] = [];
    for (let code = 0; code < change.length; code++) {
      if (change[code] !== 0) lists.push({ code, rows: rows.subarray(starts[code], starts[code + 1]) });
    }
    return lists;
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
