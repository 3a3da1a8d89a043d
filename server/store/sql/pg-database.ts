// Owns a PostgreSQL server as the store's database, by an address such as postgresql://user@host/name. Whoever stops it, or cuts a connection, ends
// no process here: what was asked meanwhile fails as DatabaseUnavailable, and the next question gets another connection.
import pg from 'pg';
import { DatabaseUnavailable, DatabaseUnreachable } from '../store-errors.ts';
import type { Connection, Database } from './database.ts';
import { breaksConnection, inFewWords, isAway, isFull } from './pg-faults.ts';
import { type DatabaseWatch, watchDatabase } from './watch-database.ts';

const CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 10_000;
/** Of a look whether it is there, which connects anew. */
const LOOK_TIMEOUT_MS = 2000;

export type PostgresOptions = {
  /** Told when the database goes away, and when it is back: a line each. */
  readonly log?: (line: string) => void;
};

/** Throws DatabaseUnreachable where nothing answers now. */
export async function openPostgres(url: string, { log = () => {} }: PostgresOptions = {}): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  const broken = new WeakSet<pg.PoolClient>();
  // From the first moment on and for good: lost while nothing is asked, a client without a listener would end the process, also
  // between the pool's own listener and that of whoever it is handed to.
  pool.on('connect', (client) => {
    client.on('error', () => {
      broken.add(client);
      watch.doubt();
    });
  });
  pool.on('error', () => watch.doubt());
  const watch = watchDatabase({ look: () => lookAt(url), inWords: inFewWords, log });
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new DatabaseUnreachable(error);
  }
  return {
    connect: () => checkOut(pool, watch, broken),
    async close() {
      await watch.stop();
      await pool.end();
    },
  };
}

async function checkOut(
  pool: pg.Pool,
  watch: DatabaseWatch,
  broken: WeakSet<pg.PoolClient>,
): Promise<Connection> {
  // Nobody waits for what is known to be away; it is looked at meanwhile.
  const reason = watch.awayBecause();
  if (reason !== null) throw new DatabaseUnavailable(reason);
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    watch.doubt();
    throw new DatabaseUnavailable(error);
  }
  return {
    async query(sql, parameters) {
      try {
        return (await client.query(sql, [...parameters])).rows;
      } catch (error) {
        if (breaksConnection(error)) {
          broken.add(client);
          watch.doubt();
        }
        // Whoever asks may know more of a limit than we do, by its code.
        throw isAway(error) ? Object.assign(new DatabaseUnavailable(error), codeOf(error)) : error;
      }
    },
    release: () => client.release(broken.has(client)),
  };
}

const codeOf = (error: unknown) => ({ code: (error as { code?: unknown }).code });

/** By a connection of its own: those of the pool may all be waiting. */
async function lookAt(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: LOOK_TIMEOUT_MS,
    query_timeout: LOOK_TIMEOUT_MS,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    if (!isFull(error)) throw error;
  } finally {
    void client.end().catch(() => {});
  }
}
