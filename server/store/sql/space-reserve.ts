// Owns the room that the embedded database keeps for the moment when the disk is full: it needs some to be opened again, and to be read.
import { randomBytes } from 'node:crypto';
import { open, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { NoSpace } from '../store-errors.ts';

const FILE = 'space.reserve';
const MIB = 1024 * 1024;
/** One segment of PostgreSQL's log (16 MiB) and what a checkpoint writes beside it. */
const RESERVE_BYTES = 24 * MIB;
/** With less than this beside the reserve nothing is written: a segment of the log. */
const LEAST_BYTES = 16 * MIB;

export type SpaceReserve = {
  /** Before something is written: throws NoSpace when there is too little room; makes the reserve when it is not there. */
  ensureRoom(): Promise<void>;
  /** For who needs the room now. */
  giveUp(): Promise<void>;
};

/** Bytes that are free where the folder lies. */
export type FreeBytes = (folder: string) => Promise<number>;

const freeOnDisk: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

export function createSpaceReserve(folder: string, freeBytes: FreeBytes = freeOnDisk): SpaceReserve {
  const path = join(folder, FILE);
  async function isWhole(): Promise<boolean> {
    const found = await stat(path).catch(() => null);
    return found !== null && found.size >= RESERVE_BYTES && found.blocks * 512 >= RESERVE_BYTES;
  }

  async function make(): Promise<void> {
    // Written and not only claimed, and nothing that a file system would pack away.
    const piece = randomBytes(MIB);
    try {
      const file = await open(path, 'w', 0o600);
      try {
        for (let at = 0; at < RESERVE_BYTES; at += MIB) await file.write(piece, 0, MIB, at);
        await file.sync();
      } finally {
        await file.close();
      }
    } catch (error) {
      await rm(path, { force: true }).catch(() => {});
      throw new NoSpace(error);
    }
    if (!(await isWhole())) {
      await rm(path, { force: true });
      throw new NoSpace();
    }
  }

  return {
    async ensureRoom() {
      const isThere = await isWhole();
      if ((await freeBytes(folder)) < LEAST_BYTES + (isThere ? 0 : RESERVE_BYTES)) throw new NoSpace();
      if (!isThere) await make();
    },
    giveUp: () => rm(path, { force: true }),
  };
}
