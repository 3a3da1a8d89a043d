// Owns what may be wrong with who uses a data folder: its lock, and the address of its server.
import { readRunning, removeStaleRunning } from '../data-dir.ts';
import { lockFolder, lookAtLock } from '../store/sql/folder-lock.ts';
import { type Found, unknown, well, wrong } from './finding.ts';

export type Use = {
  /** Nobody else may open the database. */
  readonly isFree: boolean;
  readonly found: readonly Found[];
};

export async function checkLock(folder: string): Promise<Use> {
  const lock = await lookAtLock(folder);
  const file = `${folder}/sarhad.lock`;
  switch (lock.state) {
    case 'none':
      return { isFree: true, found: [well('lock', 'Nobody uses the folder.')] };
    case 'alive':
      return { isFree: false, found: [well('lock', `Process ${lock.pid} uses the folder.`)] };
    case 'dead': {
      const says = `The lock was left by process ${lock.pid}, which is dead. The next start takes it over.`;
      return { isFree: false, found: [wrong('lock', says, () => removeDead(folder))] };
    }
    case 'elsewhere': {
      const says = `The lock is of process ${lock.pid} on ${lock.host}: only that machine, or container, can tell whether it lives. If it is surely gone, delete ${file}.`;
      return { isFree: false, found: [unknown('lock', says)] };
    }
    case 'unreadable': {
      const says = `${file} cannot be understood, so that no server starts. If surely none uses the folder, delete it.`;
      return { isFree: false, found: [wrong('lock', says)] };
    }
  }
}

/** By taking it over, as a server would: one that starts at this moment keeps it. */
async function removeDead(folder: string): Promise<string> {
  await (await lockFolder(folder)).release();
  return 'The lock of the dead process is away.';
}

/** `isAnswering`: the server of the folder was asked. */
export async function checkAddress(folder: string, isAnswering: boolean): Promise<Found> {
  const running = await readRunning(folder);
  if (running === null) return well('server', 'No server says that it runs over this folder.');
  const { pid, url } = running;
  if (isAnswering) return well('server', `The server at ${url} answers (process ${pid}).`);
  if (isAlive(pid)) {
    const says = `The server at ${url} does not answer, and process ${pid} lives: it is busy, hangs, or is another program. Look at its log; if it is the server and stays so, restart it.`;
    return wrong('server', says);
  }
  const says = `server.json names a server at ${url} whose process ${pid} is dead.`;
  return wrong('server', says, async () => {
    await removeStaleRunning(folder, pid);
    return 'server.json is away.';
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
