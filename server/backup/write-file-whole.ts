// Owns writing a file that is there whole or not at all: under another name first, on disk before it gets its own.
import { randomBytes } from 'node:crypto';
import { access, link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../store/sql/write-durably.ts';

/** A backup holds what is not public, too, and the hashes of tokens. */
const OWNER_ONLY = 0o600;

/** `check` is asked of the file under its first name; when it throws, there is no file. Never takes the place of another one (EEXIST). */
export async function writeFileWhole(
  path: string,
  content: AsyncIterable<Uint8Array>,
  check: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    const file = await open(draft, 'wx', OWNER_ONLY);
    try {
      for await (const piece of content) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await check(draft);
    await giveName(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(path));
}

/** Some file systems, such as those of memory sticks, know no second name of a file: there it is moved. */
async function giveName(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(String((error as NodeJS.ErrnoException).code)))
      throw error;
    if (await isThere(path)) throw Object.assign(new Error(`${path} exists already.`), { code: 'EEXIST' });
    await rename(draft, path);
  }
}

export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
