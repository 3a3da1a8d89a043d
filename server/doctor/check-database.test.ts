// Tests that of a database that is whole nothing is said, and that each damage is named, and mended where that is safe.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { collection } from '../app-under-test.ts';
import { listTables } from '../backup/list-tables.ts';
import { loadCollection } from '../load-collection.ts';
import { builtInLocator } from '../store/events/locate-event.ts';
import { type Database, openKysely, type Sql } from '../store/sql/database.ts';
import { openPGlite } from '../store/sql/pglite-database.ts';
import { openSqlStore } from '../store/sql/sql-store.ts';
import { unpackFirstVersion } from '../store/testing/first-version.ts';
import { batchAdder, claimOf, eventOf, NORTH, SOUTH } from '../store/testing/test-events.ts';
import { emptyPGlite, emptyPostgres } from '../store/testing/test-stores.ts';
import { checkDatabase } from './check-database.ts';
import { checkFrame, frameOfDatabase } from './check-frame.ts';

const SLOW_MS = 90_000;

const locator = await builtInLocator();
const open = (database: Database) => openSqlStore(database, { warmUp: false, compression: null });
const check = (db: Sql, isAlone = true) => checkDatabase({ db, locator, isAlone });

const states = (found: Awaited<ReturnType<typeof check>>) =>
  found.map(({ about, state, says }) => (state === 'well' ? `${about} well` : `${about} ${state}: ${says}`));
const ALL_WELL = ['schema', 'revisions', 'versions', 'counts', 'derived columns', 'answers'].map(
  (about) => `${about} well`,
);

const kinds: (readonly [string, () => Promise<Database>])[] = [['PGlite', emptyPGlite]];
if (inject('postgres') !== null) kinds.push(['PostgreSQL', emptyPostgres]);

test.each(kinds)('the built-in collection in %s is whole', { timeout: SLOW_MS }, async (_, empty) => {
  const database = await empty();
  await loadCollection(await open(database), collection);
  const db = openKysely(database);
  expect(states(await check(db))).toEqual(ALL_WELL);
  const frame = await frameOfDatabase(db);
  expect(frame && (await checkFrame(frame))).toMatchObject({
    state: 'well',
    says: expect.stringContaining('985 rows'),
  });
});

test('so is a database of the first version, once it is brought up to date; before, it is said', {
  timeout: SLOW_MS,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sarhad-doctor-'));
  const database = await openPGlite(await unpackFirstVersion(folder));
  const db = openKysely(database);
  expect(states(await check(db))).toEqual([
    expect.stringMatching(/^schema unknown: The database has version 6 /),
  ]);
  await loadCollection(await open(database), collection);
  expect(states(await check(db))).toEqual(ALL_WELL);
  await database.close();
  await rm(folder, { recursive: true });
});

/** What `fill` makes, as it was made: to make it again for each damage would take half a second. */
const SAVED = 'saved';

async function refilled(): Promise<Sql> {
  filled ??= fillOnce();
  const db = await filled;
  const tables = await tablesOf(db);
  await db.transaction().execute(async (transaction) => {
    for (const { name, columns } of tables) {
      const list = columns.map((column) => `"${column.name}"`).join(', ');
      await sql.raw(`delete from "${name}"`).execute(transaction);
      await sql
        .raw(`insert into "${name}" (${list}) select ${list} from ${SAVED}."${name}"`)
        .execute(transaction);
    }
    await sql.raw(`delete from schema_migration`).execute(transaction);
    await sql
      .raw(`insert into schema_migration select * from ${SAVED}.schema_migration`)
      .execute(transaction);
  });
  return db;
}

let filled: Promise<Sql> | null = null;
const tablesOf = (db: Sql) => listTables(async (text) => (await sql.raw(text).execute(db)).rows);

async function fillOnce(): Promise<Sql> {
  const db = await fill();
  await sql.raw(`drop schema if exists ${SAVED} cascade`).execute(db);
  await sql.raw(`create schema ${SAVED}`).execute(db);
  for (const name of ['schema_migration', ...(await tablesOf(db)).map((table) => table.name)])
    await sql.raw(`create table ${SAVED}."${name}" as table "${name}"`).execute(db);
  return db;
}

/** Three revisions: events that answer and deny each other, one that changes, an actor that changes sides. */
async function fill(): Promise<Sql> {
  const database = await emptyPGlite();
  const add = batchAdder(await open(database));
  const said = { ...claimOf('north', 'asserts'), date: '2025-03-01' };
  const answers = [{ event: 'told', claim: 'north-asserts' }];
  const denied = { ...claimOf('south', 'denies'), date: '2025-03-02', answers };
  await add([eventOf('told', { claims: [said] }), eventOf('mute', { country: 'TJ', lat: 38.5, lon: 68.7 })]);
  await add([
    eventOf('mute', { title: 'Synthetic: said otherwise' }),
    eventOf('denial', { claims: [denied], related: [{ id: 'mute', relation: 'denial-of' }] }),
  ]);
  await add([eventOf('late')], { actors: [NORTH, { ...SOUTH, side: 'north' }] });
  return openKysely(database);
}

test('revisions of several kinds are whole; beside a server what holds others up is left out', async () => {
  const db = await fill();
  expect(states(await check(db))).toEqual(ALL_WELL);
  expect(states(await check(db, false)).at(-1)).toMatch(/^answers unknown: .* Stop it and ask again/);
});

describe('what only a backup knows is named', () => {
  test.each([
    [
      `update event_version set rev_to = 2147483647 where event_id = 'mute' and rev_from = 1`,
      'Of 1 event (mute) a version is open though another follows, so that two are current',
    ],
    [
      `update event_version set rev_to = 3 where event_id = 'mute' and rev_from = 1`,
      'Of 1 event (mute) two versions overlap',
    ],
    [
      `update event_version set rev_to = 1 where event_id = 'mute' and rev_from = 1`,
      'a version ends before it begins',
    ],
    [
      `delete from event_version where event_id = 'mute' and rev_from = 2`,
      'Of 1 event (mute) the last version is closed though none follows',
    ],
    [
      `update event_version set rev_to = 3 where event_id = 'late'`,
      'Of 1 event (late) the last version is closed',
    ],
    [
      `update actor_version set rev_to = 2 where actor_id = 'south' and rev_from = 1`,
      'Of 1 actor (south) there is a gap between two versions',
    ],
    [`delete from event_text where event_id = 'late'`, 'Of 1 event (late) a version has no text'],
    [`delete from event_version where event_id = 'late'`, 'a text is of no version'],
    [`update event_key set key = 1`, 'Of 4 events (denial, late, mute, told) several events share a key'],
    [
      `update event_version set key = 99 where event_id = 'late'`,
      'versions have another key than their event',
    ],
    [
      `insert into event_key values ('ghost', 77)`,
      'Of 1 event (ghost) a key is kept of an event without versions',
    ],
    [`delete from revision_log where revision = 2`, 'The log lacks 1 revision (2)'],
    [
      `update revision_log set instant = '2020-01-01' where revision = 2`,
      '1 revision (2) became known before the one before',
    ],
    [
      `insert into batch_log values ('ghost', '', 9, 0, 0, 0)`,
      '1 batch (ghost) became a revision that is not in the log',
    ],
    [
      `update batch_log set added = added + 5 where revision = 3`,
      'Revision 3 was answered with 6 events added and 0 changed, and has 1 and 0',
    ],
    [
      `update event_text set content = jsonb_set(content::jsonb, '{title}', '"x"')::json where event_id = 'mute' and rev_from = 1;
      update event_text set content = (select content from event_text where event_id = 'mute' and rev_from = 1) where event_id = 'mute'`,
      'Revision 2 was answered with 1 events added and 1 changed, and has 1 and 0',
    ],
    [`insert into schema_migration values (99)`, 'use a newer program'],
    [`delete from schema_migration where version = 3`, 'The steps 3 of the schema were never done'],
  ])('%s', async (damage, words) => {
    const db = await refilled();
    for (const statement of damage.split(';')) await sql.raw(statement).execute(db);
    const found = await check(db);
    const said = states(found).join('\n');
    expect(said).toContain(words);
    // None of what is wrong with history is ever mended by guessing.
    const wrong = found.filter(({ says }) => says.includes(words));
    expect(wrong.map(({ state, mend }) => [state, mend])).toEqual([['wrong', undefined]]);
  });
});

describe('what follows from contents is named, and made anew', () => {
  test.each([
    [
      `update event_version set country = 'XX', killed_low = 9 where event_id = 'mute' and rev_from = 1`,
      /^derived columns wrong: Of 1 event \(mute\) .*\(country, killed_low\)/m,
    ],
    [
      `update event_version set own_status = 'retracted' where event_id = 'late'`,
      /Of 1 event \(late\) .*own_status/,
    ],
    [
      `update event_version set province = 'nowhere', near_distances = '{1}' where event_id = 'late'`,
      /Of 1 event \(late\) .*\(province, near_distances\)/,
    ],
    [`update event_text set search = ' nothing' where event_id = 'told'`, /Of 1 event \(told\) .*\(search\)/],
    [`update actor_version set search = ''`, /Of 2 actors \(north, south, …\)|Of \d actors? \(north/],
    [`delete from claim_answer`, /^answers wrong: Which claims answer 1 event \(told\) is kept otherwise/m],
    [`update claim_answer set kind = 'admitted'`, /Which claims answer 1 event \(told\)/],
    [`delete from event_naming where relation = 'denial-of'`, /Which events name 1 event \(mute\)/],
    [
      `update event_naming set rev_to = 3 where source_id = 'denial'`,
      /Which events name 2 events \(mute, told\)/,
    ],
  ])('%s', async (damage, words) => {
    const db = await refilled();
    await sql.raw(damage).execute(db);
    const found = await check(db);
    expect(states(found).join('\n')).toMatch(words);
    for (const { mend } of found) await mend?.();
    expect(states(await check(db))).toEqual(ALL_WELL);
  });
});

test('what cannot be read does not keep the rest from being looked at', async () => {
  const db = await fill();
  filled = null;
  await sql`drop table event_naming`.execute(db);
  expect(states(await check(db))).toEqual([
    ...ALL_WELL.slice(0, -1),
    expect.stringMatching(/^answers wrong: They could not be read .*restore a backup/),
  ]);
});

test('a chunk that is not what its hash names is named', async () => {
  const frame = await frameOfDatabase(await fill());
  if (frame === null) throw new Error('There is no frame.');
  expect(await checkFrame(frame)).toMatchObject({ state: 'well' });
  const other = { ...frame, chunk: async () => '{"rows":4}' };
  expect(await checkFrame(other)).toMatchObject({
    state: 'wrong',
    says: expect.stringContaining('not what its hash names'),
  });
  expect(await checkFrame({ ...frame, chunk: async () => null })).toMatchObject({
    state: 'wrong',
    says: expect.stringContaining('is not there'),
  });
});
