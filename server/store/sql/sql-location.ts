// Owns where events lie, in SQL: columns kept, conditions on them, positions for the engine, and locating again when the geometry changes.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Filter } from '../../../src/contract/filter.ts';
import { type NearClause, nearClauseOf } from '../../../src/matching/near-border.ts';
import type { EventLocator, Location } from '../events/locate-event.ts';
import { nextInstant } from '../events/revision-log.ts';
import type { Positions } from '../store.ts';
import type { Sql } from './database.ts';
import { LOCATION_COLUMNS, LOCATION_TYPES, type LocationRow, locationRow } from './sql-record.ts';
import { type View, visibleVersions } from './sql-visible.ts';
import { OPEN } from './tables.ts';

export function locationOf(row: Omit<LocationRow, 'concerned'>): Location {
  const near = row.near_borders.map((border, at) => ({
    border,
    distanceKm: (row.near_distances[at] ?? 0) / 10,
    chainageKm: (row.near_chainages[at] ?? 0) / 10,
    side: row.near_sides[at] || null,
  }));
  return {
    province: row.province,
    nearest: near.find(({ border }) => border === row.nearest_border) ?? null,
    near,
  };
}

const texts = (values: readonly string[]) => sql`${[...values]}::text[]`;
type Condition = RawBuilder<SqlBool>;

const isNamed = (borders: readonly string[]) =>
  borders.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`v.concerned = any(${texts(borders)})`;

/** What {border, within, km} asks of `v`; see `judgeBorder`. */
export function borderConditions(filter: Filter): Condition[] {
  const { any = [], not = [] } = filter.border ?? {};
  const clause = nearClauseOf(filter);
  const conditions = [isNotExcluded(not)];
  if (clause === null || clause.within === null) conditions.push(isNamed(any));
  if (clause === null) return conditions;
  if (clause.within !== null) conditions.push(sql`v.precision_km * 10 <= ${clause.within}::int`);
  conditions.push(hasLine(clause, sql`0`));
  return conditions;
}

/** What the events ask that `within` leaves out as too imprecise. */
export function tooImpreciseConditions(filter: Filter): Condition[] {
  const { any = [], not = [] } = filter.border ?? {};
  const clause = nearClauseOf(filter);
  if (clause === null || clause.within === null) return [sql`false`];
  const precision = sql`v.precision_km * 10`;
  return [
    isNotExcluded(not),
    sql`(${precision} > ${clause.within}::int and ${hasLine(clause, precision)}
      or v.lng is null and v.concerned is not null and ${isNamed(any)})`,
  ];
}

const isNotExcluded = (not: readonly string[]): Condition =>
  not.length === 0 ? sql`true` : sql`(v.concerned is null or not (v.concerned = any(${texts(not)})))`;

/** Whether a line that counts is near enough and its chainage within, both give or take `slack` tenths of a km. */
function hasLine({ borders, within, km }: NearClause, slack: RawBuilder<unknown>): Condition {
  const conditions: Condition[] = [];
  if (borders.length > 0) conditions.push(sql`n.border = any(${texts(borders)})`);
  if (within !== null) conditions.push(sql`n.distance - ${slack} <= ${within}::int`);
  if (km !== null)
    conditions.push(sql`n.chainage between ${km[0]}::int - ${slack} and ${km[1]}::int + ${slack}`);
  return sql`exists (select from unnest(v.near_borders, v.near_distances, v.near_chainages)
    as n(border, distance, chainage) where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`})`;
}

/** See `Store.positions`. */
export async function readPositions(db: Sql, view: View, borders: readonly string[]): Promise<Positions> {
  const named = borders.length === 0 ? sql`true` : sql`n.border = any(${texts(borders)})`;
  const line = sql`(select array[n.distance, n.chainage]
    from unnest(v.near_borders, v.near_distances, v.near_chainages)
      with ordinality as n(border, distance, chainage, place)
    where ${named} order by n.place limit 1)`;
  const rows = visibleVersions(db, view)
    .select(['v.key', line.as('line')])
    .where(sql<boolean>`cardinality(v.near_borders) > 0`);
  const { keys, distances, chainages } = await db
    .selectFrom(rows.as('r'))
    .where(sql<boolean>`r.line is not null`)
    .select([
      sql<string | null>`string_agg(r.key::text, ',' order by r.key)`.as('keys'),
      sql<string | null>`string_agg(r.line[1]::text, ',' order by r.key)`.as('distances'),
      sql<string | null>`string_agg(r.line[2]::text, ',' order by r.key)`.as('chainages'),
    ])
    .executeTakeFirstOrThrow();
  const parse = (text: string | null) => JSON.parse(`[${text ?? ''}]`) as number[];
  return { keys: parse(keys), distances: parse(distances), chainages: parse(chainages) };
}

const ROWS_AT_A_TIME = 1000;

/**
 * Brings the database to the locator's geometry. The first time what was never located is filled in, in every
 * version. Later, events that lie elsewhere by the new geometry get a version each, in one new revision: what was
 * known stays as it was known.
 */
export async function settleGeometry(db: Sql, { geometry, locate }: EventLocator): Promise<void> {
  const known = await db
    .selectFrom('geometry_log')
    .select(['id', 'geometry'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (known?.geometry === geometry) return;
  const newest = await db
    .selectFrom('revision_log')
    .selectAll()
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  const revision = (newest?.revision ?? 0) + 1;
  const isFirst = known === undefined;
  let moved = 0;
  let [id, from] = ['', 0];
  for (;;) {
    const rows = await db
      .selectFrom('event_version as v')
      .innerJoin('event_text as t', (join) =>
        join.onRef('t.event_id', '=', 'v.event_id').onRef('t.rev_from', '=', 'v.rev_from'),
      )
      .selectAll('v')
      .select('t.content')
      .where(sql<boolean>`(v.event_id, v.rev_from) > (${id}::text, ${from}::int)`)
      .where(
        isFirst ? sql<boolean>`true` : sql<boolean>`v.rev_to = ${sql.lit(OPEN)} and v.rev_from < ${revision}`,
      )
      .orderBy('v.event_id')
      .orderBy('v.rev_from')
      .limit(ROWS_AT_A_TIME)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) break;
    const changed = rows.flatMap((row) => {
      const location = locationRow(row.content, locate(row.content));
      const isSame = (Object.keys(location) as (keyof LocationRow)[]).every(
        (name) => JSON.stringify(location[name]) === JSON.stringify(row[name]),
      );
      return isSame ? [] : [{ event_id: row.event_id, rev_from: row.rev_from, ...location }];
    });
    if (changed.length > 0) {
      if (isFirst) await fillIn(db, changed);
      else await addVersions(db, changed, revision);
    }
    moved += changed.length;
    [id, from] = [last.event_id, last.rev_from];
  }
  if (!isFirst && moved > 0) {
    const log = newest ? [{ revision: newest.revision, instant: newest.instant.toISOString() }] : [];
    const instant = new Date(nextInstant(log, new Date().toISOString()));
    await db
      .insertInto('revision_log')
      .values({
        revision,
        instant,
        note: 'Borders have a new geometry: where events lie to them was computed again.',
      })
      .execute();
  }
  await db
    .insertInto('geometry_log')
    .values({ id: (known?.id ?? 0) + 1, geometry })
    .execute();
}

type Located = LocationRow & { event_id: string; rev_from: number };
const recordsOf = (rows: readonly Located[]) =>
  sql`json_to_recordset(${JSON.stringify(rows)}::json) as s(event_id text, rev_from integer, ${sql.raw(LOCATION_TYPES)})`;

async function fillIn(db: Sql, rows: readonly Located[]): Promise<void> {
  const assignments = LOCATION_COLUMNS.replaceAll(/\w+/g, '$& = s.$&');
  await sql`update event_version as v set ${sql.raw(assignments)} from ${recordsOf(rows)}
    where v.event_id = s.event_id and v.rev_from = s.rev_from`.execute(db);
}

const COPIED = `event_id, key, marking, retracted, own_status, start_day, end_day, category, type, country, border,
  lng, lat, precision_km, killed_best, killed_low, killed_high, injured_best, injured_low, injured_high,
  actors, parts, roles, publishers, publisher_names, grades`;

async function addVersions(db: Sql, rows: readonly Located[], revision: number): Promise<void> {
  await sql`insert into event_version (rev_from, rev_to, ${sql.raw(COPIED)}, ${sql.raw(LOCATION_COLUMNS)})
    select ${revision}::int, ${sql.lit(OPEN)}, ${sql.raw(COPIED.replaceAll(/\w+/g, 'v.$&'))},
      ${sql.raw(LOCATION_COLUMNS.replaceAll(/\w+/g, 's.$&'))}
    from event_version as v join ${recordsOf(rows)}
      on v.event_id = s.event_id and v.rev_from = s.rev_from`.execute(db);
  await sql`insert into event_text (event_id, rev_from, search, content)
    select t.event_id, ${revision}::int, t.search, t.content from event_text as t join ${recordsOf(rows)}
      on t.event_id = s.event_id and t.rev_from = s.rev_from`.execute(db);
  await sql`update event_version as v set rev_to = ${revision}::int from ${recordsOf(rows)}
    where v.event_id = s.event_id and v.rev_from = s.rev_from`.execute(db);
}
