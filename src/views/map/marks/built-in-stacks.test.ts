// Owns the proof of what stacks promise a reader, on the built-in collection: in place, apart, still under any filter, only split on the way in.
import { beforeAll, expect, test } from 'vitest';
import { createMockApi } from '../../../../mocks/mock-api.ts';
import type { Filter } from '../../../contract/filter.ts';
import { CATEGORIES, STATUSES, TYPES } from '../../../contract/taxonomy.ts';
import { Engine } from '../../../engine/engine.ts';
import { laterModule } from '../../../engine/later-module.ts';
import type { MapCells, MapWindow } from '../../../engine/map-marks.ts';
import { LEVELS, zoomOfLevel } from '../../../engine/stack-levels.ts';
import {
  createRandom,
  FIRST_GENERATED_DAY,
  generateFilter,
} from '../../../engine/testing/generated-events.ts';
import { scaleAt } from '../camera/camera.ts';
import { prepareMarks } from './marks.ts';
import { settleSingles } from './settle-singles.ts';

const WORLD = { west: 0, north: 0, east: 1, south: 1 };
const engine = new Engine();

beforeAll(async () => {
  const api = createMockApi();
  const read = async (path: string) =>
    (await api(new Request(`http://localhost/api/v1/${path}`))) as Response;
  const { revision, rows, chunks, partOf } = await (await read('frame')).json();
  engine.takeLaterModule(laterModule);
  const hashes = chunks.map(({ hash }: { hash: string }) => hash);
  engine.expectFrame({ revision, rows, hashes, partOf });
  for (const hash of hashes) engine.addChunk(hash, await (await read(`chunks/${hash}`)).text());
});

const questionOf = (map: MapWindow, filter: Filter = {}) => ({
  filter,
  textKeys: null,
  timeline: null,
  map,
  wantsAnalysis: false,
});
function ask(map: MapWindow, filter: Filter = {}): MapCells {
  const { cells } = engine.answer(questionOf(map, filter));
  if (cells === null) throw new Error('a map was asked for');
  return cells;
}

/** Events in marks, and of these how many lie exactly where their mark stands. */
function inPlace(zoom: number): { events: number; exact: number } {
  const map = { ...WORLD, zoom };
  const { kind, zoom: made, size, address, x, y, count } = ask(map);
  let [events, exact] = [0, 0];
  const filter = (lng: number, lat: number): Filter => ({ bbox: [lng, lat, lng, lat] });
  for (let i = 0; i < size; i++) {
    events += count[i] as number;
    const name = { kind, zoom: made, address: address[i] as number };
    const places = engine.memberPlaces(questionOf(map), name);
    const isThere = places.some((at, n) => n % 2 === 0 && at === x[i] && places[n + 1] === y[i]);
    if (!isThere) continue;
    // The address of a stack is its point, in steps of 1e-4°.
    const steps = (address[i] as number) % 3_600_000;
    const [lng, lat] = [
      (steps - 1_800_000) / 1e4,
      (Math.floor((address[i] as number) / 3_600_000) - 900_000) / 1e4,
    ];
    exact += places.length === 2 ? (count[i] as number) : countAt(map, filter(lng, lat));
  }
  return { events, exact };
}
const countAt = (map: MapWindow, filter: Filter): number =>
  ask(map, filter).count.reduce((sum, n) => sum + n, 0);

/** Pairs of marks that reach into each other, as they are drawn. */
function overlapping(zoom: number, filter: Filter = {}): string[] {
  const cells = ask({ ...WORLD, zoom }, filter);
  const { radius, x, y } = settleSingles(prepareMarks(cells, engine.names));
  const found: string[] = [];
  for (let a = 0; a < cells.size; a++)
    for (let b = 0; b < a; b++) {
      const across = Math.abs((x[a] ?? 0) - (x[b] ?? 0));
      const down = (y[a] ?? 0) - (y[b] ?? 0);
      const px = Math.hypot(Math.min(across, 1 - across), down) * scaleAt(zoom);
      if (px < (radius[a] ?? 0) + (radius[b] ?? 0)) found.push(`${cells.count[a]} and ${cells.count[b]}`);
    }
  return found;
}

/** At the first view of 1440 × 900, beyond that of 1024 × 768, at 1024 × 768, at 390 × 844, at 360 × 640, and where all of them lead to. */
test.each([
  [5.36, 75],
  [5, 75],
  [4.88, 75],
  [4.52, 71],
  [4.08, 65],
  [7, 95],
])('at zoom %f no marks overlap, and at least %i in 100 events lie exactly at their mark', (zoom, least) => {
  expect(overlapping(zoom)).toEqual([]);
  const { events, exact } = inPlace(zoom);
  expect(events).toBeGreaterThan(800);
  expect((100 * exact) / events).toBeGreaterThanOrEqual(least);
});

const one = <T>(value: T) => ({ any: [value], not: [] });
const FILTERS: readonly Filter[] = [
  ...TYPES.map((type): Filter => ({ type: one(type) })),
  ...CATEGORIES.map((category): Filter => ({ category: one(category) })),
  ...STATUSES.map((status): Filter => ({ status: one(status) })),
  ...['AF', 'PK', 'TJ', 'IN', 'IR', 'KG', 'UZ', 'TM'].map((country): Filter => ({ country: one(country) })),
  ...[2021, 2022, 2023, 2024, 2025].map((year): Filter => ({ from: `${year}-01-01`, to: `${year}-12-31` })),
  { killed: 1 },
  { killed: 20 },
  { type: { any: ['attack', 'armed-clash'], not: [] }, country: one('PK') },
  { category: one('incident'), from: '2024-01-01' },
];

test(`no mark covers another under ${FILTERS.length} filters, at the first views and nearer`, () => {
  const found = FILTERS.flatMap((filter) =>
    [4.08, 4.52, 4.88, 5.36, 6.5, 8].flatMap((zoom) =>
      overlapping(zoom, filter).map((pair) => `${JSON.stringify(filter)} at ${zoom}: ${pair}`),
    ),
  );
  expect(FILTERS.length).toBeGreaterThanOrEqual(40);
  expect(found).toEqual([]);
});

test('anchors stand still under 200 filters and pans', () => {
  const random = createRandom(20261201);
  for (const zoom of [4, 5, 6.5]) {
    const all = ask(
      { ...WORLD, zoom },
      { status: { any: ['reported', 'confirmed', 'contested', 'planned'], not: [] } },
    );
    const places = new Map(Array.from(all.address, (address, i) => [address, `${all.x[i]} ${all.y[i]}`]));
    let seen = 0;
    for (let step = 0; step < 200; step++) {
      const [west, north] = [random.int(550, 700) / 1000, random.int(300, 400) / 1000];
      const window = { zoom, west, north, east: west + 0.1, south: north + 0.1 };
      const { actor: _, province: __, ...filter } = generateFilter(random.int(0, 1e9), 400);
      const some = ask(window, {
        ...filter,
        ...(random.chance(0.5) && { from: dayOf(random.int(-1000, 600)) }),
      });
      some.address.forEach((address, i) => {
        if ((some.count[i] ?? 0) < 2) return;
        seen += 1;
        expect(`${some.x[i]} ${some.y[i]}`).toBe(places.get(address));
      });
    }
    expect(seen).toBeGreaterThan(50);
  }
});
const dayOf = (day: number) => new Date((FIRST_GENERATED_DAY + day) * 86_400_000).toISOString().slice(0, 10);

test('on the way in stacks only split', () => {
  let coarse: readonly number[][] | null = null;
  for (let level = 0; level < LEVELS; level++) {
    const zoom = zoomOfLevel(level);
    const map = { ...WORLD, zoom };
    const { kind, zoom: made, address } = ask(map);
    const stacks = Array.from(address, (one) => [
      ...engine.members(questionOf(map), { kind, zoom: made, address: one }, 2000),
    ]);
    const homeOf = new Map<number, number>();
    coarse?.forEach((keys, home) => {
      for (const key of keys) homeOf.set(key, home);
    });
    if (coarse) for (const keys of stacks) expect(new Set(keys.map((key) => homeOf.get(key))).size).toBe(1);
    coarse = stacks;
  }
});
