// Owns the lock of a data folder: one process at a time, for a second one would corrupt the embedded database.
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FolderLocked, FolderUnusable } from '../store-errors.ts';
import { lifeOf, type ProcessIdentity, thisProcess } from './process-identity.ts';
import { createDurably } from './write-durably.ts';

export type FolderLock = { release(): Promise<void> };

/** What tests make otherwise. */
export type LockHelp = {
  readonly me?: ProcessIdentity;
  readonly beatMs?: number;
  readonly pause?: (ms: number) => Promise<unknown>;
  readonly say?: (line: string) => void;
  /** The folder is another's from now on: nothing may be written any more. */
  readonly onLost?: (reason: string) => void;
};

const LOCK_FILE = 'sarhad.lock';
const ATTEMPTS = 5;
/** What is in it is not public: closed events, hashes of tokens, secrets of webhooks. */
const OWNER_ONLY = 0o700;

/** How often who holds the lock touches it. */
const BEAT_MS = 3000;
/** A lock that stays untouched for so long is nobody's, where its process cannot be asked for: six beats missed. */
const SILENCE_MS = 20_000;
const LOOK_MS = 500;

const isCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException | null)?.code === code;

/** Takes the lock, creating the folder; throws FolderLocked or FolderUnusable. May wait for `SILENCE_MS`. */
export async function lockFolder(folder: string, given: LockHelp = {}): Promise<FolderLock> {
  const path = join(folder, LOCK_FILE);
  const me = given.me ?? (await thisProcess());
  const text = JSON.stringify({ ...me, run: randomUUID() });
  const help = { beatMs: BEAT_MS, pause: wait, say: console.warn, onLost: stopAtOnce };
  const taker: Taker = { ...help, ...given, me, text };
  try {
    await makeFolder(folder);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const file = await createDurably(path, text);
      if (file !== null) return keep(path, file, taker);
      const found = await look(path);
      if (found === null) continue;
      if (await isHeld(path, found, taker)) throw new FolderLocked(folder, inWords(found.text));
      // Who made room tries at least once more.
      if (await removeDead(path, found.text, taker)) attempt = 0;
    }
  } catch (error) {
    if (error instanceof FolderLocked) throw error;
    throw new FolderUnusable(folder, error);
  }
  throw new FolderLocked(folder, 'another process that is starting');
}

/** `text`: what stands in its lock. */
type Taker = Required<LockHelp> & { readonly text: string };

/** With the folders above it. Node's own `recursive` never comes back under /proc, where nothing can be made. */
export async function makeFolder(folder: string): Promise<void> {
  const make = () =>
    mkdir(folder, OWNER_ONLY).catch((error) => {
      if (!isCode(error, 'EEXIST')) throw error;
    });
  try {
    await make();
  } catch (error) {
    if (!isCode(error, 'ENOENT') || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await make();
  }
}

/** Touches the lock through the open file, which stays ours whatever becomes of its name. */
function keep(path: string, file: FileHandle, { text, beatMs, onLost }: Taker): FolderLock {
  let beating: Promise<void> | null = null;
  const beat = async () => {
    // What cannot be read for a moment is not lost.
    const found = await readIfThere(path).catch(() => text);
    if (found === text) {
      const now = new Date();
      await file.utimes(now, now).catch(() => {});
      return;
    }
    clearInterval(timer);
    onLost(found === null ? 'its lock was deleted' : `${inWords(found)} has taken it over`);
  };
  const timer = setInterval(() => {
    beating ??= beat().finally(() => {
      beating = null;
    });
  }, beatMs).unref();
  return {
    async release() {
      clearInterval(timer);
      await beating;
      await file.close();
      if ((await readIfThere(path)) === text) await rm(path, { force: true });
    },
  };
}

/** Without closing the database: to close it would write once more into a folder that is another's. */
function stopAtOnce(reason: string): void {
  console.error(
    `The data folder is no longer this server's (${reason}), so it stops at once. Two servers may not have one folder: give each a DATA_DIR of its own.`,
  );
  process.exit(1);
}

/** `mark` changes whenever the lock is touched. Opened anew each time, so that a network's file system asks its server. */
type Found = { readonly text: string; readonly mark: string };

async function look(path: string): Promise<Found | null> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  try {
    const { ino, mtimeNs } = await file.stat({ bigint: true });
    const text = await file.readFile('utf8');
    return { text, mark: `${ino} ${mtimeNs} ${text}` };
  } finally {
    await file.close();
  }
}

async function readIfThere(path: string): Promise<string | null> {
  return (await look(path))?.text ?? null;
}

/** Decided at once by the process where that can be known, else by whether somebody touches the lock. No clocks are compared. */
async function isHeld(path: string, found: Found, { me, pause, say }: Taker): Promise<boolean> {
  const holder = parseHolder(found.text);
  if (holder !== null) {
    const life = await lifeOfHolder(holder, me);
    if (life !== 'unknown') return life === 'running';
  }
  say(`${path} is of ${inWords(found.text)}; waiting up to ${SILENCE_MS / 1000} s for a sign of life.`);
  for (let waited = 0; waited < SILENCE_MS; waited += LOOK_MS) {
    await pause(LOOK_MS);
    const now = await look(path);
    if (now?.mark !== found.mark) return now !== null;
  }
  return false;
}

/** How often the one who removed a dead lock has died over it. */
const DEEPEST = 3;

/**
 * Whether the lock of a dead process was removed here. Several may find it at once: who holds the file of removal looks again, and nobody else
 * changes the lock meanwhile, for while it is there none can be made. So a lock that another has just taken is never removed.
 */
async function removeDead(path: string, dead: string, taker: Taker, depth = 0): Promise<boolean> {
  const removal = `${path}.removal`;
  const file = await createDurably(removal, taker.text);
  if (file === null) {
    const other = await look(removal);
    if (other !== null && depth < DEEPEST && !(await isHeld(removal, other, taker)))
      await removeDead(removal, other.text, taker, depth + 1);
    return false;
  }
  await file.close();
  try {
    if ((await readIfThere(path)) !== dead) return false;
    await rm(path, { force: true });
    return true;
  } finally {
    await rm(removal, { force: true });
  }
}

/** Without `boot`: of a version that said less, and did not touch its lock. */
type Holder = Pick<ProcessIdentity, 'host' | 'pid' | 'started'> &
  Partial<Pick<ProcessIdentity, 'boot' | 'pidNamespace'>>;

const known = ({ boot = null, pidNamespace = null, ...rest }: Holder): ProcessIdentity => ({
  ...rest,
  boot,
  pidNamespace,
});

/** Null for what was half written, or by something else. */
function parseHolder(text: string): Holder | null {
  try {
    const { host, pid, started, boot, pidNamespace } = JSON.parse(text) as Partial<Holder>;
    if (typeof host !== 'string' || !Number.isInteger(pid)) return null;
    const told = { host, pid: Number(pid), started: started ?? null };
    return boot === undefined ? told : { ...told, boot, pidNamespace: pidNamespace ?? null };
  } catch {
    return null;
  }
}

const lifeOfHolder = (holder: Holder, me: ProcessIdentity) =>
  holder.boot === undefined ? lifeOfOld(holder, me) : lifeOf(known(holder), me);

/** As that version decided: by host and number; what cannot be known counts as running, for nothing would show that it ended. */
async function lifeOfOld(holder: Holder, me: ProcessIdentity): Promise<'running' | 'ended'> {
  if (holder.host !== me.host) return 'running';
  const life = await lifeOf({ ...me, pid: holder.pid, started: holder.started }, me);
  return life === 'ended' ? 'ended' : 'running';
}

function inWords(text: string): string {
  const holder = parseHolder(text);
  if (holder === null) return 'a process that wrote only half of its name';
  return `process ${holder.pid} on ${holder.host}`;
}

/** Whose lock lies in a folder. `state` is `elsewhere` where only another machine can tell whether its process lives. */
export type FoundLock =
  | { readonly state: 'none' | 'unreadable' }
  | { readonly state: 'alive' | 'dead' | 'elsewhere'; readonly pid: number; readonly host: string };

/** Looks, and changes nothing: `lockFolder` removes the lock of a dead process. */
export async function lookAtLock(folder: string): Promise<FoundLock> {
  const text = await readIfThere(join(folder, LOCK_FILE));
  if (text === null) return { state: 'none' };
  const holder = parseHolder(text);
  if (holder === null) return { state: 'unreadable' };
  const { pid, host } = holder;
  const me = await thisProcess();
  const isOldElsewhere = holder.boot === undefined && host !== me.host;
  const life = isOldElsewhere ? 'unknown' : await lifeOfHolder(holder, me);
  return { state: STATES[life], pid, host };
}

const STATES = { running: 'alive', ended: 'dead', unknown: 'elsewhere' } as const;
