// Owns lists that do not begin with the newest: passing rows in an order that is made once, and walked for each answer.
import type { Near } from '../../contract/filter.ts';
import { COORDINATE_STEP } from '../../contract/frame-chunk.ts';
import { distanceKm } from '../../geo/sphere.ts';
import { standingOfDistance, standingOfGrades } from '../../matching/standing.ts';
import { BIT } from '../filter/clause-list.ts';
import type { Sorting, SortState } from '../filter/later-work.ts';
import type { Frame } from '../load/frame.ts';
import type { ListTable } from '../load/list-table.ts';

/** Rows in groups that stand alike, the group that comes first first; within a group they ascend, so that the newest is last. */
type Groups = {
  readonly rows: Uint32Array;
  /** Where each group begins in `rows`, and the number of rows at the end. */
  readonly starts: Uint32Array;
};

/** `left`: how many events of each group pass; infinite where no sum tells. */
type Order = Groups & { readonly left: Float64Array };

/** As `listKeys`, sorted; see `matching/sort-events`. */
export function listSorted(state: SortState, sorting: Sorting, offset: number, limit: number): Uint32Array {
  const keys: number[] = [];
  let toSkip = offset;
  if (limit <= 0) return new Uint32Array(0);
  const take = (row: number) => {
    if (toSkip > 0) toSkip--;
    else keys.push(state.frame.columns.key[row] as number);
    return keys.length < limit;
  };
  const skip = (count: number) => {
    if (count > toSkip) return false;
    toSkip -= count;
    return true;
  };
  walk(state, sorting, take, skip);
  return Uint32Array.from(keys);
}

/** As `rankOfKey`, in the sorted list. */
export function sortedRank(state: SortState, sorting: Sorting, key: number): number {
  const found = state.frame.columns.key.indexOf(key);
  if (found < 0 || state.failed[found] !== 0) return -1;
  let rank = 0;
  walk(state, sorting, (row) => {
    if (row === found) return false;
    rank++;
    return true;
  });
  return rank;
}

/** Passing rows in their order, until `take` has enough. Of a group that `skip` takes as a number no row is looked at. */
function walk(
  state: SortState,
  sorting: Sorting,
  take: (row: number) => boolean,
  skip: (count: number) => boolean = () => false,
): void {
  const { frame, failed, endRow, work } = state;
  if (sorting.sort === 'oldest') {
    for (let row = 0; row < endRow; row++) {
      work.visited++;
      if (failed[row] === 0 && !take(row)) return;
    }
    return;
  }
  const { rows, starts, left } = orderOf(state, sorting);
  const { weight } = frame.columns;
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

function orderOf(state: SortState, sorting: Exclude<Sorting, { sort: 'oldest' }>): Order {
  const { frame, passing } = state;
  switch (sorting.sort) {
    case 'killed':
      return byCode(frame, 'toll', passing.toll, (code) => frame.killedOf[code] as number);
    case 'grade': {
      const { grades } = frame.dictionary.tables;
      return byCode(frame, 'grades', passing.grades, (code) => standingOfGrades(entriesOf(grades, code)));
    }
    case 'distance':
      return byDistance(state, sorting.near);
  }
}

const entriesOf = ({ values, starts }: ListTable, code: number) =>
  values.subarray(starts[code] as number, starts[code + 1] as number);

type CodeColumn = 'toll' | 'grades';
type Coded = { readonly groups: Groups; readonly groupOf: Uint32Array };
const coded = new WeakMap<Frame, Map<CodeColumn, Coded>>();

/**
 * Rows by what follows from one of their codes: grouped once for a frame, with the first list that is sorted so; only the values that
 * there are, are compared. How many of each group pass follows from the sums by code.
 */
function byCode(
  frame: Frame,
  column: CodeColumn,
  sums: Uint32Array,
  standingOf: (code: number) => number,
): Order {
  const known = coded.get(frame) ?? new Map<CodeColumn, Coded>();
  coded.set(frame, known);
  let made = known.get(column);
  if (made === undefined) {
    const standings = Array.from(sums, (_, code) => standingOf(code));
    const values = [...new Set(standings)].sort((a, b) => b - a);
    const groupByValue = new Map(values.map((value, group) => [value, group]));
    const groupOf = Uint32Array.from(standings, (standing) => groupByValue.get(standing) as number);
    const rows = new Uint32Array(frame.columns.rows).map((_, row) => row);
    const codes = frame.columns[column];
    const groupsOfRows = rows.map((row) => groupOf[codes[row] as number] as number);
    made = { groupOf, groups: inGroups(rows, groupsOfRows, values.length) };
    known.set(column, made);
  }
  const { groups, groupOf } = made;
  const left = new Float64Array(groups.starts.length - 1);
  for (let code = 0; code < sums.length; code++) {
    const group = groupOf[code] as number;
    left[group] = (left[group] as number) + (sums[code] as number);
  }
  return { ...groups, left };
}

const nearest = new WeakMap<Frame, { readonly circle: string; readonly order: Order }>();

/** Rows within the circle by their distance: grouped once for each circle, whatever else the filter asks. */
function byDistance({ frame, failed, work }: SortState, { point, km }: Near): Order {
  const circle = `${point} ${km}`;
  const known = nearest.get(frame);
  if (known?.circle === circle) return known.order;
  const { lng, lat } = frame.columns;
  const rows = failed.reduce<number[]>((within, mask, row) => {
    if ((mask & BIT.near) === 0) within.push(row);
    return within;
  }, []);
  work.visited += rows.length;
  const groupsOfRows = rows.map((row) => {
    const at = [(lng[row] as number) * COORDINATE_STEP, (lat[row] as number) * COORDINATE_STEP] as const;
    return standingOfDistance(0) - standingOfDistance(distanceKm(point, at));
  });
  const groups = inGroups(
    rows,
    groupsOfRows,
    groupsOfRows.reduce((most, group) => Math.max(most, group), 0) + 1,
  );
  const left = new Float64Array(groups.starts.length - 1).fill(Number.POSITIVE_INFINITY);
  const order = { ...groups, left };
  nearest.set(frame, { circle, order });
  return order;
}

/** Rows that ascend, group by group; `groupsOfRows` is parallel. */
function inGroups(rows: ArrayLike<number>, groupsOfRows: ArrayLike<number>, groups: number): Groups {
  const starts = new Uint32Array(groups + 1);
  for (let at = 0; at < rows.length; at++) {
    const group = groupsOfRows[at] as number;
    starts[group + 1] = (starts[group + 1] as number) + 1;
  }
  for (let group = 0; group < groups; group++) {
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  }
  const next = starts.slice();
  const ordered = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const group = groupsOfRows[at] as number;
    ordered[next[group] as number] = rows[at] as number;
    next[group] = (next[group] as number) + 1;
  }
  return { rows: ordered, starts };
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
