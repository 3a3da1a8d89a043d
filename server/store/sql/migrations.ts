// Owns how the tables of the SQL store come to be, and the lock that its writers take.
import { sql } from 'kysely';
import type { EventLocator } from '../events/locate-event.ts';
import { TablesOutdated } from '../store-errors.ts';
import type { Sql } from './database.ts';
import { distributeNewTables } from './distribution.ts';
import { settleGeometry } from './settle-geometry.ts';
import { settleReference } from './settle-reference.ts';
import { SORT_INDEXES } from './sort-sql.ts';
import { markActors } from './sql-actors.ts';
import { settleClaims } from './sql-answers.ts';
import { REVISION_INDEX } from './sql-changed-days.ts';
import { foldAgain, indexAgain, settleTexts } from './sql-index.ts';
import { ALIKE_INDEX } from './sql-reads.ts';
import { WORD_COLUMN, WORD_INDEX } from './word-index.ts';

const held = 'rev_from integer not null, rev_to integer not null';

/** One list of statements, or steps, a version of the schema; never edited once shipped, only followed by another. */
const MIGRATIONS: readonly (readonly (string | ((db: Sql) => Promise<void>))[])[] = [
  [
    `create table revision_log (revision integer primary key, instant timestamptz not null, note text not null)`,
    `create table batch_log (batch_id text primary key, digest text not null, revision integer not null,
      added integer not null, changed integer not null, unchanged integer not null)`,
    `create table actor_version (actor_id text not null, ${held}, name text not null, kind text not null,
      country text, aliases text[] not null, search text not null, primary key (actor_id, rev_from))`,
    `create index actor_version_name on actor_version (name)`,
    `create table event_key (event_id text primary key, key integer not null)`,
    `create table event_version (event_id text not null, ${held}, key integer not null, marking smallint not null,
      retracted boolean not null, own_status text not null, start_day integer not null, end_day integer not null,
      category text not null, type text not null, country text, border text,
      lng double precision, lat double precision, precision_km double precision not null,
      killed_best integer, killed_low integer, killed_high integer,
      injured_best integer, injured_low integer, injured_high integer,
      actors text[] not null, parts text[] not null, roles integer not null,
      publishers text[] not null, publisher_names text[] not null, grades smallint[] not null,
      primary key (event_id, rev_from))`,
    `create index event_version_order on event_version (start_day, key)`,
    `create index event_version_key on event_version (key)`,
    `create index event_version_actors on event_version using gin (actors)`,
    `create table event_text (event_id text not null, rev_from integer not null, search text not null,
      content json not null, primary key (event_id, rev_from))`,
    `create table event_naming (event_id text not null, source_id text not null, relation text not null, ${held},
      marking smallint not null, denies boolean not null, primary key (event_id, source_id, relation, rev_from))`,
    `create index event_naming_source on event_naming (source_id)`,
  ],
  // Words are searched by their beginning, places by all their names.
  [indexAgain],
  // A synthetic collection says so of itself.
  [
    `create table collection (title text not null, note text not null, is_synthetic boolean not null,
      attribution text[] not null)`,
  ],
  // ş is folded as sh, Taleban as Taliban.
  [foldAgain],
  // Where events lie to borders and provinces. `settleGeometry` fills these in.
  [
    `create table geometry_log (id integer primary key, geometry text not null)`,
    `alter table event_version add province text, add concerned text, add nearest_border text,
      add near_borders text[] not null default '{}', add near_distances smallint[] not null default '{}',
      add near_chainages integer[] not null default '{}', add near_sides text[] not null default '{}'`,
  ],
  // Words are found by an index.
  [WORD_COLUMN, `create index ${WORD_INDEX.join(' on ')}`],
  // Until when a collection was collected, and how.
  ['alter table revision_log add coverage json'],
  // What actors are called in short and in other languages, and whose voice they are.
  ['alter table actor_version add short_name text, add side text, add names json'],
  // By which rules revisions were computed. Of a database that was brought to another geometry, the earlier one is not told.
  [
    `alter table revision_log add status_rule smallint not null default 1, add taxonomy smallint not null default 1,
      add geometry text`,
    `update revision_log set geometry = (select max(geometry) from geometry_log having count(*) = 1)`,
  ],
  // Who claims what, and who answers.
  [
    `alter table event_version add claim_ids text[] not null default '{}', add claims text[] not null default '{}'`,
    `create table claim_answer (event_id text not null, claim_id text not null, source_id text not null,
      source_claim text not null, kind text not null, actor text not null, said_on text, marking smallint not null, ${held},
      primary key (event_id, claim_id, source_id, source_claim, rev_from))`,
    `create index claim_answer_source on claim_answer (source_id)`,
    settleClaims,
  ],
  // Places at crossings are searched by the crossings' names.
  [indexAgain],
  // Lists sort by people killed and by grade.
  SORT_INDEXES.map((index) => `create index ${index.join(' on ')}`),
  // As what the texts stand that are searched. `settleTexts` makes them anew when that has changed.
  ['create table searched_log (id integer primary key, searched_as text not null)'],
  // Ids that lost their case on the way are found.
  [`create index ${ALIKE_INDEX.join(' on ')}`],
  // Who may write is shared by all servers of a database.
  ['create table token (role text primary key, hash text not null)'],
  // Views that were kept under short links.
  [
    `create table short_link (id text primary key, query text not null, made_at timestamptz not null, expires text,
      revoked_at timestamptz, uses integer not null default 0, last_used_on text)`,
    'create index short_link_order on short_link (made_at, id)',
  ],
  // Addresses that are told of what becomes known, and what each is told: one message of each waits at most.
  [
    `create table webhook (id text primary key, url text not null, query text not null, secret text not null,
      made_at timestamptz not null, is_on boolean not null, why_off text, told_revision integer not null)`,
    `create table webhook_message (id text primary key, webhook_id text not null, kind text not null,
      made_at timestamptz not null, revision integer, body text not null, due_at timestamptz, claimed_until timestamptz,
      is_delivered boolean not null, attempts jsonb not null)`,
    'create unique index webhook_message_waiting on webhook_message (webhook_id) where due_at is not null',
    'create index webhook_message_order on webhook_message (webhook_id, made_at, id)',
  ],
  // With which crossings and names of places revisions were shown.
  ['alter table revision_log add reference text'],
  // Names of actors are as closed as what they came with, and events can be withdrawn from earlier revisions.
  [
    'alter table actor_version add marking smallint not null default 0',
    markActors,
    `create table withdrawal (event_id text not null, revision integer not null, marking smallint not null,
      first_revision integer not null, last_revision integer not null, reason text not null, made_by text not null,
      primary key (event_id, revision))`,
    `create table withdrawn_names (actor_id text not null, rev_from integer not null, marking smallint not null,
      revision integer not null, primary key (actor_id, rev_from, revision))`,
  ],
  // Frames of groups are kept, and what a revision changed is found by an index.
  [
    `create table kept_frame (marking smallint not null, revision integer not null, withdrawal integer not null,
      form integer not null, budget integer not null, frame json not null, primary key (marking, revision))`,
    `create table kept_chunk (marking smallint not null, hash text not null, revision integer not null, encoding text,
      body bytea not null, primary key (marking, hash))`,
    `create index ${REVISION_INDEX.join(' on ')}`,
  ],
];

/** Of the tables that this program needs and makes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Any number that no one else takes on the same server: writers and migrations wait for each other by it. */
const WRITERS_LOCK = 7_274_231;

/**
 * The setting is one of distributed databases, and nothing to others: all that one transaction writes goes to a worker by one connection, so that
 * each of its statements sees what the others did, whichever tables they name.
 */
export const lockWriters = (db: Sql) =>
  sql`select pg_advisory_xact_lock(${sql.lit(WRITERS_LOCK)}),
    set_config('citus.multi_shard_modify_mode', 'sequential', true)`.execute(db);

/** SQLSTATE of what a role may not do. */
const NOT_ALLOWED = '42501';

/**
 * Gives how many versions were made now. Where nothing is to be made nothing of the tables is touched, so that a role that may only read and add
 * can serve. Throws TablesOutdated where it may not do what is to be done.
 */
export async function migrate(db: Sql, locator: EventLocator): Promise<number> {
  try {
    return await db.transaction().execute(async (transaction) => {
      await lockWriters(transaction);
      const made = await migrateTo(transaction, SCHEMA_VERSION);
      if (made > 0) await distributeNewTables(transaction);
      await settleTexts(transaction);
      await settleGeometry(transaction, locator);
      await settleReference(transaction, locator);
      return made;
    });
  } catch (error) {
    throw (error as { code?: unknown }).code === NOT_ALLOWED ? new TablesOutdated(error) : error;
  }
}

/** The steps of the schema up to a version, without what is settled after them, in a transaction of the caller; gives how many were made now. */
export async function migrateTo(transaction: Sql, last: number): Promise<number> {
  const { rows } = await sql<{
    exists: boolean;
  }>`select to_regclass('schema_migration') is not null as exists`.execute(transaction);
  if (!rows[0]?.exists)
    await sql`create table schema_migration (version integer primary key)`.execute(transaction);
  const done = await transaction.selectFrom('schema_migration').select('version').execute();
  const doneVersions = new Set(done.map(({ version }) => version));
  let made = 0;
  for (const [index, statements] of MIGRATIONS.slice(0, last).entries()) {
    const version = index + 1;
    if (doneVersions.has(version)) continue;
    for (const step of statements)
      await (typeof step === 'string' ? sql.raw(step).execute(transaction) : step(transaction));
    await transaction.insertInto('schema_migration').values({ version }).execute();
    made += 1;
  }
  const unknown = done.find(({ version }) => version > MIGRATIONS.length);
  if (unknown) {
    throw new Error(
      `The database has version ${unknown.version} of the schema, this program knows ${MIGRATIONS.length}: use a newer program.`,
    );
  }
  return made;
}
