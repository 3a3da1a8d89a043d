// Tests that every process of one database stops serving what another one withdrew, and that names of an older database get their markings.
import { expect, test, vi } from 'vitest';
import { PUBLIC } from '../store.ts';
import { batchAdder, eventOf, HIDDEN, NORTH } from '../testing/test-events.ts';
import { textOf } from '../testing/test-rows.ts';
import { emptyPGlite } from '../testing/test-stores.ts';
import { openKysely } from './database.ts';
import { markActors } from './sql-actors.ts';
import { openSqlStore } from './sql-store.ts';

const OPTIONS = { warmUp: false, compression: null };
const CLOSED = { marking: 'RED' as const };

test('what another process withdrew is neither read nor sent from what is kept', async () => {
  const database = await emptyPGlite();
  const [ours, other] = [await openSqlStore(database, OPTIONS), await openSqlStore(database, OPTIONS)];
  const add = batchAdder(other);
  await add([eventOf('a'), eventOf('b')]);
  await add([eventOf('a', CLOSED)]);
  const at = { audience: PUBLIC, revision: 1 };
  const [chunk] = (await ours.frame(at)).chunks;
  const hash = chunk?.hash ?? '';
  const ask = () => ours.list({ ...at, filter: {}, limit: 9, after: null });
  expect((await ask()).total).toBe(2);
  expect(await textOf(ours, { audience: PUBLIC, hash })).not.toBe('');
  const act = { event: 'a', reason: 'x', by: 'editor' as const, instant: '2026-12-03T00:00:00Z' };
  await other.withdraw(act);
  // Within half a second, for so long the newest revision is kept.
  await vi.waitFor(async () => expect((await ask()).total).toBe(1), { timeout: 20_000, interval: 50 });
  expect(await ours.chunk({ audience: PUBLIC, hash })).toBeNull();
  expect((await ours.frame(at)).rows).toBe(1);
  expect((await ours.withdraw(act)).isNew).toBe(false);
});

test('names that came closed before names had markings are closed', async () => {
  const database = await emptyPGlite();
  const store = await openSqlStore(database, OPTIONS);
  const add = batchAdder(store, []);
  const takesPart = (...ids: string[]) => ({
    actors: ids.map((name) => ({ name, role: 'mentioned' as const })),
  });
  await add(
    [eventOf('closed', { ...CLOSED, ...takesPart('hidden', 'north') }), eventOf('b', takesPart('north'))],
    {
      actors: [HIDDEN, NORTH],
    },
  );
  await add([eventOf('open', takesPart('hidden', 'north'))]);
  const db = openKysely(database);
  await db.updateTable('actor_version').set({ marking: 0 }).execute();
  await markActors(db);
  const { actors } = await (await openSqlStore(database, OPTIONS)).dictionary({
    audience: PUBLIC,
    revision: 2,
  });
  expect(actors.map(({ name }) => name)).toEqual(['hidden', NORTH.name]);
});
