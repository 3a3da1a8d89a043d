// Tests what every store does with batches: all or nothing, once, as revisions that can be read again.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/contract/event.ts';
import { BatchConflict, BatchRefused, PUBLIC, type Store } from './store.ts';
import { readChanges } from './testing/read-changes.ts';
import { batchAdder, claimOf, eventOf, NORTH, SOUTH, sourceOf } from './testing/test-events.ts';
import { openTestStores } from './testing/test-stores.ts';

const kinds = await openTestStores();
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())));

describe.each(kinds)('batches in $name', ({ createEmpty }) => {
  let store: Store;
  let add: ReturnType<typeof batchAdder>;
  beforeEach(async () => {
    store = await createEmpty();
    add = batchAdder(store);
  });
  const at = (revision: number) => ({ audience: PUBLIC, revision });
  const titleAt = async (id: string, revision: number) => (await store.byId({ ...at(revision), id }))?.title;

  async function faultsOf(batch: Promise<unknown>): Promise<string[]> {
    const refusal: unknown = await batch.then(
      () => null,
      (error: unknown) => error,
    );
    if (!(refusal instanceof BatchRefused)) throw new Error(`not refused: ${refusal}`);
    return refusal.faults.map((fault) => fault.at);
  }

  test('an empty store answers, with revision 0', async () => {
    expect(await store.summary(PUBLIC)).toEqual({
      revision: 0,
      changedAt: '1970-01-01T00:00:00.000Z',
      rules: null,
      eventCount: 0,
      counts: { shown: 0, planned: 0, retracted: 0 },
      years: [],
      firstDate: null,
      lastDate: null,
      coverage: null,
      withheld: null,
    });
    expect(await store.resolveRevision(undefined)).toBe(0);
    expect(await store.resolveRevision('2026-01-01')).toBe(0);
    expect(await store.frame(at(0))).toEqual({
      revision: 0,
      rows: 0,
      grain: 'event',
      chunks: [],
      partOf: [],
    });
    expect(await store.list({ ...at(0), filter: {}, limit: 10, after: null })).toEqual({
      total: 0,
      tooImprecise: 0,
      events: [],
      next: null,
    });
  });

  test('what is part of other things is told, with wholes that stand and can be seen', async () => {
    const partOf = (...ids: string[]) => ({
      related: ids.map((id) => ({ id, relation: 'part-of' as const })),
    });
    await add([
      eventOf('week'),
      eventOf('year', { marking: 'AMBER' }),
      eventOf('gone', { retracted: true }),
      eventOf('planned', { planned: true }),
      eventOf('day', partOf('week', 'year', 'gone', 'planned')),
      eventOf('hour', partOf('day')),
    ]);
    expect((await store.frame(at(1))).partOf).toEqual([
      [5, 1],
      [6, 5],
    ]);
    const cleared = { audience: { upTo: 'AMBER' }, revision: 1 } as const;
    expect((await store.frame(cleared)).partOf).toEqual([
      [5, 1],
      [5, 2],
      [6, 5],
    ]);
    // An event says anew of what it is a part; a revision stays what it was.
    await add([eventOf('day')]);
    expect((await store.frame(at(2))).partOf).toEqual([[6, 5]]);
    expect((await store.frame(at(1))).partOf).toHaveLength(2);
  });

  test('nothing is part of itself, however many steps away and in however many batches', async () => {
    const partOf = (id: string) => ({ related: [{ id, relation: 'part-of' as const }] });
    await add([eventOf('c'), eventOf('b', partOf('c')), eventOf('a', partOf('b'))]);
    expect(await faultsOf(add([eventOf('d'), eventOf('c', partOf('a'))]))).toEqual(['events[1].related[0]']);
    expect(await faultsOf(add([eventOf('x', partOf('y')), eventOf('y', partOf('x'))]))).toEqual([
      'events[0].related[0]',
      'events[1].related[0]',
    ]);
    // In the same batch the way back is taken away.
    expect(await add([eventOf('c', partOf('a')), eventOf('a')])).toMatchObject({ changed: 2 });
  });

  test('a batch becomes a revision, and what it does not change makes no version', async () => {
    expect(await add([eventOf('a'), eventOf('b')])).toEqual({
      revision: 1,
      added: 2,
      changed: 0,
      unchanged: 0,
    });
    const next = await add([eventOf('a'), eventOf('b', { title: 'Synthetic, new' }), eventOf('c')]);
    expect(next).toEqual({ revision: 2, added: 1, changed: 1, unchanged: 1 });
    expect((await store.byId({ ...at(2), id: 'a' }))?.revision).toBe(1);
    expect((await store.byId({ ...at(2), id: 'b' }))?.revision).toBe(2);
    expect(await add([eventOf('c')])).toEqual({ revision: 2, added: 0, changed: 0, unchanged: 1 });
  });

  test('a retracted event is no event that counts, a planned one is', async () => {
    await add([eventOf('a'), eventOf('b', { planned: true }), eventOf('c'), eventOf('d')]);
    await add([eventOf('c', { retracted: true })]);
    expect(await store.summary(PUBLIC)).toMatchObject({
      eventCount: 3,
      counts: { shown: 2, planned: 1, retracted: 1 },
    });
  });

  test('a batch may say how far the collection reaches, which stands until another one says it anew', async () => {
    const coverage = { fullUntil: '2025-03-31', thinUntil: '2025-06-22', note: 'Synthetic.' };
    const said = async () => (await store.summary(PUBLIC)).coverage;
    await add([eventOf('a')]);
    expect(await said()).toBeNull();
    expect(await add([eventOf('a')], { coverage })).toMatchObject({ revision: 2, unchanged: 1 });
    expect(await said()).toEqual(coverage);
    await add([eventOf('b')]);
    expect(await add([], { coverage: { ...coverage } })).toMatchObject({ revision: 3 });
    expect(await said()).toEqual(coverage);
    await add([], { coverage: { ...coverage, thinUntil: '2025-07-01' } });
    expect(await said()).toEqual({ ...coverage, thinUntil: '2025-07-01' });
    await expect(add([], { batchId: 'batch-2', coverage })).rejects.toThrow(BatchConflict);
  });

  test('a batch of before that says so later makes no revision', async () => {
    const coverage = { fullUntil: '2025-03-31', thinUntil: '2025-06-22', note: 'Synthetic.' };
    const first = await add([eventOf('a')], { batchId: 'first' });
    expect(await add([eventOf('a')], { batchId: 'first', coverage })).toEqual(first);
    expect(await store.summary(PUBLIC)).toMatchObject({ revision: 1, coverage });
    const other = { ...coverage, note: 'Other.' };
    await expect(add([eventOf('a')], { batchId: 'first', coverage: other })).rejects.toThrow(BatchConflict);
    await expect(add([eventOf('z')], { batchId: 'first', coverage })).rejects.toThrow(BatchConflict);
  });

  test('a repeated batch is answered as the first time; its id is good for no other', async () => {
    const batch = { batchId: 'same' };
    const first = await add([eventOf('a')], batch);
    await add([eventOf('b')]);
    expect(await add([eventOf('a')], batch)).toEqual(first);
    expect(await store.resolveRevision(undefined)).toBe(2);
    await expect(add([eventOf('z')], batch)).rejects.toThrow(BatchConflict);
    expect(await titleAt('z', 2)).toBeUndefined();
  });

  test('two batches at once become two revisions, and the same one at once becomes one', async () => {
    const replies = await Promise.all([
      add([eventOf('a')], { batchId: 'x' }),
      add([eventOf('a')], { batchId: 'x' }),
      add([eventOf('b')], { batchId: 'y' }),
    ]);
    expect(new Set(replies.map(({ revision }) => revision))).toEqual(new Set([1, 2]));
    expect((await store.list({ ...at(2), filter: {}, limit: 9, after: null })).total).toBe(2);
  });

  test('a faulty batch changes nothing, and every fault is named', async () => {
    await add([eventOf('a')]);
    const faulty = [
      eventOf('b', { actors: [{ name: 'nobody', role: 'target' }], claims: [claimOf('nobody', 'denies')] }),
      eventOf('b'),
      eventOf('c', { related: [{ id: 'nowhere', relation: 'follows' }] }),
      eventOf('d', { related: [{ id: 'd', relation: 'follows' }] }),
      eventOf('e', { title: 'nul \0', summary: 'half \ud800' }),
      eventOf('f', { dateStart: '2025-02-30' }),
    ];
    expect((await faultsOf(add(faulty))).sort()).toEqual([
      'events[0].actors[0]',
      'events[0].claims[0]',
      'events[1].id',
      'events[2].related[0]',
      'events[3].related[0]',
      'events[4].summary',
      'events[4].title',
      'events[5].dateStart',
    ]);
    expect(await store.summary(PUBLIC)).toMatchObject({ revision: 1, eventCount: 1 });
    expect(await add([eventOf('b')])).toMatchObject({ revision: 2, added: 1 });
  });

  test('actors are named by id or name, those of earlier batches too; a name of two is refused', async () => {
    await add([eventOf('a', { actors: [{ name: 'Northern Guards', role: 'target' }] })]);
    const later = eventOf('b', {
      actors: [
        { name: 'north', role: 'initiator' },
        { name: 'Southern Guards', role: 'target' },
      ],
    });
    await add([later], { actors: [] });
    expect((await store.byId({ ...at(2), id: 'b' }))?.actors).toEqual([
      { id: 'north', name: 'Northern Guards', role: 'initiator' },
      { id: 'south', name: 'Southern Guards', role: 'target' },
    ]);
    const twins = [NORTH, { ...NORTH, id: 'north-2' }];
    const named = eventOf('c', { actors: [{ name: 'Northern Guards', role: 'target' }] });
    expect(await faultsOf(add([named], { actors: twins }))).toEqual(['events[0].actors[0]']);
  });

  test('a renamed actor is a revision; its events keep their version and show the name of then', async () => {
    await add([eventOf('a', { actors: [{ name: 'north', role: 'target' }] })]);
    expect(await add([], { actors: [{ ...NORTH, name: 'Polar Guards', aliases: [] }] })).toMatchObject({
      revision: 2,
    });
    const nameAt = async (revision: number) =>
      (await store.byId({ ...at(revision), id: 'a' }))?.actors[0]?.name;
    expect([await nameAt(1), await nameAt(2)]).toEqual(['Northern Guards', 'Polar Guards']);
    const found = (revision: number, text: string) => store.search({ ...at(revision), text });
    expect(await found(1, 'polar')).toEqual([]);
    expect(await found(2, 'polar')).toEqual([1]);
    expect(await found(1, 'шимол')).toEqual([1]);
    expect(await found(2, 'шимол')).toEqual([]);
    const names = async (revision: number) =>
      (await store.dictionary(at(revision))).actors.map(({ name }) => name);
    expect([await names(1), await names(2)]).toEqual([['Northern Guards'], ['Polar Guards']]);
  });

  test('short name, side and names in other languages are kept, told and searched, each revision its own', async () => {
    const full: Actor = {
      ...NORTH,
      shortName: 'Guards',
      side: null,
      names: { ru: 'Стража', fa: 'نگهبانان' },
    };
    const named = [eventOf('a', { actors: [{ name: 'north', role: 'target' }] })];
    const actorsAt = async (revision: number) => (await store.dictionary(at(revision))).actors;
    await add(named, { actors: [NORTH] });
    expect(await add([], { actors: [full] })).toMatchObject({ revision: 2 });
    // In another order they are the same.
    const again = { ...full, names: { fa: 'نگهبانان', ru: 'Стража' } };
    expect(await add([], { actors: [again] })).toMatchObject({ revision: 2 });
    expect(await add([], { actors: [{ ...full, side: 'north' }] })).toMatchObject({ revision: 3 });
    expect(await Promise.all([1, 2, 3].map(actorsAt))).toStrictEqual([
      [NORTH],
      [full],
      [{ ...full, side: 'north' }],
    ]);
    const shownAt = async (revision: number) => (await store.byId({ ...at(revision), id: 'a' }))?.actors;
    const target = { id: 'north', name: 'Northern Guards', role: 'target' };
    expect(await shownAt(1)).toEqual([target]);
    expect(await shownAt(2)).toEqual([{ ...target, shortName: 'Guards' }]);
    const found = (revision: number, text: string) => store.search({ ...at(revision), text });
    expect(await Promise.all(['стража', 'نگهبانان', 'guards'].map((text) => found(2, text)))).toEqual([
      [1],
      [1],
      [1],
    ]);
    expect(await found(1, 'стража')).toEqual([]);
  });

  test('a short name is nobody else’s name, short or full', async () => {
    const called = (id: string, name: string, shortName?: string): Actor => ({
      ...NORTH,
      id,
      name,
      ...(shortName !== undefined && { shortName }),
    });
    const refused = (...actors: Actor[]) => faultsOf(add([], { actors }));
    const twins = [called('a', 'Army of A', 'Army'), called('b', 'Army of B', 'Army')];
    expect(await refused(...twins)).toEqual(['actors[0].shortName', 'actors[1].shortName']);
    expect(await refused(called('a', 'A'), called('b', 'Of A', 'A'))).toEqual(['actors[1].shortName']);
    await add([], { actors: [called('a', 'Army of A', 'Army'), called('b', 'B')] });
    expect(await refused(called('c', 'Of C', 'Army'))).toEqual(['actors[0].shortName']);
    expect(await refused(called('c', 'Of C', 'B'))).toEqual(['actors[0].shortName']);
    // However it is spelled, and in both directions.
    expect(await refused(called('c', 'Of C', 'ármy'))).toEqual(['actors[0].shortName']);
    expect(await refused(called('c', 'ARMY'))).toEqual(['actors[0].name']);
    // What the batch itself takes away from another is free, and an actor may keep its own.
    const moved = [called('a', 'Army of A'), called('c', 'Of C', 'Army'), called('b', 'B', 'B')];
    expect(await add([], { actors: moved })).toMatchObject({ revision: 2 });
  });

  test('a shipped edition whose short name an import has already is taken in, and its actor shown in full', async () => {
    const rules = { status: 2, taxonomy: 2, geometry: null } as const;
    await add([], { actors: [{ ...NORTH, id: 'mine', name: 'Guards' }] });
    const shipped = {
      actors: [
        { ...NORTH, shortName: 'guards' },
        { ...SOUTH, shortName: 'South' },
      ],
      rules,
    };
    const parts = ['north', 'south'].map((name) => ({ name, role: 'target' as const }));
    const reply = await add([eventOf('a', { actors: parts })], { ...shipped, batchId: 'edition' });
    expect((await store.dictionary(at(2))).actors).toEqual([NORTH, { ...SOUTH, shortName: 'South' }]);
    expect(await add([eventOf('a', { actors: parts })], { ...shipped, batchId: 'edition' })).toEqual(reply);
    expect(await faultsOf(add([], { actors: shipped.actors }))).toEqual(['actors[0].shortName']);
  });

  test('as of: each revision reads as it was; history and changes tell the way', async () => {
    await add([eventOf('a'), eventOf('b')]);
    await add([eventOf('a', { title: 'Synthetic a, corrected' }), eventOf('c')]);
    await add([eventOf('b', { retracted: true })]);
    expect(await Promise.all([1, 2, 3].map((revision) => titleAt('a', revision)))).toEqual([
      'Synthetic a',
      'Synthetic a, corrected',
      'Synthetic a, corrected',
    ]);
    expect((await store.byId({ ...at(2), id: 'b' }))?.status).toBe('reported');
    expect((await store.byId({ ...at(3), id: 'b' }))?.status).toBe('retracted');
    expect(await titleAt('c', 1)).toBeUndefined();
    const history = await store.history({ audience: PUBLIC, id: 'a' });
    expect(
      history?.versions.map(({ revision, changedAt, event }) => [revision, changedAt, event.title]),
    ).toEqual([
      [1, '2026-01-01T01:00:00.000Z', 'Synthetic a'],
      [2, '2026-01-01T02:00:00.000Z', 'Synthetic a, corrected'],
    ]);
    const changesSince = async (since: number) =>
      (await readChanges(store, { since })).changes.map(({ id, kind, revision }) => [id, kind, revision]);
    expect(await changesSince(0)).toEqual([
      ['b', 'retracted', 3],
      ['c', 'added', 2],
      ['a', 'added', 2],
    ]);
    expect(await changesSince(1)).toEqual([
      ['b', 'retracted', 3],
      ['c', 'added', 2],
      ['a', 'changed', 2],
    ]);
    expect(await changesSince(3)).toEqual([]);
    expect(await changesSince(99)).toEqual([]);
  });

  test('a revision is found by number or by day, in UTC', async () => {
    await add([eventOf('a')], { instant: '2026-02-01T23:59:59.999Z' });
    await add([eventOf('b')], { instant: '2026-02-03T04:30:00+04:30' });
    // A clock that was set back does not disorder the log.
    await add([eventOf('c')], { instant: '2026-01-01T00:00:00Z' });
    const expected: Record<string, number | null> = {
      '1': 1,
      '3': 3,
      '4': null,
      '2026-01-31': 1,
      '2026-02-01': 1,
      '2026-02-02': 1,
      '2026-02-03': 3,
      '2030-01-01': 3,
      nonsense: null,
    };
    for (const [asof, revision] of Object.entries(expected))
      expect(await store.resolveRevision(asof), asof).toBe(revision);
    expect((await store.summary(PUBLIC)).changedAt).toBe('2026-02-03T00:00:00.000Z');
  });

  test('keys are stable, and events given twice or in a new order keep theirs', async () => {
    await add([eventOf('a'), eventOf('b')]);
    await add([
      eventOf('c'),
      eventOf('b', { title: 'Synthetic b 2' }),
      eventOf('a', { title: 'Synthetic a 2' }),
    ]);
    const ids = (await store.byKeys({ ...at(2), keys: [3, 1, 99, 2, -1, 2 ** 40, 1.5] })).map(({ id }) => id);
    expect(ids).toEqual(['c', 'a', 'b']);
    expect(await store.byKeys({ ...at(1), keys: [3] })).toEqual([]);
  });

  test('claims have one id each, and answer claims that there are; hidden ones are not answered', async () => {
    const answering = (event: string, claim: string) => ({
      claims: [{ ...claimOf('south', 'denies'), answers: [{ event, claim }] }],
    });
    const twice = { claims: [0, 1].map(() => ({ ...claimOf('north', 'asserts'), id: 'said' })) };
    const faulty = [
      eventOf('a', twice),
      eventOf('b', answering('a', 'never-said')),
      eventOf('c', answering('nowhere', 'said')),
      eventOf('d', { sources: [sourceOf({ voice: 'nobody' })] }),
    ];
    expect((await faultsOf(add(faulty))).sort()).toEqual([
      'events[0].claims[1].id',
      'events[1].claims[0].answers',
      'events[2].claims[0].answers',
      'events[3].sources[0].voice',
    ]);
    const hidden = eventOf('hidden', { marking: 'RED', claims: [claimOf('north', 'asserts')] });
    await add([hidden, eventOf('open', answering('hidden', 'north-asserts'))]);
    expect((await store.byId({ ...at(1), id: 'open' }))?.claims[0]?.answers).toEqual([]);
  });

  test('an event comes back as it was given', async () => {
    const given = eventOf('full', {
      type: 'attack',
      originalType: 'Violence against civilians',
      note: 'synthetic note',
      dateEnd: '2025-03-04',
      lat: 37.00004,
      lon: -0.12341,
      killed: { low: 1, high: 9, best: null },
      actors: [{ name: SOUTH.name, role: 'target' }],
      sources: [sourceOf({ wire: 'Synthetic Agency', voice: NORTH.name })],
      claims: [
        claimOf('north', 'asserts'),
        {
          ...claimOf('south', 'denies'),
          id: 'the-answer',
          answers: [{ event: 'full', claim: 'north-asserts' }],
          against: [NORTH.name],
        },
        { ...claimOf('north', 'asserts'), answers: [] },
      ],
    });
    await add([given]);
    const north = { id: 'north', name: 'Northern Guards' };
    const { lat: _lat, lon: _lon, ...fields } = given;
    expect(await store.byId({ ...at(1), id: 'full' })).toEqual({
      ...fields,
      province: null,
      nearestBorder: null,
      borderDistanceKm: null,
      chainageKm: null,
      borderSide: null,
      nearBorders: [],
      key: 1,
      revision: 1,
      status: 'contested',
      coordinates: [-0.1234, 37],
      actors: [{ id: 'south', name: 'Southern Guards', role: 'target' }],
      sources: [{ ...sourceOf({ wire: 'Synthetic Agency' }), voice: north }],
      claims: [
        {
          ...claimOf('north', 'asserts'),
          id: 'north-asserts',
          actor: north,
          answeredBy: [
            {
              event: 'full',
              key: 1,
              claim: 'the-answer',
              actor: { id: 'south', name: 'Southern Guards' },
              kind: 'denied',
              date: null,
            },
          ],
        },
        {
          ...claimOf('south', 'denies'),
          id: 'the-answer',
          actor: { id: 'south', name: 'Southern Guards' },
          answers: [{ event: 'full', claim: 'north-asserts' }],
          against: [north],
          answeredBy: [],
        },
        { ...claimOf('north', 'asserts'), id: 'north-asserts-2', actor: north, answers: [], answeredBy: [] },
      ],
      related: [],
    });
  });
});
