// Tests of the export in our own format: what is loaded from it elsewhere is what was taken away, whatever part of the collection it was.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectionFile } from '../../src/contract/batch.ts';
import type { SarhadEvent } from '../../src/contract/event.ts';
import { z } from '../../src/contract/zod.ts';
import { createTestApp } from '../app-under-test.ts';
import { createMemoryStore } from '../store/memory/memory-store.ts';
import { PUBLIC, type Store } from '../store/store.ts';

const api = await createTestApp();
const ALL = 'status=reported,confirmed,contested,planned,retracted';

const fileOf = z.object({ ...collectionFile.shape, beyondFilter: z.array(z.string()) });

async function takeAway(query: string) {
  const response = await api.request(`/api/v1/events.json?${query}`);
  expect(response.status).toBe(200);
  return { response, file: z.parse(fileOf, await response.json()) };
}

async function loadElsewhere({ events, actors, coverage }: z.infer<typeof collectionFile>): Promise<Store> {
  const store = createMemoryStore();
  const instant = '2026-12-01T00:00:00Z';
  await store.addBatch({ batchId: 'away', note: '', instant, events, actors, coverage });
  return store;
}

/** An event without what is numbered anew where it is loaded, and without what only others, outside the file, say of it. */
function comparable(event: SarhadEvent, isHeld: (id: string) => boolean) {
  const { key: _key, revision: _revision, related, claims, ...rest } = event;
  return {
    ...rest,
    related: related
      .flatMap(({ key: _, ...other }) => (isHeld(other.id) ? [other] : []))
      .sort((a, b) => (`${a.direction}${a.id}${a.relation}` < `${b.direction}${b.id}${b.relation}` ? -1 : 1)),
    claims: claims.map(({ answeredBy, ...claim }) => ({
      ...claim,
      // What is answered on one day stands in the order in which the events came in.
      answeredBy: answeredBy.map(({ key: _, ...answer }) => JSON.stringify(answer)).sort(),
    })),
  };
}

const { events: everything } = await (async () => {
  const all: SarhadEvent[] = [];
  let cursor: string | null = '';
  do {
    const page = await api.page(`${ALL}&limit=200${cursor ? `&cursor=${cursor}` : ''}`);
    all.push(...page.events);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { events: all };
})();

async function expectTheSame(query: string): Promise<{ matching: number; beyond: number }> {
  const { file } = await takeAway(query);
  const elsewhere = await loadElsewhere(file);
  const held = new Set(file.events.map(({ id }) => id));
  const beyond = new Set(file.beyondFilter);
  expect(held.size).toBe(file.events.length);
  const { total } = await api.page(`${query}&limit=1`);
  expect(held.size - beyond.size).toBe(total);
  for (const event of everything) {
    if (!held.has(event.id) || beyond.has(event.id)) continue;
    const loaded = await elsewhere.byId({ audience: PUBLIC, revision: 1, id: event.id });
    if (loaded === null) throw new Error(`${event.id} is lost`);
    const isHeld = (id: string) => held.has(id);
    expect(comparable(loaded, isHeld)).toEqual(comparable(event, isHeld));
  }
  return { matching: total, beyond: beyond.size };
}

test('the whole collection: events, actors, claims, sources and coverage are the same where it is loaded', async () => {
  expect(await expectTheSame(ALL)).toEqual({ matching: everything.length, beyond: 0 });
  const { file } = await takeAway(ALL);
  const elsewhere = await loadElsewhere(file);
  const here = await api.store.dictionary({ audience: PUBLIC, revision: 3 });
  const there = await elsewhere.dictionary({ audience: PUBLIC, revision: 1 });
  expect({ ...there, revision: 3 }).toEqual(here);
  expect((await elsewhere.summary(PUBLIC)).coverage).toEqual((await api.store.summary(PUBLIC)).coverage);
});

test('loaded where it came from, it changes nothing of what is read', async () => {
  const { file } = await takeAway(ALL);
  const here = await createTestApp();
  const { added } = await here.store.addBatch({
    batchId: 'back',
    note: '',
    instant: '2026-12-01T00:00:00Z',
    events: file.events,
    actors: file.actors,
  });
  expect(added).toBe(0);
  for (const event of everything) {
    const again = await here.store.byId({ audience: PUBLIC, revision: 4, id: event.id });
    expect(again && comparable(again, () => true)).toEqual(comparable(event, () => true));
  }
});

test('a part whose relations and answers lead out of it brings what it refers to, and says so', async () => {
  const { file } = await takeAway('type=denial');
  expect(file.beyondFilter.length).toBeGreaterThan(5);
  const { matching, beyond } = await expectTheSame('type=denial');
  expect(matching).toBeGreaterThan(5);
  expect(beyond).toBe(file.beyondFilter.length);
});

test('any part loads by itself and reads the same', async () => {
  const pick = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 3 });
  const ids = [...new Set(everything.flatMap(({ actors }) => actors.map(({ id }) => id)))];
  const days = everything.map(({ dateStart }) => dateStart).sort();
  const queries = fc.oneof(
    pick(ids).map((some) => `actor=${some.join()}`),
    pick(['AF-TJ', 'AF-PK', 'KG-TJ', 'CN-IN', 'IN-PK']).map((some) => `border=${some.join()}`),
    fc.constantFrom('contested', 'retracted,planned', 'confirmed').map((status) => `status=${status}`),
    fc.nat(days.length - 40).map((at) => `from=${days[at]}&to=${days[at + 39]}`),
  );
  await fc.assert(
    fc.asyncProperty(queries, async (query) => void (await expectTheSame(query))),
    {
      seed: 20261201,
      numRuns: 12,
    },
  );
}, 60_000);

test('one event is a file that loads by itself', async () => {
  const event = everything.find(({ related }) => related.some(({ direction }) => direction === 'to'));
  const response = await api.request(`/api/v1/events/${event?.id}/event.json`);
  const file = z.parse(fileOf, await response.json());
  expect(file.events[0]?.id).toBe(event?.id);
  expect(file.events).toHaveLength(1 + file.beyondFilter.length);
  expect((await (await loadElsewhere(file)).summary(PUBLIC)).eventCount).toBeGreaterThan(0);
});

test('a filter that finds nothing is a file without events', async () => {
  const { file } = await takeAway('q=xyzzy+plugh');
  expect(file.events).toEqual([]);
  expect(file.coverage?.fullUntil).toBe('2026-03-18');
});
