// Owns a PostgreSQL server as the store's database, by an address such as postgresql://user@host/name.
import pg from 'pg';
import { DatabaseUnreachable } from '../store-errors.ts';
import type { Database } from './database.ts';

const CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 10_000;

export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new DatabaseUnreachable(error);
  }
  return {
    async connect() {
      const client = await pool.connect();
      return {
        query: async (sql, parameters) => (await client.query(sql, [...parameters])).rows,
        release: () => client.release(),
      };
    },
    close: () => pool.end(),
  };
}
