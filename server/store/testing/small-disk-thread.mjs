// Owns a small disk where none can be mounted: the thread of the database, whose files grow only as far as a sheet of numbers allows.
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';

/** Bytes by which the data folder may grow, and by which the folder of the log may; then what they have grown by. */
const sheetOf = (dataFolder) => `${dataFolder}.disk`;
const [DATA, LOG, USED] = [0, 1, 2];
/** That of the reserve, which is the disk's as soon as it is given up. */
const RESERVE_BYTES = 24 * 1024 * 1024;

if (workerData?.folder !== undefined) {
  keepWithin(dirname(workerData.folder));
  await import('../sql/pglite-worker.mjs');
}

function keepWithin(dataFolder) {
  const sheet = sheetOf(dataFolder);
  const paths = new Map();
  const { openSync, writeSync } = fs;
  const read = () => new Float64Array(new Uint8Array(fs.readFileSync(sheet)).buffer);
  fs.openSync = (path, ...rest) => {
    const file = openSync(path, ...rest);
    paths.set(file, String(path));
    return file;
  };
  fs.writeSync = (file, buffer, offset, length, position) => {
    const growth = Math.max(0, position + length - fs.fstatSync(file).size);
    if (growth > 0) grow(paths.get(file)?.includes('/pg_wal/') ? LOG : DATA, growth);
    return writeSync(file, buffer, offset, length, position);
  };
  function grow(kind, bytes) {
    const numbers = read();
    const extra = kind === DATA && !fs.existsSync(join(dataFolder, 'space.reserve')) ? RESERVE_BYTES : 0;
    const isLogApart = Number.isFinite(numbers[LOG]);
    const of = kind === LOG && isLogApart ? LOG : DATA;
    if (numbers[of + USED] + bytes > numbers[of] + (of === DATA ? extra : 0))
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    numbers[of + USED] += bytes;
    fs.writeFileSync(sheet, new Uint8Array(numbers.buffer));
  }
}
