// Tests that a filled database is what the generator says, says so of itself, and never mixes with real events.
import { beforeAll, expect, test } from 'vitest';
import { BatchRefused, PUBLIC, type Store } from '../store.ts';
import { NotEmpty } from '../store-errors.ts';
import { createSyntheticStore } from '../synthetic/synthetic-store.ts';
import { batchAdder, eventOf } from '../testing/test-events.ts';
import { textOf } from '../testing/test-rows.ts';
import { emptyPGlite } from '../testing/test-stores.ts';
import { fillSynthetic } from './sql-fill.ts';
import { openSqlStore } from './sql-store.ts';

const ROWS = 900;
const database = await emptyPGlite();
const fill = () => fillSynthetic(database, { rows: ROWS, seed: 1, onProgress: () => {} });
const open = () => openSqlStore(database, { warmUp: true, compression: null });
let store: Store;

beforeAll(async () => {
  await fill();
  store = await open();
});

test('the frame is the one that the generator makes', async () => {
  const { chunks, rows } = await store.frame({ audience: PUBLIC, revision: 1 });
  expect(rows).toBe(ROWS);
  expect(chunks).toHaveLength(1);
  const text = await textOf(store, { audience: PUBLIC, hash: chunks[0]?.hash ?? '' });
  const made = createSyntheticStore(ROWS, 1);
  const { chunks: madeChunks } = await made.frame({ audience: PUBLIC, revision: 1 });
  expect(madeChunks).toHaveLength(1);
  expect(text).toBe(await textOf(made, { audience: PUBLIC, hash: madeChunks[0]?.hash ?? '' }));
});

test('the collection says that it is synthetic, and takes no real event', async () => {
  expect(await store.collection()).toMatchObject({ isSynthetic: true });
  const add = batchAdder(store);
  await expect(add([eventOf('real', { title: 'A clash' })])).rejects.toThrow(BatchRefused);
  expect(await add([eventOf('made-up', { title: 'Synthetic, one more' })])).toMatchObject({
    revision: 2,
    added: 1,
  });
});

test('a database that holds events is not filled, and stays as it is', async () => {
  await store.close();
  await expect(fill()).rejects.toThrow(NotEmpty);
  store = await open();
  const { revision, eventCount, counts } = await store.summary(PUBLIC);
  expect({ revision, rows: eventCount + counts.retracted }).toEqual({ revision: 2, rows: ROWS + 1 });
});
