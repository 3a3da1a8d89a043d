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

export type Database = {
  connect(): Promise<Connection>;
  close(): Promise<void>;
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

export function openKysely(database: Database): Sql {
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
          acquireConnection: async () => new KyselyConnection(await database.connect()),
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
