// Owns the embedded database as seen from the API's thread: queries go to `pglite-worker` one session at a time.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FolderUnusable } from '../store-errors.ts';
import type { Connection, Database } from './database.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';

type Answer = { id: number; rows?: unknown[]; error?: { message: string; code?: string } };
type Waiting = { resolve: (rows: unknown[]) => void; reject: (error: Error) => void };

/** A database in the folder, locked against other processes; in memory when `folder` is undefined. */
export async function openPGlite(folder: string | undefined): Promise<Database> {
  const lock = folder === undefined ? undefined : await lockFolder(folder);
  const worker = startWorker(folder === undefined ? undefined : join(folder, 'database'));
  const database = serialise(worker.ask, async () => {
    await worker.close();
    await lock?.release();
  });
  try {
    await worker.ask('select 1', []);
    return database;
  } catch (error) {
    await worker.close().catch(() => {});
    await releaseAfterFailure(lock);
    throw folder === undefined ? error : new FolderUnusable(folder, error);
  }
}

async function releaseAfterFailure(lock: FolderLock | undefined): Promise<void> {
  await lock?.release().catch(() => {});
}

function startWorker(folder: string | undefined) {
  const worker = new Worker(new URL('./pglite-worker.mjs', import.meta.url), { workerData: { folder } });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let failure: Error | null = null;

  worker.on('message', ({ id, rows, error }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(Object.assign(new Error(error.message), { code: error.code }));
    else asked?.resolve(rows ?? []);
  });
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The embedded database has stopped.')));

  const ask = (sql: string | undefined, parameters: readonly unknown[]) =>
    new Promise<unknown[]>((resolve, reject) => {
      if (failure) return reject(failure);
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ id: lastId, sql, parameters });
    });

  async function close(): Promise<void> {
    try {
      await ask(undefined, []);
    } finally {
      await worker.terminate();
    }
  }
  return { ask, close };
}

/** PGlite has one session: whoever has it keeps it until release, so that no read falls into another's transaction. */
function serialise(ask: Connection['query'], close: () => Promise<void>): Database {
  let lastTurn: Promise<void> = Promise.resolve();
  return {
    async connect() {
      const turn = lastTurn;
      let release = () => {};
      const done = new Promise<void>((resolve) => {
        release = resolve;
      });
      lastTurn = turn.then(() => done);
      await turn;
      return { query: ask, release };
    },
    async close() {
      await lastTurn;
      await close();
    },
  };
}
