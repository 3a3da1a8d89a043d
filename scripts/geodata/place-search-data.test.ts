// Owns the promises of the committed index of the search of places: its size, what it holds. Reads files only.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, it } from 'vitest';

const file = (path: string) => new URL(`../../${path}`, import.meta.url);
const basemap = (name: string) => readFileSync(file(`public/basemap/${name}`), 'utf8');

type Row = [kind: number, names: string, lng: number, lat: number, country: number, province: number];
const index = JSON.parse(basemap('place-search.json')) as {
  kinds: string[];
  countries: string[];
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

it('lies within the region', () => {
  for (const [, name, lng, lat] of index.places) {
    expect(lng >= 38_000 && lng <= 107_000, name).toBe(true);
    expect(lat >= 3_000 && lat <= 57_000, name).toBe(true);
  }
});
