// Owns which places can be searched and under which names: towns of the gazetteer, and the basemap's provinces and countries.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { createProvinceFinder } from '../../src/geo/provinces.ts';
import { PROVINCE_ALIASES } from './other-names.mjs';
import { CORRECTED, cleaned, RENAMED, SUBURBS } from './place-names.mjs';
import { FINE_BBOX, REGION } from './regions.mjs';
import { FILES, ROOT } from './sources.mjs';

const [WEST, SOUTH, EAST, NORTH] = FINE_BBOX;
const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** People from which a town is listed; where none is given, every town of the source is. District seats always are. */
const LEAST_PEOPLE = {
  IN: 30_000,
  CN: 20_000,
  PK: 0,
  IR: 0,
  KZ: 0,
  NP: 0,
  BT: 0,
  AF: 0,
  TJ: 0,
  KG: 0,
  UZ: 0,
  TM: 0,
};
const LEAST_ELSEWHERE = 100_000;
/** Districts of India and counties of China have hundreds of seats; those of the lesser ones follow the rule of people. */
const SEATS_TOO = REGION.filter((country) => country !== 'IN' && country !== 'CN');
const NOT_TOWNS = ['PPLX', 'PPLH', 'PPLQ', 'PPLW'];

const LATIN = /^\p{Lu}[\p{Script=Latin}\p{M}'’‘ʻʼ`. -]+$/u;
/** Romanisations letter by letter ("kndwz") begin with a small letter, codes of airports are three large ones. */
const isName = (text) => LATIN.test(text) && !/^[A-Z]{3,4}$/.test(text);
const isCyrillic = (text) => /^[\u0400-\u04ff' -]+$/.test(text);
const isArabic = (text) => /^[\u0600-\u06ff\u200c -]+$/.test(text);

const bounds = (points) => {
  const box = [180, 90, -180, -90];
  for (const [lng, lat] of points) {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return box;
};
const pointsOf = (geometry) => geometry.coordinates.flat(geometry.type === 'MultiPolygon' ? 2 : 1);

/** Tagged "lang=name" from names by language; English has no tag and comes first. */
export const tagged = ({ en, ...others }) => [
  en,
  ...Object.entries(others).flatMap(([lang, name]) => (name ? [`${lang}=${name}`] : [])),
];

/** Importance 0 to 9: half a step for each half of a power of ten from 300 people on; seats of provinces count more. */
function importanceOf(population, code) {
  const bySize = Math.round(2 * Math.log10(Math.max(1, population) / 300));
  const bySeat = { PPLC: 8, PPLA: 5, PPLA2: 2 }[code] ?? 0;
  return Math.min(9, Math.max(0, bySize, bySeat));
}

function othersOf(name, alternates) {
  const all = [name, ...alternates].map((text) => cleaned(text.trim()));
  return [isName, isCyrillic, isArabic].flatMap((fits) => all.filter(fits));
}

/** The basemap's towns by their place and country: what the map calls a town, the search calls it too. */
function shownTowns(places) {
  return new Map(
    places
      .filter(({ kind }) => kind !== 'country')
      .map(({ country, at, names }) => [`${country} ${at}`, names]),
  );
}

const round4 = (degrees) => Math.round(degrees * 1e4) / 1e4;

export function searchTowns() {
  const shown = shownTowns(readJson('public/basemap/places.json').places);
  const provinceOf = createProvinceFinder(readJson('public/basemap/provinces.json'));
  const spellings = readJson('data/place-names.json').names;
  const seen = new Map();
  const rows = readFileSync(FILES.cities, 'utf8').trim().split('\n');
  const towns = rows.flatMap((row) => {
    const [id, name, ascii, alternates, latText, lngText, , code, country, , , , , , people] =
      row.split('\t');
    const [lng, lat, population] = [Number(lngText), Number(latText), Number(people)];
    if (lng < WEST || lng > EAST || lat < SOUTH || lat > NORTH) return [];
    const at = [round4(lng), round4(lat)];
    const known = shown.get(`${country} ${at}`);
    const isSeat = code === 'PPLC' || code === 'PPLA' || (code === 'PPLA2' && SEATS_TOO.includes(country));
    const isListed = isSeat || population >= (LEAST_PEOPLE[country] ?? LEAST_ELSEWHERE);
    if (!known && (!isListed || NOT_TOWNS.includes(code))) return [];
    const en = known?.en ?? CORRECTED[id] ?? RENAMED[ascii] ?? cleaned(ascii);
    if (!known && SUBURBS.includes(en)) return [];
    const names = [...tagged({ ...known, en }), ...othersOf(name, alternates.split(','))];
    if (SEATS_TOO.includes(country)) names.push(...(spellings[en] ?? []));
    const province = REGION.includes(country) ? provinceOf(at, country) : null;
    return [
      { kind: 'town', names, at, country, province, importance: importanceOf(population, code), population },
    ];
  });
  // GeoNames has many towns twice, as a town and as the seat of its district: the larger stays.
  towns.sort((a, b) => b.importance - a.importance || b.population - a.population);
  return towns.filter(({ names: [en], country, at: [lng, lat] }) => {
    const key = `${country} ${en}`;
    const others = seen.get(key) ?? [];
    seen.set(key, [...others, [lng, lat]]);
    return !others.some(([x, y]) => Math.abs(x - lng) < 0.25 && Math.abs(y - lat) < 0.25);
  });
}

export function searchProvinces() {
  const topology = readJson('public/basemap/provinces.json');
  return feature(topology, topology.objects.provinces).features.map(({ id, properties, geometry }) => ({
    kind: 'province',
    names: [...tagged(properties.names), ...(PROVINCE_ALIASES[id] ?? [])],
    at: properties.at,
    box: bounds(pointsOf(geometry)),
    country: properties.country,
    province: id,
    importance: 6,
  }));
}

export function searchCountries() {
  const topology = readJson('public/basemap/coarse.json');
  const shapes = new Map(
    feature(topology, topology.objects.countries).features.map((f) => [f.id, f.geometry]),
  );
  const seen = new Set();
  return readJson('public/basemap/places.json').places.flatMap(({ kind, country, names, at: [lng, lat] }) => {
    if (kind !== 'country' || seen.has(country) || !shapes.has(country)) return [];
    const [w, s, e, n] = bounds(pointsOf(shapes.get(country)));
    const box = [Math.max(w, WEST), Math.max(s, SOUTH), Math.min(e, EAST), Math.min(n, NORTH)];
    // A country with most of it elsewhere (Russia, Turkey) is no place of the region.
    if (!REGION.includes(country) && (lng < WEST || lng > EAST || lat < SOUTH || lat > NORTH)) return [];
    seen.add(country);
    const importance = REGION.includes(country) ? 8 : 6;
    return [
      { kind: 'country', names: tagged(names), at: [lng, lat], box, country, province: null, importance },
    ];
  });
}
