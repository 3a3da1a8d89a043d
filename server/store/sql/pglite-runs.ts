// Owns that the embedded database is opened again after a run of it has ended: in the same folder, with room for it, not in a tight loop.
import { closeSync, openSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseUnavailable, FolderLost, NoSpace } from '../store-errors.ts';
import { LIMITS, type Limits, type Run, startRun } from './pglite-run.ts';
import { createSpaceReserve, type FreeBytes } from './space-reserve.ts';
import { within } from './within.ts';

/** For a new run to open: whoever comes later is told to ask again, while it goes on. */
const OPEN_LIMIT_MS = 10_000;
/** Between the starts of two runs, doubled with each that did not open. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;

export type PGliteOptions = {
  /** Told when it stops answering, and when it answers again. */
  readonly log?: (line: string) => void;
  readonly limits?: Partial<Limits>;
  /** What tests put in place of the thread's program, and of what the system says of the disk. */
  readonly program?: URL;
  readonly freeBytes?: FreeBytes;
};

export type Runs = {
  /** Makes the database where there is none. */
  first(): Promise<void>;
  /** The run that goes on, or a new one; to be asked by one at a time. */
  current(): Promise<Run>;
  /** Before a statement that writes: throws NoSpace or FolderLost. */
  ensureRoom(): Promise<void>;
  /** After a statement has found the disk full. */
  makeRoom(): Promise<void>;
  close(): Promise<void>;
};

/** In memory when `folder` is undefined. */
export function createRuns(folder: string | undefined, options: PGliteOptions = {}): Runs {
  const { log = () => {}, limits, program, freeBytes } = options;
  const place = folder === undefined ? undefined : join(folder, 'database');
  const reserve = folder === undefined ? null : createSpaceReserve(folder, freeBytes);
  const held = place === undefined ? null : holdFolder(place);
  let run: Run | null = null;
  let startedAt = 0;
  /** Runs since the last one that opened. */
  let attempts = 0;
  let isAway = false;
  let isClosing = false;

  function launch(mayCreate: boolean): Run {
    startedAt = performance.now();
    attempts += 1;
    const next = startRun({
      ...{ folder: place, mayCreate, program, limits: { ...LIMITS, ...limits } },
      onEnd(reason) {
        if (!isAway && !isClosing) log(`The embedded database does not answer: ${wordsOf(reason)}.`);
        isAway = true;
      },
    });
    next.opened.then(
      () => {
        if (isAway) log('The embedded database answers again.');
        isAway = false;
        attempts = 0;
      },
      () => {},
    );
    run = next;
    return next;
  }

  async function follow(why: Error): Promise<Run> {
    // What was in memory is gone with its run.
    if (place === undefined) throw why;
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempts);
    if (performance.now() < startedAt + pause) throw why;
    if (why instanceof NoSpace) await reserve?.giveUp();
    return launch(false);
  }

  function checkFolder(): void {
    if (place === undefined || held === null || held.isThere()) return;
    const lost = new FolderLost(place);
    run?.end(lost);
    throw lost;
  }

  return {
    async first() {
      try {
        await launch(true).opened;
      } catch (error) {
        if (!(error instanceof NoSpace)) throw error;
        // With the room that an earlier start has kept it can at least be read.
        await reserve?.giveUp();
        await launch(true).opened;
      }
      held?.take();
    },
    async current() {
      checkFolder();
      const why = run?.ended() ?? null;
      const going = run === null || why !== null ? await follow(why ?? new DatabaseUnavailable()) : run;
      await within(going.opened, startedAt + OPEN_LIMIT_MS - performance.now());
      return going;
    },
    async ensureRoom() {
      checkFolder();
      await reserve?.ensureRoom();
    },
    async makeRoom() {
      await reserve?.giveUp();
    },
    async close() {
      isClosing = true;
      await run?.close();
      held?.release();
    },
  };
}

const wordsOf = ({ cause, message }: Error) => (cause instanceof Error ? cause.message : message);

/** Tells whether a folder is still the one that it was. */
function holdFolder(path: string) {
  let taken: Stats | null = null;
  /** As long as it is open, its number is not given to another one. Windows opens no folder, and gives no number twice. */
  let handle: number | null = null;
  return {
    take() {
      taken = statSync(path);
      handle = process.platform === 'win32' ? null : openSync(path, 'r');
    },
    isThere() {
      if (taken === null) return true;
      const now = statSync(path, { throwIfNoEntry: false });
      return now !== undefined && now.dev === taken.dev && now.ino === taken.ino;
    },
    release() {
      if (handle !== null) closeSync(handle);
      handle = null;
    },
  };
}
