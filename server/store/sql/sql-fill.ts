// Owns filling an empty database with the synthetic collection: one revision, all or nothing, a few thousand rows a statement.
import { sql } from 'kysely';
import { ACTORS } from '../../../data/synthetic/cast.ts';
import { SYNTHETIC_COLLECTION } from '../../../data/synthetic/collection.ts';
import { eventOf } from '../../../data/synthetic/event.ts';
import { synthesise } from '../../../data/synthetic/row.ts';
import { sidesOf } from '../events/actor-sides.ts';
import { answersWithin } from '../events/claim-answers.ts';
import { contentOf } from '../events/event-version.ts';
import { builtInLocator, type EventLocator } from '../events/locate-event.ts';
import { newestRules } from '../events/revision-rules.ts';
import { NEWEST_STATUS_RULE } from '../events/status-rules.ts';
import { NotEmpty } from '../store-errors.ts';
import { type Database, openKysely, type Sql } from './database.ts';
import { lockWriters, migrate } from './migrations.ts';
import { SORT_INDEXES } from './sort-sql.ts';
import { rowOfActor } from './sql-actors.ts';
import { insertAnswers } from './sql-answers.ts';
import { readCollection } from './sql-batch.ts';
import { REVISION_INDEX } from './sql-changed-days.ts';
import { ALIKE_INDEX } from './sql-reads.ts';
import { insertVersions, recordOf } from './sql-record.ts';
import { addRevision } from './sql-revision-log.ts';
import { OPEN } from './tables.ts';
import { WORD_INDEX } from './word-index.ts';

/** Some 4 MB of JSON. */
const EVENTS_A_STATEMENT = 4000;
const REVISION = 1;
const INSTANT = '2026-11-26T00:00:00Z';

const JUDGING = { rule: NEWEST_STATUS_RULE, sideOf: sidesOf(ACTORS) };

/** Keys and indexes of the large tables: made after the rows they are several times faster. */
const LATER = [
  ['event_key', 'event_key_pkey', 'primary key (event_id)'],
  ['event_version', 'event_version_pkey', 'primary key (event_id, rev_from)'],
  ['event_text', 'event_text_pkey', 'primary key (event_id, rev_from)'],
] as const;
const INDEXES = [
  ['event_version_order', 'event_version (start_day, key)'],
  ['event_version_key', 'event_version (key)'],
  ['event_version_actors', 'event_version using gin (actors)'],
  ...SORT_INDEXES,
  ALIKE_INDEX,
  REVISION_INDEX,
  WORD_INDEX,
] as const;

export type Filling = {
  readonly rows: number;
  readonly seed: number;
  readonly onProgress: (done: number) => void;
};

/** Throws NotEmpty when the database holds events; then, and after any failure, it is as it was. Closes the database. */
export async function fillSynthetic(database: Database, filling: Filling): Promise<void> {
  const db = openKysely(database, { limit: 'none' });
  try {
    const locator = await builtInLocator();
    await migrate(db, locator);
    await db.transaction().execute((transaction) => fill(transaction, filling, locator));
    await sql`analyze`.execute(db);
  } finally {
    await db.destroy();
  }
}

async function fill(db: Sql, { rows, seed, onProgress }: Filling, locator: EventLocator): Promise<void> {
  await lockWriters(db);
  const known = await db.selectFrom('revision_log').select('revision').limit(1).executeTakeFirst();
  if (known) throw new NotEmpty((await readCollection(db))?.isSynthetic ?? false);
  for (const [table, name] of LATER) {
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(db);
  }
  for (const [name] of INDEXES) await sql`drop index ${sql.ref(name)}`.execute(db);
  await introduce(db, rows, seed, locator);
  const events = synthesise(rows, seed);
  // The next events are made while the database, in its own thread or process, takes the ones before.
  let inserting: Promise<void> = Promise.resolve();
  for (let from = 0; from < rows; from += EVENTS_A_STATEMENT) {
    const to = Math.min(rows, from + EVENTS_A_STATEMENT);
    // Actors are named by their ids.
    const contents = Array.from({ length: to - from }, (_, at) =>
      contentOf(eventOf(events.read(from + at)), (id) => id),
    );
    const records = contents.map((content, at) => ({
      key: from + at + 1,
      ...recordOf(content, locator.locate(content), JUDGING),
    }));
    await inserting;
    inserting = insert(db, records, contents.flatMap(answersWithin));
    inserting.catch(() => {});
    onProgress(from);
  }
  await inserting;
  onProgress(rows);
  for (const [table, name, definition] of LATER) {
    const constraint = sql`add constraint ${sql.ref(name)} ${sql.raw(definition)}`;
    await sql`alter table ${sql.table(table)} ${constraint}`.execute(db);
  }
  for (const [name, on] of INDEXES) await sql`create index ${sql.ref(name)} on ${sql.raw(on)}`.execute(db);
}

async function introduce(db: Sql, rows: number, seed: number, locator: EventLocator): Promise<void> {
  const { title, note, isSynthetic, attribution } = SYNTHETIC_COLLECTION;
  await db
    .insertInto('collection')
    .values({ title, note, is_synthetic: isSynthetic, attribution: [...attribution] })
    .execute();
  await addRevision(db, null, { instant: INSTANT, note, coverage: null, rules: newestRules(locator) });
  const counts = { revision: REVISION, added: rows, changed: 0, unchanged: 0 };
  const name = `synthetic-${seed}-${rows}`;
  await db
    .insertInto('batch_log')
    .values({ batch_id: name, digest: name, ...counts })
    .execute();
  await db
    .insertInto('actor_version')
    .values(ACTORS.map((actor) => ({ ...rowOfActor(actor, 0), rev_from: REVISION, rev_to: OPEN })))
    .execute();
}

async function insert(
  db: Sql,
  records: Parameters<typeof insertVersions>[1],
  answers: ReturnType<typeof answersWithin>,
): Promise<void> {
  const keys = records.map(({ event_id, key }) => ({ event_id, key }));
  await sql`insert into event_key (event_id, key) select event_id, key
    from json_to_recordset(${JSON.stringify(keys)}::json) as s(event_id text, key integer)`.execute(db);
  await insertVersions(db, records, REVISION);
  await insertAnswers(db, REVISION, answers);
}
