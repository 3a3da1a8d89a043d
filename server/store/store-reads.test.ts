// Tests what every store answers: to whom, with which status, page by page, and whatever is asked.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Filter } from '../../src/contract/filter.ts';
import { type Audience, type Position, PUBLIC, type Store } from './store.ts';
import { readChanges } from './testing/read-changes.ts';
import { batchAdder, eventOf, HIDDEN, NORTH, SOUTH, SURE, sourceOf } from './testing/test-events.ts';
import { chunkFrom, textOf } from './testing/test-rows.ts';
import { openTestStores } from './testing/test-stores.ts';

const kinds = await openTestStores();
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())));

const GREEN: Audience = { upTo: 'GREEN' };

describe.each(kinds)('reads from $name', ({ createEmpty }) => {
  let store: Store;
  let add: ReturnType<typeof batchAdder>;
  beforeEach(async () => {
    store = await createEmpty();
    add = batchAdder(store, [NORTH, SOUTH, HIDDEN]);
  });
  const statusOf = async (id: string, revision = 1, audience = PUBLIC) =>
    (await store.byId({ audience, revision, id }))?.status;
  const listIds = async (filter: Filter, revision = 1, audience = PUBLIC) => {
    const { events, total } = await store.list({ audience, revision, filter, limit: 200, after: null });
    expect(total).toBe(events.length);
    return events.map(({ id }) => id);
  };

  describe('an event above the audience', () => {
    const secret = eventOf('secret', {
      marking: 'GREEN',
      title: 'Synthetic nightingale',
      country: 'NO',
      border: 'FI-NO',
      dateStart: '2019-01-01',
      actors: [{ name: 'hidden', role: 'initiator' }],
      sources: [sourceOf({ publisher: 'Hidden Herald', credibility: 1 })],
      related: [{ id: 'open', relation: 'denial-of' }],
    });
    const open = eventOf('open', { country: 'TJ', related: [{ id: 'secret', relation: 'follows' }] });
    beforeEach(async () => {
      await add([open, secret]);
    });

    test('is in no list, key, search, history, change, count or date range', async () => {
      expect(await listIds({})).toEqual(['open']);
      expect(await listIds({}, 1, GREEN)).toEqual(['open', 'secret']);
      expect(await listIds({ q: 'nightingale' })).toEqual([]);
      expect(await store.byId({ audience: PUBLIC, revision: 1, id: 'secret' })).toBeNull();
      expect(await store.byKeys({ audience: PUBLIC, revision: 1, keys: [1, 2] })).toHaveLength(1);
      expect(await store.search({ audience: PUBLIC, revision: 1, text: 'nightingale' })).toEqual([]);
      expect(await store.search({ audience: GREEN, revision: 1, text: 'nightingale' })).toEqual([2]);
      expect(await store.search({ audience: PUBLIC, revision: 1, text: 'hidden hand' })).toEqual([]);
      expect(await store.history({ audience: PUBLIC, id: 'secret' })).toBeNull();
      expect((await store.history({ audience: GREEN, id: 'secret' }))?.versions).toHaveLength(1);
      expect((await readChanges(store, { since: 0 })).changes.map(({ id }) => id)).toEqual(['open']);
      expect(await store.summary(PUBLIC)).toMatchObject({ eventCount: 1, firstDate: '2025-03-01' });
      expect(await store.summary(GREEN)).toMatchObject({ eventCount: 2, firstDate: '2019-01-01' });
    });

    test('is in no dictionary', async () => {
      const dictionary = await store.dictionary({ audience: PUBLIC, revision: 1 });
      expect(JSON.stringify(dictionary)).not.toMatch(/hidden|"NO"|FI-NO|Norway/i);
      const closed = await store.dictionary({ audience: GREEN, revision: 1 });
      expect(closed.actors.map(({ id }) => id)).toEqual(['hidden']);
      expect(closed.publishers.map(({ id }) => id)).toEqual(['hidden-herald', 'synthetic-times']);
      expect(closed.borders.map(({ name }) => name)).toContain('Finland – Norway');
    });

    test('is no relation, and its denial contests nothing', async () => {
      const event = await store.byId({ audience: PUBLIC, revision: 1, id: 'open' });
      expect(event).toMatchObject({ related: [], status: 'reported' });
      const seen = await store.byId({ audience: GREEN, revision: 1, id: 'open' });
      expect(seen?.status).toBe('contested');
      expect(seen?.related.map(({ id, direction }) => [id, direction])).toEqual([
        ['secret', 'to'],
        ['secret', 'from'],
      ]);
      expect(await listIds({ status: { any: ['contested'], not: [] } })).toEqual([]);
    });

    test('is in no frame, and the chunk of another audience is not found', async () => {
      const closed = await store.frame({ audience: GREEN, revision: 1 });
      const hash = closed.chunks[0]?.hash ?? '';
      expect(await store.chunk({ audience: PUBLIC, hash })).toBeNull();
      expect(await textOf(store, { audience: GREEN, hash })).toContain('hidden-herald');
      const manifest = await store.frame({ audience: PUBLIC, revision: 1 });
      expect(manifest.rows).toBe(1);
      const text = await textOf(store, { audience: PUBLIC, hash: manifest.chunks[0]?.hash ?? '' });
      expect(text).not.toMatch(/hidden|"NO"|FI-NO|Norway/i);
      expect(chunkFrom(text).dictionaries.status).toEqual(['reported']);
      expect(await store.chunk({ audience: PUBLIC, hash: 'f'.repeat(32) })).toBeNull();
    });

    test('appears as added when a later version opens it, without its past', async () => {
      await add([{ ...secret, marking: 'CLEAR' }]);
      expect((await readChanges(store, { since: 1 })).changes).toMatchObject([
        { id: 'secret', kind: 'added' },
        // It is contested since.
        { id: 'open', kind: 'changed' },
      ]);
      expect(
        (await store.history({ audience: PUBLIC, id: 'secret' }))?.versions.map((v) => v.revision),
      ).toEqual([2]);
      expect(await listIds({}, 1)).toEqual(['open']);
    });

    test('is gone as of its closing, and stays as of before', async () => {
      await add([{ ...open, marking: 'RED', title: 'Synthetic and closed now' }]);
      expect(await listIds({}, 2)).toEqual([]);
      expect(await listIds({}, 1)).toEqual(['open']);
      expect(
        (await store.history({ audience: PUBLIC, id: 'open' }))?.versions.map((v) => v.revision),
      ).toEqual([1]);
      expect((await readChanges(store, { since: 1 })).changes).toEqual([]);
    });
  });

  test("another event's denial contests, as long as it stands", async () => {
    const denial = eventOf('denial', { type: 'denial', related: [{ id: 'told', relation: 'denial-of' }] });
    await add([eventOf('told'), denial, eventOf('sure', { sources: SURE })]);
    await add([{ ...denial, retracted: true }]);
    await add([{ ...denial, planned: true }]);
    await add([{ ...denial, related: [{ id: 'sure', relation: 'denial-of' }] }]);
    const told = await Promise.all([1, 2, 3, 4].map((revision) => statusOf('told', revision)));
    expect(told).toEqual(['contested', 'reported', 'reported', 'reported']);
    expect([await statusOf('sure', 3), await statusOf('sure', 4)]).toEqual(['confirmed', 'contested']);
    const related = (await store.byId({ audience: PUBLIC, revision: 1, id: 'told' }))?.related;
    expect(related).toEqual([
      {
        id: 'denial',
        key: 2,
        title: 'Synthetic denial',
        dateStart: '2025-03-01',
        dateEnd: null,
        datePrecision: 'day',
        type: 'denial',
        relation: 'denial-of',
        direction: 'from',
      },
    ]);
  });

  test('pages follow start day and key, and a new revision does not shift them', async () => {
    const days = ['2025-01-02', '2025-01-01', '2025-01-02', '2025-01-03', '2025-01-01', '2025-01-02'];
    await add(days.map((dateStart, index) => eventOf(`e${index + 1}`, { dateStart })));
    const seen: string[] = [];
    let after: Position | null = null;
    for (let page = 1; page <= 3; page++) {
      const list = await store.list({ audience: PUBLIC, revision: 1, filter: {}, limit: 2, after });
      expect(list.total).toBe(6);
      seen.push(...list.events.map(({ id }) => id));
      await add([
        eventOf(`new${page}`, { dateStart: '2025-01-02' }),
        eventOf('e3', { title: `Synthetic ${page}` }),
      ]);
      expect(list.next === null).toBe(page === 3);
      after = list.next;
    }
    expect(seen).toEqual(['e4', 'e6', 'e3', 'e1', 'e5', 'e2']);
  });

  test('a list begins after any position, whether an event is there or not', async () => {
    await add([eventOf('a', { dateStart: '2025-01-01' }), eventOf('b', { dateStart: '2025-01-03' })]);
    const idsAfter = async (after: Position) =>
      (await store.list({ audience: PUBLIC, revision: 1, filter: {}, limit: 5, after })).events.map(
        ({ id }) => id,
      );
    expect(await idsAfter({ standing: 0, startDay: 20_090, key: 1 })).toEqual(['a']);
    expect(await idsAfter({ standing: 0, startDay: -1, key: 1 })).toEqual([]);
  });

  test('keys of ids are those of the events that there are for the audience, at the revision', async () => {
    await add([eventOf('one'), eventOf('hidden', { marking: 'GREEN' })]);
    await add([eventOf('two', { retracted: true })]);
    const keysOf = async (ids: string[], revision: number, audience = PUBLIC) =>
      Object.fromEntries(await store.keysOf({ audience, revision, ids }));
    const key = async (id: string) => (await store.byId({ audience: GREEN, revision: 2, id }))?.key;
    const asked = ['two', 'nobody', 'one', 'hidden', 'no\u0000'];
    expect(await keysOf(asked, 1)).toEqual({ one: await key('one') });
    expect(await keysOf(asked, 2)).toEqual({ one: await key('one'), two: await key('two') });
    expect(await keysOf(asked, 1, GREEN)).toEqual({ one: await key('one'), hidden: await key('hidden') });
    expect(await keysOf([], 2)).toEqual({});
  });

  test('ids that differ in case alone are found, but for those that the audience does not see', async () => {
    const alike = (id: string, audience = PUBLIC) => store.idsAlike({ audience, revision: 1, id });
    const secret = eventOf('tjk-b', { marking: 'GREEN', country: 'TJ' });
    await add([
      eventOf('Tjk-A', { country: 'TJ' }),
      secret,
      eventOf('Two.x', { country: 'TJ' }),
      eventOf('two.X', { country: 'TJ' }),
    ]);
    expect(await alike('TJK-A')).toEqual(['Tjk-A']);
    expect(await alike('Tjk-A')).toEqual([]);
    expect(await alike('TJK-B')).toEqual([]);
    expect(await alike('TJK-B', GREEN)).toEqual(['tjk-b']);
    expect((await alike('two.x')).sort()).toEqual(['Two.x', 'two.X']);
    expect(await alike('tjk_a')).toEqual([]);
    expect(await alike('no\u0000')).toEqual([]);
  });

  test('hostile text is text', async () => {
    const titles = [
      `Synthetic '); drop table event_version; --`,
      'Synthetic 100% "quoted" \\ back_slash $1 {}',
      'Synthetic <script>alert(1)</script>, \u202egnol',
      `Synthetic ${'я'.repeat(9_000)}`,
      'Synthetic 🏔️ سرحد\nline',
    ];
    await add(titles.map((title, index) => eventOf(`hostile-${index}`, { title })));
    const keys = [1, 2, 3, 4, 5];
    const found = await store.byKeys({ audience: PUBLIC, revision: 1, keys });
    expect(found.map(({ title }) => title)).toEqual(titles);
    const search = (text: string) => store.search({ audience: PUBLIC, revision: 1, text });
    expect(await search('drop table')).toEqual([1]);
    expect(await search('100')).toEqual([2]);
    expect(await search('سرحد')).toEqual([5]);
    // Signs alone fold to nothing, and nothing is in every text.
    for (const signs of ['%', '_', "'", '\\', '\0', '\ud800', '%_%'])
      expect(await search(signs)).toEqual(keys);
    expect(await search('back%slash')).toEqual([2]);
    expect(await search('a%z')).toEqual([]);
    for (const id of ["'", '%', '\0', 'hostile-1\ud800', 'x'.repeat(10_000)]) {
      expect(await store.byId({ audience: PUBLIC, revision: 1, id })).toBeNull();
      expect(await store.history({ audience: PUBLIC, id })).toBeNull();
      expect(await store.chunk({ audience: PUBLIC, hash: id })).toBeNull();
    }
    const odd = { any: [`'`, '%', '{"x"}', 'a,b', '\\'], not: ["';", 'ü/1'] };
    expect(await listIds({ actor: odd, source: odd, country: odd, border: odd })).toEqual([]);
    expect(await listIds({ actor: { any: [], not: odd.any } })).toHaveLength(5);
  });

  describe('where an event lies', () => {
    const khorog = { lat: 37.4896, lon: 71.5526, country: 'TJ', precisionKm: 5 };
    const borders = { any: ['AF-TJ'], not: [] };

    test('is known from its point, to the nearest border and to all that are near', async () => {
      await add([
        eventOf('khorog', khorog),
        eventOf('new-york', { lat: 40.7, lon: -74 }),
        eventOf('nowhere'),
      ]);
      const event = await store.byId({ audience: PUBLIC, revision: 1, id: 'khorog' });
      expect(event).toMatchObject({
        border: null,
        province: 'TJ-GB',
        nearestBorder: 'AF-TJ',
        borderSide: 'TJ',
      });
      expect(event?.borderDistanceKm).toBeLessThan(3);
      expect(event?.chainageKm).toBeGreaterThan(780);
      expect(event?.chainageKm).toBeLessThan(820);
      expect(event?.nearBorders[0]).toEqual({
        border: 'AF-TJ',
        distanceKm: event?.borderDistanceKm,
        chainageKm: event?.chainageKm,
        side: 'TJ',
      });
      expect(event?.nearBorders.map(({ border }) => border)).toContain('AF-PK');
      for (const id of ['new-york', 'nowhere'])
        expect(await store.byId({ audience: PUBLIC, revision: 1, id })).toMatchObject({
          province: null,
          nearestBorder: null,
          borderDistanceKm: null,
          chainageKm: null,
          borderSide: null,
          nearBorders: [],
        });
      expect(await listIds({ border: borders })).toEqual(['khorog']);
      expect(await listIds({ province: { any: ['TJ-GB'], not: [] } })).toEqual(['khorog']);
    });

    test('what is placed too imprecisely is counted, neither in nor out in silence', async () => {
      await add([
        eventOf('exact', khorog),
        eventOf('coarse', { ...khorog, precisionKm: 50 }),
        eventOf('far', { ...khorog, lat: 39.5, precisionKm: 50 }),
        eventOf('unplaced', { border: 'AF-TJ' }),
      ]);
      const view = { audience: PUBLIC, revision: 1, limit: 10, after: null };
      const near = await store.list({ ...view, filter: { border: borders, within: 20 } });
      expect(near.events.map(({ id }) => id)).toEqual(['exact']);
      expect(near).toMatchObject({ total: 1, tooImprecise: 2 });
      const wide = await store.list({ ...view, filter: { border: borders, within: 60 } });
      expect(wide).toMatchObject({ total: 2, tooImprecise: 1 });
      expect(await store.list({ ...view, filter: { border: borders } })).toMatchObject({ tooImprecise: 0 });
    });

    test('positions say the same of every event near the borders asked for', async () => {
      await add([eventOf('khorog', khorog), eventOf('nowhere'), eventOf('north', { ...khorog, lat: 38.5 })]);
      const view = { audience: PUBLIC, revision: 1 };
      const events = await store.byKeys({ ...view, keys: [1, 3] });
      const line = (name: string) => events.map((e) => e.nearBorders.find(({ border }) => border === name));
      for (const name of ['AF-TJ', 'AF-PK']) {
        const found = line(name).filter((one) => one !== undefined);
        const positions = await store.positions({ ...view, borders: [name] });
        expect(positions.distances).toEqual(found.map(({ distanceKm }) => Math.round(distanceKm * 10)));
        expect(positions.chainages).toEqual(found.map(({ chainageKm }) => Math.round(chainageKm * 10)));
      }
      const any = await store.positions({ ...view, borders: [] });
      expect(any.keys).toEqual([1, 3]);
      expect(any.distances).toEqual(
        events.map(({ nearBorders }) => Math.round((nearBorders[0]?.distanceKm ?? 0) * 10)),
      );
      expect(await store.positions({ ...view, borders: ['BD-IN'] })).toEqual({
        keys: [],
        distances: [],
        chainages: [],
      });
    });
  });
});
