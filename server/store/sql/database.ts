// Owns the little that the SQL store asks of a database, and how Kysely speaks to it.
import {
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Tables } from './tables.ts';

/** A session: a transaction belongs to one, and nobody else uses it before it is released. */
export type Connection = {
  query(sql: string, parameters: readonly unknown[]): Promise<unknown[]>;
  release(): void;
};

/** On which each new revision is announced to other processes, by its number. */
export const CHANNEL = 'sarhad_revision';

export type ConnectOptions = {
  /** How long one statement may take where the database has a limit: `write` some times longer than a reader waits, `none` as long as it takes. */
  readonly limit?: 'read' | 'write' | 'none';
};

export type Database = {
  connect(options?: ConnectOptions): Promise<Connection>;
  close(): Promise<void>;
  /** Of a database to which other processes may write at the same time. */
  readonly shared?: Shared;
};

export type Shared = {
  /** Calls back when another process may have written, as far as that is passed on; gives what ends it. */
  listen(onNews: () => void): () => Promise<void>;
  readonly replicas: readonly Replica[];
  readonly log: (line: string) => void;
};

/** One that follows another, and only reads. */
export type Replica = Database & {
  /** Grows whenever it may have been stopped, or changed for another one: what it held before is to be asked anew. */
  doubts(): number;
};

export type Sql = Kysely<Tables>;

class KyselyConnection implements DatabaseConnection {
  readonly connection: Connection;
  constructor(connection: Connection) {
    this.connection = connection;
  }

  async executeQuery<R>(query: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<R>> {
    // The types of rows are those of the tables, which the migrations keep true.
    return { rows: (await this.connection.query(query.sql, query.parameters)) as R[] };
  }

  // biome-ignore lint/correctness/useYield: part of Kysely's interface, and never used here.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not needed: large answers are aggregated in SQL.');
  }
}

export function openKysely(database: Database, options?: ConnectOptions): Sql {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createDriver: () => {
        const run = (statement: string) => async (connection: DatabaseConnection) => {
          await (connection as KyselyConnection).connection.query(statement, []);
        };
        return {
          init: async () => {},
          acquireConnection: async () => new KyselyConnection(await database.connect(options)),
          releaseConnection: async (connection) => (connection as KyselyConnection).connection.release(),
          beginTransaction: run('begin'),
          commitTransaction: run('commit'),
          // What failed before is what is told: where this fails too, the connection has broken, and the database has taken all back.
          rollbackTransaction: (connection) => run('rollback')(connection).catch(() => {}),
          destroy: () => database.close(),
        };
      },
    },
  });
}
