// Tests that the embedded database has on disk what it has acknowledged: after each cut of the power, all of it is there, and whole.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUBLIC, type Store } from '../store.ts';
import { cutPower } from '../testing/platter.mjs';
import { batchAdder, eventOf } from '../testing/test-events.ts';
import { openKysely } from './database.ts';
import { openPGlite } from './pglite-database.ts';
import { openSqlStore } from './sql-store.ts';

/** A database is made, and opened again as it was at each cut. */
const SLOW_MS = 120_000;

let root: string;
let recorded: Awaited<ReturnType<typeof openIn>>;
let add: ReturnType<typeof batchAdder>;
let cuts = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sarhad-power-'));
  const data = join(root, 'data');
  // The power was cut before, too, while a database was being made.
  await mkdir(join(data, 'database', 'global'), { recursive: true });
  await writeFile(join(data, 'database', 'PG_VERSION'), '18\n');
  await writeFile(join(data, 'database', 'half'), '');
  await writeFile(join(data, 'database.unfinished'), '');
  recorded = await openIn(data, { program: new URL('../testing/platter.mjs', import.meta.url) });
  add = batchAdder(recorded.store);
  await addBatches(1);
}, SLOW_MS);

afterAll(async () => {
  await recorded.store.close();
  await rm(root, { recursive: true, force: true });
});

async function addBatches(count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const before = (await recorded.store.resolveRevision(undefined)) ?? 0;
    const events = [1, 2, 3].map((nth) => eventOf(`event-${before}-${nth}`));
    // What is corrected closes a version of an earlier revision.
    const corrected = before > 0 ? [eventOf('event-0-1', { title: `Synthetic ${before}` })] : [];
    await add([...events, ...corrected]);
  }
}

/** The data folder as it would be if the power were cut now. */
function cut(): string {
  cuts += 1;
  const into = join(root, `cut-${cuts}`);
  cutPower(join(root, 'data'), into);
  return into;
}

const openIn = async (folder: string, options?: Parameters<typeof openPGlite>[1]) => {
  const database = await openPGlite(folder, options);
  const store = await openSqlStore(database, { warmUp: false, compression: null });
  return { database, store };
};

/** All that each revision says. */
async function readAll(store: Store) {
  const newest = (await store.resolveRevision(undefined)) ?? 0;
  const revisions = [];
  for (let revision = 1; revision <= newest; revision++) {
    const { changedAt, eventCount } = await store.summary(PUBLIC, revision);
    const { events } = await store.listPart({
      ...{ audience: PUBLIC, revision, filter: {}, limit: 1000, after: null },
    });
    revisions.push({ changedAt, eventCount, events });
  }
  return revisions;
}

test('what a cut of the power has left of a database being made is made anew', async () => {
  expect((await readdir(join(root, 'data'))).sort()).toEqual(['database', 'sarhad.lock', 'space.reserve']);
  expect(await readdir(join(root, 'data/database'))).not.toContain('half');
});

test(
  'what was acknowledged is there after the power was cut, with every revision whole',
  async () => {
    const known = (await recorded.store.resolveRevision(undefined)) ?? 0;
    const first = cut();
    await addBatches(8);
    // From here on the log is read again from the middle, and its oldest files get new names.
    const connection = await recorded.database.connect();
    await connection.query('checkpoint', []);
    connection.release();
    await addBatches(4);
    const last = cut();
    const expected = await readAll(recorded.store);
    expect(expected).toHaveLength(known + 12);
    for (const [folder, count] of [
      [first, known],
      [last, known + 12],
    ] as const) {
      const again = await openIn(folder);
      expect(await readAll(again.store)).toEqual(expected.slice(0, count));
      // It goes on from there.
      await batchAdder(again.store)([eventOf('later')], { batchId: 'later' });
      expect(await again.store.resolveRevision(undefined)).toBe(count + 1);
      await again.store.close();
    }
  },
  SLOW_MS,
);

test(
  'a database whose folder is taken away is not made anew: what was cached goes on, the rest says why',
  async () => {
    const data = cut();
    const { database, store } = await openIn(data);
    const revision = (await store.resolveRevision(undefined)) ?? 0;
    const view = { audience: PUBLIC, revision };
    const known = await store.summary(PUBLIC);
    const { rows } = await store.frame(view);
    expect(rows).toBe(known.eventCount);
    await rm(join(data, 'database'), { recursive: true });
    await mkdir(join(data, 'database'));
    expect(await store.summary(PUBLIC)).toEqual(known);
    expect(await store.resolveRevision(undefined)).toBe(revision);
    expect((await store.frame(view)).rows).toBe(rows);
    await expect(store.byId({ ...view, id: 'event-0-2' })).rejects.toThrow(
      /removed, or another was put in its place/,
    );
    await expect(store.ping()).rejects.toThrow(/Put back the folder/);
    await expect(openKysely(database).deleteFrom('collection').execute()).rejects.toThrow(/Put back/);
    expect(await readdir(join(data, 'database'))).toEqual([]);
    await store.close();
  },
  SLOW_MS,
);
