// Owns the proof of locating: against a brute force over great circles, and at places whose position everybody knows.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../engine/testing/generated-events.ts';
import { type BorderLine, type BorderTopology, pointAt, readBorderLines } from './border-lines.ts';
import { createLocator } from './locate.ts';
import { distanceKm, EARTH_RADIUS_KM, type LngLat, toUnitVector } from './sphere.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const lengths = new Map<string, number>(
  (read('data/borders.json') as { borders: { id: string; lengthKm: number }[] }).borders.map((border) => [
    border.id,
    border.lengthKm,
  ]),
);
const lines = readBorderLines(read('public/basemap/fine.json') as BorderTopology, lengths);
const named = lines.filter(({ id }) => lengths.has(id));
const { locate } = createLocator(lines, (id) => lengths.has(id));
const near = (point: LngLat, reachKm: number) => locate(point, reachKm).near;
const nearest = (point: LngLat, reachKm: number) => locate(point, reachKm).nearest;
const lineOf = (id: string) => lines.find((line) => line.id === id) as BorderLine;

type Vector = readonly [number, number, number];
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Distance to the arc between two points, by the great circle through them: no chords, no tree. */
function arcDistanceKm(point: LngLat, a: LngLat, b: LngLat): number {
  const ends = Math.min(distanceKm(point, a), distanceKm(point, b));
  const [p, u, v] = [toUnitVector(point), toUnitVector(a), toUnitVector(b)];
  const normal = cross(u, v);
  const length = Math.hypot(...normal);
  if (length === 0) return ends;
  // The foot of the perpendicular lies on the arc when it is on the far side of neither end.
  const isBetween = dot(cross(normal, u), p) >= 0 && dot(cross(v, normal), p) >= 0;
  return isBetween ? Math.min(ends, EARTH_RADIUS_KM * Math.asin(Math.abs(dot(normal, p)) / length)) : ends;
}

function bruteForce(point: LngLat, line: BorderLine): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { points } of line.parts)
    for (let at = 1; at < points.length; at++)
      least = Math.min(least, arcDistanceKm(point, points[at - 1] as LngLat, points[at] as LngLat));
  return least;
}

describe('a border’s line', () => {
  it.each([...lengths])('%s runs from 0 to its length of %f km, growing', (id, lengthKm) => {
    let before = 0;
    for (const { chainageKm } of lineOf(id).parts) {
      expect(chainageKm[0]).toBeCloseTo(before, 6);
      for (const km of chainageKm) {
        expect(km).toBeGreaterThanOrEqual(before);
        before = km;
      }
    }
    expect(before).toBeCloseTo(lengthKm, 6);
  });

  it('starts in the west, or in the north where it runs from north to south', () => {
    const start = (id: string) => lineOf(id).parts[0]?.points[0]?.map((degrees) => degrees.toFixed(1));
    expect(start('AF-TJ')).toEqual(['67.8', '37.2']);
    expect(start('AF-PK')).toEqual(['60.9', '29.9']);
    expect(start('AF-IR')).toEqual(['61.3', '35.6']);
    expect(start('IN-PK')).toEqual(['76.8', '35.7']);
  });

  it('has exclaves after the main line, each clockwise from its north, in their order along it', () => {
    const rings = lineOf('KG-UZ').parts.filter(({ isRing }) => isRing);
    expect(lineOf('KG-UZ').parts.map(({ isRing }) => isRing)).toEqual([false, true, true, true, true]);
    const chainage = rings.map(({ points }) => near(points[0] as LngLat, 50)[0]?.border);
    expect(chainage).toEqual(Array(4).fill('KG-UZ'));
    for (const { points, left } of rings) {
      expect(Math.max(...points.map(([, lat]) => lat))).toBe(points[0]?.[1]);
      // Clockwise, the exclave lies to the right: what surrounds it is on the left.
      expect(left).toMatch(/KG|UZ/);
    }
    expect(
      lineOf('KG-TJ')
        .parts.filter(({ isRing }) => isRing)
        .map(({ left }) => left),
    ).toEqual(['KG', 'KG']);
  });

  it('finds the point of a chainage again', () => {
    for (const line of named) {
      for (const share of [0, 0.13, 0.5, 0.99]) {
        const point = pointAt(line, line.lengthKm * share) as LngLat;
        const found = near(point, 5).find(({ border }) => border === line.id);
        expect(found?.distanceKm).toBeLessThan(0.01);
        // A line may pass one place twice only at a ring's start.
        expect(Math.abs((found?.chainageKm ?? -1) - line.lengthKm * share)).toBeLessThan(0.5);
      }
    }
    expect(pointAt(lineOf('AF-TJ'), 2000)).toBeNull();
  });
});

describe('locating', () => {
  const random = createRandom(4);
  const points = Array.from(
    { length: 150 },
    (): LngLat => [random.int(600_000, 800_000) / 10_000, random.int(250_000, 440_000) / 10_000],
  );
  const nearby = Array.from({ length: 150 }, (): LngLat => {
    const line = random.pick(named);
    const { points } = random.pick(line.parts);
    const [lng, lat] = random.pick(points);
    return [lng + random.int(-500, 500) / 10_000, lat + random.int(-500, 500) / 10_000];
  });

  it('agrees with the brute force to 5 m, for every border within 200 km and for no other', () => {
    for (const point of [...points, ...nearby]) {
      const found = new Map(near(point, 200).map((one) => [one.border, one.distanceKm]));
      for (const line of named) {
        const expected = bruteForce(point, line);
        const distance = found.get(line.id);
        if (distance === undefined) expect(expected).toBeGreaterThan(199.995);
        else expect(Math.abs(distance - expected)).toBeLessThan(0.005);
      }
    }
  });

  it('gives the nearest border first, and none where a line that is not ours is nearer', () => {
    for (const point of [...points, ...nearby]) {
      const found = locate(point, 200);
      if (found.nearest) expect(found.nearest).toEqual(found.near[0]);
    }
    // Tbilisi: Armenia and Azerbaijan are near, and the borders between them and Georgia are not ours.
    expect(nearest([44.79, 41.72], 400)).toBeNull();
    expect(near([44.79, 41.72], 400).length).toBeGreaterThan(0);
    // New York.
    expect(nearest([-74, 40.7], 200)).toBeNull();
  });

  it.each<[string, LngLat, string, number, string]>([
    ['Torkham', [71.0945, 34.1225], 'AF-PK', 1.5, 'PK'],
    ['Landi Kotal', [71.146, 34.1], 'AF-PK', 7, 'PK'],
    ['Chaman', [66.4512, 30.921], 'AF-PK', 5, 'PK'],
    ['Spin Boldak', [66.4, 31.0058], 'AF-PK', 8, 'AF'],
    ['Panji Poyon', [68.594, 37.2], 'AF-TJ', 3, 'TJ'],
    ['Sher Khan Bandar', [68.6, 37.17], 'AF-TJ', 3.5, 'AF'],
    ['Ishkashim', [71.61, 36.725], 'AF-TJ', 3, 'TJ'],
    ['Khorog', [71.5526, 37.4896], 'AF-TJ', 3, 'TJ'],
    ['Wagah', [74.56, 31.603], 'IN-PK', 2, 'PK'],
    ['Attari', [74.605, 31.6], 'IN-PK', 4, 'IN'],
    ['Sokh', [71.13, 39.97], 'KG-UZ', 10, 'UZ'],
    ['Shohimardon', [71.8, 39.98], 'KG-UZ', 5, 'UZ'],
    ['Vorukh', [70.58, 39.85], 'KG-TJ', 6, 'TJ'],
    ['Termez', [67.278, 37.224], 'AF-UZ', 6, 'UZ'],
  ])('%s', (_name, point, border, atMostKm, side) => {
    const found = nearest(point, 200);
    expect(found).toMatchObject({ border, side });
    expect(found?.distanceKm).toBeLessThan(atMostKm);
  });

  it('orders places along the Tajik–Afghan border from Panji Poyon to the Wakhan', () => {
    const places: LngLat[] = [
      [68.594, 37.2],
      [70.81, 38.45],
      [71.5526, 37.4896],
      [71.61, 36.725],
      [72.7, 37.02],
      [74.8, 37.25],
    ];
    const chainage = places.map(
      (point) => near(point, 50).find(({ border }) => border === 'AF-TJ')?.chainageKm,
    );
    expect(chainage).toEqual(chainage.toSorted((a = 0, b = 0) => a - b));
    expect(chainage[0]).toBeGreaterThan(50);
    expect(chainage.at(-1)).toBeGreaterThan(1300);
  });

  it('says no side beyond the end of a line', () => {
    // West of the tripoint of Afghanistan, Tajikistan and Uzbekistan.
    expect(near([67.5, 37.25], 100).find(({ border }) => border === 'AF-TJ')?.side).toBeNull();
  });
});
