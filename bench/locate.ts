// Owns the measurement of locating: borders of points made up around the region, on one core.
// Usage: node scripts/run-ts.mjs bench/locate.ts [points]. Time is processor time; the median of five runs and its spread.
import { readFileSync } from 'node:fs';
import { createRandom } from '../src/engine/testing/generated-events.ts';
import { type BorderTopology, readBorderLines } from '../src/geo/border-lines.ts';
import { createLocator } from '../src/geo/locate.ts';
import type { LngLat } from '../src/geo/sphere.ts';

const POINTS = Number(process.argv[2] ?? 1_000_000);
const RUNS = 5;

const read = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const { borders } = read('data/borders.json') as { borders: { id: string; lengthKm: number }[] };
const lengths = new Map(borders.map(({ id, lengthKm }) => [id, lengthKm]));
const seconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const topology = read('public/basemap/fine.json') as BorderTopology;
let locator = createLocator([], () => true);
const building = seconds(() => {
  locator = createLocator(readBorderLines(topology, lengths), (id) => lengths.has(id));
});
console.log(`lines and trees of ${lengths.size} named borders: ${(building * 1000).toFixed(0)} ms`);

const random = createRandom(7);
/** Half anywhere in the region, half around forty towns as events are. */
const towns = Array.from(
  { length: 40 },
  (): LngLat => [random.int(610, 780) / 10, random.int(290, 420) / 10],
);
const points = Array.from({ length: POINTS }, (_, at): LngLat => {
  if (at % 2 === 0) return [random.int(600_000, 800_000) / 1e4, random.int(250_000, 440_000) / 1e4];
  const [lng, lat] = random.pick(towns);
  return [lng + random.int(-9000, 9000) / 1e4, lat + random.int(-9000, 9000) / 1e4];
});

const measure = (name: string, work: (point: LngLat) => number) => {
  let sum = 0;
  const times = Array.from({ length: RUNS }, () =>
    seconds(() => {
      sum = 0;
      for (const point of points) sum += work(point);
    }),
  ).sort((a, b) => a - b);
  const [first = 0, last = 0, median = 0] = [times[0], times.at(-1), times[RUNS >> 1]];
  console.log(
    `${name}: ${POINTS} points in ${median.toFixed(2)} s (${first.toFixed(2)}–${last.toFixed(2)}), ${(sum / POINTS).toFixed(2)} a point`,
  );
};
measure('all borders within 200 km, and the nearest', (point) => locator.locate(point, 200).near.length);
