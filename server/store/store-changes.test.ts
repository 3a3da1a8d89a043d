// Tests that every store tells what differs between two revisions so that the numbers of one lead to those of the other.
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { EventInput } from '../../src/contract/event-input.ts';
import type { Filter } from '../../src/contract/filter.ts';
import { PUBLIC, type Store } from './store.ts';
import { readChanges } from './testing/read-changes.ts';
import { batchAdder, claimOf, eventOf, NORTH, SOUTH, SURE } from './testing/test-events.ts';
import { openTestStores } from './testing/test-stores.ts';

const SEED = 20_261_201;
const kinds = await openTestStores();
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())));

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyEvent: fc.Arbitrary<EventInput> = fc
  .record({
    id: fc.constantFrom(...IDS),
    type: fc.constantFrom('statement', 'attack', 'denial'),
    day: fc.integer({ min: 1, max: 9 }),
    word: fc.constantFrom('Khorog', 'Panj'),
    retracted: fc.boolean(),
    planned: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    marking: fc.constantFrom('CLEAR', 'CLEAR', 'CLEAR', 'GREEN'),
    isSure: fc.boolean(),
    said: fc.constantFrom(null, 'north', 'south'),
    denies: fc.constantFrom(null, ...IDS),
  })
  .map(({ id, day, word, isSure, said, denies, type, marking, ...event }) =>
    eventOf(id, {
      ...event,
      type: type as 'attack',
      marking: marking as 'CLEAR',
      title: `Synthetic ${word}`,
      dateStart: `2025-03-0${day}`,
      ...(isSure ? { sources: SURE } : {}),
      claims: said === null ? [] : [claimOf(said, 'asserts')],
      related: denies === null || denies === id ? [] : [{ id: denies, relation: 'denial-of' }],
    }),
  );
/** Versions of some of them, batch by batch. */
const [HISTORY = []] = fc.sample(
  fc.array(fc.uniqueArray(anyEvent, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }), {
    minLength: 8,
    maxLength: 8,
  }),
  { seed: SEED, numRuns: 1 },
);
const FILTERS: readonly Filter[] = [
  {},
  { from: '2025-03-03', to: '2025-03-06' },
  { type: { any: ['attack'], not: [] } },
  { status: { any: ['contested', 'retracted'], not: [] } },
  { status: { any: ['planned'], not: [] } },
  { q: 'Panj' },
  { claimant: { any: ['side:x'], not: [] } },
  { category: { any: [], not: ['incident'] } },
];

describe.each(kinds)('changes from $name', ({ createEmpty }) => {
  let store: Store;
  let add: ReturnType<typeof batchAdder>;
  beforeEach(async () => {
    store = await createEmpty();
    add = batchAdder(store, [NORTH, SOUTH]);
  });

  const keysAt = async (revision: number, filter: Filter) => {
    if (revision === 0) return new Set<number>();
    const { events } = await store.list({ audience: PUBLIC, revision, filter, limit: 200, after: null });
    return new Set(events.map(({ key }) => key));
  };

  test('what came, went and reads otherwise leads from one list to the other', async () => {
    add = batchAdder(store, [NORTH, { ...SOUTH, side: 'x' }]);
    await add(IDS.map((id) => eventOf(id)));
    for (const events of HISTORY) await add(events);
    await add([], { actors: [{ ...NORTH, side: 'x' }] });
    const newest = (await store.resolveRevision(undefined)) ?? 0;
    expect(newest).toBeGreaterThan(8);
    const keys = IDS.map((_, at) => at + 1);
    const readAt = async (revision: number) => {
      const events = revision === 0 ? [] : await store.byKeys({ audience: PUBLIC, revision, keys });
      return new Map(events.map(({ key, ...event }) => [key, [event.revision, event.status, event.title]]));
    };
    for (const [since, until] of [
      [0, newest],
      [1, newest],
      [3, 6],
      [newest - 1, newest],
    ] as const) {
      const all = (await readChanges(store, { since, until })).list.inView;
      const [readBefore, readAfter] = [await readAt(since), await readAt(until)];
      for (const filter of FILTERS) {
        const { list, changes } = await readChanges(store, { since, until, filter });
        const [before, after] = [await keysAt(since, filter), await keysAt(until, filter)];
        const told = new Set(changes.map(({ key }) => key));
        for (const { key, inView } of changes)
          expect([key, inView]).toEqual([key, { before: before.has(key), after: after.has(key) }]);
        const untold = [...new Set([...before, ...after])].filter((key) => !told.has(key));
        const gone = untold.filter((key) => !readAfter.has(key));
        expect(list.inView).toMatchObject({ withheld: gone.length });
        for (const key of untold) {
          if (gone.includes(key)) continue;
          expect([key, before.has(key), after.has(key)]).toEqual([key, true, true]);
          expect(readAfter.get(key)).toEqual(readBefore.get(key));
        }
        const { added, changed, retracted } = list.inView;
        expect(added + changed + retracted).toBe(changes.length);
        for (const kind of ['added', 'retracted', 'withheld'] as const)
          expect(list.inView[kind] + list.elsewhere[kind]).toBe(all[kind]);
        // What came or went because an actor turned is a change of the view, and none of the collection.
        expect(list.inView.changed + list.elsewhere.changed).toBeGreaterThanOrEqual(all.changed);
      }
    }
  });

  test('an event that another one denies since is changed, and so is one whose actor turned', async () => {
    await add([eventOf('told', { claims: [claimOf('north', 'asserts')] }), eventOf('other')]);
    await add([eventOf('denial', { related: [{ id: 'told', relation: 'denial-of' }] })]);
    const contested = { status: { any: ['contested' as const], not: [] } };
    expect((await readChanges(store, { since: 1, filter: contested })).changes).toMatchObject([
      { id: 'told', kind: 'changed', revision: 2, inView: { before: false, after: true } },
    ]);
    await add([], { actors: [{ ...NORTH, side: 'x' }] });
    const bySide = { claimant: { any: ['side:x'], not: [] } };
    const turned = await readChanges(store, { since: 2, filter: bySide });
    expect(turned.changes).toMatchObject([{ id: 'told', inView: { before: false, after: true } }]);
    expect(turned.list.elsewhere).toEqual({ added: 0, changed: 0, retracted: 0, withheld: 0 });
    expect((await readChanges(store, { since: 1, until: 2 })).changes.map(({ id }) => id)).toEqual([
      'denial',
      'told',
    ]);
  });

  test('an event is changed whose claim another event answers since, and not by an actor’s new name', async () => {
    await add([
      eventOf('told', { claims: [claimOf('north', 'asserts', { id: 'said' })] }),
      eventOf('silent'),
    ]);
    await add([], { actors: [{ ...NORTH, shortName: 'North' }] });
    expect((await readChanges(store, { since: 1 })).changes).toEqual([]);
    const answer = claimOf('south', 'denies', { id: 'no', answers: [{ event: 'told', claim: 'said' }] });
    await add([eventOf('answer', { claims: [answer] })]);
    const ids = async (since: number) => (await readChanges(store, { since })).changes.map(({ id }) => id);
    expect(await ids(2)).toEqual(['answer', 'told']);
    await add([eventOf('answer', { claims: [] })]);
    expect(await ids(3)).toEqual(['answer', 'told']);
    expect(await ids(2)).toEqual(['answer']);
  });

  test('pages go on after a change, of the kinds asked for', async () => {
    await add(['a', 'b', 'c'].map((id) => eventOf(id)));
    await add([eventOf('a', { title: 'Synthetic, corrected' }), eventOf('d'), eventOf('e')]);
    const first = await readChanges(store, { since: 1, limit: 1 });
    expect(first.changes.map(({ id }) => id)).toEqual(['e']);
    const rest = await readChanges(store, { since: 1, limit: 5, after: first.list.next });
    expect(rest.changes.map(({ id }) => id)).toEqual(['d', 'a']);
    expect(rest.list).toMatchObject({ next: null, inView: { added: 2, changed: 1 } });
    const changed = await readChanges(store, { since: 1, kinds: ['changed'] });
    expect(changed.changes.map(({ id }) => id)).toEqual(['a']);
    expect(changed.list.inView.added).toBe(2);
  });
});
