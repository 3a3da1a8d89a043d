// Owns the embedded database: PGlite in a thread of its own, so that a long query does not stop the API. Plain
// JavaScript, for Node runs this very file beside the TypeScript sources as beside the built server.

import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** `folder` is where the database lies; absent: in memory. One connection, so queries run in the order they come. */
const opening = PGlite.create(workerData.folder === undefined ? {} : { dataDir: workerData.folder });

/** What of an error survives the way between threads. */
const portable = (error) => ({ message: String(error?.message ?? error), code: error?.code });

parentPort.on('message', async ({ id, sql, parameters }) => {
  try {
    const database = await opening;
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
});
