// Owns what a row of the frame stands for: one event, or all events of a cell, type and status in a day or week.
// Too many single events for a page are sent as such groups, with the dominant values of what they group.
import { startOfMonth, startOfWeek } from '../../../src/contract/calendar-date.ts';
import {
  COLUMNS,
  type ColumnName,
  countOf,
  type GroupColumn,
  LIST_NAMES,
  LISTS,
  type ListName,
  type NamedColumn,
  ROW_COLUMNS,
  type RowColumn,
  type RowGrouping,
  type TollColumn,
  tollColumn,
  traitsOf,
} from '../../../src/contract/columns.ts';
import type { FrameManifest } from '../../../src/contract/frame.ts';
import { COORDINATE_STEP, type FrameChunk, NO_POINT, NONE } from '../../../src/contract/frame-chunk.ts';

export type Grain = FrameManifest['grain'];

/** Side of a cell: 0.25°, some 25 km. */
export const CELL_STEPS = Math.round(0.25 / COORDINATE_STEP);

/** Single events up to which a frame is sent as it is. */
export const DEFAULT_BUDGET = 1_500_000;

/** What is grouped: a row of single events, names spelled as `AggregatedColumns` spells them. */
export type SingleRow = {
  readonly [C in RowColumn | ListName]: C extends NamedColumn | ListName ? string : number;
};
export type GroupRow = SingleRow & Readonly<Record<GroupColumn, number>>;

/** First day of the group that an event is in: a week is cut where a month begins, so that groups stay in their chunk. */
export function bucketOf(startDay: number, grain: Grain): number {
  return grain === 'week' ? Math.max(startOfWeek(startDay), startOfMonth(startDay)) : startDay;
}

/** What events of one group have in common, beside day and cell. */
export const SHARED_COLUMNS = ROW_COLUMNS.filter((name) => COLUMNS[name].group === 'same');

/**
 * The reference of `sql-groups`: the same groups from the same rows, by first day, then lowest key. `alone`: keys of events that
 * stay single, because they are part of others or contain them.
 */
export function groupRows(
  rows: readonly SingleRow[],
  grain: Grain,
  alone: ReadonlySet<number> = new Set(),
): GroupRow[] {
  const groups = new Map<string, SingleRow[]>();
  for (const row of rows) {
    const cell =
      row.lng === NO_POINT ? '' : `${Math.floor(row.lng / CELL_STEPS)} ${Math.floor(row.lat / CELL_STEPS)}`;
    const shared = SHARED_COLUMNS.map((column) => row[column]).join(' ');
    const own = alone.has(row.key) ? row.key : '';
    const name = `${bucketOf(row.startDay, grain)} ${cell} ${own} ${shared}`;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups.values()]
    .map((group) => groupOf(group, grain))
    .sort((a, b) => a.startDay - b.startDay || a.key - b.key);
}

function groupOf(group: readonly SingleRow[], grain: Grain): GroupRow {
  const [first] = group as [SingleRow];
  const startDay = bucketOf(first.startDay, grain);
  const numbers = (column: RowColumn) => group.map((row) => row[column] as number);
  const value: Readonly<Record<RowGrouping, (column: RowColumn) => string | number>> = {
    least: (column) => Math.min(...numbers(column)),
    bucket: () => startDay,
    end: () => modeOf(group.map((row) => row.startDay + row.spanDays)) - startDay,
    same: (column) => first[column],
    most: (column) => modeOf(group.map((row) => row[column])),
    mean: (column) => Math.floor(numbers(column).reduce((sum, next) => sum + next, 0) / group.length),
    sum: (column) => sumFigures(group, column as TollColumn),
  };
  const columns = ROW_COLUMNS.map((name) => [name, value[COLUMNS[name].group](name)]);
  const lists = LIST_NAMES.map((name) => [name, modeOf(group.map((row) => row[name]))]);
  return { ...Object.fromEntries([...columns, ...lists]), weight: group.length };
}

/** The most frequent value; of several the least. */
function modeOf<V extends string | number>(values: readonly V[]): V {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best,
  )[0];
}

/** Sums over the rows with figures: the best one of a row, else its low one. No figure when none has one. */
function sumFigures(group: readonly SingleRow[], column: TollColumn): number {
  const { toll, figure } = COLUMNS[column];
  const low = tollColumn(toll, 'low');
  const known = group.filter((row) => row[low] !== NONE);
  const figureOf = (row: SingleRow) => (figure === 'best' && row[column] === NONE ? row[low] : row[column]);
  return known.length === 0 ? NONE : known.reduce((total, row) => total + figureOf(row), 0);
}

/** Rows of a chunk of single events, spelled out as SQL has them. */
export function singleRowsOf({ rows, columns, dictionaries }: FrameChunk): SingleRow[] {
  const readValue = (name: ColumnName, at: number) => {
    const value = columns[name]?.[at] as number;
    const names: readonly string[] | undefined = dictionaries[name as NamedColumn];
    return names === undefined ? value : (names[value] ?? '');
  };
  const next = Object.fromEntries(LIST_NAMES.map((list) => [list, 0])) as Record<ListName, number>;
  const readList = (list: ListName, row: number) => {
    const from = next[list];
    next[list] += columns[countOf(list)][row] as number;
    const entries = Array.from({ length: next[list] - from }, (_, at) =>
      LISTS[list].map((name: ColumnName) => readValue(name, from + at)).join('/'),
    );
    return entries.join(' ');
  };
  const sums: Partial<Record<ColumnName, number>> = {};
  return Array.from({ length: rows }, (_, row) => {
    const values = ROW_COLUMNS.map((name) => {
      const value = readValue(name, row);
      if (!traitsOf(name).isSteps) return [name, value];
      sums[name] = (sums[name] ?? 0) + (value as number);
      return [name, sums[name]];
    });
    return Object.fromEntries([...values, ...LIST_NAMES.map((list) => [list, readList(list, row)])]);
  });
}
