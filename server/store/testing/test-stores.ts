// Owns the stores that the shared tests run against: memory, PGlite, and PostgreSQL where its programs are installed.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createMemoryStore } from '../memory/memory-store.ts';
import type { Connection, Database } from '../sql/database.ts';
import { openPostgres } from '../sql/pg-database.ts';
import { openPGlite } from '../sql/pglite-database.ts';
import { openSqlStore } from '../sql/sql-store.ts';
import type { Store } from '../store.ts';

const run = promisify(execFile);

export type TestStores = {
  readonly name: string;
  /** An empty store; the one before it is forgotten. */
  createEmpty(options?: { readonly budget?: number }): Promise<Store>;
  stop(): Promise<void>;
};

/** Every kind of store that this machine can run. Says on standard output when PostgreSQL is not one of them. */
export async function openTestStores(): Promise<TestStores[]> {
  const kinds: TestStores[] = [
    {
      name: 'memory',
      createEmpty: async ({ budget } = {}) => createMemoryStore({ budget }),
      stop: async () => {},
    },
    inDatabase('PGlite', await openPGlite(undefined)),
  ];
  const programs = findPrograms();
  if (programs === null) {
    process.stdout.write('PostgreSQL is not installed here: its part of the store tests is left out.\n');
    return kinds;
  }
  const server = await startPostgres(programs);
  return [...kinds, inDatabase('PostgreSQL', await openPostgres(server.url), server.stop)];
}

/** One database for many stores: its tables are emptied by dropping them, and closing such a store does nothing. */
function inDatabase(name: string, database: Database, stopServer = async () => {}): TestStores {
  const shared: Database = { connect: () => database.connect(), close: async () => {} };
  return {
    name,
    async createEmpty({ budget } = {}) {
      const connection = await database.connect();
      await dropTables(connection).finally(() => connection.release());
      return openSqlStore(shared, { warmUp: false, compression: null, budget });
    },
    async stop() {
      await database.close();
      await stopServer();
    },
  };
}

async function dropTables(connection: Connection): Promise<void> {
  await connection.query('drop schema public cascade', []);
  await connection.query('create schema public', []);
}

const PROGRAMS = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres` of the newest version installed. */
function findPrograms(): string | null {
  if (!existsSync(PROGRAMS)) return null;
  const folders = readdirSync(PROGRAMS)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(PROGRAMS, version, 'bin'));
  return folders.find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres'))) ?? null;
}

/** PostgreSQL refuses to run as root: then it runs as its own user, which its package has made. */
async function userToRunAs(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => (await run('id', [flag, 'postgres'])).stdout),
  );
  return { uid: Number(uid), gid: Number(gid) };
}

/** A server on a socket in a temporary folder, without a port and without flushing to disk. */
async function startPostgres(bin: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sarhad-pg-'));
  const user = await userToRunAs();
  if (user) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder };
  const settings = ['-A', 'trust', '-U', 'test', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(join(bin, 'initdb'), ['-D', data, ...settings], options);
  const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'listen_addresses='];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', folder, ...fast.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    server.on('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
  return {
    url: `postgresql://test@/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
