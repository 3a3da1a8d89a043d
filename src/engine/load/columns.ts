// Owns rows as typed arrays: one chunk's, and those of all chunks merged in the order of start day and key.
import {
  offsetsIn,
  ROW_TABLES,
  TOLLS,
  type TollFigure,
  type TollName,
  tollColumn,
} from '../../contract/columns.ts';
import type { ListTable } from './list-table.ts';

/**
 * Parallel arrays, one entry a row, sorted by start day, then key. Codes point into the tables of a dictionary:
 * `profile` and `toll` are combinations of the columns of these tables of the frame, `actors` = sorted actor × 8 + role,
 * `publishers` = sorted ids, `grades` = sorted grade codes (repeats kept), `claims` = sorted names of claims (repeats kept).
 */
export type Columns = {
  readonly rows: number;
  readonly key: Uint32Array;
  /** Days since 1970-01-01, both inclusive. */
  readonly startDay: Int32Array;
  readonly endDay: Int32Array;
  /** Units of `COORDINATE_STEP`; `NO_POINT` in both where the event has no point. */
  readonly lng: Int32Array;
  readonly lat: Int32Array;
  readonly precisionKm: Float32Array;
  readonly profile: Uint32Array;
  readonly actors: Uint32Array;
  readonly publishers: Uint32Array;
  readonly grades: Uint32Array;
  readonly toll: Uint32Array;
  readonly claims: Uint32Array;
  /** Events that a row stands for; null when each row is one event. */
  readonly weight: Uint32Array | null;
};

/** Names of values and tables of lists that the codes of columns point into. */
export type Tables = {
  readonly profile: ListTable;
  readonly actors: ListTable;
  readonly publishers: ListTable;
  readonly grades: ListTable;
  readonly toll: ListTable;
  readonly claims: ListTable;
};

export const CODE_COLUMNS = ['profile', 'actors', 'publishers', 'grades', 'toll', 'claims'] as const;
export type CodeColumn = (typeof CODE_COLUMNS)[number];

/** Length of a list of `profile`, and places in it: `profile.values[code * PROFILE_LENGTH + PROFILE.type]`. */
export const PROFILE_LENGTH = ROW_TABLES.profile.length;
export const PROFILE = offsetsIn('profile');
/** The same of `toll`; −1: no figure. */
export const TOLL_LENGTH = ROW_TABLES.toll.length;
export const TOLL = offsetsIn('toll');
/** Places of the figures of each toll. */
export const FIGURES_OF = Object.fromEntries(
  TOLLS.map((toll) => {
    const placeOf = (figure: TollFigure) => TOLL[tollColumn(toll, figure)];
    return [toll, { best: placeOf('best'), low: placeOf('low'), high: placeOf('high') }];
  }),
) as Readonly<Record<TollName, Readonly<Record<TollFigure, number>>>>;
/** Roles fit into three bits beside the actor. */
export const ROLE_BITS = 3;
export const ROLE_SLOTS = 1 << ROLE_BITS;

/** Killed of a toll: best, else low; −1 without a figure. */
export function killedFigureOf(values: Int32Array, code: number): number {
  const best = values[code * TOLL_LENGTH + TOLL.killedBest] as number;
  return best >= 0 ? best : (values[code * TOLL_LENGTH + TOLL.killedLow] as number);
}

const PLAIN = {
  key: Uint32Array,
  startDay: Int32Array,
  endDay: Int32Array,
  lng: Int32Array,
  lat: Int32Array,
  precisionKm: Float32Array,
  profile: Uint32Array,
  actors: Uint32Array,
  publishers: Uint32Array,
  grades: Uint32Array,
  toll: Uint32Array,
  claims: Uint32Array,
} as const;
type PlainName = keyof typeof PLAIN;
const PLAIN_NAMES = Object.keys(PLAIN) as PlainName[];

/** Columns of no row. */
export function emptyColumns(): Columns {
  return allocate(0, false);
}

/**
 * One set of columns with the rows of all parts, in order. Parts hold codes of the same tables. Where parts do not
 * overlap in time (chunks by period), `views` are windows into the merged arrays, so that the parts themselves can be
 * let go and memory holds every row once; else they are the parts.
 */
export function mergeColumns(parts: readonly Columns[]): { merged: Columns; views: readonly Columns[] } {
  const [only, ...others] = parts;
  if (only === undefined) return { merged: emptyColumns(), views: [] };
  if (others.length === 0) return { merged: only, views: [only] };
  const isWeighted = parts.some(({ weight }) => weight !== null);
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const order = parts.map((_, at) => at).filter((at) => (parts[at] as Columns).rows > 0);
  const part = (at: number) => parts[at] as Columns;
  order.sort((a, b) => compareRows(part(a), 0, part(b), 0));
  const merged = allocate(rows, isWeighted);
  const views = [...parts];
  let offset = 0;
  let isSorted = true;
  for (const [place, at] of order.entries()) {
    const next = order[place + 1];
    copyInto(merged, part(at), offset);
    if (next !== undefined && compareRows(part(at), part(at).rows - 1, part(next), 0) > 0) isSorted = false;
    views[at] = windowOf(merged, offset, offset + part(at).rows);
    offset += part(at).rows;
  }
  return isSorted ? { merged, views } : { merged: sorted(merged), views: parts };
}

function compareRows(a: Columns, rowA: number, b: Columns, rowB: number): number {
  return (
    (a.startDay[rowA] as number) - (b.startDay[rowB] as number) ||
    (a.key[rowA] as number) - (b.key[rowB] as number)
  );
}

function allocate(rows: number, isWeighted: boolean): Columns {
  const arrays = Object.fromEntries(PLAIN_NAMES.map((name) => [name, new PLAIN[name](rows)]));
  return {
    rows,
    ...(arrays as Pick<Columns, PlainName>),
    weight: isWeighted ? new Uint32Array(rows).fill(1) : null,
  };
}

function copyInto(target: Columns, source: Columns, offset: number): void {
  for (const name of PLAIN_NAMES) target[name].set(source[name], offset);
  if (source.weight !== null) target.weight?.set(source.weight, offset);
}

function windowOf(columns: Columns, from: number, to: number): Columns {
  const arrays = Object.fromEntries(PLAIN_NAMES.map((name) => [name, columns[name].subarray(from, to)]));
  return {
    rows: to - from,
    ...(arrays as Pick<Columns, PlainName>),
    weight: columns.weight?.subarray(from, to) ?? null,
  };
}

/** Chunks that overlap in time are rare (a server that groups otherwise): sort all rows. */
function sorted(columns: Columns): Columns {
  const order = Uint32Array.from({ length: columns.rows }, (_, row) => row);
  order.sort((a, b) => compareRows(columns, a, columns, b));
  const target = allocate(columns.rows, columns.weight !== null);
  for (const name of PLAIN_NAMES) {
    const from = columns[name];
    const to = target[name];
    for (let row = 0; row < order.length; row++) to[row] = from[order[row] as number] as number;
  }
  if (columns.weight !== null && target.weight !== null) {
    for (let row = 0; row < order.length; row++) {
      target.weight[row] = columns.weight[order[row] as number] as number;
    }
  }
  return target;
}
