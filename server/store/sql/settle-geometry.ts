// Owns locating all events of a database again when the geometry has changed.
import { sql } from 'kysely';
import type { EventLocator } from '../events/locate-event.ts';
import type { Sql } from './database.ts';
import { LOCATION_COLUMNS, LOCATION_TYPES, type LocationRow, locationRow } from './sql-record.ts';
import { addRestated, type Restated } from './sql-restate.ts';
import { addRevision, readRevision } from './sql-revision-log.ts';
import { versionPages } from './version-pages.ts';

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
  const newest = await readRevision(db);
  const revision = (newest?.revision ?? 0) + 1;
  const isFirst = known === undefined;
  let moved = 0;
  for await (const rows of versionPages(db, isFirst ? {} : { currentBefore: revision })) {
    const changed = rows.flatMap((row) => {
      const location = locationRow(row.content, locate(row.content));
      const isSame = (Object.keys(location) as (keyof LocationRow)[]).every(
        (name) => JSON.stringify(location[name]) === JSON.stringify(row[name]),
      );
      return isSame ? [] : [{ event_id: row.event_id, rev_from: row.rev_from, ...location }];
    });
    if (changed.length > 0) {
      if (isFirst) await fillIn(db, changed);
      else await addRestated(db, changed, revision, { columns: LOCATION_COLUMNS, types: LOCATION_TYPES });
    }
    moved += changed.length;
  }
  if (!isFirst && newest && moved > 0) {
    await addRevision(db, newest, {
      instant: new Date().toISOString(),
      note: 'Borders have a new geometry: where events lie to them was computed again.',
      coverage: null,
      rules: { ...newest.rules, geometry },
    });
  }
  await db
    .insertInto('geometry_log')
    .values({ id: (known?.id ?? 0) + 1, geometry })
    .execute();
}

async function fillIn(db: Sql, rows: readonly Restated[]): Promise<void> {
  const assignments = LOCATION_COLUMNS.replaceAll(/\w+/g, '$& = s.$&');
  await sql`update event_version as v set ${sql.raw(assignments)}
    from json_to_recordset(${JSON.stringify(rows)}::json) as s(event_id text, rev_from integer, ${sql.raw(LOCATION_TYPES)})
    where v.event_id = s.event_id and v.rev_from = s.rev_from`.execute(db);
}
