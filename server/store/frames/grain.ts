// Owns what a row of the frame stands for: one event, or all events of a cell, type and status in a day or week.
// Too many single events for a page are sent as such groups, with the dominant values of what they group.
import { startOfMonth, startOfWeek } from '../../../src/contract/calendar-date.ts';
import type { FrameManifest } from '../../../src/contract/frame.ts';
import { COORDINATE_STEP, type FrameChunk, NO_POINT, NONE } from '../../../src/contract/frame-chunk.ts';

export type Grain = FrameManifest['grain'];

/** Side of a cell: 0.25°, some 25 km. */
export const CELL_STEPS = Math.round(0.25 / COORDINATE_STEP);

/** Single events up to which a frame is sent as it is. */
export const DEFAULT_BUDGET = 1_500_000;

/** What is grouped: a row of single events, as `FrameRows` spells it. */
export type SingleRow = {
  readonly key: number;
  readonly startDay: number;
  readonly endDay: number;
  readonly type: string;
  readonly status: string;
  readonly country: string;
  readonly province: string;
  readonly border: string;
  readonly lng: number;
  readonly lat: number;
  readonly precisionKm: number;
  readonly killedBest: number;
  readonly killedLow: number;
  readonly killedHigh: number;
  readonly injuredBest: number;
  readonly injuredLow: number;
  readonly injuredHigh: number;
  /** Lists with blanks between. */
  readonly parts: string;
  readonly publishers: string;
  readonly grades: string;
};
export type GroupRow = SingleRow & { readonly weight: number };

/** First day of the group that an event is in: a week is cut where a month begins, so that groups stay in their chunk. */
export function bucketOf(startDay: number, grain: Grain): number {
  return grain === 'week' ? Math.max(startOfWeek(startDay), startOfMonth(startDay)) : startDay;
}

/** The reference of `sql-groups`: the same groups from the same rows, by first day, then lowest key. */
export function groupRows(rows: readonly SingleRow[], grain: Grain): GroupRow[] {
  const groups = new Map<string, SingleRow[]>();
  for (const row of rows) {
    const cell =
      row.lng === NO_POINT ? '' : `${Math.floor(row.lng / CELL_STEPS)} ${Math.floor(row.lat / CELL_STEPS)}`;
    const name = `${bucketOf(row.startDay, grain)} ${cell} ${row.type} ${row.status}`;
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
  const dominant = <K extends keyof SingleRow>(column: K): SingleRow[K] =>
    modeOf(group.map((row) => row[column]));
  const mean = (column: 'lng' | 'lat') =>
    Math.floor(group.reduce((sum, row) => sum + row[column], 0) / group.length);
  return {
    key: Math.min(...group.map(({ key }) => key)),
    startDay: bucketOf(first.startDay, grain),
    endDay: dominant('endDay'),
    type: first.type,
    status: first.status,
    country: dominant('country'),
    province: dominant('province'),
    border: dominant('border'),
    lng: mean('lng'),
    lat: mean('lat'),
    precisionKm: dominant('precisionKm'),
    ...sumToll(group, 'killed'),
    ...sumToll(group, 'injured'),
    parts: dominant('parts'),
    publishers: dominant('publishers'),
    grades: dominant('grades'),
    weight: group.length,
  } as GroupRow;
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
function sumToll(group: readonly SingleRow[], name: 'killed' | 'injured') {
  const known = group.filter((row) => row[`${name}Low`] !== NONE);
  const sum = (of: (row: SingleRow) => number) =>
    known.length === 0 ? NONE : known.reduce((total, row) => total + of(row), 0);
  return {
    [`${name}Best`]: sum((row) => (row[`${name}Best`] === NONE ? row[`${name}Low`] : row[`${name}Best`])),
    [`${name}Low`]: sum((row) => row[`${name}Low`]),
    [`${name}High`]: sum((row) => row[`${name}High`]),
  };
}

type Columns = FrameChunk['columns'];

/** Rows of a chunk of single events, spelled out as SQL has them. */
export function singleRowsOf({ rows, columns, dictionaries }: FrameChunk): SingleRow[] {
  const at = { key: 0, startDay: 0, actor: 0, publisher: 0, grade: 0 };
  const value = (column: keyof Columns, row: number) => columns[column]?.[row] as number;
  const name = (kind: keyof typeof dictionaries, index: number) => dictionaries[kind][index] ?? '';
  const take = (list: 'actor' | 'publisher' | 'grade', count: number, write: (index: number) => string) => {
    const from = at[list];
    at[list] += count;
    return Array.from({ length: count }, (_, offset) => write(from + offset)).join(' ');
  };
  return Array.from({ length: rows }, (_, row) => {
    at.key += value('key', row);
    at.startDay += value('startDay', row);
    return {
      key: at.key,
      startDay: at.startDay,
      endDay: at.startDay + value('spanDays', row),
      type: name('type', value('type', row)),
      status: name('status', value('status', row)),
      country: name('country', value('country', row)),
      province: name('province', value('province', row)),
      border: name('border', value('border', row)),
      lng: value('lng', row),
      lat: value('lat', row),
      precisionKm: value('precisionKm', row),
      killedBest: value('killedBest', row),
      killedLow: value('killedLow', row),
      killedHigh: value('killedHigh', row),
      injuredBest: value('injuredBest', row),
      injuredLow: value('injuredLow', row),
      injuredHigh: value('injuredHigh', row),
      parts: take(
        'actor',
        value('actorCount', row),
        (index) => `${name('actor', value('actor', index))}/${value('role', index)}`,
      ),
      publishers: take('publisher', value('publisherCount', row), (index) =>
        name('publisher', value('publisher', index)),
      ),
      grades: take('grade', value('gradeCount', row), (index) => String(value('grade', index))),
    };
  });
}
