// Owns the two small files that a server keeps in its data folder: who may add data, and where the running one is.
import { randomBytes } from 'node:crypto';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../src/contract/zod.ts';
import { makeFolder } from './store/sql/folder-lock.ts';
import { FolderUnusable } from './store/store-errors.ts';

const OWNER_ONLY = 0o600;

const running = z.object({ pid: z.int(), url: z.string() });
export type Running = z.infer<typeof running>;

const runningFile = (folder: string) => join(folder, 'server.json');
const tokenFile = (folder: string) => join(folder, 'token');

/** The token of this folder, made at the first start and readable by its owner alone. Throws FolderUnusable. */
export async function readOrMakeToken(folder: string): Promise<string> {
  const known = await readToken(folder);
  if (known !== null) return known;
  const token = randomBytes(32).toString('base64url');
  try {
    await makeFolder(folder);
    await writeFile(tokenFile(folder), `${token}\n`, { mode: OWNER_ONLY });
    await chmod(tokenFile(folder), OWNER_ONLY);
  } catch (error) {
    throw new FolderUnusable(folder, error);
  }
  return token;
}

export async function readToken(folder: string): Promise<string | null> {
  const text = await readFile(tokenFile(folder), 'utf8').catch(() => '');
  return text.trim() || null;
}

export async function writeRunning(folder: string, url: string): Promise<void> {
  await writeFile(runningFile(folder), `${JSON.stringify({ pid: process.pid, url } satisfies Running)}\n`);
}

/** Where the server of this folder was last; whether it is still there is for the caller to try. */
export async function readRunning(folder: string): Promise<Running | null> {
  try {
    return z.parse(running, JSON.parse(await readFile(runningFile(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** Only its own: another server may have begun in the meantime. */
export async function removeRunning(folder: string): Promise<void> {
  if ((await readRunning(folder))?.pid === process.pid) await rm(runningFile(folder), { force: true });
}
