// Owns claims.json: areas that one state holds and another claims, and the limits of those claims, by Natural Earth 1:10m.
import { writeFileSync } from 'node:fs';
import { areaOf, holds } from '../../src/geo/rings.ts';
import { FILES, mapshaper, workFile } from './sources.mjs';

const BBOX = [60, 20, 110, 45];
/** One pixel at zoom 8. */
const INTERVAL = 600;
const STATES = ['BTN', 'CHN', 'IND', 'PAK'];
const CLAIMANTS = { 'Chinese claim': 'CN', 'Indian claim': 'IN', 'Pakistani claim': 'PK' };
/** Of these lines inside India the source calls one Chinese that lies in Kalapani, which Nepal claims. */
const KALAPANI = [80.85, 30.18, 81, 30.3];

/** Areas between a claim's limit and the border that is drawn, each found by a point in it, [lng, lat]. */
const AREAS = [
  { id: 'gilgit-baltistan', at: [74.5, 35.9], claimant: 'IN', heldBy: 'PK', name: 'Gilgit-Baltistan' },
  { id: 'azad-kashmir', at: [73.8, 33.8], claimant: 'IN', heldBy: 'PK', name: 'Azad Jammu and Kashmir' },
  { id: 'jammu-kashmir', at: [75, 34], claimant: 'PK', heldBy: 'IN', name: 'Jammu and Kashmir, Ladakh' },
  { id: 'siachen', at: [77.29, 35.38], claimant: 'PK', heldBy: 'IN', name: 'Siachen' },
  { id: 'aksai-chin', at: [79.5, 35.2], claimant: 'IN', heldBy: 'CN', name: 'Aksai Chin' },
  { id: 'shaksgam', at: [76.6, 36.1], claimant: 'IN', heldBy: 'CN', name: 'Shaksgam valley' },
  { id: 'demchok', at: [79.3, 32.86], claimant: 'CN', heldBy: 'IN', name: 'Demchok' },
  { id: 'kaurik-sumdo', at: [78.56, 32.05], claimant: 'CN', heldBy: 'IN', name: 'Kaurik and Sumdo' },
  { id: 'nelang', at: [79.11, 31.25], claimant: 'CN', heldBy: 'IN', name: 'Nelang valley' },
  { id: 'barahoti', at: [80.07, 30.72], claimant: 'CN', heldBy: 'IN', name: 'Barahoti' },
  { id: 'arunachal', at: [94.5, 28], claimant: 'CN', heldBy: 'IN', name: 'Arunachal Pradesh' },
  { id: 'west-bhutan', at: [89.07, 27.56], claimant: 'CN', heldBy: 'BT', name: 'Western valleys of Bhutan' },
  { id: 'kalapani', at: [80.94, 30.22], claimant: 'NP', heldBy: 'IN', name: 'Kalapani' },
];

const middle = (line) => line[Math.floor(line.length / 2)];
const isIn = ([west, south, east, north], [lng, lat]) =>
  lng > west && lng < east && lat > south && lat < north;

const geojson = (features) => JSON.stringify({ type: 'FeatureCollection', features });
const listOf = ({ features, geometries }) => (features ? features.map((f) => f.geometry) : geometries);

/** Borders and limits of claims of one source meet exactly: what they enclose are the areas in question. */
export function buildClaims() {
  const isOurs = `${JSON.stringify(STATES)}.includes(adm0_a3_l)`;
  const { features } = mapshaper(
    [FILES.claims, '-target', 'disputed_borders', '-filter', isOurs, '-o', 'limits.json', 'format=geojson'],
    'limits.json',
  );
  const clip = ['-clip', `bbox=${BBOX.join()}`, '-lines', '-o', 'claim-borders.json', 'format=geojson'];
  mapshaper([FILES.claims, '-target', 'countries', ...clip], 'claim-borders.json');
  const lines = ['claim-borders.json', 'limits.json', 'combine-files', '-merge-layers', 'force'];
  const faces = ['-polygons', 'gap-tolerance=0.05', '-o', 'faces.json', 'format=geojson'];
  const polygons = listOf(mapshaper(['-i', ...lines, ...faces], 'faces.json')).flatMap((g) =>
    g.type === 'Polygon' ? [g.coordinates] : g.coordinates,
  );
  const areas = AREAS.map(({ at, ...properties }) => {
    const found = polygons.filter((rings) =>
      holds(areaOf(properties.id, { type: 'Polygon', coordinates: rings }), at),
    );
    if (found.length !== 1) throw new Error(`${properties.id}: ${found.length} areas hold ${at}`);
    return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: found[0] } };
  });
  const limits = features
    .filter((f) => f.geometry)
    .map(({ geometry, properties }) => {
      const line = geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates[0];
      const claimant = isIn(KALAPANI, middle(line)) ? 'NP' : CLAIMANTS[properties.name];
      if (!claimant) throw new Error(`Whose claim is "${properties.name}"?`);
      return { type: 'Feature', properties: { claimant }, geometry };
    });
  writeFileSync(workFile('areas.json'), geojson(areas));
  writeFileSync(workFile('limits-named.json'), geojson(limits));
  const read = ['-i', 'areas.json', 'limits-named.json', 'combine-files', '-rename-layers', 'areas,limits'];
  const thin = ['-simplify', `interval=${INTERVAL}`, 'keep-shapes'];
  const out = ['-o', 'claims.json', 'format=topojson', 'target=*', 'id-field=id', 'quantization=20000'];
  return `${JSON.stringify(mapshaper([...read, ...thin, ...out], 'claims.json'))}\n`;
}
