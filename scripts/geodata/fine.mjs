// Owns fine.json: OpenStreetMap countries and borders of the region, for zoom 7 and closer.
import { writeFileSync } from 'node:fs';
import { addBorderLayers } from './layers.mjs';
import { boxesMeet, FINE_BBOX, FINE_INTERVAL, ringBounds } from './regions.mjs';
import { FILES, mapshaper, workFile } from './sources.mjs';
import { addLayer, arcOwners, arcsLengthKm, openTopology, pairArcs, pointsOf } from './topology.mjs';
import {
  lakeFeature,
  prepareLand,
  readJson,
  readRivers,
  ringAreaKm2,
  riverAt,
  riversAlongBorders,
} from './water.mjs';

const polygonsOf = (g) =>
  g.type === 'GeometryCollection'
    ? g.geometries.flatMap(polygonsOf)
    : g.type === 'Polygon'
      ? [g.coordinates]
      : g.type === 'MultiPolygon'
        ? g.coordinates
        : [];

/** Countries by OpenStreetMap, territorial sea cut off along Natural Earth's coast. */
function osmCountries() {
  const features = readJson(FILES.osmCountries).features.flatMap(({ properties, geometry }) => {
    const coordinates = polygonsOf(geometry).filter((p) => boxesMeet(ringBounds(p[0]), FINE_BBOX));
    const shape = { type: 'MultiPolygon', coordinates };
    return coordinates.length
      ? [{ type: 'Feature', properties: { id: properties.isoA2 }, geometry: shape }]
      : [];
  });
  writeFileSync(workFile('osm.json'), JSON.stringify({ type: 'FeatureCollection', features }));
  const clip = `bbox=${FINE_BBOX.join()}`;
  const clean = ['-clean', 'gap-fill-area=30km2', 'snap-interval=0.001'];
  mapshaper([
    'osm.json',
    'snap-interval=0.001',
    '-clip',
    clip,
    ...clean,
    '-o',
    'osm-clean.json',
    'format=topojson',
    'quantization=10000000',
  ]);
  mapshaper([
    'osm-clean.json',
    '-clip',
    'dry-land.json',
    'remove-slivers',
    '-o',
    'osm-land.json',
    'format=topojson',
    'quantization=10000000',
  ]);
  const measured = ['-simplify', 'interval=100', 'keep-shapes', '-o', 'measured.json'];
  const output = ['id-field=id', 'format=topojson'];
  mapshaper(['osm-land.json', ...measured, ...output, 'quantization=1000000']);
  const simplify = ['-simplify', 'variable', `interval=${FINE_INTERVAL}`, 'keep-shapes'];
  return mapshaper(
    ['osm-land.json', ...simplify, '-o', 'fine-countries.json', ...output, 'quantization=250000'],
    'fine-countries.json',
  );
}

/** Lengths of border pairs, km, all on lines simplified to 100 m: what is drawn is thinner far from the region. */
function pairLengths() {
  const t = openTopology(readJson(workFile('measured.json')), 'countries');
  const pairs = pairArcs(arcOwners(t, 'countries'));
  return new Map([...pairs].map(([id, arcs]) => [id, arcsLengthKm(t, arcs)]));
}

export function buildFine() {
  const lakes = prepareLand(FINE_BBOX, 800);
  const t = openTopology(osmCountries(), 'countries');
  for (const g of t.objects.countries.geometries) delete g.properties;
  const { pairs, borderRivers } = addBorderLayers(t, { lengths: pairLengths(), riverAt });
  const inRiver = borderRivers.flatMap((r) => pointsOf(t, r.arcs));
  addLayer(t, 'rivers', riversAlongBorders(readRivers(FINE_BBOX, 7, 1400), inRiver));
  t.objects.rivers.geometries.push(...borderRivers);
  addLayer(t, 'lakes', [lakeFeature(lakes.filter((ring) => ringAreaKm2(ring) > 60))]);
  return { topology: t, pairs };
}
