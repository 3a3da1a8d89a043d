// Tests that the embedded database has on disk what it has acknowledged: after each cut of the power, all of it is there, and whole.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PUBLIC, type Store } from '../store.ts';
import { cutPower } from '../testing/platter.mjs';
import { batchAdder, eventOf } from '../testing/test-events.ts';
import { openKysely } from './database.ts';
import { openPGlite } from './pglite-database.ts';
import { openSqlStore } from './sql-store.ts';

/** A database is made, and opened again as it was at each cut. */
const SLOW_MS = 120_000;

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sarhad-power-'));
  folders.push(folder);
  return folder;
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

test(
  'what was acknowledged is there after the power was cut, with every revision whole',
  async () => {
    const root = await newFolder();
    const data = join(root, 'data');
    // The power was cut before, too, while a database was being made.
    await mkdir(join(data, 'database', 'global'), { recursive: true });
    await writeFile(join(data, 'database', 'PG_VERSION'), '18\n');
    await writeFile(join(data, 'database', 'half'), '');
    await writeFile(join(data, 'database.unfinished'), '');

    const { database, store } = await openIn(data, {
      program: new URL('../testing/platter.mjs', import.meta.url),
    });
    expect(await readdir(join(data, 'database'))).not.toContain('half');
    const add = batchAdder(store);
    const cuts: string[] = [];
    const cut = () => {
      const into = join(root, `cut-${cuts.length}`);
      cutPower(data, into);
      cuts.push(into);
    };
    const addBatches = async (count: number) => {
      for (let at = 0; at < count; at++) {
        const first = (await store.resolveRevision(undefined)) ?? 0;
        const events = [1, 2, 3].map((nth) => eventOf(`event-${first}-${nth}`));
        // What is corrected closes a version of an earlier revision.
        const corrected = first > 0 ? [eventOf('event-0-1', { title: `Synthetic ${first}` })] : [];
        await add([...events, ...corrected]);
      }
    };
    await addBatches(1);
    cut();
    await addBatches(8);
    // From here on the log is read again from the middle, and its oldest files get new names.
    const connection = await database.connect();
    await connection.query('checkpoint', []);
    connection.release();
    await addBatches(4);
    cut();
    const expected = await readAll(store);
    await store.close();
    expect(expected).toHaveLength(13);

    for (const [at, count] of [1, 13].entries()) {
      const again = await openIn(cuts[at] ?? '');
      expect(await readAll(again.store), `cut ${at}`).toEqual(expected.slice(0, count));
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
    const data = join(await newFolder(), 'data');
    const { database, store } = await openIn(data);
    await batchAdder(store)([eventOf('a')]);
    const view = { audience: PUBLIC, revision: 1 };
    const known = await store.summary(PUBLIC);
    await store.frame(view);
    await rm(join(data, 'database'), { recursive: true });
    await mkdir(join(data, 'database'));
    expect(await store.summary(PUBLIC)).toEqual(known);
    expect(await store.resolveRevision(undefined)).toBe(1);
    expect((await store.frame(view)).rows).toBe(1);
    await expect(store.byId({ ...view, id: 'a' })).rejects.toThrow(
      /removed, or another was put in its place/,
    );
    await expect(store.ping()).rejects.toThrow(/Put back the folder/);
    await expect(openKysely(database).deleteFrom('collection').execute()).rejects.toThrow(/Put back/);
    expect(await readdir(join(data, 'database'))).toEqual([]);
    await store.close();
  },
  SLOW_MS,
);
