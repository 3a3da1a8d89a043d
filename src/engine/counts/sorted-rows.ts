// Owns lists that do not begin with the newest: passing rows in an order that is made once for a frame, and walked for each answer.
import { standingOfGrades } from '../../matching/standing.ts';
import type { OtherSort, SortState } from '../filter/later-work.ts';
import type { CodeColumn } from '../load/columns.ts';
import type { Frame } from '../load/frame.ts';
import type { ListTable } from '../load/list-table.ts';

/** What a row stands by follows from one of its codes: see `Place.standing`. */
type Standings = { readonly column: CodeColumn & keyof SortState['passing']; readonly ofCode: Int32Array };

/** Rows in groups that stand alike, the group that comes first first; within a group they ascend, so that the newest is last. */
type Order = {
  readonly rows: Uint32Array;
  /** Where each group begins in `rows`, and the number of rows at the end. */
  readonly starts: Uint32Array;
  /** By code. */
  readonly groupOf: Uint32Array;
};

type CodeSort = Exclude<OtherSort, 'oldest'>;

const STANDINGS: { readonly [S in CodeSort]: (frame: Frame) => Standings } = {
  killed: ({ killedOf }) => ({ column: 'toll', ofCode: killedOf }),
  grade: ({ dictionary: { tables } }) => ({
    column: 'grades',
    ofCode: Int32Array.from({ length: tables.grades.size }, (_, code) =>
      standingOfGrades(entriesOf(tables.grades, code)),
    ),
  }),
};

const entriesOf = ({ values, starts }: ListTable, code: number) =>
  values.subarray(starts[code] as number, starts[code + 1] as number);

type Sorted = Standings & { readonly order: Order };
const sorted = new WeakMap<Frame, Map<CodeSort, Sorted>>();

/** Made with the first list that is sorted so, in one pass over the rows: nothing is compared but the values that there are. */
function sortedBy(frame: Frame, sort: CodeSort): Sorted {
  const known = sorted.get(frame) ?? new Map<CodeSort, Sorted>();
  sorted.set(frame, known);
  const before = known.get(sort);
  if (before !== undefined) return before;
  const standings = STANDINGS[sort](frame);
  const made = { ...standings, order: orderOf(frame, standings) };
  known.set(sort, made);
  return made;
}

function orderOf({ columns }: Frame, { column, ofCode }: Standings): Order {
  const codes = columns[column];
  const values = [...new Set(ofCode)].sort((a, b) => b - a);
  const groupByValue = new Map(values.map((value, group) => [value, group]));
  const groupOf = Uint32Array.from(ofCode, (value) => groupByValue.get(value) as number);
  const starts = new Uint32Array(values.length + 1);
  for (let row = 0; row < columns.rows; row++) {
    const next = (groupOf[codes[row] as number] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let group = 0; group < values.length; group++) {
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  }
  const rows = new Uint32Array(columns.rows);
  const next = starts.slice();
  for (let row = 0; row < columns.rows; row++) {
    const group = groupOf[codes[row] as number] as number;
    rows[next[group] as number] = row;
    next[group] = (next[group] as number) + 1;
  }
  return { rows, starts, groupOf };
}

/** As `listKeys`, sorted; see `matching/sort-events`. */
export function listSorted(state: SortState, sort: OtherSort, offset: number, limit: number): Uint32Array {
  const keys: number[] = [];
  const { key } = state.frame.columns;
  let toSkip = offset;
  const take = (row: number) => {
    if (toSkip > 0) toSkip--;
    else keys.push(key[row] as number);
    return keys.length < limit;
  };
  const skip = (count: number) => {
    if (count > toSkip) return false;
    toSkip -= count;
    return true;
  };
  if (limit <= 0) return new Uint32Array(0);
  if (sort === 'oldest') walkByDate(state, take);
  else walk(state, sortedBy(state.frame, sort), take, skip);
  return Uint32Array.from(keys);
}

function walkByDate({ failed, endRow, work }: SortState, take: (row: number) => boolean): void {
  for (let row = 0; row < endRow; row++) {
    work.visited++;
    if (failed[row] === 0 && !take(row)) return;
  }
}

/**
 * Passing rows in their order, until `take` has enough. How many of a group pass is known from the sums: a group without any is passed
 * over, one that is to be skipped whole too, and of the others no row is looked at after the last that passes.
 */
function walk(
  { frame, failed, passing, endRow, work }: SortState,
  { column, order: { rows, starts, groupOf } }: Sorted,
  take: (row: number) => boolean,
  skip: (count: number) => boolean,
): void {
  const { weight } = frame.columns;
  const left = new Float64Array(starts.length - 1);
  const sums = passing[column];
  for (let code = 0; code < sums.length; code++) {
    const group = groupOf[code] as number;
    left[group] = (left[group] as number) + (sums[code] as number);
  }
  for (let group = 0; group < left.length; group++) {
    let remaining = left[group] as number;
    // Where rows stand for several events, their number is not that of rows.
    if (remaining === 0 || (weight === null && skip(remaining))) continue;
    const first = starts[group] as number;
    for (let at = lowerBound(rows, first, starts[group + 1] as number, endRow) - 1; at >= first; at--) {
      const row = rows[at] as number;
      work.visited++;
      if (failed[row] !== 0) continue;
      if (!take(row)) return;
      remaining -= weight === null ? 1 : (weight[row] as number);
      if (remaining <= 0) break;
    }
  }
}

/** First place from `low` on, before `high`, whose row is `row` or later. */
function lowerBound(rows: Uint32Array, low: number, high: number, row: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As `rankOfKey`, in the sorted list. */
export function sortedRank({ frame, failed, endRow }: SortState, sort: OtherSort, key: number): number {
  const found = frame.columns.key.indexOf(key);
  if (found < 0 || failed[found] !== 0) return -1;
  let rank = 0;
  if (sort === 'oldest') {
    for (let row = 0; row < found; row++) if (failed[row] === 0) rank++;
    return rank;
  }
  const { column, ofCode } = STANDINGS[sort](frame);
  const codes = frame.columns[column];
  const own = ofCode[codes[found] as number] as number;
  for (let row = 0; row < endRow; row++) {
    if (failed[row] !== 0) continue;
    const other = ofCode[codes[row] as number] as number;
    if (other > own || (other === own && row > found)) rank++;
  }
  return rank;
}
