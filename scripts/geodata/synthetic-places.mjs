// Owns the one command that makes data/synthetic/places.json, where synthetic events happen: node scripts/run-ts.mjs scripts/geodata/synthetic-places.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { areaOf, holds } from '../../src/geo/rings.ts';
import { ROOT } from './sources.mjs';

/** Border → how many of the 40 hot spots lie along it, in the order of how much happens there. */
const SPOTS = [
  ['AF-PK', 8],
  ['AF-TJ', 6],
  ['IN-PK', 5],
  ['KG-TJ', 4],
  ['AF-IR', 4],
  ['IR-PK', 3],
  ['TJ-UZ', 2],
  ['KG-UZ', 2],
  ['AF-TM', 2],
  ['CN-IN', 2],
  ['AF-UZ', 1],
  ['KG-KZ', 1],
];
const PLACES_A_SPOT = 150;
/** A place stands for the box of so many degrees around it: an event may lie anywhere in the box. */
const REACH = 0.05;
const STEP = 1e-4;
const SPOT_RADIUS = 0.9;
const OFFSET_DEG = 0.12;
const BORDER_WITHIN_DEG = 0.5;

const read = (name) => JSON.parse(readFileSync(join(ROOT, 'public/basemap', name), 'utf8'));

/** Numbers in [0, 1), the same each time (mulberry32). */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const areasOf = (topology, name) => {
  const found = feature(topology, topology.objects[name]);
  return (found.features ?? [found]).map(({ id, geometry }) => areaOf(id, geometry));
};

const fine = read('fine.json');
const countries = areasOf(fine, 'countries');
const lakes = areasOf(fine, 'lakes');
const countryOf = (point) =>
  lakes.some((lake) => holds(lake, point))
    ? undefined
    : countries.find((country) => holds(country, point))?.id;

/** Points along a border, at most 0.02° apart. */
function walk(lines) {
  return lines.flatMap((line) =>
    line.slice(1).flatMap(([x, y], at) => {
      const [px, py] = line[at];
      const steps = Math.max(1, Math.ceil(Math.hypot(x - px, y - py) / 0.02));
      return Array.from({ length: steps }, (_, step) => [
        px + ((x - px) * step) / steps,
        py + ((y - py) * step) / steps,
      ]);
    }),
  );
}
const borders = feature(fine, fine.objects.borders).features.map(({ id, geometry }) => ({
  id,
  points: walk(geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates),
}));
const distance = ([x, y], [px, py]) => Math.hypot((x - px) * Math.cos((y * Math.PI) / 180), y - py);
function nearestBorder(point) {
  let best = { id: null, far: BORDER_WITHIN_DEG };
  for (const { id, points } of borders)
    for (const other of points) {
      if (Math.abs(other[1] - point[1]) >= best.far) continue;
      const far = distance(point, other);
      if (far < best.far) best = { id, far };
    }
  return best.id;
}
const towns = read('places.json').places.filter(({ kind }) => kind !== 'country' && kind !== 'province');
const nearestTown = (point) =>
  towns.reduce((best, town) => (distance(point, town.at) < distance(point, best.at) ? town : best)).names.en;

const random = seeded(20261126);
const pick = (list) => list[Math.floor(random() * list.length)];
const places = [];
const names = { country: [], border: [], near: [] };
const codeOf = (kind, name) => {
  if (name === null) return -1;
  if (!names[kind].includes(name)) names[kind].push(name);
  return names[kind].indexOf(name);
};
/** The whole box lies on land, and in the country of its middle: an event there needs no look at a map. */
function placeAt(point) {
  const country = countryOf(point);
  if (country === undefined) return null;
  for (const dx of [-REACH, 0, REACH])
    for (const dy of [-REACH, 0, REACH])
      if (countryOf([point[0] + dx, point[1] + dy]) !== country) return null;
  const near = nearestTown(point);
  const steps = point.map((degrees) => Math.round(degrees / STEP));
  return [...steps, codeOf('country', country), codeOf('border', nearestBorder(point)), codeOf('near', near)];
}
// Spots of the busiest border first, but a quiet one now and then among them.
const wanted = SPOTS.flatMap(([border, count], rank) =>
  Array.from({ length: count }, (_, at) => ({ border, order: rank + at * 3 })),
).sort((a, b) => a.order - b.order);
for (const { border } of wanted) {
  const { points } = borders.find(({ id }) => id === border);
  let found = [];
  while (found.length < PLACES_A_SPOT) {
    const anchor = pick(points);
    const around = points.filter((point) => distance(point, anchor) < SPOT_RADIUS);
    found = [];
    for (let tried = 0; found.length < PLACES_A_SPOT && tried < 5000; tried++) {
      const [lng, lat] = pick(around);
      const angle = random() * 2 * Math.PI;
      const far = 0.04 - OFFSET_DEG * Math.log(1 - random() * 0.98);
      const place = placeAt([lng + far * Math.cos(angle), lat + far * Math.sin(angle)]);
      if (place) found.push(place);
    }
  }
  places.push(...found);
}
const column = (at) => places.map((place) => place[at]);
const file = {
  about: {
    what: 'Places for synthetic events: 40 hot spots along borders, each with so many places. No event stands behind any of them.',
    attribution: '© OpenStreetMap contributors, ODbL 1.0',
    madeBy: 'scripts/geodata/synthetic-places.mjs',
  },
  spots: wanted.length,
  placesASpot: PLACES_A_SPOT,
  reach: Math.round(REACH / STEP),
  names,
  lng: column(0),
  lat: column(1),
  country: column(2),
  border: column(3),
  near: column(4),
};
const text = JSON.stringify(file, null, 1).replaceAll(/,\n\s+(-?\d)/g, ',$1');
writeFileSync(join(ROOT, 'data/synthetic/places.json'), `${text}\n`);
console.log(`${places.length} places, ${names.border.length} borders, ${names.country.length} countries`);
