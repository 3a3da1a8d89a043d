// Owns public/basemap/place-search.json: the index of the search of places, from the gazetteer and the committed data.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { nameKey } from '../../src/matching/name-key.ts';
import { distanceOf } from '../../src/views/search/places/distance.ts';
import { PLACE_KINDS } from '../../src/views/search/places/place-kinds.ts';
import { BORDER_ALIASES } from './other-names.mjs';
import { FOCUS } from './regions.mjs';
import { searchCountries, searchProvinces, searchTowns, tagged } from './search-places.mjs';
import { searchRegions } from './search-regions.mjs';
import { FILES, ROOT } from './sources.mjs';

const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const bare = (name) => name.replace(/^[a-z]{2}=/, '');

/** "A - B (C)" is also found as A, as B and as C. */
function partsOf(name) {
  const tag = /^[a-z]{2}=/.exec(name)?.[0] ?? '';
  const parts = bare(name)
    .split(/\s+[-–/]\s+|[()]/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
  return parts.length > 1 ? parts.map((part) => tag + part) : [];
}

function searchCrossings() {
  const { crossings } = readJson('data/crossings/crossings.json');
  // Of some it is not known where they lie: nowhere to go.
  const placed = crossings.filter(({ lat, lon }) => lat !== null && lon !== null);
  return placed.map(({ names, border, lat, lon }) => {
    const whole = tagged(names);
    return {
      kind: 'crossing',
      names: [...whole, ...whole.flatMap(partsOf)],
      at: [lon, lat],
      country: border,
      province: null,
      importance: 4,
    };
  });
}

const LANGUAGES = ['ru', 'fa', 'ur', 'ps', 'tg'];

function searchBorders(countries) {
  const topology = readJson('public/basemap/fine.json');
  const lines = new Map(feature(topology, topology.objects.borders).features.map((f) => [f.id, f.geometry]));
  const named = new Map(countries.map(({ country, names }) => [country, names]));
  const nameIn = (country, lang) =>
    named
      .get(country)
      ?.find((name) => name.startsWith(`${lang}=`))
      ?.slice(3);
  return readJson('data/borders.json').borders.flatMap(({ id, countries: [a, b], name }) => {
    const points = lines.get(id)?.coordinates.flat() ?? [];
    if (points.length === 0) return [];
    const [w, s, e, n] = points.reduce(
      ([w0, s0, e0, n0], [x, y]) => [Math.min(w0, x), Math.min(s0, y), Math.max(e0, x), Math.max(n0, y)],
      [180, 90, -180, -90],
    );
    const others = LANGUAGES.flatMap((lang) => {
      const [x, y] = [nameIn(a, lang), nameIn(b, lang)];
      return x && y ? [`${lang}=${x} – ${y}`] : [];
    });
    const codes = [`${a}-${b}`, `${b}-${a}`];
    return [
      {
        kind: 'border',
        names: [name, ...others, ...(BORDER_ALIASES[id] ?? []), ...codes],
        at: [(w + e) / 2, (s + n) / 2],
        box: [w, s, e, n],
        country: id,
        province: null,
        importance: [a, b].every((c) => FOCUS.includes(c)) ? 8 : 7,
      },
    ];
  });
}

/** The most names of one script that are kept beside those with a language. */
const MOST = { l: 16, c: 4, a: 5 };
/** In countries where most towns are, names that the search forgives as misspelt add bytes alone. */
const FORGIVEN = 0.5;
const CLOSELY_NAMED = ['AF', 'TJ', 'KG', 'UZ', 'TM', 'KZ', 'PK'];
const scriptOf = (text) => (/[\u0400-\u04ff]/.test(text) ? 'c' : /[\u0600-\u06ff]/.test(text) ? 'a' : 'l');

/** Names that are found by the same key as an earlier one add bytes alone; one in each other script stays, to be shown. */
function distinct(names, country) {
  const keys = new Set();
  const isFar = (sound) =>
    CLOSELY_NAMED.includes(country) ||
    [...keys].every((key) => distanceOf(sound, key, 0, FORGIVEN, false).whole > FORGIVEN);
  const counts = { l: 0, c: 0, a: 0 };
  return [...new Set(names)].filter((name, i) => {
    const text = bare(name);
    const { sound } = nameKey(text);
    const script = scriptOf(text);
    const isNew = sound !== '' && !keys.has(sound) && counts[script] < MOST[script] && isFar(sound);
    const isShown = i === 0 || name !== text || (script !== 'l' && counts[script] === 0);
    if (!isNew && !isShown) return false;
    keys.add(sound);
    counts[script]++;
    return true;
  });
}

const fixed = (degrees) => Math.round(degrees * 1000);
const outer = ([w, s, e, n]) =>
  [
    Math.floor(w * 100) / 100,
    Math.floor(s * 100) / 100,
    Math.ceil(e * 100) / 100,
    Math.ceil(n * 100) / 100,
  ].map((d) => Math.round(d * 100) / 100);

/** The index as text: provinces and countries by their place in a list, coordinates in thousandths of a degree. */
export function buildPlaceSearch() {
  const countries = searchCountries();
  const provinces = searchProvinces();
  const [towns, crossings] = [searchTowns(), searchCrossings()];
  const regions = searchRegions({
    towns,
    crossings,
    provinces: readJson('public/basemap/provinces.json'),
    claims: readJson('public/basemap/claims.json'),
    events: readJson('data/curated/events-2.json').events,
    details: readJson('public/basemap/details.json'),
    fine: readJson('public/basemap/fine.json'),
    natural: JSON.parse(readFileSync(FILES.provinces, 'utf8')),
  });
  const all = [...regions, ...countries, ...searchBorders(countries), ...provinces, ...crossings, ...towns];
  const countryIds = [...new Set(all.map(({ country }) => country))].sort();
  const provinceIds = provinces.map(({ province }) => province).sort();
  const provinceNames = new Map(provinces.map(({ province, names: [en] }) => [province, en]));
  all.sort(
    (a, b) =>
      PLACE_KINDS.indexOf(b.kind) - PLACE_KINDS.indexOf(a.kind) ||
      countryIds.indexOf(a.country) - countryIds.indexOf(b.country) ||
      provinceIds.indexOf(a.province) - provinceIds.indexOf(b.province) ||
      b.importance - a.importance ||
      (a.names[0] < b.names[0] ? -1 : 1) ||
      a.at[0] - b.at[0],
  );
  const rows = all.map(({ kind, names, at: [lng, lat], box, country, province, importance }) =>
    JSON.stringify([
      PLACE_KINDS.indexOf(kind),
      distinct(names, country).join('|'),
      fixed(lng),
      fixed(lat),
      countryIds.indexOf(country),
      provinceIds.indexOf(province),
      importance,
      ...(box ? [outer(box)] : []),
    ]),
  );
  const head = {
    about:
      '© GeoNames, CC BY 4.0 (towns); Natural Earth, public domain (provinces); Unicode CLDR (countries); crossings: data/crossings; regions, districts: boxes round these',
    kinds: PLACE_KINDS,
    countries: countryIds,
    provinces: provinceIds.map((id) => `${id} ${provinceNames.get(id)}`),
  };
  return `${JSON.stringify(head).slice(0, -1)},"places":[\n${rows.join(',\n')}\n]}\n`;
}
