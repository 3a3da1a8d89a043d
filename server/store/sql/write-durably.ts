// Owns how a small file gets onto the disk whole: after a loss of power it holds all of its text, or is not there.
import { randomUUID } from 'node:crypto';
import { type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Readable by all whom the system lets, unless said. */
const ANYBODY = 0o666;

type Options = { readonly mode?: number };

/** Replaces what is there. Whoever reads meanwhile finds the old text or the new one. */
export async function writeDurably(path: string, text: string, options: Options = {}): Promise<void> {
  const draft = draftOf(path);
  try {
    await (await writeDraft(draft, text, options)).close();
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Null when the file is there already; else the open file, for the caller to close. Of several callers at once one makes it. */
export async function createDurably(
  path: string,
  text: string,
  options: Options = {},
): Promise<FileHandle | null> {
  const draft = draftOf(path);
  const file = await writeDraft(draft, text, options);
  try {
    await link(draft, path);
  } catch (error) {
    await file.close();
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(path));
  return file;
}

/** Random, for processes of two containers may have the same number. */
const draftOf = (path: string) => `${path}.${randomUUID()}`;

async function writeDraft(draft: string, text: string, { mode = ANYBODY }: Options): Promise<FileHandle> {
  const file = await open(draft, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
    return file;
  } catch (error) {
    await file.close();
    await rm(draft, { force: true });
    throw error;
  }
}

/** Names of files are kept in their folder, which is flushed by itself. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const opened = await open(folder, 'r');
    await opened.sync().finally(() => opened.close());
  } catch (error) {
    // Where folders cannot be opened as files (Windows), the system flushes names itself.
    if (!CANNOT_SYNC.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

const CANNOT_SYNC = new Set(['EACCES', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']);
