// Tests what the SQL store asks its database, and how little of it twice.
import { expect, test } from 'vitest';
import { STANCES } from '../../../src/contract/taxonomy.ts';
import { PUBLIC } from '../store.ts';
import { batchAdder, claimOf, eventOf } from '../testing/test-events.ts';
import { emptyPGlite } from '../testing/test-stores.ts';
import { type Database, openKysely } from './database.ts';
import { openSqlStore } from './sql-store.ts';

const view = { audience: PUBLIC, revision: 1 };
const killed = { best: 5, low: 5, high: 5 };

/** Of whether there is a newer revision, or a withdrawal, a slow machine asks twice. */
const notOfNewest = (asked: readonly string[]) =>
  asked.filter((text) => !/from "(revision_log|withdrawal)"/.test(text));

/** A store of two events, of which one has a claim; `asked` begins with what is asked after they came in. */
async function openStore() {
  const database = await emptyPGlite();
  const asked: string[] = [];
  const listening: Database = {
    ...database,
    async connect() {
      const connection = await database.connect();
      return {
        release: () => connection.release(),
        query(text, parameters) {
          asked.push(text);
          return connection.query(text, parameters);
        },
      };
    },
  };
  const store = await openSqlStore(listening, { warmUp: false, compression: null });
  await batchAdder(store)([
    eventOf('told', { killed, claims: [claimOf('north', 'asserts')] }),
    eventOf('mute', { killed }),
  ]);
  asked.length = 0;
  return { store, asked, db: openKysely(database) };
}

test('the newest revision is summed up by its number as without: nothing is asked again', async () => {
  const { store, asked } = await openStore();
  const first = await store.summary(PUBLIC);
  asked.length = 0;
  expect(await store.summary(PUBLIC, 1)).toEqual(first);
  expect(notOfNewest(asked)).toEqual([]);
});

test('totals of a revision and filter are added up once', async () => {
  const { store, asked } = await openStore();
  const first = await store.totals({ ...view, filter: {} });
  asked.length = 0;
  expect(await store.totals({ ...view, filter: { asof: '1' } })).toEqual(first);
  expect(notOfNewest(asked)).toEqual([]);
});

test('a part of a list counts nothing, and any claim at all is looked for without reading claims', async () => {
  const { store, asked } = await openStore();
  const filter = { stance: { any: STANCES, not: [] } };
  const { events } = await store.listPart({ ...view, filter, limit: 9, after: null });
  expect(events.map(({ id }) => id)).toEqual(['told']);
  expect(asked.filter((text) => /count\(|unnest/.test(text))).toEqual([]);
  expect(await store.count({ ...view, filter })).toBe(1);
});

test('a sum may be larger than an integer of the database', async () => {
  const { store, db } = await openStore();
  const most = 2 ** 31 - 1;
  await db.updateTable('event_version').set({ killed_best: most }).execute();
  expect((await store.totals({ ...view, filter: {} })).killed.sum).toBe(2 * most);
});
