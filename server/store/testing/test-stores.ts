// Owns the stores that the shared tests run against: memory, PGlite, PostgreSQL where there is one, and a distributed one where CITUS_URL names it.
import { createMemoryStore } from '../memory/memory-store.ts';
import type { Connection, Database } from '../sql/database.ts';
import { distributeDatabase } from '../sql/distribute-database.ts';
import { PLACES } from '../sql/distribution.ts';
import { openPostgres } from '../sql/pg-database.ts';
import { openPGlite } from '../sql/pglite-database.ts';
import { openSqlStore } from '../sql/sql-store.ts';
import type { Store } from '../store.ts';
import {
  distributedUrl,
  dropTestDatabase,
  makeTestDatabase,
  makeTestSchema,
  onServer,
} from './test-database.ts';

export type TestStores = {
  readonly name: string;
  /** An empty store; the one before it is forgotten. */
  createEmpty(options?: { readonly budget?: number }): Promise<Store>;
  stop(): Promise<void>;
};

/** Every kind of store that this machine can run. */
export async function openTestStores(): Promise<TestStores[]> {
  const kinds: TestStores[] = [
    {
      name: 'memory',
      createEmpty: async ({ budget } = {}) => createMemoryStore({ budget }),
      stop: async () => {},
    },
    { name: 'PGlite', createEmpty: createEmptyIn(emptyPGlite), stop: async () => {} },
  ];
  if (distributedUrl() !== null)
    kinds.push({ name: 'Citus', createEmpty: createEmptyIn(emptyCitus), stop: endCitus });
  const address = await makeTestDatabase('stores');
  if (address === null) return kinds;
  const database = await openPostgres(address);
  const empty = () => emptied(database);
  const stop = async () => {
    await database.close();
    await dropTestDatabase(address);
  };
  return [...kinds, { name: 'PostgreSQL', createEmpty: createEmptyIn(empty), stop }];
}

let citus: Promise<{ address: string; database: Database; drop: () => Promise<unknown> }> | undefined;

async function openOwnCitus() {
  const { address, drop } = await makeTestSchema(distributedUrl() ?? '', 'worker');
  await distributeDatabase(await openPostgres(address));
  return { address, drop, database: await openPostgres(address) };
}

/**
 * As `emptyPGlite`, of the distributed PostgreSQL that CITUS_URL names, in a schema of the worker: its tables are distributed once and then
 * emptied, for to spread them takes seconds.
 */
export async function emptyCitus(): Promise<Database> {
  citus ??= openOwnCitus();
  const { address, database } = await citus;
  await onServer(address, `truncate ${EMPTIED.join(', ')}`);
  return { connect: (options) => database.connect(options), close: async () => {} };
}

/** Leaves nothing of it on the server. */
export async function endCitus(): Promise<void> {
  const ended = citus;
  citus = undefined;
  if (ended === undefined) return;
  const { database, drop } = await ended;
  await database.close();
  await drop();
}

/** All but what an empty database holds, too. */
const EMPTIED = Object.keys(PLACES).filter(
  (table) => !['schema_migration', 'geometry_log', 'searched_log'].includes(table),
);

let pglite: Promise<Database> | undefined;

/** One embedded database for all files of a worker, without tables; whoever had it before has it no more. */
export async function emptyPGlite(): Promise<Database> {
  // To create one costs five seconds of a processor, to drop its tables nothing. It ends with the worker.
  pglite ??= openPGlite(undefined);
  return emptied(await pglite);
}

let postgresDatabase: Promise<Database> | undefined;

/** As `emptyPGlite`, of the PostgreSQL server of this run, which must be there. */
export async function emptyPostgres(): Promise<Database> {
  postgresDatabase ??= openOwnPostgres();
  return emptied(await postgresDatabase);
}

async function openOwnPostgres(): Promise<Database> {
  const address = await makeTestDatabase('worker');
  if (address === null) throw new Error('There is no PostgreSQL here.');
  return openPostgres(address);
}

const createEmptyIn =
  (empty: () => Promise<Database>): TestStores['createEmpty'] =>
  async ({ budget } = {}) =>
    openSqlStore(await empty(), { warmUp: false, compression: null, budget });

/** The database without tables; closing what is returned does nothing. */
async function emptied(database: Database): Promise<Database> {
  const connection = await database.connect();
  await dropTables(connection).finally(() => connection.release());
  return { connect: () => database.connect(), close: async () => {} };
}

async function dropTables(connection: Connection): Promise<void> {
  await connection.query('drop schema public cascade', []);
  await connection.query('create schema public', []);
}
