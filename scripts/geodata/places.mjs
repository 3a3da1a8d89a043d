// Owns places.json: names of countries, capitals and towns with the zoom from which each is worth showing.
import { readFileSync } from 'node:fs';
import { distanceKm } from '../../src/geo/sphere.ts';
import {
  CORRECTED,
  cleaned,
  fromAlternates,
  NAMES_IN_SCRIPTS,
  RENAMED,
  SUBURBS,
  ZOOM_OF,
} from './place-names.mjs';
import { FINE_BBOX, REGION } from './regions.mjs';
import { FILES, mapshaper } from './sources.mjs';

const LANGUAGES = ['en', 'ru', 'fa', 'ur', 'ps', 'tg'];
const COUNTRY_NAMES = {
  PS: { en: 'Palestine' },
  HK: { en: 'Hong Kong' },
  MM: { en: 'Myanmar' },
  CD: { en: 'DR Congo' },
  CG: { en: 'Congo' },
  BA: { en: 'Bosnia' },
};

/** Where a country's name reads best in this map, [lng, lat]; two places for those that reach far beyond it. */
const LABEL_POINTS = {
  AF: [65.8, 33.9],
  TJ: [70.95, 38.75],
  KG: [74.9, 41.5],
  UZ: [63.4, 41.9],
  TM: [58.9, 39.5],
  KZ: [67.2, 48.4],
  PK: [69.2, 29.6],
  IR: [54.6, 32.4],
  IN: [78.6, 23.4],
  NP: [83.6, 28.35],
};
const SECOND_POINTS = { CN: [83.2, 38.9], RU: [61, 55.6] };
const SECOND_FROM_ZOOM = 5;

const at = (lng, lat) => [Math.round(lng * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4];

function countries() {
  const point = 'this.properties = { id, at: [this.innerX, this.innerY], km2: this.area / 1e6 }';
  const shapes = mapshaper(
    ['coarse-countries.json', '-each', point, '-o', 'country-points.json', 'format=json'],
    'country-points.json',
  );
  const display = new Map(LANGUAGES.map((l) => [l, new Intl.DisplayNames([l], { type: 'region' })]));
  return shapes
    .filter((c) => /^[A-Z]{2}$/.test(c.id) && !c.id.startsWith('X') && c.km2 > 300)
    .flatMap((c) => {
      const names = {
        ...Object.fromEntries(LANGUAGES.map((l) => [l, display.get(l).of(c.id)])),
        ...COUNTRY_NAMES[c.id],
      };
      const minZoom = [1_500_000, 300_000, 50_000, 8_000].findIndex((km2) => c.km2 > km2);
      const base = {
        kind: 'country',
        country: c.id,
        names,
        minZoom: minZoom < 0 ? 6 : minZoom + 2,
        maxZoom: 8,
      };
      const first = { ...base, at: at(...(LABEL_POINTS[c.id] ?? c.at)) };
      const second = SECOND_POINTS[c.id];
      if (!second) return [first];
      return [
        { ...first, maxZoom: SECOND_FROM_ZOOM - 1 },
        { ...base, at: second, minZoom: SECOND_FROM_ZOOM },
      ];
    });
}

/** Population from which a town shows at zoom 5, 6, 7, 8, 9. Dense countries show fewer. */
const STEPS = {
  dense: [2_500_000, 900_000, 400_000, 170_000, 110_000],
  middle: [1_500_000, 600_000, 250_000, 110_000, 60_000],
  usual: [900_000, 280_000, 90_000, 28_000, 8_000],
};
const DENSE = ['IN', 'CN', 'NP'];
const MIDDLE = ['PK', 'IR'];
const stepsOf = (country) =>
  STEPS[DENSE.includes(country) ? 'dense' : MIDDLE.includes(country) ? 'middle' : 'usual'];
/** Left out: whether the name still stands is not known. */
const SOVIET = /^(Lenin|Kuybysh)/;
const NEAR_BORDER_KM = 25;
/** Countries whose district seats often have no population in GeoNames. */
const UNCOUNTED = ['AF', 'TJ', 'KG'];

const BORDER_TOWN_POPULATION = { IN: 60_000, CN: 20_000, IR: 12_000, PK: 12_000, NP: 40_000, KZ: 6_000 };

function townZoom({ code, population, country }, borderKm) {
  const byPopulation = stepsOf(country).findIndex((p) => population >= p);
  let zoom = byPopulation < 0 ? Infinity : byPopulation + 5;
  if (code === 'PPLA' && (population > 0 || country === 'AF') && country !== 'BT')
    zoom = Math.min(zoom, stepsOf(country) === STEPS.usual && population >= 50_000 ? 6 : 7);
  const isSeat = code === 'PPLA' || code === 'PPLA2';
  const least = isSeat && UNCOUNTED.includes(country) ? 0 : (BORDER_TOWN_POPULATION[country] ?? 900);
  if (borderKm < NEAR_BORDER_KM && population >= least && zoom > 6) zoom = Math.min(zoom - 1, 9);
  if (code === 'PPLA2' && population > 4000 && stepsOf(country) === STEPS.usual) zoom = Math.min(zoom, 9);
  return Math.max(5, zoom);
}

/** Distance to the nearest of the given border points, km, or Infinity when none is within about half a degree. */
function borderDistance(grid, p) {
  let best = Infinity;
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++)
      for (const q of grid.get(`${Math.floor(p[0] * 2) + dx},${Math.floor(p[1] * 2) + dy}`) ?? [])
        best = Math.min(best, distanceKm(p, q));
  return best;
}

/** GeoNames' rows of the region: { id, en, alternates, at, code, country, population } */
function readTowns() {
  const rows = readFileSync(FILES.cities, 'utf8').trim().split('\n');
  return rows.flatMap((row) => {
    const [id, , ascii, alternates, lat, lng, , code, country, , , , , , people] = row.split('\t');
    const population = Number(people);
    if (!REGION.includes(country) || ['PPLX', 'PPLH', 'PPLQ'].includes(code)) return [];
    const en = CORRECTED[id] ?? RENAMED[ascii] ?? cleaned(ascii);
    if (SUBURBS.includes(en) || SOVIET.test(en)) return [];
    const position = at(Number(lng), Number(lat));
    if (position[0] > FINE_BBOX[2] && population < 3_000_000) return [];
    return [{ en, alternates: alternates.split(','), at: position, code, country, population }];
  });
}

function regionTowns(borderPoints) {
  const grid = new Map();
  for (const p of borderPoints) {
    const key = `${Math.floor(p[0] * 2)},${Math.floor(p[1] * 2)}`;
    grid.set(key, [...(grid.get(key) ?? []), p]);
  }
  const towns = readTowns();
  // ZOOM_OF means the largest place of that name.
  const largest = new Map();
  for (const t of towns) if (t.population >= (largest.get(t.en)?.population ?? 0)) largest.set(t.en, t);
  return towns.flatMap((t) => {
    const { en, country, population } = t;
    const capital = t.code === 'PPLC';
    const byRule = capital ? 5 : townZoom(t, borderDistance(grid, t.at));
    const minZoom = (largest.get(en) === t && ZOOM_OF[en]) || byRule;
    if (minZoom > 9) return [];
    const names = { en, ...fromAlternates(t.alternates, country, en), ...NAMES_IN_SCRIPTS.get(en) };
    return [{ kind: capital ? 'capital' : 'town', country, names, at: t.at, minZoom, population }];
  });
}

const NOT_CAPITAL = ['Jerusalem'];

function worldTowns() {
  const filter = `featurecla == 'Admin-0 capital' || scalerank <= 2`;
  const rows = mapshaper(
    [FILES.worldPlaces, '-filter', filter, '-o', 'world-places.json', 'format=json'],
    'world-places.json',
  );
  return rows
    .filter((r) => !REGION.includes(r.iso_a2))
    .map((r) => {
      const en = RENAMED[r.name] ?? r.name;
      const capital = r.featurecla === 'Admin-0 capital' && !NOT_CAPITAL.includes(r.name);
      const minZoom = r.scalerank <= 2 ? 5 : 6;
      const position = at(r.longitude, r.latitude);
      return {
        kind: capital ? 'capital' : 'town',
        country: r.iso_a2,
        names: { en, ...NAMES_IN_SCRIPTS.get(en) },
        at: position,
        minZoom,
        population: r.pop_max,
      };
    });
}

/** GeoNames has many towns twice, as a town and as the seat of its district. */
function withoutDoubles(sorted) {
  const seen = new Map();
  return sorted.filter(({ kind, country, names, at: p }) => {
    if (kind === 'country') return true;
    const key = `${country} ${names.en}`;
    const double = (seen.get(key) ?? []).some((q) => distanceKm(p, q) < 40);
    seen.set(key, [...(seen.get(key) ?? []), p]);
    return !double;
  });
}

const KINDS = ['country', 'capital', 'town'];

/** Most important first: painters place labels in this order and drop what collides. */
export function buildPlaces(borderPoints) {
  const all = [...countries(), ...regionTowns(borderPoints), ...worldTowns()];
  all.sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      Number(REGION.includes(b.country)) - Number(REGION.includes(a.country)) ||
      a.minZoom - b.minZoom ||
      (b.population ?? 0) - (a.population ?? 0),
  );
  const places = withoutDoubles(all).map(({ population, ...place }) => place);
  return `{"places":[\n${places.map((p) => JSON.stringify(p)).join(',\n')}\n]}\n`;
}
