// Owns what may be wrong with who uses a data folder: its lock, and the address of its server.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../src/contract/zod.ts';
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
      const says = `${file} cannot be understood: whoever wrote it got no further. The next start takes it over, unless somebody touches it.`;
      return { isFree: false, found: [wrong('lock', says, () => removeDead(folder))] };
    }
  }
}

/** By taking it over, as a server would, which waits for a sign of life where it must: one that starts at this moment keeps it. */
async function removeDead(folder: string): Promise<string> {
  await (await lockFolder(folder)).release();
  return 'The lock is away.';
}

/** What a server says of itself; it may say more. */
const address = z.looseObject({ pid: z.int(), url: z.string() });

const readText = (path: string) =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

/** `isAnswering`: the server of the folder was asked. */
export async function checkAddress(folder: string, isAnswering: boolean): Promise<Found> {
  const path = join(folder, 'server.json');
  const text = await readText(path);
  if (text === null) return well('server', 'No server says that it runs over this folder.');
  const removal = async () => {
    // A server that has begun in the meantime has written its own.
    if ((await readText(path)) !== text) return 'server.json is of another server by now, and stays.';
    await rm(path, { force: true });
    return 'server.json is away.';
  };
  const running = parseAddress(text);
  if (running === null)
    return wrong('server', 'server.json cannot be understood, so that commands find no server.', removal);
  const { pid, url } = running;
  if (isAnswering) return well('server', `The server at ${url} answers (process ${pid}).`);
  if (!isAlive(pid))
    return wrong('server', `server.json names a server at ${url} whose process ${pid} is dead.`, removal);
  const says = `The server at ${url} does not answer, and process ${pid} lives: it is busy, hangs, or is another program. Look at its log; if it is the server and stays so, restart it.`;
  return wrong('server', says);
}

function parseAddress(text: string): z.infer<typeof address> | null {
  try {
    return z.parse(address, JSON.parse(text));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
