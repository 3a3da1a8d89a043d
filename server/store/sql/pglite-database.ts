// Owns the embedded database as seen from the API's thread: whoever asks has the one session to itself until it is given back.
import { FolderUnusable, NoSpace } from '../store-errors.ts';
import type { Connection, Database } from './database.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import type { Run } from './pglite-run.ts';
import { createRuns, type PGliteOptions, type Runs } from './pglite-runs.ts';
import { within } from './within.ts';

/** Behind a large batch others wait so long. */
const TURN_LIMIT_MS = 60_000;

/** A database in the folder, locked against other processes; in memory when `folder` is undefined. */
export async function openPGlite(folder: string | undefined, options?: PGliteOptions): Promise<Database> {
  const runs = createRuns(folder, options);
  const lock = folder === undefined ? undefined : await lockWithRoom(folder, runs);
  try {
    await runs.first();
    return inTurns(runs, lock);
  } catch (error) {
    await runs.close().catch(() => {});
    await lock?.release().catch(() => {});
    throw folder === undefined ? error : new FolderUnusable(folder, (error as Error).cause ?? error);
  }
}

/** On a full disk the lock has no room, either, and a server that is started again could not even be read. */
async function lockWithRoom(folder: string, runs: Runs): Promise<FolderLock> {
  try {
    return await lockFolder(folder);
  } catch (error) {
    if (((error as Error).cause as NodeJS.ErrnoException | undefined)?.code !== 'ENOSPC') throw error;
    await runs.makeRoom();
    return lockFolder(folder);
  }
}

/**
 * Of what PostgreSQL is asked here: `with` leads a statement that writes as it leads one that reads, and at each start a table is
 * made if it is not there.
 */
const WRITES =
  /^\s*(insert|update|delete|merge|truncate|create(?! table if not exists)|alter|drop|with\b.*\b(insert into|update|delete from)\b)/is;

/** PGlite has one session: it is kept until release, so that no read falls into another's transaction. */
function inTurns(runs: Runs, lock?: FolderLock): Database {
  let lastTurn: Promise<void> = Promise.resolve();

  async function takeTurn(): Promise<() => void> {
    const turn = lastTurn;
    let release = () => {};
    const done = new Promise<void>((resolve) => {
      release = resolve;
    });
    lastTurn = turn.then(() => done);
    try {
      await within(turn, TURN_LIMIT_MS);
    } catch (error) {
      release();
      throw error;
    }
    return release;
  }

  const askOf = (run: Run): Connection['query'] =>
    async function ask(text, parameters) {
      // What a run had begun has ended with it.
      if (run.ended() !== null && text === 'rollback') return [];
      if (WRITES.test(text)) await runs.ensureRoom();
      try {
        return await run.ask(text, parameters);
      } catch (error) {
        if (error instanceof NoSpace) await runs.makeRoom();
        throw error;
      }
    };

  return {
    async connect() {
      const release = await takeTurn();
      try {
        return { query: askOf(await runs.current()), release };
      } catch (error) {
        release();
        throw error;
      }
    },
    async close() {
      await lastTurn;
      try {
        await runs.close();
      } finally {
        await lock?.release();
      }
    },
  };
}
