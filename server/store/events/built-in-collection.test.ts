// Checks the shipped collection: every reference resolves, every store takes it, and its marks of quality hold.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from '../../../src/contract/zod.ts';
import { createMemoryStore } from '../memory/memory-store.ts';
import { PUBLIC } from '../store.ts';
import { checkCollection, readBuiltInCollection } from './built-in-collection.ts';
import { builtInLocator } from './locate-event.ts';

const readText = (name: string) =>
  readFile(new URL(`../../../data/curated/${name}`, import.meta.url), 'utf8');
const collection = await readBuiltInCollection(readText);
/** As they read now, what was said last of each. */
const events = [
  ...new Map(collection.batches.flatMap((batch) => batch.events).map((event) => [event.id, event])).values(),
];

test('the collection says what it is, and whom it owes attribution', () => {
  expect(collection).toMatchObject({ note: 'Curated selection, not a census', isSynthetic: false });
  expect(collection.attribution.join()).toContain('GeoNames');
});

test('every reference resolves and no id is given twice', () => {
  checkCollection(collection);
  expect(collection.batches.map((batch) => batch.events.length)).toEqual([508, 791, 0]);
  expect(events).toHaveLength(985);
});

test.each([
  ['events.json', '8ec946c500f0ec5bc426bbb215403b30c1174b48fd5c8270f94ac7d6d6070ed1'],
  ['events-2.json', '3e95f38db84e969dfee74f3c7a75c42fb3d360e83fd9c145aaef7a35a0117d4a'],
  ['actors-3.json', '6ce04933955e111c5ec838fcf1b150783d6b7fd7f92ce72b2aab97d8a417de26'],
])('%s is as it was shipped: what is corrected comes in another file', async (name, hash) => {
  expect(
    createHash('sha256')
      .update(await readText(name))
      .digest('hex'),
  ).toBe(hash);
});

test('an edition keeps its id, its instant and its rules', () => {
  expect(collection.batches.map(({ batchId, instant, rules }) => [batchId, instant, rules])).toEqual([
    ['curated-1', '2026-11-23T00:00:00Z', { status: 1, taxonomy: 1, geometry: '715954b0f54d' }],
    ['curated-2', '2026-11-30T12:00:00Z', { status: 2, taxonomy: 2, geometry: '715954b0f54d' }],
    ['curated-3', '2026-11-30T21:00:00Z', { status: 2, taxonomy: 2, geometry: '715954b0f54d' }],
  ]);
});

test('instants of the revisions are in order', () => {
  const instants = collection.batches.map(({ instant }) => instant);
  expect(instants).toEqual(instants.toSorted());
});

test('nobody denies or retracts twice in the same words, and no event names a part twice', () => {
  for (const { id, actors, claims, related } of events) {
    for (const list of [actors, claims, related]) {
      const texts = list.map((item) => JSON.stringify(item));
      expect(new Set(texts).size, id).toBe(texts.length);
    }
  }
});

test('a store takes it whole, and a second time without a change', async () => {
  const store = createMemoryStore();
  for (const batch of collection.batches) await store.addBatch(batch);
  for (const batch of collection.batches) await store.addBatch(batch);
  expect(await store.summary(PUBLIC)).toEqual({
    revision: 3,
    changedAt: '2026-11-30T21:00:00.000Z',
    rules: { ...collection.batches.at(-1)?.rules, reference: (await builtInLocator()).reference },
    eventCount: 984,
    counts: { shown: 982, planned: 2, retracted: 1 },
    years: [
      { year: 2021, shown: 146 },
      { year: 2022, shown: 140 },
      { year: 2023, shown: 134 },
      { year: 2024, shown: 133 },
      { year: 2025, shown: 306 },
      { year: 2026, shown: 123 },
    ],
    firstDate: '2021-01-06',
    // A week is told by its Monday: no event lies outside the coverage.
    lastDate: '2026-06-22',
    coverage: { fullUntil: '2026-03-18', thinUntil: '2026-06-28', note: expect.any(String) },
    withheld: null,
  });
});

test('an edition of names alone changes nothing else of an actor, and takes no name away', () => {
  const before = new Map(
    collection.batches
      .slice(0, 2)
      .flatMap(({ actors }) => actors)
      .map((actor) => [actor.id, actor]),
  );
  for (const { aliases, ...actor } of collection.batches[2]?.actors ?? []) {
    const { aliases: known = [], ...same } = before.get(actor.id) ?? {};
    expect(actor).toEqual(same);
    expect(aliases.slice(0, known.length)).toEqual(known);
    expect(new Set(aliases).size).toBe(aliases.length);
  }
});

test('a faulty file is refused by name', async () => {
  const broken = async (name: string) => (name === 'events.json' ? '{"events": [{}]}' : readText(name));
  await expect(readBuiltInCollection(broken)).rejects.toThrow('events.json');
});

test('crossings have unique ids, real borders and sourced periods', async () => {
  const text = await readFile(new URL('../../../data/crossings/crossings.json', import.meta.url), 'utf8');
  const web = z.url({ protocol: /^https?$/ });
  const period = z.object({
    from: z.nullable(z.string()),
    to: z.nullable(z.string()),
    state: z.enum(['open', 'closed', 'restricted']),
    source: z.object({ title: z.string(), url: web }),
  });
  const crossing = z.object({
    id: z.string(),
    border: z.string().check(z.regex(/^[A-Z]{2}-[A-Z]{2}$/)),
    lat: z.nullable(z.number()),
    lon: z.nullable(z.number()),
    statusHistory: z.array(period),
  });
  const { crossings } = z.object({ crossings: z.array(crossing) }).parse(JSON.parse(text));
  expect(new Set(crossings.map(({ id }) => id)).size).toBe(crossings.length);
  expect(crossings).toHaveLength(90);
});
