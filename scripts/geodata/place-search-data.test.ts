// Owns the promises of the committed index of the search of places: its size, what it holds. Reads files only.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, it } from 'vitest';
import { findPlaces } from '../../src/views/search/places/find-places.ts';
import { readPlaceIndex } from '../../src/views/search/places/place-index.ts';

const file = (path: string) => new URL(`../../${path}`, import.meta.url);
const basemap = (name: string) => readFileSync(file(`public/basemap/${name}`), 'utf8');

type Box = [west: number, south: number, east: number, north: number];
type Row = [
  kind: number,
  names: string,
  lng: number,
  lat: number,
  country: number,
  province: number,
  importance: number,
  box?: Box,
];
const index = JSON.parse(basemap('place-search.json')) as {
  kinds: string[];
  countries: string[];
  provinces: string[];
  places: Row[];
};
const namesOf = (kind: string) =>
  index.places.filter((row) => index.kinds[row[0]] === kind).map((row) => String(row[1].split('|')[0]));

it('stays below 150 kB brotli; the map does not load it', () => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  expect(brotliCompressSync(basemap('place-search.json'), { params }).length).toBeLessThanOrEqual(150_000);
});

it('holds every crossing with a point, every border and province of the committed data, and every town that the map names in the region', () => {
  type Named = { names: { en: string }; lat?: number | null };
  const { crossings } = JSON.parse(readFileSync(file('data/crossings/crossings.json'), 'utf8')) as {
    crossings: Named[];
  };
  const { borders } = JSON.parse(readFileSync(file('data/borders.json'), 'utf8')) as {
    borders: { name: string }[];
  };
  const { geometries } = (JSON.parse(basemap('provinces.json')) as Topology).objects
    .provinces as GeometryCollection<Named>;
  const english = (list: readonly (Named | undefined)[]) => list.map((one) => one?.names.en).sort();
  expect(namesOf('crossing').sort()).toEqual(english(crossings.filter(({ lat }) => lat !== null)));
  expect(namesOf('border').sort()).toEqual(borders.map(({ name }) => name).sort());
  expect(namesOf('province').sort()).toEqual(
    english(geometries.map(({ properties }) => properties as Named | undefined)),
  );
  const towns = new Set(namesOf('town'));
  const { places } = JSON.parse(basemap('places.json'));
  const lacking = places.filter(
    (p: { kind: string; country: string; names: { en: string } }) =>
      p.kind !== 'country' &&
      ['AF', 'TJ', 'KG', 'UZ', 'TM', 'KZ', 'PK', 'IR'].includes(p.country) &&
      !towns.has(p.names.en),
  );
  expect(lacking).toEqual([]);
});

const districts = index.places.filter((row) => index.kinds[row[0]] === 'district');

it('has each district once in its province, in a box around where it is shown', () => {
  const whole = districts.map(([, names, lng, lat, country, province, , box]) => {
    const [name, code] = [names.split('|')[0] as string, index.countries[country] as string];
    expect(name).toMatch(/ district$/);
    expect(index.provinces[province]?.slice(0, 3), name).toBe(`${code}-`);
    const [w, s, e, n] = (box as Box).map((degrees) => degrees * 1000) as Box;
    expect(w < lng && lng < e && s < lat && lat < n, name).toBe(true);
    return `${name}, ${index.provinces[province]}`;
  });
  expect(new Set(whole).size).toBe(whole.length);
  expect(whole).toEqual(
    expect.arrayContaining([
      'Shamsiddin Shohin district, TJ-KT Khatlon',
      'Lakhsh district, TJ-RA Districts of Republican Subordination',
      'Leilek district, KG-B Batken',
      'Uzun district, UZ-SU Surxondaryo',
      'Gurbuz district, AF-KHO Khost',
      'Kurram district, PK-KP Khyber Pakhtunkhwa',
      'Samba district, IN-JK Jammu and Kashmir',
    ]),
  );
});

/** Beyond the region; and one whose seat neither gazetteer nor collection places. */
const NOT_PLACED = ['Pervomaysky district', 'Shinwar district'];

it('has every district that the collection names', () => {
  const { events } = JSON.parse(readFileSync(file('data/curated/events-2.json'), 'utf8')) as {
    events: { place: string }[];
  };
  const named = events.flatMap(({ place }) => place.match(/(\p{Lu}[\p{L}'’-]*(-e)? )+district\b/gu) ?? []);
  expect(new Set(named).size).toBeGreaterThan(40);
  const search = readPlaceIndex(index);
  const lacking = [...new Set(named)].filter((name) => {
    const [found] = findPlaces(search, name, 1);
    // Wakhan is a region whole.
    return found === undefined || found.isMisspelt || !['district', 'region'].includes(found.kind);
  });
  expect(lacking.sort()).toEqual(NOT_PLACED);
});

it('lies within the region', () => {
  for (const [, name, lng, lat] of index.places) {
    expect(lng >= 38_000 && lng <= 107_000, name).toBe(true);
    expect(lat >= 3_000 && lat <= 57_000, name).toBe(true);
  }
});
