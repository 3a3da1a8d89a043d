// Owns a frame ready for filtering: merged columns with everything that follows from them and not from a filter.
import {
  categoryOf,
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

/** By index into TYPES. */
export const IS_INCIDENT: readonly boolean[] = TYPES.map((name) => categoryOf(name) === 'incident');

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
  readonly places: Omit<Places, 'siteOf'>;
  readonly areaRows: AreaRows;
  /** Where a row counts on the map: site × `SITE_STRIDE` + `SITE.incidents` or `SITE.diplomatic`. */
  readonly siteSlot: Uint32Array;
  /** By toll: killed (best, else low), −1 without a figure. By profile: 1 when contested; when planned. */
  readonly killedOf: Int32Array;
  readonly contestedOf: Uint8Array;
  readonly plannedOf: Uint8Array;
  /** By profile: 1 where it happened on the ground, see `isOnGround`. */
  readonly groundOf: Uint8Array;
  readonly parts: readonly Contained<number>[];
};

/** A site's record: sums of weights by category, of those contested and planned, and XOR of row numbers. */
export const SITE = { incidents: 0, diplomatic: 1, contested: 2, planned: 3, xor: 4 } as const;
/** Its length is a power of two, so that the site is a shift of `siteSlot`. */
export const SITE_BITS = 3;
export const SITE_STRIDE = 1 << SITE_BITS;

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
  const areaRows = findAreaRows(columns, dictionary);
  const { siteOf, ...places } = buildPlaces(columns, areaRows.rows, dictionary.tables.profile);
  const { toll, profile } = dictionary.tables;
  const statusIs = (wanted: Status) => {
    const status = STATUSES.indexOf(wanted);
    return Uint8Array.from({ length: profile.size }, (_, code) =>
      values[code * PROFILE_LENGTH + PROFILE.status] === status ? 1 : 0,
    );
  };
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
    areaRows,
    parts: findParts(columns, partOf),
    siteSlot: siteOf.map(
      (site, row) =>
        site * SITE_STRIDE + (IS_INCIDENT[type[row] as number] ? SITE.incidents : SITE.diplomatic),
    ),
    killedOf: Int32Array.from({ length: toll.size }, (_, code) => killedFigureOf(toll.values, code)),
    contestedOf: statusIs('contested'),
    plannedOf: statusIs('planned'),
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
