// Owns which rows of a frame lie along a border: found once for a reply of positions, so that an answer looks at no others.
import type { Positions } from '../answers.ts';
import { type Columns, PROFILE, PROFILE_LENGTH } from '../load/columns.ts';
import { type Frame, LONG_SPAN_DAYS, rowOfDay } from '../load/frame.ts';
import { positionsOfRows } from '../load/row-positions.ts';

/** Rows in the order of the frame: by start day, then key. */
export type BorderRun = {
  readonly rows: Uint32Array;
  /** Tenths of a km, parallel to `rows`. */
  readonly chainage: Uint32Array;
  readonly distance: Int32Array;
  readonly precisionKm: Float32Array;
  readonly startDay: Int32Array;
  /** Places in `rows` of those that last longer than `LONG_SPAN_DAYS`. */
  readonly long: Uint32Array;
};

type Made = {
  readonly columns: Columns;
  readonly runs: Map<number, BorderRun>;
  readonly beside: Map<number, Beside>;
};
const made = new WeakMap<Positions, Made>();

/** Rows of one event that concern a border and have no place along it, in the order of the frame; `long` as in a run. */
export type Beside = Pick<BorderRun, 'rows' | 'long'>;

const groups = new WeakMap<Columns, Map<number, Uint32Array>>();

/** Any border: rows near the line, whichever pair they concern. */
export const ANY_BORDER = -1;

/** Rows with a position, of the pair that they concern (its index among the dictionary's borders) or `ANY_BORDER`. */
export function runAlong(frame: Frame, positions: Positions, border: number): BorderRun {
  const known = madeFor(frame, positions);
  const run = known.runs.get(border) ?? findRun(frame, positions, border);
  known.runs.set(border, run);
  return run;
}

/** Rows that concern a border (its index among the dictionary's borders) and have no position. */
export function besideOf(frame: Frame, positions: Positions, border: number): Beside {
  const known = madeFor(frame, positions);
  const beside = known.beside.get(border) ?? findBeside(frame, positions, border);
  known.beside.set(border, beside);
  return beside;
}

function madeFor({ columns }: Frame, positions: Positions): Made {
  let known = made.get(positions);
  if (known?.columns !== columns) {
    known = { columns, runs: new Map(), beside: new Map() };
    made.set(positions, known);
  }
  return known;
}

function findBeside({ columns, dictionary }: Frame, positions: Positions, border: number): Beside {
  const { distance } = positionsOfRows(columns, positions);
  const { values } = dictionary.tables.profile;
  const rows: number[] = [];
  const long: number[] = [];
  for (let row = 0; row < columns.rows; row++) {
    if ((distance[row] as number) >= 0 || (columns.weight?.[row] ?? 1) > 1) continue;
    if (borderOf(values, columns, row) !== border) continue;
    if ((columns.endDay[row] as number) - (columns.startDay[row] as number) > LONG_SPAN_DAYS)
      long.push(rows.length);
    rows.push(row);
  }
  return { rows: Uint32Array.from(rows), long: Uint32Array.from(long) };
}

function findRun({ columns, dictionary }: Frame, positions: Positions, border: number): BorderRun {
  const { distance, chainage } = positionsOfRows(columns, positions);
  const { values } = dictionary.tables.profile;
  const rows: number[] = [];
  const long: number[] = [];
  for (let row = 0; row < columns.rows; row++) {
    if ((distance[row] as number) < 0) continue;
    if (border !== ANY_BORDER && borderOf(values, columns, row) !== border) continue;
    if ((columns.endDay[row] as number) - (columns.startDay[row] as number) > LONG_SPAN_DAYS)
      long.push(rows.length);
    rows.push(row);
  }
  return {
    rows: Uint32Array.from(rows),
    chainage: Uint32Array.from(rows, (row) => chainage[row] as number),
    distance: Int32Array.from(rows, (row) => distance[row] as number),
    precisionKm: Float32Array.from(rows, (row) => columns.precisionKm[row] as number),
    startDay: Int32Array.from(rows, (row) => columns.startDay[row] as number),
    long: Uint32Array.from(long),
  };
}

const borderOf = (profiles: Int32Array, { profile }: Columns, row: number) =>
  profiles[(profile[row] as number) * PROFILE_LENGTH + PROFILE.border] as number;

/** Rows that are groups of events concerning a border, ascending. */
export function groupsAlong({ columns, dictionary }: Frame, border: number): Uint32Array {
  const { weight } = columns;
  if (weight === null) return new Uint32Array(0);
  const known = groups.get(columns) ?? new Map<number, Uint32Array>();
  groups.set(columns, known);
  let rows = known.get(border);
  if (rows === undefined) {
    const { values } = dictionary.tables.profile;
    const found: number[] = [];
    for (let row = 0; row < columns.rows; row++)
      if ((weight[row] as number) > 1 && borderOf(values, columns, row) === border) found.push(row);
    rows = Uint32Array.from(found);
    known.set(border, rows);
  }
  return rows;
}

/** Places in a run, [from, to), of the rows that may overlap a span of days; longer ones before it are in `long`. */
export function placesWithin(
  frame: Frame,
  rows: Uint32Array,
  fromDay: number,
  toDay: number,
): [from: number, to: number] {
  return [
    placeOf(rows, rowOfDay(frame, fromDay - LONG_SPAN_DAYS)),
    placeOf(rows, rowOfDay(frame, toDay + 1)),
  ];
}

/** First place whose row is not before `row`. */
function placeOf(rows: Uint32Array, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
