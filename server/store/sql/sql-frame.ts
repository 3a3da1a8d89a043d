// Owns reading frames and dictionaries from the SQL store: aggregated in the database, column by column.
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { addMonths } from '../../../src/contract/calendar-date.ts';
import {
  GROUP_COLUMNS,
  type GroupColumn,
  LIST_NAMES,
  type ListName,
  ofTolls,
  ROW_COLUMNS,
  type RowColumn,
} from '../../../src/contract/columns.ts';
import { COORDINATE_STEP, NO_POINT, NONE } from '../../../src/contract/frame-chunk.ts';
import type { Dictionary } from '../../../src/contract/replies.ts';
import { dictionaryOf } from '../events/dictionary-names.ts';
import { type AggregatedColumns, chunkInSteps } from '../frames/aggregated-columns.ts';
import type { FrameSource } from '../frames/frame-builder.ts';
import { firstDayOf, type Month, type MonthCount } from '../frames/frame-periods.ts';
import type { Grain } from '../frames/grain.ts';
import { runInSlices } from '../frames/run-in-slices.ts';
import type { Audience } from '../store.ts';
import type { Sql } from './database.ts';
import { readActorsAt } from './sql-actors.ts';
import { readChangedDays } from './sql-changed-days.ts';
import { groupKeys, groupValues } from './sql-groups.ts';
import { denialsOf, standingPartOf, statusOfVisible, type View, visibleVersions } from './sql-visible.ts';
import { sqlTollColumn } from './tables.ts';

const stepsOf = (column: 'lng' | 'lat') =>
  sql<number>`coalesce(round(v.${sql.ref(column)} * ${sql.lit(Math.round(1 / COORDINATE_STEP))})::int, ${sql.lit(NO_POINT)})`;
const joined = (column: string) => sql<string>`array_to_string(v.${sql.ref(column)}, ' ')`;

/** Digits of a claim's place in its event, by which its texts are put in order. */
const PLACE_DIGITS = 6;
const placed = (place: RawBuilder<unknown>) => sql`lpad((${place})::text, ${sql.lit(PLACE_DIGITS)}, '0')`;

/** Of a version `v`, what `claimNames` puts together: `000002 said` of a claim, `000002:actor` of who denies it. */
const claimTexts = (view: View) => ({
  said: sql<
    string[]
  >`array(select ${placed(sql`c.place`)} || ' ' || c.name from unnest(v.claims) with ordinality as c(name, place))`,
  denials: sql<string[]>`case when v.claims = '{}' then '{}' else array(
    select distinct ${placed(sql`array_position(v.claim_ids, a.claim_id)`)} || ':' || a.actor
    from ${denialsOf(view)} and a.claim_id = any(v.claim_ids)) end`,
});

/**
 * As `contract/claim-name` names them. Most events have no claim, and of those that have, most no denial: these cost next to nothing.
 * Each subquery has one source, and none within: Citus 13 takes no other of a set-returning function (it crashes on a join of two).
 */
function claimNames() {
  const named = sql`(select substr(string_agg(substr(t.text, ${sql.lit(PLACE_DIGITS + 1)}), '' order by t.text collate "C"), 2)
    from unnest(v.said || v.denials) as t(text))`;
  return sql`case when v.claims = '{}' then ''
    when v.denials = '{}' then array_to_string(v.claims, ' ')
    else ${named} end`;
}

/** One row of the frame, before aggregation. Values are numbers, ids or codes: none holds a comma. */
const VALUES: Readonly<Record<RowColumn | ListName, RawBuilder<unknown>>> = {
  key: sql`v.key`,
  startDay: sql`v.start_day`,
  spanDays: sql`v.end_day - v.start_day`,
  lng: stepsOf('lng'),
  lat: stepsOf('lat'),
  type: sql`v.type`,
  status: sql`v.status`,
  country: sql`coalesce(v.country, '')`,
  province: sql`coalesce(v.province, '')`,
  border: sql`coalesce(v.concerned, '')`,
  ...ofTolls((toll, figure) => sql`coalesce(v.${sql.ref(sqlTollColumn(toll, figure))}, ${sql.lit(NONE)})`),
  precisionKm: sql`v.precision_km`,
  actor: joined('parts'),
  publisher: joined('publishers'),
  grade: joined('grades'),
  claim: claimNames(),
};

/** More are not named one by one. */
const MOST_MONTHS = 60;

/** That a day lies in one of the months, as ranges of days, of which an index finds few. */
function inMonths(day: Expression<unknown>, months?: readonly Month[]): Expression<SqlBool> {
  if (months === undefined) return sql<SqlBool>`true`;
  if (months.length === 0) return sql<SqlBool>`false`;
  const firsts = months.map(firstDayOf);
  const within = (first: number, last: number) => sql`${day} between ${sql.lit(first)} and ${sql.lit(last)}`;
  const ranges = firsts.map((first) => within(first, addMonths(first, 1) - 1));
  if (months.length <= MOST_MONTHS) return sql<SqlBool>`(${sql.join(ranges, sql` or `)})`;
  return sql<SqlBool>`(date_trunc('month', date '1970-01-01' + ${day})::date - date '1970-01-01') = any(${firsts}::int[])`;
}

const COLUMNS = [...ROW_COLUMNS, ...LIST_NAMES];

/** `isClosing`: a frame of a million events is not built to its end when the store is to close. */
export function createFrameSource(db: Sql, isClosing: () => boolean): FrameSource {
  const source: FrameSource = {
    async countByMonth(audience, revision, months) {
      const byDay = visibleVersions(db, { audience, revision })
        .where(inMonths(sql`v.start_day`, months))
        .select(['v.start_day as day', sql<number>`count(*)::int`.as('rows')])
        .groupBy('v.start_day');
      return countMonths(byDay);
    },
    changedDays: (from, to) => readChangedDays(db, from, to),
    async readPartOf(audience, revision) {
      const found = await standingPartOf(db, { audience, revision })
        .select(['p.key as part', 'w.key as whole'])
        .distinct()
        .orderBy('p.key')
        .orderBy('w.key')
        .execute();
      return found.map(({ part, whole }) => [part, whole]);
    },
    async countGroups(audience, revision, grain, months) {
      const rows = await singlesToGroup(audience, revision, [inMonths(sql`v.start_day`, months)]);
      const keys = groupKeys(grain);
      // The first key is the day on which a group begins: groups do not go on into the next month.
      return countMonths(sql`(select g.day, count(*)::int as rows from (
        select ${keys[0]} as day from ${rows} as e group by ${sql.join(keys)}) as g group by g.day)`);
    },
    async readChunk(audience, revision, { firstDay, lastDay, grain }) {
      if (isClosing()) throw new Error('The store is closing.');
      const [from, to] = [
        sql<boolean>`v.start_day >= ${firstDay}::int`,
        sql<boolean>`v.start_day <= ${lastDay}::int`,
      ];
      const aggregated =
        grain === 'event'
          ? await aggregate(singles({ audience, revision }, [from, to]), COLUMNS)
          : await aggregateGroups(await singlesToGroup(audience, revision, [from, to]), grain);
      return runInSlices(chunkInSteps(aggregated));
    },
  };
  return source;

  function singles(view: View, conditions: readonly Expression<SqlBool>[] = []) {
    const { said, denials } = claimTexts(view);
    const visible = visibleVersions(db, view)
      .selectAll('v')
      .select([said.as('said'), denials.as('denials'), statusOfVisible.as('status')])
      .where((e) => e.and(conditions));
    return db.selectFrom(visible.as('v')).select(COLUMNS.map((column) => sql`${VALUES[column]}`.as(column)));
  }

  /** With `alone`: the key of what must not stand in a group with others. */
  async function singlesToGroup(
    audience: Audience,
    revision: number,
    conditions: readonly Expression<SqlBool>[] = [],
  ) {
    const partOf = await source.readPartOf(audience, revision);
    const keys = sql`${[...new Set(partOf.flat())]}::int[]`;
    const alone = sql<number | null>`case when v.key = any(${keys}) then v.key end`;
    return singles({ audience, revision }, conditions).select(alone.as('alone'));
  }

  function aggregateGroups(rows: Expression<unknown>, grain: Grain): Promise<AggregatedColumns> {
    const values = Object.entries(groupValues(grain)).map(
      ([name, value]) => sql`${value} as ${sql.ref(name)}`,
    );
    const groups = sql`select ${sql.join(values)} from ${rows} as e group by ${sql.join(groupKeys(grain))}`;
    return aggregate(sql`(${groups})`, [...COLUMNS, ...GROUP_COLUMNS]);
  }

  /** Of rows of days. */
  async function countMonths(byDay: Expression<unknown>): Promise<MonthCount[]> {
    const date = sql`(date '1970-01-01' + d.day::int)`;
    const found = await sql<MonthCount>`select extract(year from ${date})::int as year,
        extract(month from ${date})::int as month, sum(d.rows)::int as rows
      from ${byDay} as d group by 1, 2 order by 1, 2`.execute(db);
    return found.rows;
  }

  async function aggregate(
    rows: Expression<unknown>,
    columns: readonly (RowColumn | ListName | GroupColumn)[],
  ) {
    const joinedColumns = columns.map(
      (column) => sql`string_agg(${sql.ref(`r.${column}`)}::text, ',') as ${sql.ref(column)}`,
    );
    // `offset 0`: in order on one machine first, wherever the rows come from.
    const found = await sql<AggregatedColumns>`select ${sql.join(joinedColumns)}
      from (select * from ${rows} as s order by s."startDay", s.key offset 0) as r`.execute(db);
    return found.rows[0] as AggregatedColumns;
  }
}

/** Only what occurs in visible events: an actor known from a closed event alone must not show. */
export async function readDictionary(
  db: Sql,
  view: View,
  provinceNames: ReadonlyMap<string, string>,
): Promise<Dictionary> {
  const visible = visibleVersions(db, view);
  const [named, actors, places, publishers] = await Promise.all([
    visible.select(sql<string>`unnest(v.actors)`.as('id')).distinct().execute(),
    readActorsAt(db, view),
    visible.select(['v.country', 'v.concerned', 'v.province']).distinct().execute(),
    db
      .selectFrom(
        visible
          .select([
            sql<string>`unnest(v.publishers)`.as('id'),
            sql<string>`unnest(v.publisher_names)`.as('name'),
          ])
          .as('p'),
      )
      .select(['p.id', sql<string>`min(p.name collate "C")`.as('name')])
      .groupBy('p.id')
      .execute(),
  ]);
  const names = new Set(named.map(({ id }) => id));
  const present = (values: (string | null)[]) => values.filter((value) => value !== null);
  return dictionaryOf({
    revision: view.revision,
    actors: actors.filter(({ id }) => names.has(id)),
    countries: present(places.map(({ country }) => country)),
    borders: present(places.map(({ concerned }) => concerned)),
    provinces: present(places.map(({ province }) => province)),
    provinceNames,
    publishers,
  });
}
