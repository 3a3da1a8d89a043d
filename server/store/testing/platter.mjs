// Owns the disk of a test as it would be after a power loss: contents as of the last flush of each file, names as of the last flush of each
// folder. Run as the database's thread, it notes flushes for the thread's whole life; `cutPower` is for the test.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';

/** Beside the data folder. */
const platterOf = (dataFolder) => `${dataFolder}.platter`;

/** Of a file or folder, whatever its name: a number alone is given again. */
function idOf(path) {
  const { ino, birthtimeNs } = fs.lstatSync(path, { bigint: true });
  return createHash('sha256').update(`${ino} ${birthtimeNs}`).digest('hex').slice(0, 16);
}

/** Puts into a new folder what of the data folder's database is on the platter. */
export function cutPower(dataFolder, into) {
  const platter = platterOf(dataFolder);
  const restore = (id, path) => {
    fs.mkdirSync(path, { recursive: true });
    const listing = join(platter, `${id}.folder`);
    const entries = fs.existsSync(listing) ? JSON.parse(fs.readFileSync(listing, 'utf8')) : [];
    for (const { name, id: entry, isFolder } of entries) {
      // What else lies in the data folder is not the database's.
      if (path === into && !name.startsWith('database')) continue;
      const content = join(platter, entry);
      if (isFolder) restore(entry, join(path, name));
      else if (fs.existsSync(content)) fs.copyFileSync(content, join(path, name));
      else fs.writeFileSync(join(path, name), '');
    }
  };
  restore(idOf(dataFolder), into);
}

function record(dataFolder) {
  const platter = platterOf(dataFolder);
  fs.mkdirSync(platter);
  const paths = new Map();
  const { openSync, fsyncSync } = fs;
  fs.openSync = (path, ...rest) => {
    const file = openSync(path, ...rest);
    paths.set(file, String(path));
    return file;
  };
  fs.fsyncSync = (file) => {
    fsyncSync(file);
    const { isFolder, id, content } = flushed(file, paths.get(file));
    fs.writeFileSync(join(platter, isFolder ? `${id}.folder` : id), content);
  };
}

function flushed(file, path) {
  const { size, ino, birthtimeNs } = fs.fstatSync(file, { bigint: true });
  const id = createHash('sha256').update(`${ino} ${birthtimeNs}`).digest('hex').slice(0, 16);
  if (fs.fstatSync(file).isDirectory()) {
    const entries = fs.readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      id: idOf(join(path, entry.name)),
      isFolder: entry.isDirectory(),
    }));
    return { isFolder: true, id, content: JSON.stringify(entries) };
  }
  const content = Buffer.alloc(Number(size));
  fs.readSync(file, content, 0, content.length, 0);
  return { isFolder: false, id, content };
}

if (!isMainThread && workerData?.folder !== undefined && basename(workerData.folder) === 'database') {
  record(dirname(workerData.folder));
  await import('../sql/pglite-worker.mjs');
}
