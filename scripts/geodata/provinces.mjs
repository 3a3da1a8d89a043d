// Owns provinces.json: provinces of the region, fitted into OpenStreetMap's countries, with names.
import { writeFileSync } from 'node:fs';
import { areaOf, holds } from '../../src/geo/rings.ts';
import { collection } from './layers.mjs';
import { trimmedArcs } from './province-lines.mjs';
import { AFFIXES, PROVINCES, SPLIT_BY_POINT, WITHOUT_PROVINCES } from './province-names.mjs';
import { REGION } from './regions.mjs';
import { FILES, mapshaper, workFile } from './sources.mjs';
import { arcOwners, lineLengthKm, lineOf, openTopology, toLngLat } from './topology.mjs';
import { readJson } from './water.mjs';

const LANGUAGES = ['en', 'ru', 'fa', 'ur'];
/** Small provinces keep more of their shape, metres. */
const INTERVAL = 'interval=Math.max(200, Math.min(2800, Math.sqrt(this.area) * 0.011))';
const wanted = (country) => REGION.includes(country) && !WITHOUT_PROVINCES.includes(country);

/** Natural Earth's province with our corrections: { id, country, names, geometry } */
function corrected({ properties: p, geometry }, byCode) {
  const split = SPLIT_BY_POINT.find((s) => s.codes.includes(p.adm1_code));
  const fix = split
    ? split[holds(areaOf(p.adm1_code, geometry), split.point) ? 'inside' : 'outside']
    : (PROVINCES[p.adm1_code] ?? {});
  if (fix.into) return corrected({ properties: byCode.get(fix.into), geometry }, byCode);
  const names = {};
  for (const lang of LANGUAGES) {
    const name =
      fix[lang] ??
      (p[`name_${lang}`] || '')
        .replace(AFFIXES[lang] ?? /$^/, '')
        .replace(/ область$/, ' обл.')
        .trim();
    if (name && name !== 'NULL') names[lang] = name;
  }
  names.en ??= p.name;
  return { id: fix.code ?? p.iso_3166_2, country: p.iso_a2, names, geometry };
}

/** Pieces of country ∩ province; slivers without a province of their own country join the neighbour they touch most. */
function assignSlivers(t) {
  const geometries = t.objects.pieces.geometries;
  const owned = (g) => g.properties.province?.startsWith(`${g.properties.id}-`);
  for (const g of geometries) g.id = geometries.indexOf(g);
  const owners = arcOwners(t, 'pieces');
  const touching = geometries.map(() => new Map());
  owners.forEach((set, i) => {
    const [a, b] = [...set];
    if (b === undefined) return;
    const km = lineLengthKm(t.arcs[i].map((p) => toLngLat(t, p)));
    touching[a].set(b, (touching[a].get(b) ?? 0) + km);
    touching[b].set(a, (touching[b].get(a) ?? 0) + km);
  });
  const province = geometries.map((g) => (owned(g) ? g.properties.province : null));
  for (let changed = true; changed; ) {
    changed = false;
    geometries.forEach((g, i) => {
      if (province[i]) return;
      const best = [...touching[i]]
        .filter(([j]) => province[j] && geometries[j].properties.id === g.properties.id)
        .sort((x, y) => y[1] - x[1])[0];
      if (!best) return;
      province[i] = province[best[0]];
      changed = true;
    });
  }
  return province;
}

export function buildProvinces() {
  const source = readJson(FILES.provinces).features.filter((f) => f.geometry);
  const byCode = new Map(source.map((f) => [f.properties.adm1_code, f.properties]));
  const provinces = source
    .filter((f) => wanted(f.properties.iso_a2) && !/~/.test(f.properties.adm1_code))
    .map((f) => corrected(f, byCode))
    .filter((p) => /^[A-Z]{2}-[A-Z0-9]+$/.test(p.id));
  const features = provinces.map((p) => ({
    type: 'Feature',
    properties: { province: p.id },
    geometry: p.geometry,
  }));
  writeFileSync(workFile('provinces.json'), JSON.stringify({ type: 'FeatureCollection', features }));

  const keep = `${JSON.stringify(REGION.filter(wanted))}.includes(id)`;
  const union = ['-union', 'target=countries,provinces', 'name=pieces', '-filter', 'id != null', '-explode'];
  const read = [
    '-i',
    'fine-countries.json',
    'provinces.json',
    'combine-files',
    '-rename-layers',
    'countries,provinces',
  ];
  const topo = ['format=topojson', 'quantization=2000000'];
  mapshaper([...read, '-filter', keep, 'target=countries', ...union, '-o', 'pieces.json', ...topo]);
  const t = openTopology(readJson(workFile('pieces.json')), 'pieces');
  const assigned = assignSlivers(t);
  const pieces = readJson(workFile('pieces.json'));
  Object.values(pieces.objects)[0].geometries.forEach((g, i) => {
    g.properties = { id: assigned[i] };
  });
  writeFileSync(workFile('assigned.json'), JSON.stringify(pieces));
  const labelPoint = ['-each', 'at = [+this.innerX.toFixed(3), +this.innerY.toFixed(3)]'];
  const shape = [
    '-filter',
    'id != null',
    '-dissolve',
    'id',
    ...labelPoint,
    '-simplify',
    'variable',
    INTERVAL,
    'keep-shapes',
  ];
  const out = ['-o', 'fitted.json', 'id-field=id', 'format=topojson', 'quantization=60000'];
  const fitted = openTopology(mapshaper(['assigned.json', ...shape, ...out], 'fitted.json'), 'provinces');
  return withLines(fitted, provinces);
}

function withLines(t, provinces) {
  const byId = new Map(provinces.map((p) => [p.id, p]));
  for (const g of t.objects.provinces.geometries)
    g.properties = { country: byId.get(g.id).country, names: byId.get(g.id).names, at: g.properties.at };
  const owners = arcOwners(t, 'provinces').map((set) => [...set]);
  const isInner = ([a, b]) => b !== undefined && a.slice(0, 2) === b.slice(0, 2);
  const indexes = (test) => owners.flatMap((pair, i) => (pair.length > 0 && test(pair) ? [i] : []));
  const outer = indexes((pair) => !isInner(pair));
  const inner = trimmedArcs(t, indexes(isInner), outer);
  t.objects.lines = collection([lineOf(t, inner, {})]);
  return t;
}
