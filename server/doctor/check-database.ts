// Owns the examination of a database: its schema first, then all that must be true of what is in it.

import { sql } from 'kysely';
import { SEARCHED_AS } from '../store/events/event-version.ts';
import { SCHEMA_VERSION } from '../store/sql/migrations.ts';
import { checkAnswers } from './check-answers.ts';
import { checkColumns } from './check-columns.ts';
import { checkCounts } from './check-counts.ts';
import { checkRevisions } from './check-revisions.ts';
import { checkVersions } from './check-versions.ts';
import type { Examining } from './examining.ts';
import { type Found, unknown, well, wrong } from './finding.ts';

/** One after the other, and what one cannot look at does not keep the others from looking. */
export async function checkDatabase(examining: Examining): Promise<Found[]> {
  const schema = await checkSchema(examining);
  if (schema.state !== 'well') return [schema];
  const found = [schema];
  for (const [about, check] of [
    ['revisions', checkRevisions],
    ['versions', checkVersions],
    ['counts', checkCounts],
    ['derived columns', checkColumns],
    ['answers', checkAnswers],
  ] as const) {
    found.push(
      ...(await check(examining).catch((error: Error) => [
        wrong(
          about,
          `They could not be read (${error.message}): part of the database may be damaged. Take a copy of the folder, then restore a backup.`,
        ),
      ])),
    );
  }
  return found;
}

async function checkSchema({ db, locator }: Examining): Promise<Found> {
  const [{ is_there: isThere } = { is_there: false }] = (
    await sql<{ is_there: boolean }>`select to_regclass('schema_migration') is not null as is_there`.execute(
      db,
    )
  ).rows;
  if (!isThere) return unknown('schema', 'The database is empty: the first start makes its tables.');
  const done = await db.selectFrom('schema_migration').select('version').orderBy('version').execute();
  const newest = done.at(-1)?.version ?? 0;
  if (newest > SCHEMA_VERSION)
    return wrong(
      'schema',
      `The database has version ${newest} of the schema, this program knows ${SCHEMA_VERSION}: use a newer program.`,
    );
  const missing = Array.from({ length: newest }, (_, at) => at + 1).filter(
    (version) => !done.some((one) => one.version === version),
  );
  if (missing.length > 0)
    return wrong(
      'schema',
      `The steps ${missing.join(', ')} of the schema were never done, though later ones were: restore a backup.`,
    );
  if (newest < SCHEMA_VERSION)
    return unknown(
      'schema',
      `The database has version ${newest} of the schema, this program ${SCHEMA_VERSION}: the next start brings it up to date. Take a backup before, and ask again after it.`,
    );
  const settled = await db
    .selectFrom('searched_log')
    .select('searched_as')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const located = await db
    .selectFrom('geometry_log')
    .select('geometry')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (settled?.searched_as !== SEARCHED_AS || located?.geometry !== locator.geometry)
    return unknown(
      'schema',
      'The next start makes anew what is searched, or where events lie to borders: ask again after it.',
    );
  return well('schema', `The database has version ${newest} of the schema, as this program.`);
}
