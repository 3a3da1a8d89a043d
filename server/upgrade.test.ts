// Tests that a database of the first version, upgraded, answers what was known then as a new one does, and takes in what has come since.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCollection } from './load-collection.ts';
import { readBuiltInCollection } from './store/events/built-in-collection.ts';
import { createMemoryStore } from './store/memory/memory-store.ts';
import { openKysely } from './store/sql/database.ts';
import { openPGlite } from './store/sql/pglite-database.ts';
import { openSqlStore } from './store/sql/sql-store.ts';
import { PUBLIC, type Store } from './store/store.ts';
import { unpackFirstVersion } from './store/testing/first-version.ts';
import { chunkFrom, textOf } from './store/testing/test-rows.ts';

/** A folder of 40 MB is unpacked and opened. */
const SLOW_MS = 90_000;

const collection = await readBuiltInCollection((name) =>
  readFile(new URL(`../data/curated/${name}`, import.meta.url), 'utf8'),
);
const fresh = createMemoryStore();
let folder: string;
let upgraded: Store;
let log: unknown[];

beforeAll(async () => {
  await loadCollection(fresh, collection);
  folder = await mkdtemp(join(tmpdir(), 'sarhad-first-'));
  const database = await openPGlite(await unpackFirstVersion(folder));
  upgraded = await openSqlStore(database, { warmUp: false, compression: null });
  await loadCollection(upgraded, collection);
  log = await openKysely(database)
    .selectFrom('revision_log')
    .select(['revision', 'status_rule', 'taxonomy', 'geometry'])
    .orderBy('revision')
    .execute();
}, SLOW_MS);

afterAll(async () => {
  await upgraded.close();
  await rm(folder, { recursive: true });
});

const everything = async (store: Store, revision: number) => {
  const { chunks, ...manifest } = await store.frame({ audience: PUBLIC, revision });
  const texts = chunks.map(({ hash }) => textOf(store, { audience: PUBLIC, hash }));
  const decoded = (await Promise.all(texts)).map(chunkFrom);
  return {
    manifest,
    chunks: decoded,
    events: await store.byKeys({
      audience: PUBLIC,
      revision,
      keys: Array.from({ length: 2 * manifest.rows }, (_, at) => at + 1),
    }),
    dictionary: await store.dictionary({ audience: PUBLIC, revision }),
  };
};

test.each(collection.batches.map((_, at) => at + 1))(
  'revision %i reads alike, from database and frame',
  async (revision) => {
    const known = await everything(upgraded, revision);
    expect(known.events.length).toBe(known.manifest.rows);
    expect(known).toEqual(await everything(fresh, revision));
  },
);

test('each edition since is one revision, which names the rules it was made by', async () => {
  expect(log).toEqual(
    collection.batches.map(({ rules }, at) => ({
      revision: at + 1,
      status_rule: rules?.status,
      taxonomy: rules?.taxonomy,
      geometry: rules?.geometry,
    })),
  );
});

test('counts are those of a new one', async () => {
  const [known, expected] = [await upgraded.summary(PUBLIC), await fresh.summary(PUBLIC)];
  // When an edition became known is the day of the upgrade where the database was there before.
  expect({ ...known, changedAt: '' }).toEqual({ ...expected, changedAt: '' });
});

test('an import that calls somebody as an edition does in short keeps its name, and does not hold the edition up', async () => {
  const store = createMemoryStore();
  const [first] = collection.batches;
  await loadCollection(store, { batches: first ? [first] : [] });
  const mine = { id: 'mine', name: 'TTP', kind: 'other' as const, country: null, aliases: [] };
  const source = { batchId: 'mine', instant: '2026-11-24T00:00:00Z', note: '', events: [], actors: [mine] };
  await store.addBatch(source);
  await loadCollection(store, collection);
  const shortNames = async (asked: Store) => {
    const { revision } = await asked.summary(PUBLIC);
    const { actors } = await asked.dictionary({ audience: PUBLIC, revision });
    return new Map(actors.map(({ id, shortName }) => [id, shortName]));
  };
  const expected = await shortNames(fresh);
  expect([...expected.values()]).not.toContain(undefined);
  const [ttp] = [...expected].find(([, shortName]) => shortName === 'TTP') ?? [''];
  expect(await shortNames(store)).toEqual(new Map([...expected, [ttp, undefined]]));
});
