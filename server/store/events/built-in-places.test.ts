// Checks where the shipped events are placed: each point in its country, also where no province of the map could tell, as in inner China.
import { readFile } from 'node:fs/promises';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import coarse from '../../../public/basemap/coarse.json';
import { type Area, areaOf, holds } from '../../../src/geo/rings.ts';
import { distanceKm, type LngLat } from '../../../src/geo/sphere.ts';
import { readBuiltInCollection } from './built-in-collection.ts';

/** Lines of the level that has every country whole are simplified by so much. */
const COARSE_KM = 15;

const collection = await readBuiltInCollection((name) =>
  readFile(new URL(`../../../data/curated/${name}`, import.meta.url), 'utf8'),
);
const current = new Map(collection.batches.flatMap(({ events }) => events).map((event) => [event.id, event]));
const topology = coarse as unknown as Topology<{ countries: GeometryCollection }>;
const areas = new Map(
  feature(topology, topology.objects.countries).features.map(({ id, geometry }) => [
    String(id),
    areaOf(String(id), geometry as Polygon | MultiPolygon),
  ]),
);

test('every point lies in the country that its event names, or as near to it as the point is known', () => {
  let placed = 0;
  for (const { id, country, lat, lon, precisionKm } of current.values()) {
    if (lat === null || lon === null || country === null) continue;
    placed += 1;
    const area = areas.get(country);
    if (!area) throw new Error(`The map has no country ${country}`);
    if (!holds(area, [lon, lat]))
      expect(kmTo(area, [lon, lat]), id).toBeLessThan(Math.max(precisionKm, COARSE_KM));
  }
  expect(placed).toBeGreaterThan(900);
});

/** To the nearest of the points by which the area's lines turn, and of those between them. */
function kmTo({ rings }: Area, point: LngLat): number {
  let least = Infinity;
  for (const { xy } of rings)
    for (let at = 2; at < xy.length; at += 2)
      for (const share of [0, 0.25, 0.5, 0.75]) {
        const between = (from: number, to: number) => from + share * (to - from);
        const lng = between(xy[at - 2] as number, xy[at] as number);
        const lat = between(xy[at - 1] as number, xy[at + 1] as number);
        least = Math.min(least, distanceKm(point, [lng, lat]));
      }
  return least;
}
