// Owns whether the disk of a data folder has room.
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Found, well, wrong } from './finding.ts';

const MEGABYTE = 2 ** 20;
/** The log of the embedded database alone may grow by so much while a large batch comes in. */
const LEAST_BYTES = 256 * MEGABYTE;
/** Of what the folder takes: a new version of every event, and what is sorted meanwhile. */
const LEAST_SHARE = 0.25;

const inMegabytes = (bytes: number) => `${Math.round(bytes / MEGABYTE).toLocaleString('en')} MB`;

export async function checkSpace(folder: string): Promise<Found> {
  const { bavail, bsize } = await statfs(folder);
  return judgeSpace({ free: bavail * bsize, used: await sizeOf(folder) });
}

/** In bytes. */
export function judgeSpace({ free, used }: { readonly free: number; readonly used: number }): Found {
  const least = Math.max(LEAST_BYTES, used * LEAST_SHARE);
  const says = `${inMegabytes(free)} are free on the disk of the folder, which takes ${inMegabytes(used)}`;
  return free >= least
    ? well('space', `${says}.`)
    : wrong('space', `${says}: make room, at least ${inMegabytes(least)}, before batches fail.`);
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  // A running database makes and removes files meanwhile.
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    if (entry.isFile())
      bytes += (await stat(join(entry.parentPath ?? entry.path, entry.name)).catch(() => null))?.size ?? 0;
  return bytes;
}
