// Owns putting a backup into a data folder: beside it first, so that an interrupted one is never taken for a database.
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Explained } from '../store/explained.ts';
import { makeFolder } from '../store/sql/folder-lock.ts';
import { openPGlite } from '../store/sql/pglite-database.ts';
import { FolderUnusable } from '../store/store-errors.ts';
import type { Head } from './backup-format.ts';
import { restoreBackup } from './restore-backup.ts';

export class FolderInUse extends Explained {}

/** Within the data folder, which may be a mount of its own: nothing can be moved into it from outside. */
const DRAFT = 'restoring';

/** Throws FolderInUse for a folder that is not empty, and as `restoreBackup`; then there is no database in it. */
export async function restoreIntoFolder(path: string, folder: string): Promise<Head> {
  const draft = join(folder, DRAFT);
  let isOurs = false;
  const open = async () => {
    try {
      await makeFolder(folder);
      const found = await readdir(folder);
      // What a file system makes in each of its roots is nobody's.
      if (found.some((name) => name !== 'lost+found')) throw inUse(folder, found);
    } catch (error) {
      throw error instanceof FolderInUse ? error : new FolderUnusable(folder, error);
    }
    isOurs = true;
    return openPGlite(draft);
  };
  const head = await restoreBackup(path, open).catch(async (error) => {
    if (isOurs) await rm(draft, { recursive: true, force: true });
    throw error;
  });
  await rename(join(draft, 'database'), join(folder, 'database'));
  await rm(draft, { recursive: true });
  return head;
}

const inUse = (folder: string, found: readonly string[]) =>
  new FolderInUse(
    found.includes(DRAFT)
      ? `${folder} holds a restoration that was interrupted. Delete the folder ${DRAFT} in it, and begin again.`
      : `${folder} is not empty: a backup is restored into a new or an empty folder.`,
  );
