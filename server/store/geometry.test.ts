// Tests that a database is brought to the geometry of the program: filled in when it has none, by a new revision when it has another.
import { expect, test } from 'vitest';
import { type EventLocator, NOWHERE } from './events/locate-event.ts';
import { openKysely } from './sql/database.ts';
import { openSqlStore } from './sql/sql-store.ts';
import { PUBLIC } from './store.ts';
import { readChanges } from './testing/read-changes.ts';
import { batchAdder, eventOf } from './testing/test-events.ts';
import { emptyPGlite } from './testing/test-stores.ts';

/** A made-up geometry: every placed event so far from one border. */
function locatorOf(geometry: string, distanceKm: number | null, reference = 'names'): EventLocator {
  const nearest = distanceKm === null ? null : { border: 'AF-TJ', distanceKm, chainageKm: 7, side: 'TJ' };
  return {
    geometry,
    reference,
    provinceNames: new Map(),
    provinceOf: () => null,
    locate: ({ coordinates }) =>
      nearest && coordinates ? { province: null, nearest, near: [nearest] } : NOWHERE,
  };
}

test('a new geometry makes one revision, of the events that lie elsewhere by it; an old database is filled in', async () => {
  const shared = await emptyPGlite();
  const open = (locator: EventLocator) => openSqlStore(shared, { warmUp: false, compression: null, locator });
  const distances = async (store: Awaited<ReturnType<typeof open>>, revision: number) =>
    (await store.byKeys({ audience: PUBLIC, revision, keys: [1, 2] })).map((event) => event.borderDistanceKm);

  const first = await open(locatorOf('one', 10));
  await batchAdder(first)([eventOf('placed', { lat: 38, lon: 70 }), eventOf('unplaced')]);
  expect(await distances(first, 1)).toEqual([10, null]);

  const same = await open(locatorOf('one', 99));
  expect(await same.resolveRevision(undefined)).toBe(1);

  const second = await open(locatorOf('two', 20));
  expect(await second.resolveRevision(undefined)).toBe(2);
  expect(await distances(second, 1)).toEqual([10, null]);
  expect(await distances(second, 2)).toEqual([20, null]);
  const { changes } = await readChanges(second, { since: 1 });
  expect(changes.map(({ id, kind }) => [id, kind])).toEqual([['placed', 'changed']]);
  expect((await second.history({ audience: PUBLIC, id: 'placed' }))?.versions).toHaveLength(2);
  const within = { audience: PUBLIC, filter: { within: 15 }, limit: 5, after: null };
  expect((await second.list({ ...within, revision: 1 })).total).toBe(1);
  expect((await second.list({ ...within, revision: 2 })).total).toBe(0);

  const unchanged = await open(locatorOf('three', 20));
  expect(await unchanged.resolveRevision(undefined)).toBe(2);
  // What comes later goes on from the version that was located again.
  await batchAdder(unchanged)([eventOf('placed', { lat: 38, lon: 70, title: 'Synthetic news' })], {
    batchId: 'later',
  });
  expect(await distances(unchanged, 3)).toEqual([20, null]);
  expect((await unchanged.history({ audience: PUBLIC, id: 'placed' }))?.versions).toHaveLength(3);

  // As a database of before borders were known: every version is filled in where it is.
  const db = openKysely(shared);
  await db.deleteFrom('geometry_log').execute();
  await db
    .updateTable('event_version')
    .set({
      nearest_border: null,
      concerned: null,
      near_borders: [],
      near_distances: [],
      near_chainages: [],
      near_sides: [],
    })
    .execute();
  const old = await open(locatorOf('four', 30));
  expect(await old.resolveRevision(undefined)).toBe(3);
  expect(await distances(old, 1)).toEqual([30, null]);
  expect(await distances(old, 3)).toEqual([30, null]);
}, 90_000);

test('other crossings and names of places make one revision, in which no event changes', async () => {
  const shared = await emptyPGlite();
  const open = (reference: string) =>
    openSqlStore(shared, { warmUp: false, compression: null, locator: locatorOf('one', 10, reference) });
  const first = await open('of May');
  await batchAdder(first)([eventOf('placed', { lat: 38, lon: 70 })]);
  expect((await first.summary(PUBLIC)).rules).toMatchObject({ geometry: 'one', reference: 'of May' });
  expect((await (await open('of May')).summary(PUBLIC)).revision).toBe(1);

  const second = await open('of June');
  expect(await second.summary(PUBLIC)).toMatchObject({ revision: 2, rules: { reference: 'of June' } });
  expect((await second.logged(1)).rules?.reference).toBe('of May');
  expect((await readChanges(second, { since: 1, until: 2 })).changes).toEqual([]);
  expect((await (await open('of June')).summary(PUBLIC)).revision).toBe(2);
});
