// Owns locating all events of a database again when the geometry has changed.
import { sql } from 'kysely';
import type { EventLocator } from '../events/locate-event.ts';
import { nextInstant } from '../events/revision-log.ts';
import type { Sql } from './database.ts';
import {
  CONTENT_COLUMNS,
  LOCATION_COLUMNS,
  LOCATION_TYPES,
  type LocationRow,
  locationRow,
} from './sql-record.ts';
import { OPEN } from './tables.ts';

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

const COPIED = `key, ${CONTENT_COLUMNS}`;

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
