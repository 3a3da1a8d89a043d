// Tests the synthetic collection: the same each time and in any order, on land, honest about itself, and columns = events.
import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { ACTORS } from '../../../data/synthetic/cast.ts';
import { FIRST_DAY, LAST_DAY } from '../../../data/synthetic/days.ts';
import { eventOf, numberOf, syntheticId } from '../../../data/synthetic/event.ts';
import { frameRowsOf } from '../../../data/synthetic/frame-rows.ts';
import { countByMonth } from '../../../data/synthetic/months.ts';
import { PLACES } from '../../../data/synthetic/places.ts';
import { synthesise } from '../../../data/synthetic/row.ts';
import { collectionFile } from '../../../src/contract/batch.ts';
import { parseDate } from '../../../src/contract/calendar-date.ts';
import type { Filter } from '../../../src/contract/filter.ts';
import type { FrameChunk } from '../../../src/contract/frame-chunk.ts';
import { SORTS } from '../../../src/contract/sort.ts';
import { TYPES } from '../../../src/contract/taxonomy.ts';
import { z } from '../../../src/contract/zod.ts';
import { buildChunk } from '../../../src/frame/build-chunk.ts';
import { encodeRows } from '../../../src/frame/encode-rows.ts';
import { areaOf, holds } from '../../../src/geo/rings.ts';
import { periodsOf } from '../frames/frame-periods.ts';
import { createMemoryStore } from '../memory/memory-store.ts';
import { type EventList, type Position, PUBLIC } from '../store.ts';
import { createSyntheticStore } from './synthetic-store.ts';

const COUNT = 3000;
const synthetic = synthesise(COUNT, 1);
const events = Array.from({ length: COUNT }, (_, n) => eventOf(synthetic.read(n)));

test('event n is the same whoever asks, in any order', () => {
  const again = synthesise(COUNT, 1);
  for (const n of [2999, 17, 0, 1500, 17]) expect(eventOf(again.read(n))).toEqual(events[n]);
  expect(eventOf(synthesise(COUNT, 2).read(17))).not.toEqual(events[17]);
  expect(numberOf(syntheticId(17))).toBe(17);
  expect(numberOf('synthetic-0')).toBeNull();
});

test('events are what a batch may bring, and say that they are synthetic', () => {
  z.parse(collectionFile, { events, actors: ACTORS });
  expect(events.every(({ title }) => title.startsWith('Synthetic '))).toBe(true);
  expect(ACTORS.every(({ name }) => name.startsWith('Synthetic '))).toBe(true);
});

test('what happens is uneven, and everything happens', () => {
  const count = (is: (event: (typeof events)[number]) => boolean) => events.filter(is).length;
  const byType = TYPES.map((type) => count((event) => event.type === type));
  expect(Math.min(...byType)).toBeGreaterThan(5);
  expect(Math.max(...byType)).toBeGreaterThan(COUNT / 6);
  expect(count(({ actors }) => actors.length > 1)).toBeGreaterThan(COUNT / 2);
  expect(count(({ claims }) => claims.length === 2)).toBeGreaterThan(COUNT / 50);
  expect(count(({ dateEnd }) => dateEnd !== null)).toBeGreaterThan(COUNT / 50);
  expect(count(({ killed }) => killed !== null && killed.low < killed.high)).toBeGreaterThan(COUNT / 50);
  expect(count(({ datePrecision }) => datePrecision !== 'day')).toBeGreaterThan(COUNT / 50);
  expect(count(({ planned }) => planned)).toBeGreaterThan(0);
  expect(count(({ lat }) => lat === null)).toBeGreaterThan(0);
});

test('columns made straight from numbers = columns made from the events', async () => {
  const store = createMemoryStore();
  await store.addBatch({
    batchId: 'x',
    note: '',
    instant: '2026-12-01T00:00:00Z',
    events,
    actors: [...ACTORS],
  });
  const keys = Array.from({ length: COUNT }, (_, n) => n + 1);
  const kept = await store.byKeys({ audience: PUBLIC, revision: 1, keys });
  const provinces = new Map(kept.map(({ key, province }) => [key, province]));
  const provinceOf = ({ n }: { n: number }) => provinces.get(n + 1) ?? null;
  expect(encodeRows(frameRowsOf(synthetic, FIRST_DAY, LAST_DAY, provinceOf))).toEqual(buildChunk(kept));
});

test('a store that makes events as they are asked for answers like one that keeps them', async () => {
  const count = 600;
  const made = createSyntheticStore(count, 3);
  const kept = createMemoryStore();
  const some = synthesise(count, 3);
  const inputs = Array.from({ length: count }, (_, n) => eventOf(some.read(n)));
  const instant = '2026-11-26T00:00:00Z';
  await kept.addBatch({ batchId: 'x', note: '', instant, events: inputs, actors: [...ACTORS] });
  const view = { audience: PUBLIC, revision: 1 };
  const filters: Filter[] = [
    {},
    { type: { any: ['attack'], not: [] }, killed: 1 },
    { from: '2020-02-01', to: '2021-01-31', border: { any: [], not: ['AF-PK'] } },
    { q: 'clash' },
    { within: 4, border: { any: ['AF-TJ'], not: [] } },
  ];
  for (const [at, filter] of filters.entries()) {
    const sort = SORTS[at % SORTS.length];
    let after: Position | null = null;
    do {
      const query = { ...view, filter, sort, limit: 70, after };
      const expected: EventList = await kept.list(query);
      expect(await made.list(query)).toEqual(expected);
      after = expected.next;
    } while (after !== null);
  }
  const borders = ['AF-TJ', 'TJ-UZ'];
  expect(await made.positions({ ...view, borders })).toEqual(await kept.positions({ ...view, borders }));
  const { provinces } = await kept.dictionary(view);
  expect((await made.dictionary(view)).provinces).toEqual(expect.arrayContaining(provinces));
  expect(await made.search({ ...view, text: 'talks' })).toEqual(
    await kept.search({ ...view, text: 'talks' }),
  );
  expect(await made.byId({ ...view, id: 'synthetic-9' })).toEqual(
    await kept.byId({ ...view, id: 'synthetic-9' }),
  );
  const { counts, eventCount } = await kept.summary(PUBLIC);
  expect(await made.summary(PUBLIC)).toMatchObject({ eventCount, counts });
  expect(counts.shown + counts.planned + counts.retracted).toBe(count);
});

test('chunks of a million are 12 to 40, of bounded size', () => {
  const periods = periodsOf(countByMonth(synthesise(1_000_000)));
  expect(periods.length).toBeGreaterThanOrEqual(12);
  expect(periods.length).toBeLessThanOrEqual(40);
  expect(Math.max(...periods.map(({ rows }) => rows))).toBeLessThanOrEqual(75_000);
  expect(periods.reduce((sum, { rows }) => sum + rows, 0)).toBe(1_000_000);
  for (const [at, { firstDay }] of periods.entries())
    expect(firstDay).toBe(at === 0 ? FIRST_DAY : (periods[at - 1]?.lastDay ?? 0) + 1);
});

test('a chunk of a period holds what begins in it', () => {
  const [from, to] = [parseDate('2020-01-01') as number, parseDate('2020-12-31') as number];
  const { columns, rows }: FrameChunk = encodeRows(frameRowsOf(synthetic, from, to));
  let day = 0;
  const days = columns.startDay.map((step) => {
    day += step;
    return day;
  });
  expect(rows).toBeGreaterThan(100);
  expect(days.every((day) => day >= from && day <= to)).toBe(true);
});

test('every place, to the corners of its box, lies on land, in its country', () => {
  const text = readFileSync(new URL('../../../public/basemap/fine.json', import.meta.url), 'utf8');
  const topology = JSON.parse(text) as Topology;
  const countries = topology.objects.countries as GeometryCollection;
  const lands = feature(topology, countries).features.map(({ id, geometry }) =>
    areaOf(String(id), geometry as Polygon | MultiPolygon),
  );
  const byCountry = PLACES.names.country.map((code) => lands.filter(({ id }) => id === code));
  // Every seventh place: the whole takes seconds.
  for (let at = 0; at < PLACES.lng.length; at += 7) {
    const sides = [-PLACES.reach, PLACES.reach];
    for (const dx of sides)
      for (const dy of sides) {
        const point: [number, number] = [
          ((PLACES.lng[at] ?? 0) + dx) / 1e4,
          ((PLACES.lat[at] ?? 0) + dy) / 1e4,
        ];
        expect(
          byCountry[PLACES.country[at] ?? 0]?.some((land) => holds(land, point)),
          `place ${at}`,
        ).toBe(true);
      }
  }
});
