// Owns a frame ready for filtering: merged columns with everything that follows from them and not from a filter.
import {
  type EventType,
  STATUSES,
  STATUSES_OUTSIDE_TOTALS,
  type Status,
  TYPES,
} from '../../contract/taxonomy.ts';
import type { Contained, PartOf } from '../../matching/containment.ts';
import { isOnGround } from '../../matching/on-the-ground.ts';
import { type AreaRows, findAreaRows } from './area-rows.ts';
import { bulkOf } from './bulk.ts';
import { type Columns, killedFigureOf, PROFILE, PROFILE_LENGTH } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import { findParts } from './parts.ts';
import { buildPlaces, type Places } from './places.ts';

export type Frame = {
  readonly columns: Columns;
  readonly dictionary: Dictionary;
  /** Index into TYPES of each row. */
  readonly type: Uint8Array;
  /** First and last start day; 0 and −1 without rows. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Days in which the mass of the rows starts, see `bulkOf`; 0 and −1 without rows. */
  readonly bulk: { readonly firstDay: number; readonly lastDay: number };
  /** First row of each day from `firstDay` on, and the number of rows at the end; see `rowOfDay`. */
  readonly dayStart: Uint32Array;
  /** Rows whose span is longer than `LONG_SPAN_DAYS`, ascending. */
  readonly longRows: Uint32Array;
  /** Rows of planned events, ascending. */
  readonly planned: Uint32Array;
  /** Weight of the rows that are neither planned nor retracted. */
  readonly all: number;
  readonly places: Omit<Places, 'leafOf'>;
  readonly areaRows: AreaRows;
  /** Where a row counts on the map: leaf × `LEAF_STRIDE` + type. */
  readonly leafSlot: Uint32Array;
  /** By toll: killed (best, else low), −1 without a figure. By profile: 1 when contested. */
  readonly killedOf: Int32Array;
  readonly contestedOf: Uint8Array;
  /** By profile: 1 where it happened on the ground, see `isOnGround`. */
  readonly groundOf: Uint8Array;
  readonly parts: readonly Contained<number>[];
};

/**
 * A leaf's record: weights by type, then, at its end, weight of contested rows and XOR of row numbers. Its length is a power
 * of two, so that the leaf is a shift of `leafSlot` and the XOR's place has all its low bits set.
 */
export const LEAF_BITS = Math.ceil(Math.log2(TYPES.length + 2));
export const LEAF_STRIDE = 1 << LEAF_BITS;
export const LEAF_XOR = LEAF_STRIDE - 1;
export const LEAF_CONTESTED = LEAF_XOR - 1;

/** Spans up to this many days (a month) are found beside the bound that they cross; longer ones are listed. */
export const LONG_SPAN_DAYS = 31;

/** First row that starts on a day or later; any number is a day. */
export function rowOfDay({ dayStart, firstDay }: Frame, day: number): number {
  const at = Math.min(Math.max(day - firstDay, 0), dayStart.length - 1);
  return dayStart[at] as number;
}

/** Everything about the rows that no filter changes. The dictionary must hold the codes of the columns. */
export function buildFrame(
  columns: Columns,
  dictionary: Dictionary,
  partOf: readonly PartOf<number>[] = [],
): Frame {
  const { rows } = columns;
  const { values } = dictionary.tables.profile;
  const planned: number[] = [];
  const longRows: number[] = [];
  const type = new Uint8Array(rows);
  const plannedStatus = STATUSES.indexOf('planned');
  const isOutside = STATUSES.map((status) => (STATUSES_OUTSIDE_TOTALS as readonly Status[]).includes(status));
  const firstDay = columns.startDay[0] ?? 0;
  const lastDay = columns.startDay[rows - 1] ?? -1;
  const byDay = new Uint32Array(lastDay - firstDay + 1);
  let all = 0;
  for (let row = 0; row < rows; row++) {
    const profile = (columns.profile[row] as number) * PROFILE_LENGTH;
    const status = values[profile + PROFILE.status] as number;
    type[row] = values[profile + PROFILE.type] as number;
    if (status === plannedStatus) planned.push(row);
    const spanDays = (columns.endDay[row] as number) - (columns.startDay[row] as number);
    if (spanDays > LONG_SPAN_DAYS) longRows.push(row);
    const weight = columns.weight === null ? 1 : (columns.weight[row] as number);
    if (!isOutside[status]) all += weight;
    const day = (columns.startDay[row] as number) - firstDay;
    byDay[day] = (byDay[day] as number) + weight;
  }
  const [first, last] = bulkOf(byDay) ?? [0, -1];
  const { leafOf, ...places } = buildPlaces(columns);
  const { toll, profile } = dictionary.tables;
  const contested = STATUSES.indexOf('contested');
  const names = dictionary.names();
  return {
    columns,
    dictionary,
    type,
    firstDay,
    lastDay,
    bulk: { firstDay: firstDay + first, lastDay: firstDay + last },
    dayStart: startsOfDays(columns, firstDay, lastDay),
    longRows: Uint32Array.from(longRows),
    planned: Uint32Array.from(planned),
    all,
    places,
    areaRows: findAreaRows(columns, dictionary),
    parts: findParts(columns, partOf),
    leafSlot: leafOf.map((leaf, row) => leaf * LEAF_STRIDE + (type[row] as number)),
    killedOf: Int32Array.from({ length: toll.size }, (_, code) => killedFigureOf(toll.values, code)),
    contestedOf: Uint8Array.from({ length: profile.size }, (_, code) =>
      values[code * PROFILE_LENGTH + PROFILE.status] === contested ? 1 : 0,
    ),
    groundOf: Uint8Array.from({ length: profile.size }, (_, code) => {
      const nameOf = (column: 'type' | 'country' | 'border') =>
        names[column][values[code * PROFILE_LENGTH + PROFILE[column]] as number] ?? null;
      return isOnGround(nameOf('type') as EventType, nameOf('country'), nameOf('border')) ? 1 : 0;
    }),
  };
}

function startsOfDays({ startDay, rows }: Columns, firstDay: number, lastDay: number): Uint32Array {
  const starts = new Uint32Array(lastDay - firstDay + 2);
  let day = 0;
  for (let row = 0; row < rows; row++) {
    while (day <= (startDay[row] as number) - firstDay) starts[day++] = row;
  }
  starts[starts.length - 1] = rows;
  return starts;
}
