// Owns one run of the embedded database: a thread that is asked one statement after another, each within a time, until it ends.
import { Worker } from 'node:worker_threads';
import { DatabaseUnavailable, NoSpace } from '../store-errors.ts';

export type Limits = {
  /** For a database to be made, or to read its log again after it was cut off. */
  readonly openMs: number;
  /** For one statement: indexes over millions of rows are made in minutes. */
  readonly statementMs: number;
  readonly closeMs: number;
};

export const LIMITS: Limits = { openMs: 300_000, statementMs: 600_000, closeMs: 60_000 };

export type RunOptions = {
  /** Undefined: in memory. */
  readonly folder: string | undefined;
  /** False: a folder without a database is an error. */
  readonly mayCreate: boolean;
  readonly limits: Limits;
  readonly onEnd: (reason: Error) => void;
  /** The thread's program, if not the usual one. */
  readonly program?: URL;
};

export type Run = {
  readonly opened: Promise<void>;
  /** Why it has ended; null while it goes on. Nothing it was asked for then waits any longer. */
  ended(): Error | null;
  ask(sql: string, parameters: readonly unknown[]): Promise<unknown[]>;
  /** For a reason that whoever waits is told. */
  end(reason: Error): void;
  /** Writes what is left to be written. */
  close(): Promise<void>;
};

type Answer =
  | { readonly opened: true }
  | { readonly died: string }
  | {
      readonly id: number;
      readonly rows?: unknown[];
      readonly error?: { readonly message: string; readonly code?: string };
    };
type Waiting = {
  resolve: (rows: unknown[]) => void;
  reject: (error: Error) => void;
  readonly limit: NodeJS.Timeout;
};

/** PostgreSQL's code. */
const DISK_FULL = '53100';

const saysFull = (words: string) => /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/.test(words);

/**
 * Where a flush has failed, the last commit may be in the log all the same: what was sent may be sent again, but it is not said
 * that nothing was taken.
 */
const reasonOf = (words: string) =>
  saysFull(words) && !/fsync/.test(words)
    ? new NoSpace(new Error(words))
    : new DatabaseUnavailable(new Error(words));

export function startRun({ folder, mayCreate, limits, onEnd, program }: RunOptions): Run {
  const worker = new Worker(program ?? new URL('./pglite-worker.mjs', import.meta.url), {
    workerData: { folder, mayCreate },
  });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let reason: Error | null = null;
  let settle = { open: () => {}, fail: (_: Error) => {} };
  const opened = new Promise<void>((resolve, reject) => {
    settle = { open: resolve, fail: reject };
  });
  // Whoever waits for it learns of it.
  opened.catch(() => {});

  const end = (why: Error) => {
    if (reason !== null) return;
    reason = why;
    clearTimeout(openLimit);
    settle.fail(why);
    for (const { reject, limit } of waiting.values()) {
      clearTimeout(limit);
      reject(why);
    }
    waiting.clear();
    void worker.terminate();
    onEnd(why);
  };
  const tooLong = (what: string, ms: number) =>
    setTimeout(() => end(new DatabaseUnavailable(new Error(`${what} took more than ${ms} ms`))), ms);
  const openLimit = tooLong('Opening', limits.openMs);

  worker.on('message', (answer: Answer) => {
    if ('died' in answer) return end(reasonOf(answer.died));
    if ('opened' in answer) {
      clearTimeout(openLimit);
      return settle.open();
    }
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    clearTimeout(asked?.limit);
    const { error } = answer;
    if (error?.code === DISK_FULL) asked?.reject(new NoSpace(new Error(error.message)));
    else if (error) asked?.reject(Object.assign(new Error(error.message), { code: error.code }));
    else asked?.resolve(answer.rows ?? []);
  });
  worker.on('error', (error) => end(reasonOf(String(error))));
  worker.on('exit', () => end(new DatabaseUnavailable(new Error('The embedded database has stopped.'))));

  const send = (what: string, ms: number, message: { sql?: string; parameters?: readonly unknown[] }) =>
    new Promise<unknown[]>((resolve, reject) => {
      if (reason !== null) return reject(reason);
      lastId += 1;
      waiting.set(lastId, { resolve, reject, limit: tooLong(what, ms) });
      worker.postMessage({ id: lastId, ...message });
    });

  return {
    opened,
    ended: () => reason,
    ask: (sql, parameters) => send('A statement', limits.statementMs, { sql, parameters }),
    end,
    async close() {
      // One that ends now has lost nothing: what is in the log is read again at the next start.
      await send('Closing', limits.closeMs, {}).catch(() => {});
      end(new DatabaseUnavailable(new Error('The database is closed.')));
      await worker.terminate();
    },
  };
}
