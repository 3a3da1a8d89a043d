// Owns the embedded database: PGlite in a thread of its own, so that a long query does not stop the API. Plain
// JavaScript, for Node runs this very file beside the TypeScript sources as beside the built server.

import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DURABLE_START, DurableFiles, holdsDatabase, keepNew, prepareFolder } from './durable-files.mjs';

/**
 * So many bytes of the log are worth a checkpoint, after which they are written over. Without other processes PostgreSQL makes
 * none by itself, and the log would grow for as long as the server runs.
 */
const CHECKPOINT_BYTES = 128 * 1024 * 1024;

/** `folder` is where the database lies; absent: in memory. `mayCreate` is false when it was there before. */
const { folder, mayCreate } = workerData;
/** Once the folder is found or made. */
let files;

/**
 * After PANIC and FATAL PostgreSQL ends its process. Here there is none: PGlite would go on with what is broken, or ask it again
 * without end. So the thread ends, before anything else is written.
 */
function heed(line) {
  const [, words] = /\b(?:PANIC|FATAL): +(.*)/.exec(line) ?? [];
  if (words !== undefined) die(words);
}

function die(words) {
  parentPort.postMessage({ died: words });
  process.exit(1);
}

async function open() {
  if (folder === undefined) return PGlite.create({ onStderr: heed });
  const isNew = mayCreate && prepareFolder(folder);
  if (!isNew && !holdsDatabase(folder)) throw new Error('the database is no longer in it');
  files = new DurableFiles(folder);
  const database = await PGlite.create({ fs: files, startParams: DURABLE_START, onStderr: heed });
  if (isNew) keepNew(folder);
  return database;
}

/** What of an error survives the way between threads. */
const portable = (error) => ({ message: String(error?.message ?? error), code: error?.code });

const opening = open();
opening.then(
  () => parentPort.postMessage({ opened: true }),
  (error) => die(portable(error).message),
);

/** Queries run in the order in which they come: there is one connection. */
parentPort.on('message', async ({ id, sql, parameters }) => {
  const database = await opening;
  try {
    if (sql === undefined) {
      await database.close();
      parentPort.postMessage({ id, rows: [] });
      parentPort.close();
      return;
    }
    const { rows } = await database.query(sql, parameters);
    parentPort.postMessage({ id, rows });
  } catch (error) {
    parentPort.postMessage({ id, error: portable(error) });
  }
  if (files?.logged > CHECKPOINT_BYTES) await checkpoint(database);
});

async function checkpoint(database) {
  try {
    await database.query('checkpoint');
    files.logged = 0;
  } catch {
    // In a transaction that has failed; the next query brings it here again.
  }
}
