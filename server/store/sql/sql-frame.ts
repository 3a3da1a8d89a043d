// Owns reading frames and dictionaries from the SQL store: aggregated in the database, column by column.
import { type Expression, type RawBuilder, sql } from 'kysely';
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
import type { Grain } from '../frames/grain.ts';
import { runInSlices } from '../frames/run-in-slices.ts';
import type { Audience } from '../store.ts';
import type { Sql } from './database.ts';
import { readActorsAt } from './sql-actors.ts';
import { groupKeys, groupValues } from './sql-groups.ts';
import { denialsOf, standingPartOf, statusOfVisible, type View, visibleVersions } from './sql-visible.ts';
import { sqlTollColumn } from './tables.ts';

const stepsOf = (column: 'lng' | 'lat') =>
  sql<number>`coalesce(round(v.${sql.ref(column)} * ${sql.lit(Math.round(1 / COORDINATE_STEP))})::int, ${sql.lit(NO_POINT)})`;
const joined = (column: string) => sql<string>`array_to_string(v.${sql.ref(column)}, ' ')`;

/** One row of the frame, before aggregation. Values are numbers, ids or codes: none holds a comma. */
const valuesOf = (view: View): Readonly<Record<RowColumn | ListName, RawBuilder<unknown>>> => ({
  key: sql`v.key`,
  startDay: sql`v.start_day`,
  spanDays: sql`v.end_day - v.start_day`,
  lng: stepsOf('lng'),
  lat: stepsOf('lat'),
  type: sql`v.type`,
  status: statusOfVisible,
  country: sql`coalesce(v.country, '')`,
  province: sql`coalesce(v.province, '')`,
  border: sql`coalesce(v.concerned, '')`,
  ...ofTolls((toll, figure) => sql`coalesce(v.${sql.ref(sqlTollColumn(toll, figure))}, ${sql.lit(NONE)})`),
  precisionKm: sql`v.precision_km`,
  actor: joined('parts'),
  publisher: joined('publishers'),
  grade: joined('grades'),
  claim: claimNames(view),
});

/** As `contract/claim-name` names them. Most events have no claim, and of those that have, most no denial: these cost next to nothing. */
function claimNames(view: View) {
  const deniers = sql`(select string_agg(distinct a.actor collate "C", ':' order by a.actor collate "C")
    from ${denialsOf(sql`c.id`, view)})`;
  const named = sql`(select string_agg(c.said || coalesce(':' || ${deniers}, ''), ' ' order by c.place)
    from unnest(v.claim_ids, v.claims) with ordinality as c(id, said, place))`;
  return sql`case when v.claims = '{}' then ''
    when not exists (select from ${denialsOf(sql`any(v.claim_ids)`, view)}) then array_to_string(v.claims, ' ')
    else ${named} end`;
}

const COLUMNS = [...ROW_COLUMNS, ...LIST_NAMES];

/** `isClosing`: a frame of a million events is not built to its end when the store is to close. */
export function createFrameSource(db: Sql, isClosing: () => boolean): FrameSource {
  return {
    async countByMonth(audience, revision) {
      const day = sql`date '1970-01-01' + v.start_day`;
      const year = sql<number>`extract(year from ${day})::int`;
      const month = sql<number>`extract(month from ${day})::int`;
      const byDay = visibleVersions(db, { audience, revision })
        .select(['v.start_day', sql<number>`count(*)::int`.as('rows')])
        .groupBy('v.start_day');
      return db
        .selectFrom(byDay.as('v'))
        .select([year.as('year'), month.as('month'), sql<number>`sum(v.rows)::int`.as('rows')])
        .groupBy([year, month])
        .orderBy(year)
        .orderBy(month)
        .execute();
    },
    async changedDays(from, to) {
      const isBetween = (column: 'rev_from' | 'rev_to') =>
        sql<boolean>`(${sql.ref(column)} > ${from}::int and ${sql.ref(column)} <= ${to}::int)`;
      // An event reads otherwise, too, when another one that names it, or answers its claims, has changed.
      const named = db
        .selectFrom('event_naming')
        .select('event_id')
        .where(sql<boolean>`(${isBetween('rev_from')} or ${isBetween('rev_to')})`);
      const answered = db
        .selectFrom('claim_answer')
        .select('event_id')
        .where(sql<boolean>`(${isBetween('rev_from')} or ${isBetween('rev_to')})`);
      const found = await db
        .selectFrom('event_version')
        .select('start_day')
        .distinct()
        .where(
          sql<boolean>`(${isBetween('rev_from')} or ${isBetween('rev_to')} or event_id in ${named} or event_id in ${answered})`,
        )
        .execute();
      return found.map(({ start_day }) => start_day);
    },
    async readPartOf(audience, revision) {
      const found = await standingPartOf(db, { audience, revision })
        .select(['p.key as part', 'w.key as whole'])
        .distinct()
        .orderBy('p.key')
        .orderBy('w.key')
        .execute();
      return found.map(({ part, whole }) => [part, whole]);
    },
    async countGroups(audience, revision, grain) {
      const groups = sql<{ groups: number }>`select count(*)::int as groups from (
        select 1 from ${singlesToGroup(audience, revision)} as e group by ${sql.join(groupKeys(grain))}) as g`;
      return (await groups.execute(db)).rows[0]?.groups ?? 0;
    },
    async readChunk(audience, revision, { firstDay, lastDay, grain }) {
      if (isClosing()) throw new Error('The store is closing.');
      const [from, to] = [
        sql<boolean>`v.start_day >= ${firstDay}::int`,
        sql<boolean>`v.start_day <= ${lastDay}::int`,
      ];
      const aggregated =
        grain === 'event'
          ? await aggregate(singles(audience, revision).where(from).where(to), COLUMNS)
          : await aggregateGroups(singlesToGroup(audience, revision).where(from).where(to), grain);
      return runInSlices(chunkInSteps(aggregated));
    },
  };

  function singles(audience: Audience, revision: number) {
    const values = valuesOf({ audience, revision });
    return visibleVersions(db, { audience, revision }).select(
      COLUMNS.map((column) => sql`${values[column]}`.as(column)),
    );
  }

  /** With `alone`: the key of what must not stand in a group with others. */
  function singlesToGroup(audience: Audience, revision: number) {
    const standing = standingPartOf(db, { audience, revision });
    const isPart = sql<boolean>`v.event_id in ${standing.select('p.event_id')}`;
    const isWhole = sql<boolean>`v.event_id in ${standing.select('w.event_id')}`;
    const alone = sql<number | null>`case when ${isPart} or ${isWhole} then v.key end`;
    return singles(audience, revision).select(alone.as('alone'));
  }

  function aggregateGroups(rows: Expression<unknown>, grain: Grain): Promise<AggregatedColumns> {
    const values = Object.entries(groupValues(grain)).map(
      ([name, value]) => sql`${value} as ${sql.ref(name)}`,
    );
    const groups = sql`select ${sql.join(values)} from ${rows} as e group by ${sql.join(groupKeys(grain))}`;
    return aggregate(sql`(${groups})`, [...COLUMNS, ...GROUP_COLUMNS]);
  }

  async function aggregate(
    rows: Expression<unknown>,
    columns: readonly (RowColumn | ListName | GroupColumn)[],
  ) {
    const joinedColumns = columns.map(
      (column) => sql`string_agg(${sql.ref(`r.${column}`)}::text, ',') as ${sql.ref(column)}`,
    );
    const found = await sql<AggregatedColumns>`select ${sql.join(joinedColumns)}
      from (select * from ${rows} as s order by s."startDay", s.key) as r`.execute(db);
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
