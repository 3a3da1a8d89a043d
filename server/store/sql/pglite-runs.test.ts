// Tests that no wait on the embedded database is without end, over a thread that does as it is told: it answers, falls silent, or dies.
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { DatabaseUnavailable, NoSpace } from '../store-errors.ts';
import { openPGlite } from './pglite-database.ts';

/** Answers with what it was asked; a file beside the database says how it starts, and counts its starts. */
const PROGRAM = `
  import fs from 'node:fs';
  import { parentPort, workerData } from 'node:worker_threads';
  fs.appendFileSync(workerData.folder + '.starts', '.');
  const how = fs.readFileSync(workerData.folder + '.how', 'utf8');
  if (how !== 'well') parentPort.postMessage({ died: how });
  else parentPort.postMessage({ opened: true });
  parentPort.on('message', ({ id, sql = 'close' }) => {
    if (sql === 'no answer') return;
    if (sql.startsWith('die: ')) return parentPort.postMessage({ died: sql.slice(5) });
    parentPort.postMessage({ id, rows: [sql] });
  });`;

let folder: string;
afterEach(() => rm(folder, { recursive: true }));

async function open(statementMs = 60_000) {
  folder = await mkdtemp(join(tmpdir(), 'sarhad-runs-'));
  await mkdir(join(folder, 'database'));
  const startsNext = (how: string) => writeFile(join(folder, 'database.how'), how);
  await startsNext('well');
  const logged: string[] = [];
  const database = await openPGlite(folder, {
    program: new URL(`data:text/javascript,${encodeURIComponent(PROGRAM)}`),
    limits: { statementMs },
    log: (line) => logged.push(line),
  });
  async function ask(text: string): Promise<unknown[]> {
    const connection = await database.connect();
    try {
      return await connection.query(text, []);
    } finally {
      connection.release();
    }
  }
  const starts = () => readFileSync(join(folder, 'database.starts')).length;
  return { database, ask, logged, startsNext, starts };
}

const failure = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: Error) => error,
  );

test('a statement without an answer is given up, and the next ones go to a new run', async () => {
  const { database, ask, logged, starts } = await open(1000);
  expect(await failure(ask('no answer'))).toBeInstanceOf(DatabaseUnavailable);
  expect(logged).toEqual(['The embedded database does not answer: A statement took more than 1000 ms.']);
  await expect.poll(() => failure(ask('select 1'))).toBeNull();
  expect(logged).toHaveLength(2);
  expect(starts()).toBe(2);
  await database.close();
});

test('what was in flight when a run ends is refused at once; its transaction is not carried on in the next', async () => {
  const { database, ask } = await open();
  const connection = await database.connect();
  await connection.query('begin', []);
  const full = 'could not write to file "pg_wal/xlogtemp.42": No space left on device';
  expect(await failure(connection.query(`die: ${full}`, []))).toBeInstanceOf(NoSpace);
  expect(await connection.query('rollback', [])).toEqual([]);
  expect(await failure(connection.query('commit', []))).toBeInstanceOf(NoSpace);
  connection.release();
  await expect.poll(() => failure(ask('select 1'))).toBeNull();
  // Whether what could not be flushed counts is not known before the log is read again.
  const unflushed = 'die: could not fsync file "pg_wal/000000010000000000000001": No space left on device';
  expect(await failure(ask(unflushed))).toBeInstanceOf(DatabaseUnavailable);
  await database.close();
});

test('a database that does not open is not tried again with every request, but in the end', async () => {
  const { database, ask, logged, startsNext, starts } = await open();
  await startsNext('could not open file "global/pg_filenode.map": Input/output error');
  expect(await failure(ask('die: broken'))).toBeInstanceOf(DatabaseUnavailable);
  for (let nth = 0; nth < 200; nth++)
    expect(await failure(ask('select 1'))).toBeInstanceOf(DatabaseUnavailable);
  const tried = starts();
  await startsNext('well');
  await expect.poll(() => failure(ask('select 1')), { timeout: 20_000 }).toBeNull();
  expect(tried).toBeLessThan(10);
  expect(logged).toEqual([
    'The embedded database does not answer: broken.',
    'The embedded database answers again.',
  ]);
  await database.close();
});
