// Owns the lock of a data folder: one process at a time, for a second one would corrupt the embedded database.
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { FolderLocked, FolderUnusable } from '../store-errors.ts';

/** `started` tells a process from a later one with the same number; null where the system does not say. */
type Holder = { readonly host: string; readonly pid: number; readonly started: string | null };

export type FolderLock = { release(): Promise<void> };

const LOCK_FILE = 'sarhad.lock';
const ATTEMPTS = 5;
/** What is in it is not public: closed events, hashes of tokens, secrets of webhooks. */
const OWNER_ONLY = 0o700;

const isCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException | null)?.code === code;

/** Takes the lock, creating the folder; throws FolderLocked or FolderUnusable. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, LOCK_FILE);
  const me: Holder = { host: hostname(), pid: process.pid, started: await startOf(process.pid) };
  const text = JSON.stringify(me);
  try {
    await makeFolder(folder);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await createFile(path, text)) return { release: () => releaseLock(path, text) };
      const found = await readIfThere(path);
      if (found === null) continue;
      const holder = parseHolder(found);
      if (holder === null || (await mayBeAlive(holder)))
        throw new FolderLocked(
          folder,
          holder ? `process ${holder.pid} on ${holder.host}` : 'another process',
        );
      // Who made room tries at least once more.
      if (await removeDead(path, found, text)) attempt = 0;
    }
  } catch (error) {
    if (error instanceof FolderLocked) throw error;
    throw new FolderUnusable(folder, error);
  }
  throw new FolderLocked(folder, 'another process that is starting');
}

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

/** So that none of this process has the name of another. */
let drafts = 0;

/** False when the file is there already. The text appears with the file: it is written before it gets its name. */
async function createFile(path: string, text: string): Promise<boolean> {
  drafts += 1;
  const draft = `${path}.${process.pid}.${Date.now()}.${drafts}`;
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(text);
    await file.close();
    await link(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** How often the one who removed a dead lock has died over it. */
const DEEPEST = 3;

/**
 * Whether the lock of a dead process was removed here. Several may find it at once: who holds the file of removal looks again, and nobody else
 * changes the lock meanwhile, for while it is there none can be made. So a lock that another has just taken is never removed.
 */
async function removeDead(path: string, dead: string, text: string, depth = 0): Promise<boolean> {
  const removal = `${path}.removal`;
  if (!(await createFile(removal, text))) {
    const other = await readIfThere(removal);
    const holder = other === null ? null : parseHolder(other);
    if (other !== null && holder !== null && depth < DEEPEST && !(await mayBeAlive(holder)))
      await removeDead(removal, other, text, depth + 1);
    return false;
  }
  try {
    if ((await readIfThere(path)) !== dead) return false;
    await rm(path, { force: true });
    return true;
  } finally {
    await rm(removal, { force: true });
  }
}

async function releaseLock(path: string, text: string): Promise<void> {
  if ((await readIfThere(path)) === text) await rm(path, { force: true });
}

function parseHolder(text: string): Holder | null {
  try {
    const { host, pid, started } = JSON.parse(text) as Partial<Holder>;
    return typeof host === 'string' && Number.isInteger(pid)
      ? { host, pid: Number(pid), started: started ?? null }
      : null;
  } catch {
    return null;
  }
}

/** True as well when it cannot be known: a lock is taken over from a dead process only. */
async function mayBeAlive({ host, pid, started }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return !isCode(error, 'ESRCH');
  }
  const now = await startOf(pid);
  return started === null || now === null || now === started;
}

/** Start of a process in clock ticks since boot: field 22 of /proc/PID/stat, counted after the name in brackets. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
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
  if (host !== hostname()) return { state: 'elsewhere', pid, host };
  return { state: (await mayBeAlive(holder)) ? 'alive' : 'dead', pid, host };
}
