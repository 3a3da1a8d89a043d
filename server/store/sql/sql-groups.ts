// Owns grouping rows of the frame in SQL. `grain` is its reference: same rows, same groups.
import { type RawBuilder, sql } from 'kysely';
import {
  COLUMNS,
  type GroupColumn,
  LIST_NAMES,
  type ListName,
  ROW_COLUMNS,
  type RowColumn,
  type RowGrouping,
  type TollColumn,
  tollColumn,
} from '../../../src/contract/columns.ts';
import { NO_POINT, NONE } from '../../../src/contract/frame-chunk.ts';
import { CELL_STEPS, type Grain, SHARED_COLUMNS } from '../frames/grain.ts';

/** First day of the group of a start day; 1970-01-01 was a Thursday. */
export const bucketIn = (grain: Grain, day: RawBuilder<unknown>) =>
  grain === 'week'
    ? sql<number>`greatest(${day} - mod(${day} + 3, 7),
        (date_trunc('month', date '1970-01-01' + ${day})::date - date '1970-01-01'))`
    : sql<number>`${day}`;

const one = (column: RowColumn | ListName) => sql`e.${sql.ref(column)}`;

/** What events of one group have in common; `e` holds single rows, with `alone` (a key, or null for those that may be grouped). */
export function groupKeys(grain: Grain) {
  const cell = (column: 'lng' | 'lat') =>
    sql`case when e.lng = ${sql.lit(NO_POINT)} then null else floor(${one(column)}::numeric / ${sql.lit(CELL_STEPS)}) end`;
  return [
    bucketIn(grain, one('startDay')),
    cell('lng'),
    cell('lat'),
    ...SHARED_COLUMNS.map(one),
    sql`e.alone`,
  ];
}

const modeOf = (value: RawBuilder<unknown>) => sql`mode() within group (order by ${value})`;
const modeOfText = (column: RowColumn | ListName) => modeOf(sql`${one(column)} collate "C"`);

function sumOf(column: TollColumn) {
  const { toll, figure } = COLUMNS[column];
  const [wanted, low] = [one(column), one(tollColumn(toll, 'low'))];
  const each =
    figure === 'best' ? sql`case when ${wanted} = ${sql.lit(NONE)} then ${low} else ${wanted} end` : wanted;
  return sql`coalesce(sum(${each}) filter (where ${low} <> ${sql.lit(NONE)}), ${sql.lit(NONE)})::int`;
}

/** Each column of a group. */
export function groupValues(grain: Grain): Record<RowColumn | ListName | GroupColumn, RawBuilder<unknown>> {
  const firstDay = bucketIn(grain, sql`min(${one('startDay')})`);
  const value: Readonly<Record<RowGrouping, (column: RowColumn) => RawBuilder<unknown>>> = {
    least: (column) => sql`min(${one(column)})`,
    bucket: () => firstDay,
    end: () => sql`${modeOf(sql`${one('startDay')} + ${one('spanDays')}`)} - ${firstDay}`,
    same: (column) => sql`min(${one(column)})`,
    most: (column) => (COLUMNS[column].kind === 'name' ? modeOfText(column) : modeOf(one(column))),
    mean: (column) => sql`floor(sum(${one(column)})::numeric / count(*))::int`,
    sum: (column) => sumOf(column as TollColumn),
  };
  return Object.fromEntries([
    ...ROW_COLUMNS.map((name) => [name, value[COLUMNS[name].group](name)]),
    ...LIST_NAMES.map((name) => [name, modeOfText(name)]),
    ['weight', sql`count(*)::int`],
  ]);
}
