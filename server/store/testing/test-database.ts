// Owns databases of a test's own on the PostgreSQL of the run, and schemas of its own on the distributed one that CITUS_URL names.
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

/** The coordinator of a distributed PostgreSQL; null: none is given, or one of its workers is stopped in this run, which its own test alone bears. */
export const distributedUrl = (): string | null =>
  (!process.env.CITUS_WORKER_STOP && process.env.CITUS_URL?.trim()) || null;

/** The address of an empty schema on it, which is made anew. In few pieces, for to make each takes its time. */
export async function makeTestSchema(server: string, name: string) {
  const schema = `sarhad_${name}_${process.pid}`;
  const drop = `drop schema if exists ${schema} cascade`;
  await onServer(server, drop, `create schema ${schema}`);
  const address = new URL(server);
  address.searchParams.set('options', `-c search_path=${schema},pg_catalog -c citus.shard_count=4`);
  return { address: address.href, drop: () => onServer(server, drop) };
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
