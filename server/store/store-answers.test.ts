// Tests that stores tell who answers which claim as the rule says: by audience, as of each revision, and when a side changes.
import { afterAll, describe, expect, test } from 'vitest';
import type { SarhadEvent } from '../../src/contract/event.ts';
import type { Audience, Store } from './store.ts';
import { batchAdder, claimOf, eventOf, NORTH, SOUTH } from './testing/test-events.ts';
import { openTestStores } from './testing/test-stores.ts';

const kinds = await openTestStores();
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())));

const CLEAR: Audience = { upTo: 'CLEAR' };
const RED: Audience = { upTo: 'RED' };
const said = { ...claimOf('north', 'asserts'), date: '2025-03-01' };
const denied = { ...claimOf('south', 'denies'), date: '2025-03-02' };

describe.each(kinds)('$name', ({ createEmpty }) => {
  const answersTo = async (store: Store, id: string, revision: number, audience = CLEAR) => {
    const event = (await store.byId({ audience, revision, id })) as SarhadEvent;
    return event.claims.flatMap((claim) =>
      claim.answeredBy.map(({ event, claim: by, kind }) => `${claim.id} ${kind} by ${event}/${by}`),
    );
  };
  const keysOf = async (store: Store, revision: number, denier: string, audience = CLEAR) => {
    const filter = { denier: { any: [denier], not: [] } };
    const list = await store.list({ audience, revision, filter, limit: 10, after: null });
    return list.events.map(({ id }) => id);
  };
  const WITHIN = ['north-asserts denied by told/south-denies'];
  const ELSEWHERE = ['north-asserts denied by denial/south-denies'];

  test('in one event: until a version of it says otherwise', async () => {
    const store = await createEmpty();
    const add = batchAdder(store);
    await add([eventOf('told', { claims: [said, denied] })]);
    await add([eventOf('told', { claims: [said, { ...denied, answers: [] }] })]);
    expect(await answersTo(store, 'told', 1)).toEqual(WITHIN);
    expect(await keysOf(store, 1, 'south')).toEqual(['told']);
    expect(await answersTo(store, 'told', 2)).toEqual([]);
    expect(await keysOf(store, 2, 'south')).toEqual([]);
  });

  test('from another event: as it comes, is corrected and is retracted, and as the answered one changes', async () => {
    const store = await createEmpty();
    const add = batchAdder(store);
    const told = eventOf('told', { claims: [said] });
    const denial = eventOf('denial', { claims: [denied], related: [{ id: 'told', relation: 'denial-of' }] });
    await add([told]);
    await add([denial]);
    await add([eventOf('told', { claims: [{ ...said, date: null }] })]);
    await add([{ ...denial, claims: [{ ...denied, answers: [{ event: 'told', claim: 'north-asserts' }] }] }]);
    await add([{ ...denial, retracted: true }]);
    const found = [];
    for (const revision of [1, 2, 3, 4, 5]) found.push(await answersTo(store, 'told', revision));
    expect(found).toEqual([[], ELSEWHERE, [], ELSEWHERE, []]);
    expect(await keysOf(store, 4, 'side:south')).toEqual(['told']);
    expect(await keysOf(store, 5, 'side:south')).toEqual([]);
    const relations = (await store.byId({ audience: CLEAR, revision: 4, id: 'told' }))?.related;
    expect(relations?.map(({ relation }) => relation)).toEqual(['denial-of']);
  });

  test('is told only to those who may see it', async () => {
    const store = await createEmpty();
    const related = [{ id: 'told', relation: 'denial-of' as const }];
    await batchAdder(store)([
      eventOf('told', { claims: [said] }),
      eventOf('denial', { claims: [denied], related, marking: 'AMBER' }),
    ]);
    expect(await answersTo(store, 'told', 1)).toEqual([]);
    expect(await keysOf(store, 1, 'south')).toEqual([]);
    expect(await answersTo(store, 'told', 1, RED)).toEqual(ELSEWHERE);
    expect(await keysOf(store, 1, 'south', RED)).toEqual(['told']);
  });

  test('ends when both are of one side, and frames follow', async () => {
    const store = await createEmpty();
    const add = batchAdder(store);
    await add([eventOf('told', { claims: [said, denied] })]);
    const frame = await store.frame({ audience: CLEAR, revision: 1 });
    await add([], {
      actors: [
        { ...NORTH, side: 'one' },
        { ...SOUTH, side: 'one' },
      ],
    });
    expect(await answersTo(store, 'told', 1)).toEqual(WITHIN);
    expect(await answersTo(store, 'told', 2)).toEqual([]);
    expect(await keysOf(store, 2, 'side:one')).toEqual([]);
    const next = await store.frame({ audience: CLEAR, revision: 2 });
    expect(next.chunks[0]?.hash).not.toBe(frame.chunks[0]?.hash);
  });
});
