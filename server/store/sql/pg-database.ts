// Owns a PostgreSQL server as the store's database, by an address such as postgresql://user@host/name. Whoever stops it, or cuts a connection, ends
// no process here: what was asked meanwhile fails as DatabaseUnavailable, and the next question gets another connection.
import pg from 'pg';
import { DatabaseUnavailable, DatabaseUnreachable, WorkerUnavailable } from '../store-errors.ts';
import { CHANNEL, type Connection, type ConnectOptions, type Database, type Replica } from './database.ts';
import { breaksConnection, inFewWords, isAway, isFull, isWorkerAway } from './pg-faults.ts';
import { listenTo } from './pg-listen.ts';
import { watchDatabase } from './watch-database.ts';

const CONNECT_TIMEOUT_MS = 10_000;
/** Of a look whether it is there, which connects anew. */
const LOOK_TIMEOUT_MS = 2000;
/** A batch may take so many times as long as what a reader waits for. */
const WRITES_TAKE = 10;

export type PostgresOptions = {
  /** Connections kept for questions; one more listens. */
  readonly connections?: number;
  /** How long one statement of a reader may take before its connection is given up, in seconds. */
  readonly statementSeconds?: number;
  /** Addresses of servers that follow this one, and may be asked instead. */
  readonly readUrls?: readonly string[];
  /** Told when the database goes away, and when it is back: a line each. */
  readonly log?: (line: string) => void;
};

export const DEFAULT_CONNECTIONS = 10;
export const DEFAULT_STATEMENT_SECONDS = 60;

/** Throws DatabaseUnreachable where nothing answers now; of its replicas any may be away. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const { readUrls = [], log = () => {} } = options;
  const primary = openPool(url, 'The database', options);
  try {
    await primary.pool.query('select 1');
  } catch (error) {
    await primary.pool.end();
    throw new DatabaseUnreachable(error);
  }
  const replicas = readUrls.map(
    (readUrl, at) => openPool(readUrl, `Read replica ${at + 1}`, options).database,
  );
  return {
    ...primary.database,
    shared: { listen: (onNews) => listenTo(url, CHANNEL, onNews), replicas, log },
  };
}

function openPool(
  url: string,
  name: string,
  {
    connections = DEFAULT_CONNECTIONS,
    statementSeconds = DEFAULT_STATEMENT_SECONDS,
    log = () => {},
  }: PostgresOptions,
): { readonly pool: pg.Pool; readonly database: Replica } {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    // Who looks at what a server is doing sees whose it is.
    application_name: 'sarhad',
  });
  const broken = new WeakSet<pg.PoolClient>();
  const watch = watchDatabase({ name, look: () => lookAt(url), inWords: inFewWords, log });
  const workers = watchDatabase({
    name: `A worker of ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    look: () => lookAtWorkers(url),
    inWords: inFewWords,
    log,
  });
  let doubts = 0;
  const doubt = () => {
    doubts += 1;
    watch.doubt();
  };
  // From the first moment on and for good: lost while nothing is asked, a client without a listener would end the process, also
  // between the pool's own listener and that of whoever it is handed to.
  pool.on('connect', (client) => {
    client.on('error', () => {
      broken.add(client);
      doubt();
    });
  });
  pool.on('error', doubt);
  const limits = {
    read: { query_timeout: statementSeconds * 1000 },
    write: { query_timeout: statementSeconds * 1000 * WRITES_TAKE },
    none: {},
  };

  async function connect({ limit = 'read' }: ConnectOptions = {}): Promise<Connection> {
    // Nobody waits for what is known to be away; it is looked at meanwhile.
    const reason = watch.awayBecause();
    if (reason !== null) throw new DatabaseUnavailable(reason);
    let client: pg.PoolClient;
    try {
      client = await pool.connect();
    } catch (error) {
      doubt();
      throw new DatabaseUnavailable(error);
    }
    return {
      async query(text, parameters) {
        try {
          // Without a name, so that nothing of it stays in the connection, which a pooler may give to somebody else.
          return (await client.query({ text, values: [...parameters], ...limits[limit] })).rows;
        } catch (error) {
          if (isWorkerAway(error)) {
            workers.doubt();
            throw new WorkerUnavailable(error);
          }
          if (breaksConnection(error)) {
            broken.add(client);
            doubt();
          }
          // Whoever asks may know more of a limit than we do, by its code.
          throw isAway(error) ? Object.assign(new DatabaseUnavailable(error), codeOf(error)) : error;
        }
      },
      release: () => client.release(broken.has(client)),
    };
  }
  const close = async () => {
    await Promise.all([watch.stop(), workers.stop()]);
    await pool.end();
  };
  return { pool, database: { connect, close, doubts: () => doubts } };
}

const codeOf = (error: unknown) => ({ code: (error as { code?: unknown }).code });

/** By a connection of its own: those of the pool may all be waiting. */
async function askApart(url: string, question: string): Promise<unknown[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: LOOK_TIMEOUT_MS,
    query_timeout: LOOK_TIMEOUT_MS,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(question)).rows;
  } finally {
    void client.end().catch(() => {});
  }
}

async function lookAt(url: string): Promise<void> {
  await askApart(url, 'select 1').catch((error) => {
    if (!isFull(error)) throw error;
  });
}

/** Of a distributed database, which passes the question on. */
async function lookAtWorkers(url: string): Promise<void> {
  const question = `select nodename || ':' || nodeport as name, result from run_command_on_workers('select 1') where not success`;
  const [silent] = (await askApart(url, question)) as { name: string; result: string }[];
  if (silent) throw new Error(`${silent.name}: ${silent.result.split('\n')[0]}`);
}
