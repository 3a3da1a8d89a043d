// Owns what may be wrong with a data folder itself: that it is there, whose it is, and who may look into it.
import { chmod, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Found, unknown, well, wrong } from './finding.ts';

const OTHERS = 0o007;
const ALL_BUT_OWNER = 0o077;
/** Files beside the database that only their owner may read: the secret of the folder. */
const SECRETS = ['token'];

const statOf = (path: string) =>
  stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

/** Null: there is no folder yet, and nothing in it to be looked at. */
export async function checkFolder(folder: string): Promise<{ isThere: boolean; found: Found[] }> {
  try {
    const known = await statOf(folder);
    if (known === null)
      return {
        isThere: false,
        found: [well('folder', `There is no ${folder} yet: the first start makes it.`)],
      };
    if (!known.isDirectory())
      return {
        isThere: false,
        found: [wrong('folder', `${folder} is no folder; set DATA_DIR to another one.`)],
      };
    await readdir(folder);
  } catch (error) {
    const says = `${folder} cannot be read (${(error as Error).message}): run this as the user that runs the server.`;
    return { isThere: false, found: [wrong('folder', says)] };
  }
  return { isThere: true, found: [...(await checkRights(folder)), ...(await checkSecrets(folder))] };
}

async function checkRights(folder: string): Promise<Found[]> {
  const { mode, uid } = await stat(folder);
  const me = process.getuid?.();
  if (me === undefined) return [unknown('rights', 'This system knows no rights as others do.')];
  if (uid !== me && me !== 0)
    return [
      wrong(
        'rights',
        `${folder} belongs to another user (${uid}): start the server as that one, or give it to this one (${me}).`,
      ),
    ];
  if ((mode & OTHERS) !== 0) {
    const says = `Every user of this machine can look into ${folder}, where closed events and secrets of webhooks lie.`;
    return [wrong('rights', says, () => allow(folder, mode & ~OTHERS & 0o7777))];
  }
  return [
    well('rights', `${folder} is for its owner${(mode & 0o070) === 0 ? ' alone' : ' and their group'}.`),
  ];
}

async function checkSecrets(folder: string): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of SECRETS) {
    const path = join(folder, name);
    const file = await statOf(path);
    if (file === null) {
      found.push(well(name, 'The folder has no secret yet: the next start makes one.'));
    } else if (file.size === 0) {
      found.push(
        wrong(
          name,
          `${path} is empty, as after a full disk: stop the server, delete the file and start it again.`,
        ),
      );
    } else if (process.getuid !== undefined && (file.mode & ALL_BUT_OWNER) !== 0) {
      const says = `Others than its owner can read ${path}, and with it do all that an editor may. If others use this machine, replace it, too: delete it and start the server again.`;
      found.push(wrong(name, says, () => allow(path, 0o600)));
    } else {
      found.push(well(name, 'The secret of the folder is for its owner alone.'));
    }
  }
  return found;
}

async function allow(path: string, mode: number): Promise<string> {
  await chmod(path, mode);
  return `${path} has the rights ${mode.toString(8)} now.`;
}
