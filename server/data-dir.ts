// Owns the two small files that a server keeps in its data folder: who may add data, and where the running one is.
import { readFile, rm } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from '../src/contract/zod.ts';
import { randomNumber } from './folder-proof.ts';
import { makeFolder } from './store/sql/folder-lock.ts';
import { lifeOf, thisProcess } from './store/sql/process-identity.ts';
import { createDurably, writeDurably } from './store/sql/write-durably.ts';
import { FolderUnusable } from './store/store-errors.ts';

const OWNER_ONLY = { mode: 0o600 };

/** An address that is connected to as it stands. What a name leads to may be changed by others. */
function isLiteral(url: string): boolean {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  return protocol === 'http:' && isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}

/** `run`: random, another one at each start. */
const running = z.object({
  host: z.string(),
  pid: z.int(),
  started: z.nullable(z.string()),
  boot: z.nullable(z.string()),
  pidNamespace: z.nullable(z.string()),
  run: z.string(),
  url: z.string().check(z.refine(isLiteral)),
});
export type Running = z.infer<typeof running>;

/** What server and program must agree in before either proves anything. */
export const identityOf = ({ run, url }: Running): string => JSON.stringify([run, url]);

const runningFile = (folder: string) => join(folder, 'server.json');
const tokenFile = (folder: string) => join(folder, 'token');

/** The token of this folder, made at the first start and readable by its owner alone. Throws FolderUnusable. */
export async function readOrMakeToken(folder: string): Promise<string> {
  const known = await readToken(folder);
  if (known !== null) return known;
  const token = randomNumber();
  try {
    await makeFolder(folder);
    const file = await createDurably(tokenFile(folder), `${token}\n`, OWNER_ONLY);
    await file?.close();
    // Of two servers of one database that begin at once, both take that of the first.
    const others = file === null ? await readToken(folder) : token;
    if (others !== null) return others;
    // It is there and empty.
    await writeDurably(tokenFile(folder), `${token}\n`, OWNER_ONLY);
  } catch (error) {
    throw new FolderUnusable(folder, error);
  }
  return token;
}

export async function readToken(folder: string): Promise<string | null> {
  const text = await readFile(tokenFile(folder), 'utf8').catch(() => '');
  return text.trim() || null;
}

/** `url`: with an address, not a name. */
export async function writeRunning(folder: string, url: string): Promise<Running> {
  const here: Running = { ...(await thisProcess()), run: randomNumber(), url };
  await writeDurably(runningFile(folder), `${JSON.stringify(here)}\n`);
  return here;
}

/** Where the server of this folder was last; null also where its process is known to have ended. Whether it is there now it must prove. */
export async function readRunning(folder: string): Promise<Running | null> {
  try {
    const found = z.parse(running, JSON.parse(await readFile(runningFile(folder), 'utf8')));
    return (await lifeOf(found, await thisProcess())) === 'ended' ? null : found;
  } catch {
    return null;
  }
}

/** Only its own: another server may have begun in the meantime. */
export async function removeRunning(folder: string, { run }: Running): Promise<void> {
  if ((await readRunning(folder))?.run === run) await rm(runningFile(folder), { force: true });
}
