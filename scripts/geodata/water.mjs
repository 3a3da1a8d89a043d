// Owns coast, lakes and rivers: Natural Earth 1:10m, cut and thinned for each level.
import { readFileSync, writeFileSync } from 'node:fs';
import { distanceKm } from '../../src/geo/sphere.ts';
import { boxesMeet, ringBounds } from './regions.mjs';
import { FILES, mapshaper, workFile } from './sources.mjs';

const CASPIAN = [46, 36, 55, 48];
const isCaspian = (ring) => {
  const box = ringBounds(ring);
  return (
    box[0] > CASPIAN[0] &&
    box[1] > CASPIAN[1] &&
    box[2] < CASPIAN[2] &&
    box[3] < CASPIAN[3] &&
    box[2] - box[0] > 5
  );
};

/** Splits Natural Earth's land into dry land (inland lakes filled, the Caspian cut out) and the lakes themselves. */
export function prepareLand(bbox, intervalM) {
  const clip = bbox ? ['-clip', `bbox=${bbox.join()}`] : [];
  const simplify = ['-simplify', `interval=${intervalM}`, 'keep-shapes'];
  const args = [FILES.land, ...clip, '-clean', ...simplify, '-clean', '-o', 'land-holes.json'];
  const { features, geometries } = mapshaper(args, 'land-holes.json');
  const shapes = features ? features.map((f) => f.geometry) : geometries;
  const polygons = shapes.flatMap((g) => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates));
  const lakes = polygons.flatMap((p) => p.slice(1).filter((hole) => !isCaspian(hole)));
  const dry = polygons.map((p) => [p[0], ...p.slice(1).filter(isCaspian)]);
  writeFileSync(workFile('dry-land.json'), JSON.stringify({ type: 'MultiPolygon', coordinates: dry }));
  return lakes;
}

/** Area of a small ring, km². */
export function ringAreaKm2(ring) {
  const kx = 111.32 * Math.cos((ring[0][1] * Math.PI) / 180);
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs((twice / 2) * kx * 110.57);
}

export const lakeFeature = (rings) => ({
  geometry: { type: 'MultiPolygon', coordinates: rings.map((r) => [r]) },
});

// Spellings of Natural Earth 3.0 that are old, broken by encoding, or not what the region's press writes.
const RIVER_NAMES = {
  Panj: 'Panj',
  'Amu  Darya': 'Amu Darya',
  'Syr  Darya': 'Syr Darya',
  Ertis: 'Irtysh',
  Firat: 'Euphrates',
  Dicle: 'Tigris',
  Huang: 'Yellow River',
};

/** Rivers as GeoJSON features with `rank` (Natural Earth's scale rank, 1 largest) and `name`. */
export function readRivers(bbox, maxRank, intervalM) {
  const clip = bbox ? ['-clip', `bbox=${bbox.join()}`] : [];
  const args = [FILES.rivers, '-filter', `scalerank <= ${maxRank}`, ...clip];
  args.push(
    '-dissolve',
    'name,scalerank',
    '-simplify',
    `interval=${intervalM}`,
    '-o',
    'rivers.json',
    'format=geojson',
  );
  const { features } = mapshaper(args, 'rivers.json');
  return features
    .filter((f) => f.geometry)
    .map(({ geometry, properties: { name, scalerank } }) => ({
      geometry,
      properties: {
        rank: scalerank,
        name: RIVER_NAMES[name] ?? (/[?\uFFFD]/.test(name ?? '') ? '' : (name ?? '')),
      },
    }));
}

/** Stretches of OpenStreetMap borders that run in a river: drawn there, not where Natural Earth has the river. */
const RIVER_BORDERS = [
  { pair: 'AF-TJ', name: 'Panj', where: (lng) => lng < 72.75 },
  { pair: 'AF-TJ', name: 'Pamir', where: (lng) => lng >= 72.75 && lng < 73.6 },
  { pair: 'AF-UZ', name: 'Amu Darya', where: () => true },
  { pair: 'AF-TM', name: 'Amu Darya', where: (lng, lat) => lng > 65.63 && lat > 37.2 },
];

export const riverAt = (pair, lng, lat) =>
  RIVER_BORDERS.find((r) => r.pair === pair && r.where(lng, lat))?.name ?? '';

const NEAR_KM = 9;

/**
 * Takes away Natural Earth's border rivers where the border itself, given by its `points`, is drawn as the river.
 * A river that leaves the border is led to the nearest point of it, so that there is no gap.
 */
export function riversAlongBorders(rivers, points) {
  const box = ringBounds(points).map((v, i) => v + (i < 2 ? -0.2 : 0.2));
  const nearest = (p) => {
    let best = null;
    let km = NEAR_KM;
    for (const q of points) {
      if (Math.abs(q[1] - p[1]) > 0.1 || Math.abs(q[0] - p[0]) > 0.15) continue;
      const d = distanceKm(p, q);
      if (d < km) [km, best] = [d, q];
    }
    return best;
  };
  const cut = (line) => {
    const kept = [];
    let run = [];
    let joint = null;
    for (const p of line) {
      const hit = nearest(p);
      if (hit) {
        if (run.length) kept.push([...run, hit]);
        run = [];
        joint = hit;
      } else {
        if (!run.length && joint) run.push(joint);
        run.push(p);
      }
    }
    if (run.length > 1) kept.push(run);
    return kept;
  };
  const border = ['Panj', 'Pamir', 'Amu Darya'];
  return rivers.flatMap((f) => {
    const all = f.geometry.type === 'LineString' ? [f.geometry.coordinates] : f.geometry.coordinates;
    if (!border.includes(f.properties.name) || !all.some((l) => boxesMeet(ringBounds(l), box))) return [f];
    const coordinates = all.flatMap(cut);
    return coordinates.length ? [{ ...f, geometry: { type: 'MultiLineString', coordinates } }] : [];
  });
}

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
