// Owns databases of a test's own on the PostgreSQL of the run.
import pg from 'pg';
import { inject } from 'vitest';

/** The address of another database of the same server. */
export const addressBeside = (address: string, database: string): string =>
  address.replace(/^(\w+:\/\/[^/?]*)(\/[^?]*)?/, `$1/${database}`);

/** The address of an empty database, which is made anew; null where there is no PostgreSQL. Workers and runs have their own. */
export async function makeTestDatabase(name: string): Promise<string | null> {
  const server = inject('postgres');
  if (server === null) return null;
  const own = `sarhad_${name}_${process.pid}`;
  await onServer(server, `drop database if exists ${own} with (force)`, `create database ${own}`);
  return addressBeside(server, own);
}

export async function dropTestDatabase(address: string | null): Promise<void> {
  const [, own] = /^\w+:\/\/[^/?]*\/([^?]*)/.exec(address ?? '') ?? [];
  const server = inject('postgres');
  if (server !== null && own) await onServer(server, `drop database if exists ${own} with (force)`);
}

/** One after the other, by a connection of their own; gives the rows of the last. */
export async function onServer(address: string, ...statements: readonly string[]): Promise<unknown[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
