// Tests that no table is forgotten when tables are distributed, and what is said where they cannot be.
import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { emptyPGlite, emptyPostgres } from '../testing/test-stores.ts';
import { type Database, openKysely } from './database.ts';
import { distributeDatabase } from './distribute-database.ts';
import { PLACES } from './distribution.ts';
import { openSqlStore } from './sql-store.ts';

test('every table has a place', async () => {
  const database = await emptyPGlite();
  await openSqlStore(database, { warmUp: false, compression: null });
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = current_schema()`.execute(openKysely(database));
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(PLACES).sort());
});

const refuses = (database: Database) =>
  expect(distributeDatabase(database)).rejects.toThrow(/lacks the extension Citus/);

test('a database without the extension is left as it is', async () => {
  await refuses(await emptyPGlite());
});

test.skipIf(inject('postgres') === null)('a PostgreSQL without it is, too', async () => {
  await refuses(await emptyPostgres());
});
