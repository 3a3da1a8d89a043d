// Owns which province holds a point: by the areas of the basemap's provinces, within the country that is given.
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Area, areaOf, holds } from './rings.ts';
import type { LngLat } from './sphere.ts';

/** `id` of a geometry is its ISO 3166-2 code. */
export type ProvinceTopology = Topology<{
  provinces: GeometryCollection<{ country: string; names: { en: string } }>;
}>;

/** Lines of provinces and places on a border are both a little off: so far around is looked, in degrees. */
const STEPS_DEGREES = [0, 0.02, 0.05];
const AROUND: readonly LngLat[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/**
 * Makes a finder of provinces by point and country: the country wins, so that a post on the border is not given to the
 * neighbour (a few km of grace); without one the point decides. Null in countries whose provinces the basemap lacks.
 */
export function createProvinceFinder(topology: ProvinceTopology) {
  const { features } = feature(topology, topology.objects.provinces) as FeatureCollection<
    Polygon | MultiPolygon,
    { country: string }
  >;
  const byCountry = new Map<string, Area[]>();
  const all: Area[] = [];
  for (const { id, geometry, properties } of features) {
    const area = areaOf(String(id), geometry);
    all.push(area);
    byCountry.set(properties.country, [...(byCountry.get(properties.country) ?? []), area]);
  }
  return (point: LngLat, country: string | null): string | null => {
    const areas = country === null ? all : (byCountry.get(country) ?? []);
    for (const step of country === null ? [0] : STEPS_DEGREES)
      for (const [dx, dy] of step === 0 ? [[0, 0] as const] : AROUND) {
        const beside: LngLat = [point[0] + dx * step, point[1] + dy * step];
        const found = areas.find((area) => holds(area, beside));
        if (found) return found.id;
      }
    return null;
  };
}
