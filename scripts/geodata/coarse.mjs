// Owns coarse.json: the whole world by Natural Earth, for zoom 6 and farther, and around the fine level.
import { writeFileSync } from 'node:fs';
import { addBorderLayers } from './layers.mjs';
import { boxesMeet, COARSE_INTERVAL, FINE_BBOX, ringBounds, UNIT_IDS } from './regions.mjs';
import { FILES, mapshaper, workFile } from './sources.mjs';
import { addLayer, openTopology } from './topology.mjs';
import { lakeFeature, prepareLand, readJson, readRivers, ringAreaKm2 } from './water.mjs';

/** Rivers go on beyond the fine level, so that they do not end in sight of it. */
const RIVER_BBOX = [30, 0, 108, 60];
const MIN_ISLAND_KM2 = 500;

/** Dissolves Natural Earth's provinces into countries: one source for areas, lines and provinces. */
function countries() {
  const features = readJson(FILES.provinces)
    .features.filter((f) => f.properties.adm0_a3 !== 'ATA' && f.geometry)
    .map(({ properties: { adm0_a3, iso_a2 }, geometry }) => ({
      type: 'Feature',
      properties: { id: UNIT_IDS[adm0_a3] ?? (/^[A-Z]{2}$/.test(iso_a2) ? iso_a2 : adm0_a3) },
      geometry,
    }));
  writeFileSync(workFile('units.json'), JSON.stringify({ type: 'FeatureCollection', features }));
  const dissolve = ['-clean', 'gap-fill-area=20km2', '-dissolve', 'id'];
  const simplify = ['-simplify', 'variable', `interval=${COARSE_INTERVAL}`, 'keep-shapes'];
  const islands = ['-filter-islands', `min-area=${MIN_ISLAND_KM2}km2`];
  const output = ['id-field=id', 'format=topojson', 'quantization=60000'];
  return mapshaper(
    ['units.json', ...dissolve, ...simplify, ...islands, '-clean', '-o', 'coarse-countries.json', ...output],
    'coarse-countries.json',
  );
}

export function buildCoarse() {
  const lakes = prepareLand(null, 2500);
  const t = openTopology(countries(), 'countries');
  for (const g of t.objects.countries.geometries) delete g.properties;
  addBorderLayers(t, {});
  const isNear = (ring) => boxesMeet(ringBounds(ring), FINE_BBOX);
  addLayer(t, 'lakes', [lakeFeature(lakes.filter((r) => ringAreaKm2(r) > (isNear(r) ? 300 : 6000)))]);
  addLayer(t, 'rivers', readRivers(RIVER_BBOX, 5, 4000));
  return t;
}
