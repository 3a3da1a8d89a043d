// Owns a small disk that a test fills and frees: mounted in memory where that is allowed, else played by the database's thread.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PGliteOptions } from '../sql/pglite-runs.ts';

const MIB = 1024 * 1024;
const DISK_BYTES = 256 * MIB;

export type SmallDisk = {
  /** Of the data, on the disk. */
  readonly folder: string;
  /** What the database is to be opened with; null: nothing, the disk is real. */
  readonly played: PGliteOptions | null;
  /** Others fill it until so much is left. */
  fill(leftBytes: number): Promise<void>;
  free(): Promise<void>;
  /** While nothing is open: from now on the log lies on a disk of its own, with so much left on it. */
  setLogApart(leftBytes: number): Promise<void>;
  growLog(): Promise<void>;
  /** Always to be called: nothing stays mounted. */
  remove(): Promise<void>;
};

export async function openSmallDisk(): Promise<SmallDisk> {
  const root = await mkdtemp(join(tmpdir(), 'sarhad-disk-'));
  const folder = join(root, 'data');
  mkdirSync(folder);
  try {
    await mount(folder, DISK_BYTES);
  } catch {
    process.stdout.write(
      'No disk can be mounted here: a full one is played by the thread of the database.\n',
    );
    return playDisk(root, folder);
  }
  return mountedDisk(root, folder);
}

const run = promisify(execFile);
const sized = (bytes: number) => `size=${Math.ceil(bytes / 4096) * 4096}`;
const mount = (folder: string, bytes: number) =>
  run('mount', ['-t', 'tmpfs', '-o', sized(bytes), 'tmpfs', folder]);

function mountedDisk(root: string, folder: string): SmallDisk {
  const filler = join(folder, 'filler');
  const log = join(folder, 'database/pg_wal');
  const mounted = [folder];
  return {
    folder,
    played: null,
    async fill(leftBytes) {
      const piece = Buffer.alloc(MIB);
      const file = await open(filler, 'a');
      try {
        for (;;) {
          const { bavail, bsize } = await statfs(folder);
          const more = Math.min(MIB, bavail * bsize - leftBytes);
          if (more <= 0) break;
          await file.write(piece, 0, more);
        }
      } finally {
        await file.close();
      }
    },
    free: () => rm(filler),
    async setLogApart(leftBytes) {
      const kept = join(root, 'log');
      cpSync(log, kept, { recursive: true });
      await mount(log, DISK_BYTES);
      mounted.unshift(log);
      cpSync(kept, log, { recursive: true });
      const { blocks, bavail, bsize } = await statfs(log);
      await run('mount', ['-o', `remount,${sized((blocks - bavail) * bsize + leftBytes)}`, log]);
    },
    async growLog() {
      await run('mount', ['-o', `remount,${sized(DISK_BYTES)}`, log]);
    },
    async remove() {
      for (const path of mounted) await run('umount', ['-l', path]);
      await rm(root, { recursive: true });
    },
  };
}

/** See `small-disk-thread`. */
const [DATA, LOG, USED] = [0, 1, 2];

function playDisk(root: string, folder: string): SmallDisk {
  const sheet = `${folder}.disk`;
  const read = () => new Float64Array(new Uint8Array(readFileSync(sheet)).buffer);
  const write = (numbers: Float64Array) => writeFileSync(sheet, new Uint8Array(numbers.buffer));
  const leave = (kind: number, leftBytes: number) => {
    const numbers = read();
    numbers[kind] = (numbers[kind + USED] ?? 0) + leftBytes;
    write(numbers);
  };
  write(Float64Array.of(DISK_BYTES, Number.POSITIVE_INFINITY, 0, 0));
  const reserve = join(folder, 'space.reserve');
  return {
    folder,
    played: {
      program: new URL('./small-disk-thread.mjs', import.meta.url),
      freeBytes: async () => {
        const numbers = read();
        const left = (numbers[DATA] ?? 0) - (numbers[DATA + USED] ?? 0);
        return Math.max(0, left + (existsSync(reserve) ? 0 : 24 * MIB));
      },
    },
    fill: async (leftBytes) => leave(DATA, leftBytes),
    free: async () => leave(DATA, DISK_BYTES),
    setLogApart: async (leftBytes) => leave(LOG, leftBytes),
    growLog: async () => leave(LOG, DISK_BYTES),
    remove: async () => rmSync(root, { recursive: true }),
  };
}
