// Owns the PostgreSQL server of a run of tests, where its programs are installed: one for all files that ask for it.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of its socket; null where PostgreSQL is not installed. */
    readonly postgres: { readonly socketFolder: string } | null;
    /** The folder of its programs, for a test that starts and stops a server of its own. */
    readonly postgresPrograms: string | null;
  }
}

const run = promisify(execFile);

/** Run by Vitest before all tests of the server; what it returns runs after them. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const programs = findPrograms();
  if (programs === null) {
    process.stdout.write('PostgreSQL is not installed here: its part of the store tests is left out.\n');
    project.provide('postgres', null);
    project.provide('postgresPrograms', null);
    return undefined;
  }
  const { socketFolder, stop } = await startPostgres(programs);
  project.provide('postgres', { socketFolder });
  project.provide('postgresPrograms', programs);
  return stop;
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

export type TestPostgres = {
  readonly socketFolder: string;
  /** An address of a database on it. */
  readonly addressOf: (database: string) => string;
  /** Stops it as a crash does, or a power cut of its machine alone: nobody is waited for. */
  readonly crash: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  /** For good: its files are removed. */
  readonly stop: () => Promise<void>;
};

/** A server on a socket in a temporary folder, without a port and without flushing to disk; a crash of it loses nothing all the same. */
export async function startPostgres(bin: string): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'sarhad-pg-'));
  const user = await userToRunAs();
  if (user) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder };
  const settings = ['-A', 'trust', '-U', 'test', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(join(bin, 'initdb'), ['-D', data, ...settings], options);
  const fast = ['fsync=off', 'full_page_writes=off', 'listen_addresses='];
  const parameters = ['-D', data, '-k', folder, ...fast.flatMap((setting) => ['-c', setting])];
  const start = async () => {
    const server = spawn(join(bin, 'postgres'), parameters, {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await new Promise<void>((resolve, reject) => {
      let said = '';
      server.stderr.on('data', (piece: Buffer) => {
        said = (said + piece.toString()).slice(-5000);
        if (said.includes('ready to accept connections')) resolve();
      });
      server.on('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    });
    return server;
  };
  let server = await start();
  const end = async (signal: 'SIGINT' | 'SIGQUIT') => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  };
  return {
    socketFolder: folder,
    addressOf: (database) => `postgresql://test@/${database}?host=${encodeURIComponent(folder)}`,
    crash: () => end('SIGQUIT'),
    async startAgain() {
      server = await start();
    },
    async stop() {
      if (server.exitCode === null) await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
