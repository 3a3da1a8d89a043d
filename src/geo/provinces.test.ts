// Owns the proof that points find their province: known towns, and posts on a border by the country given.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createProvinceFinder, type ProvinceTopology } from './provinces.ts';
import type { LngLat } from './sphere.ts';

const text = readFileSync(new URL('../../public/basemap/provinces.json', import.meta.url), 'utf8');
const provinceAt = createProvinceFinder(JSON.parse(text) as ProvinceTopology);

it.each<[string, LngLat, string | null, string | null]>([
  ['Khorog', [71.5526, 37.4896], 'TJ', 'TJ-GB'],
  ['Khorog without a country', [71.5526, 37.4896], null, 'TJ-GB'],
  ['Peshawar', [71.58, 34.01], 'PK', 'PK-KP'],
  ['Sokh, an exclave', [71.13, 39.97], 'UZ', 'UZ-FA'],
  ['Torkham by its Afghan side', [71.0845, 34.1159], 'AF', 'AF-NAN'],
  ['Torkham by its Pakistani side', [71.0845, 34.1159], 'PK', 'PK-KP'],
  ['a point far from the country given', [71.5526, 37.4896], 'PK', null],
  ['New York', [-74, 40.7], null, null],
])('%s', (_name, point, country, province) => {
  expect(provinceAt(point, country)).toBe(province);
});
