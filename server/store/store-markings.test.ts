// Tests that in every store what came closed stays closed, and that a withdrawn event is gone from every revision, with all numbers agreeing.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/contract/event.ts';
import { type Audience, PUBLIC, type Store, WithdrawalRefused } from './store.ts';
import { readChanges } from './testing/read-changes.ts';
import { batchAdder, claimOf, eventOf, HIDDEN, NORTH, SOUTH, sourceOf } from './testing/test-events.ts';
import { textOf } from './testing/test-rows.ts';
import { openTestStores } from './testing/test-stores.ts';

const kinds = await openTestStores();
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())));

const CLEARED: Audience = { upTo: 'RED' };
const SECRET: Actor = {
  id: 'front-1',
  name: 'Secret Front',
  kind: 'non-state-armed',
  country: 'AF',
  aliases: ['Covert Column'],
  shortName: 'Secret',
  side: 'x',
  names: { fa: 'جبهه' },
};
const NAMELESS = { id: 'front-1', name: 'front-1', kind: 'other', country: null, aliases: [] };
const takesPart = (name: string) => ({ actors: [{ name, role: 'participant' as const }] });
const CLOSED = { marking: 'AMBER' as const };

describe.each(kinds)('markings in $name', ({ createEmpty }) => {
  let store: Store;
  let add: ReturnType<typeof batchAdder>;
  beforeEach(async () => {
    store = await createEmpty();
    add = batchAdder(store, []);
  });

  const newest = async () => (await store.resolveRevision(undefined)) ?? 0;
  const actorsFor = async (audience: Audience, revision?: number) =>
    (await store.dictionary({ audience, revision: revision ?? (await newest()) })).actors;
  const find = async (text: string, audience = PUBLIC) =>
    store.search({ audience, revision: await newest(), text });

  describe('names of actors', () => {
    test('that came with a closed event stay closed when an open one names the actor', async () => {
      await add([eventOf('closed', { ...CLOSED, ...takesPart('front-1') })], { actors: [SECRET] });
      await add([
        eventOf('open', {
          ...takesPart('Secret Front'),
          summary: 'Of the Covert Column nothing is known.',
          sources: [sourceOf({ voice: 'front-1' })],
          claims: [claimOf('front-1', 'asserts', { against: ['front-1'] })],
        }),
      ]);
      expect(await actorsFor(PUBLIC)).toEqual([NAMELESS]);
      expect(await actorsFor(CLEARED)).toEqual([SECRET]);
      const open = await store.byId({ audience: PUBLIC, revision: 2, id: 'open' });
      expect(JSON.stringify(open)).not.toMatch(/Secret/);
      expect(open?.actors).toEqual([{ id: 'front-1', name: 'front-1', role: 'participant' }]);
      // Neither found by them, nor by one of them in a text that has the other.
      for (const text of ['Secret Front', 'secret', 'جبهه']) expect(await find(text)).toEqual([]);
      expect(await find('front 1')).toEqual([2]);
      expect(await find('Secret Front', CLEARED)).toEqual([1, 2]);
      const bySide = (audience: Audience) =>
        store.count({ audience, revision: 2, filter: { claimant: { any: ['side:x'], not: [] } } });
      expect([await bySide(PUBLIC), await bySide(CLEARED)]).toEqual([0, 1]);
    });

    test('become open with an open batch that brings them, and not again closed with a closed one', async () => {
      await add([eventOf('closed', { ...CLOSED, ...takesPart('front-1') })], { actors: [SECRET] });
      await add([eventOf('open', takesPart('front-1'))], { actors: [SECRET] });
      expect(await actorsFor(PUBLIC, 2)).toEqual([SECRET]);
      const again = await add([eventOf('closed', { ...CLOSED, ...takesPart('front-1') })], {
        actors: [SECRET],
      });
      expect(again).toMatchObject({ revision: 2, unchanged: 1 });
      // More names, closed: who reads up to there has them, others those of before.
      const more = { ...SECRET, aliases: ['Covert Column', 'Third Name'] };
      await add([eventOf('closed', { ...CLOSED, ...takesPart('front-1'), title: 'Synthetic, again' })], {
        actors: [more],
      });
      expect(await actorsFor(PUBLIC)).toEqual([SECRET]);
      expect(await actorsFor(CLEARED)).toEqual([more]);
      expect(await find('Third')).toEqual([]);
      // What everybody knows already, sent openly, takes nothing from those who know more.
      expect(await add([], { actors: [SECRET] })).toMatchObject({ revision: 3 });
      expect(await actorsFor(CLEARED)).toEqual([more]);
    });

    test('of one whom no event of the batch names are as closed as its most closed event', async () => {
      await add([eventOf('open'), eventOf('closed', CLOSED)], { actors: [HIDDEN, NORTH] });
      await add([eventOf('later', takesPart('hidden'))]);
      expect((await actorsFor(PUBLIC))[0]).toMatchObject({ id: 'hidden', name: 'hidden' });
      await add([], { actors: [HIDDEN] });
      expect(await actorsFor(PUBLIC)).toEqual([HIDDEN]);
      expect((await actorsFor(PUBLIC, 2))[0]).toMatchObject({ name: 'hidden' });
    });
  });

  describe('withdrawing', () => {
    const withdraw = (event: string, reason = 'It names a source.') =>
      store.withdraw({ event, reason, by: 'editor', instant: '2026-12-03T08:00:00.000Z' });
    const refusal = async (event: string) => {
      const error: unknown = await withdraw(event).catch((thrown: unknown) => thrown);
      return error instanceof WithdrawalRefused ? error.why : error;
    };
    /** Every number that a revision has of its events; all must be of the same. */
    const numbersAt = async (revision: number, audience = PUBLIC) => {
      const at = { audience, revision };
      const manifest = await store.frame(at);
      const { eventCount } = await store.summary(audience, revision);
      const { total, events } = await store.list({ ...at, filter: {}, limit: 50, after: null });
      const texts = await Promise.all(manifest.chunks.map(({ hash }) => textOf(store, { audience, hash })));
      const rows = texts.reduce((sum, text) => sum + (JSON.parse(text) as { rows: number }).rows, 0);
      const numbers = [
        ...[manifest.rows, rows, eventCount, total, events.length],
        await store.count({ ...at, filter: {} }),
        (await store.totals({ ...at, filter: {} })).events,
        (await store.search({ ...at, text: 'synthetic' })).length,
      ];
      return [...new Set(numbers)];
    };

    const sinceAt = async (revision: number) =>
      (await store.withheldSince({ audience: PUBLIC, revision, ids: ['told', 'gone'] })).get('gone') ?? null;

    const open = (changes = {}) =>
      eventOf('gone', {
        type: 'attack',
        ...takesPart('front-1'),
        killed: { low: 3, high: 3, best: 3 },
        claims: [claimOf('front-1', 'denies', { id: 'no', answers: [{ event: 'told', claim: 'said' }] })],
        related: [
          { id: 'told', relation: 'denial-of' },
          { id: 'other', relation: 'part-of' },
        ],
        ...changes,
      });
    const history = async () => {
      await add(
        [
          eventOf('told', { claims: [claimOf('north', 'asserts', { id: 'said' })] }),
          eventOf('other', { title: 'Synthetic, beside the Covert Column' }),
        ],
        { actors: [NORTH, SOUTH] },
      );
      await add([open()], { actors: [SECRET] });
      await add([eventOf('later')]);
    };

    test('takes an event whose marking was raised from all revisions before, and no number has it', async () => {
      await history();
      expect(await numbersAt(2)).toEqual([3]);
      const before = await store.frame({ audience: PUBLIC, revision: 2 });
      await add([open(CLOSED)]);
      expect([await numbersAt(3), await numbersAt(4)]).toEqual([[4], [3]]);
      expect(await sinceAt(2)).toBeNull();

      const { withdrawal, isNew } = await withdraw('gone');
      const since = '2026-12-03T08:00:00.000Z';
      expect(isNew).toBe(true);
      expect(withdrawal).toEqual({
        ...{ event: 'gone', revision: 5, withdrawnAt: since, marking: 'AMBER', by: 'editor' },
        ...{ revisions: { first: 2, last: 3 }, reason: 'It names a source.' },
      });
      expect(await newest()).toBe(5);
      expect(await store.lastWithdrawal()).toBe(5);
      const numbers = [];
      for (const revision of [1, 2, 3, 4, 5]) numbers.push(await numbersAt(revision));
      expect(numbers).toEqual([[2], [2], [3], [3], [3]]);
      // Who may read it as it is now reads all its versions.
      expect([await numbersAt(2, CLEARED), await numbersAt(5, CLEARED)]).toEqual([[3], [4]]);

      const withheld = [];
      for (const revision of [1, 2, 3, 4, 5])
        withheld.push((await store.summary(PUBLIC, revision)).withheld?.events ?? 0);
      expect(withheld).toEqual([0, 1, 1, 0, 0]);
      expect((await store.summary(PUBLIC, 2)).withheld).toEqual({ events: 1, since });
      expect((await store.summary(CLEARED, 2)).withheld).toBeNull();
      const told = [];
      for (const revision of [1, 2, 3, 4, 5]) told.push(await sinceAt(revision));
      expect(told).toEqual([null, since, since, since, since]);

      const after = await store.frame({ audience: PUBLIC, revision: 2 });
      const gone = before.chunks.filter(({ hash }) => !after.chunks.some((chunk) => chunk.hash === hash));
      expect(gone).toHaveLength(1);
      for (const { hash } of gone) expect(await store.chunk({ audience: PUBLIC, hash })).toBeNull();
    });

    test('leaves nothing of it in what other events, dictionaries and searches say', async () => {
      await history();
      const at = { audience: PUBLIC, revision: 3 };
      expect((await store.byId({ ...at, id: 'told' }))?.status).toBe('contested');
      expect((await store.frame(at)).partOf).toHaveLength(1);
      await add([open(CLOSED)]);
      await withdraw('gone');
      const told = await store.byId({ ...at, id: 'told' });
      expect(told).toMatchObject({ status: 'reported', related: [] });
      expect(told?.claims[0]?.answeredBy).toEqual([]);
      expect((await store.frame(at)).partOf).toEqual([]);
      expect((await store.byId({ ...at, id: 'other' }))?.related).toEqual([]);
      expect(await store.history({ audience: PUBLIC, id: 'gone' })).toBeNull();
      expect(await store.keysOf({ ...at, ids: ['gone', 'told'] })).toEqual(new Map([['told', 1]]));
      expect(await store.idsAlike({ ...at, id: 'GONE' })).toEqual([]);
      expect(await store.byKeys({ ...at, keys: [3, 1] })).toHaveLength(1);
      expect((await store.positions({ ...at, borders: [] })).keys).not.toContain(3);
      const denied = { denier: { any: ['front-1'], not: [] } };
      expect(await store.count({ ...at, filter: denied })).toBe(0);
      for (const revision of [2, 3, 5]) {
        const text = JSON.stringify(await store.dictionary({ audience: PUBLIC, revision }));
        expect(text).not.toMatch(/Secret|front-1/);
      }
      // Its names had come with it alone: by one of them no text is found that has the other, and a later event does not bring them back.
      expect(await store.search({ ...at, text: 'Secret Front' })).toEqual([]);
      await add([eventOf('new', takesPart('front-1'))]);
      expect(await actorsFor(PUBLIC)).toEqual([NAMELESS, NORTH]);
      await add([], { actors: [SECRET] });
      expect(await actorsFor(PUBLIC)).toEqual([SECRET, NORTH]);
    });

    test('leaves the names of an actor whom other open events name', async () => {
      await history();
      await add([eventOf('new', takesPart('front-1'))]);
      await add([open(CLOSED)]);
      await withdraw('gone');
      expect(await actorsFor(PUBLIC)).toEqual([SECRET, NORTH]);
    });

    test('is done once, is refused where there is nothing to withdraw, and can be done again of what was opened again', async () => {
      await history();
      await add([eventOf('always-closed', CLOSED)]);
      expect(await refusal('gone')).toBe('open');
      expect(await refusal('nothing')).toBe('unknown');
      expect(await refusal('always-closed')).toBe('never-open');
      expect(await newest()).toBe(4);
      await add([open(CLOSED)]);
      const first = await withdraw('gone');
      const again = await withdraw('gone', 'Another reason.');
      expect(again).toEqual({ withdrawal: first.withdrawal, isNew: false });
      expect(await newest()).toBe(6);

      await add([open({ title: 'Synthetic, without the names' })]);
      expect([await numbersAt(3), await numbersAt(7)]).toEqual([[3], [4]]);
      expect(await sinceAt(7)).toBeNull();
      expect(await refusal('gone')).toBe('open');
      await add([open({ marking: 'RED' })]);
      expect(await withdraw('gone')).toMatchObject({
        isNew: true,
        withdrawal: { revision: 9, marking: 'RED', revisions: { first: 2, last: 7 } },
      });
      expect(await numbersAt(7)).toEqual([3]);
      // Those who read up to AMBER saw it as it was withdrawn first, and see it no more.
      expect(await numbersAt(5, { upTo: 'AMBER' })).toEqual([4]);
      expect((await store.withdrawals()).map(({ revision }) => revision)).toEqual([9, 6]);
    });

    test('is told of by changes, whatever the filter, and without what it said', async () => {
      await history();
      await add([open(CLOSED)]);
      const kindsOf = async (since: number, until: number, filter = {}) => {
        const { list } = await readChanges(store, { since, until, filter, kinds: ['withheld'] });
        return list;
      };
      const gone = { id: 'gone', key: 3, revision: 4 };
      // Raised alone: told, and counted where it was.
      const type = { type: { any: ['attack' as const], not: [] } };
      expect(await kindsOf(3, 4, type)).toMatchObject({ withheld: [gone], inView: { withheld: 1 } });
      const elsewhere = { type: { any: ['talks' as const], not: [] } };
      expect(await kindsOf(3, 4, elsewhere)).toMatchObject({ withheld: [gone], elsewhere: { withheld: 1 } });
      await withdraw('gone');
      // Who had been told that it was raised is told that it is withdrawn; so is who had not.
      const nothing = { added: 0, changed: 0, retracted: 0, withheld: 0 };
      for (const since of [3, 4])
        for (const filter of [type, elsewhere])
          expect(await kindsOf(since, 5, filter)).toMatchObject({
            ...{ withheld: [{ ...gone, revision: 5 }], withheldInAll: 1 },
            ...{ inView: nothing, elsewhere: nothing },
          });
      expect(await kindsOf(2, 4)).toMatchObject({ withheld: [gone] });
      // Who never had it, and who may read it, is not told.
      for (const [since, until] of [
        [0, 5],
        [1, 5],
        [5, 5],
        [2, 3],
      ] as const)
        expect((await kindsOf(since, until)).withheldInAll).toBe(0);
      const cleared = await readChanges(store, { since: 3, audience: CLEARED });
      expect(cleared.list.withheldInAll).toBe(0);
      expect(cleared.changes.map(({ id }) => id)).toEqual(['gone']);
    });

    test('pages go on through changes and what was withheld', async () => {
      await history();
      await add([eventOf('new'), open(CLOSED), eventOf('other', CLOSED)]);
      await withdraw('gone');
      const seen: string[] = [];
      let after = null;
      do {
        const { list, changes }: Awaited<ReturnType<typeof readChanges>> = await readChanges(store, {
          ...{ since: 3, limit: 1, after, kinds: ['added', 'changed', 'retracted', 'withheld'] },
        });
        expect(list.changes.length + list.withheld.length).toBe(1);
        seen.push(...changes.map(({ id }) => id), ...list.withheld.map(({ id }) => id));
        after = list.next;
      } while (after !== null);
      expect(seen).toEqual(['gone', 'new', 'other']);
    });

    test('a list that was begun before goes on after it', async () => {
      await history();
      await add([open(CLOSED)]);
      const query = { audience: PUBLIC, revision: 3, filter: {} };
      const all = await store.list({ ...query, limit: 9, after: null });
      const first = await store.list({ ...query, limit: 2, after: null });
      expect(first.events.map(({ id }) => id)).toEqual(['later', 'gone']);
      await withdraw('gone');
      const rest = await store.list({ ...query, limit: 2, after: first.next });
      expect(rest.events.map(({ id }) => id)).toEqual(all.events.slice(2).map(({ id }) => id));
      expect(rest.total).toBe(all.total - 1);
    });

    test('frames of groups have it no more', async () => {
      store = await createEmpty({ budget: 2 });
      add = batchAdder(store, []);
      await history();
      const weight = async () => {
        const { chunks, grain } = await store.frame({ audience: PUBLIC, revision: 3 });
        expect(grain).not.toBe('event');
        const texts = await Promise.all(chunks.map(({ hash }) => textOf(store, { audience: PUBLIC, hash })));
        return texts;
      };
      const before = await weight();
      await add([open(CLOSED)]);
      await withdraw('gone');
      expect(await weight()).not.toEqual(before);
      expect(await store.count({ audience: PUBLIC, revision: 3, filter: {} })).toBe(3);
    });
  });
});
