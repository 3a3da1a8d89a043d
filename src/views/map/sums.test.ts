// Tests that marks in sight, areas, what has no point and what lies elsewhere add up to all events, on the built-in collection.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createMockApi } from '../../../mocks/mock-api.ts';
import type { Filter } from '../../contract/filter.ts';
import { CATEGORIES, STATUSES, TYPES } from '../../contract/taxonomy.ts';
import { Engine } from '../../engine/engine.ts';
import { laterModule } from '../../engine/later-module.ts';
import type { MapWindow } from '../../engine/map-marks.ts';
import { createRandom, type Random } from '../../engine/testing/generated-events.ts';
import { planeX, planeY } from '../../geo/mercator.ts';
import { areasInSight, shareOut } from './area-counts/area-places.ts';
import { groupAreas, levelOfAreas } from './area-counts/group-areas.ts';
import { provinces } from './basemap/basemap-data.ts';
import { decodeProvinces } from './basemap/decode.ts';
import { TilePyramid } from './basemap/shapes.ts';
import { scaleAt } from './camera/camera.ts';
import { windowOf } from './camera/map-camera.ts';
import { eventsElsewhere, eventsInSight } from './sums.ts';

const RUNS = 200;
const SIZES = [
  [360, 500],
  [456, 700],
  [844, 250],
  [1030, 640],
] as const;

async function builtInEngine(): Promise<Engine> {
  const engine = new Engine();
  const api = createMockApi();
  const read = async (path: string) =>
    (await api(new Request(`http://localhost/api/v1/${path}`))) as Response;
  const { revision, rows, chunks, partOf } = await (await read('frame')).json();
  engine.takeLaterModule(laterModule);
  const hashes = chunks.map(({ hash }: { hash: string }) => hash);
  engine.expectFrame({ revision, rows, hashes, partOf });
  for (const hash of hashes) engine.addChunk(hash, await (await read(`chunks/${hash}`)).text());
  return engine;
}

/** A map of the region at any zoom, whole ones as they are read from its scale too; `open` without what chips and a sheet cover. */
function generateView(random: Random) {
  const zoom = random.chance(0.3) ? random.int(4, 10) - random.pick([0, 1e-12]) : random.int(300, 1200) / 100;
  const scale = scaleAt(zoom);
  const [width, height] = random.pick(SIZES);
  const [x, y] = [planeX(random.int(50, 85)), planeY(random.int(22, 45))];
  const camera = { scale, width, height, left: x * scale - width / 2, top: y * scale - height / 2 };
  const cover = random.chance(0.5) ? 60 : 0;
  return {
    window: windowOf(camera),
    open: windowOf({ ...camera, top: camera.top + cover, height: height - 2 * cover }),
    asked: { ...windowOf(camera, 0.52), squares: random.chance(0.2) },
  };
}

function generateFilter(random: Random): Filter {
  return {
    ...(random.chance(0.3) && { type: { any: [random.pick(TYPES), random.pick(TYPES)], not: [] } }),
    ...(random.chance(0.2) && { category: { any: [random.pick(CATEGORIES)], not: [] } }),
    ...(random.chance(0.3) && {
      country: { any: [random.pick(['AF', 'PK', 'TJ', 'IN', 'IR', 'KG'])], not: [] },
    }),
    ...(random.chance(0.2) && { status: { any: [random.pick(STATUSES)], not: [] } }),
    ...(random.chance(0.3) && { from: `20${random.int(21, 25)}-0${random.int(1, 9)}-11` }),
  };
}

test(`they add up in ${RUNS} windows under filters`, async () => {
  const { areas } = await decodeProvinces(JSON.parse(readFileSync('public/basemap/provinces.json', 'utf8')));
  provinces.value = { areas, pyramid: new TilePyramid({}) };
  const engine = await builtInEngine();
  const ask = (filter: Filter, map: MapWindow) =>
    engine.answer({ filter, textKeys: null, timeline: null, map, wantsAnalysis: false });
  const random = createRandom(20261201);
  let [some, near] = [0, 0];
  for (let run = 0; run < RUNS; run++) {
    const { window, open, asked } = generateView(random);
    const filter = run % 4 === 0 ? {} : generateFilter(random);
    const answer = ask(filter, asked);
    const { totals, cells } = answer;
    if (cells === null || answer.areas === null) throw new Error('a map was asked for');
    const groups = groupAreas(answer.areas, levelOfAreas(window.zoom));
    // Which names find room decides where a count stands, never whether.
    const placed = areasInSight(groups, window).flatMap(({ id }) =>
      random.chance(0.5) ? [{ area: id, x: 0, y: 0, reach: [0, 0] as const }] : [],
    );
    const { atNames, inLine } = shareOut(groups, placed, window);
    const shown = [...atNames, ...inLine];
    const elsewhere = eventsElsewhere(answer, { window, open, areas: shown });

    // Counted anew from marks of the whole world and from all areas.
    const world = ask(filter, { ...asked, west: 0, east: 1, north: 0, south: 1 }).cells;
    if (world === null) throw new Error('a map was asked for');
    const sumOf = (counts: Iterable<number>) => [...counts].reduce((sum, count) => sum + count, 0);
    const inMarks = eventsInSight(cells, open);
    const beyondMarks = sumOf(world.count) - eventsInSight(world, open);
    const beyondAreas = groups.filter(({ id }) => shown.every((area) => area.id !== id));
    expect(elsewhere).toBe(beyondMarks + sumOf(beyondAreas.map(({ count }) => count)));
    const inAreas = sumOf(shown.map(({ count }) => count));
    expect(inMarks + inAreas + (elsewhere ?? -1) + totals.unplaced).toBe(totals.events);
    if (inMarks > 0 && inAreas > 0 && (elsewhere ?? 0) > 0) some += 1;
    if (levelOfAreas(window.zoom) >= 6 && beyondAreas.length > 0) near += 1;

    // Marks of another part of the map say nothing of this one.
    const aside = { ...window, west: window.west + 1e-3 + (asked.east - asked.west), east: window.east + 1 };
    expect(eventsElsewhere(answer, { window: aside, open, areas: shown })).toBeNull();
  }
  expect(some).toBeGreaterThan(50);
  expect(near).toBeGreaterThan(50);
  provinces.value = null;
});
