// Owns that what the embedded database asks to be on disk is on disk. PGlite starts PostgreSQL without flushing, and the file system that it
// gives to it has no call that flushes. Plain JavaScript: the database's thread runs this very file.
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

const SETTINGS = {
  fsync: 'on',
  // Emscripten answers `fdatasync`, the default, without doing anything.
  wal_sync_method: 'fsync',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // Segments of the log that are kept to be written over, so that a small disk is not filled by them.
  min_wal_size: '32MB',
  max_wal_size: '256MB',
};

/** PGlite's own, but for `-F`, which turns flushing off. */
export const DURABLE_START = [
  ...PGlite.defaultStartParams.filter((word) => word !== '-F'),
  ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

/** Temporary tables and files, which PostgreSQL throws away at a start. */
const isPassing = (path) => /\/(t\d+_\d+[^/]*|pgsql_tmp[^/]*)$/.test(path);

/** The folder of one database. A commit is answered when its log is flushed, and with it the folders that have changed until then. */
export class DurableFiles extends NodeFS {
  /** Of the system. */
  #changedFolders = new Set();
  /** Bytes written to the log since the last checkpoint that was asked for. */
  logged = 0;

  async init(pglite, options) {
    const { emscriptenOpts } = await super.init(pglite, options);
    const preRun = [...emscriptenOpts.preRun, ({ FS, NODEFS }) => this.#amend(FS, NODEFS)];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }

  #amend(FS, NODEFS) {
    const { node_ops: nodes, stream_ops: streams } = NODEFS;
    const pathIn = (folder, name) => join(NODEFS.realPath(folder), name);
    const changed = (...paths) => {
      for (const path of paths) if (!isPassing(path)) this.#changedFolders.add(dirname(path));
    };
    streams.fsync = (stream) =>
      NODEFS.tryFSOperation(() => {
        this.#flushFolders();
        fs.fsyncSync(stream.nfd);
        return 0;
      });
    const { write } = streams;
    streams.write = (stream, ...rest) => {
      const written = write(stream, ...rest);
      const { name, parent } = stream.node;
      if (parent.name === 'pg_wal' && !name.startsWith('xlogtemp')) this.logged += written;
      return written;
    };
    // Emscripten notes the file before it makes it, and would know it for ever when the disk is full.
    nodes.mknod = (parent, name, mode, device) => {
      const path = pathIn(parent, name);
      NODEFS.tryFSOperation(() =>
        FS.isDir(mode) ? fs.mkdirSync(path, mode) : fs.writeFileSync(path, '', { mode }),
      );
      changed(path);
      return NODEFS.createNode(parent, name, mode, device);
    };
    const { rename, unlink, rmdir } = nodes;
    nodes.rename = (node, folder, name) => {
      const from = NODEFS.realPath(node);
      rename(node, folder, name);
      changed(from, pathIn(folder, name));
    };
    nodes.unlink = (parent, name) => {
      unlink(parent, name);
      changed(pathIn(parent, name));
    };
    nodes.rmdir = (parent, name) => {
      rmdir(parent, name);
      changed(pathIn(parent, name));
      this.#changedFolders.delete(pathIn(parent, name));
    };
  }

  /** One that cannot be flushed stays to be flushed. */
  #flushFolders() {
    for (const folder of this.#changedFolders) {
      flushFolder(folder);
      this.#changedFolders.delete(folder);
    }
  }
}

/**
 * Makes the folder of a database, or finds one; true when it is new, and `keepNew` is to be called. What was begun and not finished
 * holds nothing that was accepted: it is begun anew.
 */
export function prepareFolder(folder) {
  const mark = markOf(folder);
  if (!fs.existsSync(mark)) {
    if (holdsDatabase(folder)) return false;
    fs.writeFileSync(mark, 'This database is being made. Nothing is in it before this file is gone.\n');
    flush(mark);
    flushFolder(dirname(folder));
  }
  fs.mkdirSync(folder, { recursive: true });
  // The folder itself may be where a disk is mounted.
  for (const name of fs.readdirSync(folder)) fs.rmSync(join(folder, name), { recursive: true, force: true });
  return true;
}

/** PGlite makes a new database wherever it finds none. */
export const holdsDatabase = (folder) => fs.existsSync(join(folder, 'PG_VERSION'));

/** When it returns, all of a new database is on disk. */
export function keepNew(folder) {
  flushTree(folder);
  flushFolder(dirname(folder));
  fs.rmSync(markOf(folder));
  flushFolder(dirname(folder));
}

const markOf = (folder) => `${folder}.unfinished`;

function flushTree(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) flushTree(path);
    else flush(path);
  }
  flushFolder(folder);
}

function flush(path, flags = 'r+') {
  const file = fs.openSync(path, flags);
  try {
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

/** What says that a folder cannot be flushed here, or is no longer there, as PostgreSQL reads it; Windows keeps its folders itself. */
const NOT_FLUSHED = ['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOENT'];

function flushFolder(folder) {
  if (process.platform === 'win32') return;
  try {
    flush(folder, 'r');
  } catch (error) {
    if (!NOT_FLUSHED.includes(error.code)) throw error;
  }
}
