// Tests what a search of texts costs the SQL store, that it ends, and that texts made by another version are made anew.
import { expect, test } from 'vitest';
import { PUBLIC } from '../store.ts';
import { SearchTooSlow } from '../store-errors.ts';
import { batchAdder, eventOf } from '../testing/test-events.ts';
import { emptyPGlite } from '../testing/test-stores.ts';
import { type Database, openKysely } from './database.ts';
import { openSqlStore } from './sql-store.ts';
import { createTextSearch } from './sql-text.ts';

const OPTIONS = { warmUp: false, compression: null };
const view = { audience: PUBLIC, revision: 1 };

async function openStore() {
  const database = await emptyPGlite();
  const store = await openSqlStore(database, OPTIONS);
  await batchAdder(store)([
    eventOf('fire', { title: 'Synthetic fire at Хоруғ, 26 killed' }),
    eventOf('calm', { title: 'Synthetic calm' }),
  ]);
  return { store, database };
}

test('many words are looked for with no more statements than two', async () => {
  const { database } = await openStore();
  const asked: string[] = [];
  const listening: Database = {
    ...database,
    async connect() {
      const connection = await database.connect();
      const query: typeof connection.query = (text, parameters) => {
        asked.push(text);
        return connection.query(text, parameters);
      };
      return { release: () => connection.release(), query };
    },
  };
  const find = createTextSearch(openKysely(listening));
  const statements = async (text: string) => {
    asked.length = 0;
    const keys = await find(view, text);
    return { keys, count: asked.filter((sql) => /event_text/.test(sql)).length };
  };
  expect(await statements('fire')).toEqual({ keys: [1], count: 1 });
  expect(await statements('s f k 2 h kh')).toEqual({ keys: [1], count: 2 });
  expect(await statements('f fi fir fire fire FIRE')).toEqual({ keys: [1], count: 0 });
});

test('a search ends when its time is over', async () => {
  const { database } = await openStore();
  const find = createTextSearch(openKysely(database), 0);
  await expect(find(view, 'fire')).rejects.toThrow(SearchTooSlow);
});

test('texts that another version made are made anew when the database is opened', async () => {
  const { database } = await openStore();
  const db = openKysely(database);
  await db.updateTable('event_text').set({ search: ' folded otherwise ' }).execute();
  const search = async () => (await openSqlStore(database, OPTIONS)).search({ ...view, text: 'khorugh' });
  expect(await search()).toEqual([]);
  await db.updateTable('searched_log').set({ searched_as: 'text 1, fold 1' }).execute();
  expect(await search()).toEqual([1]);
  expect(await db.selectFrom('searched_log').selectAll().execute()).toHaveLength(2);
});
