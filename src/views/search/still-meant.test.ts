// Tests which rows of the text before may stay: those that hold the text typed as plainly.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPlaces } from './places/find-places.ts';
import { readPlaceIndex } from './places/place-index.ts';
import { placesStillMeant } from './still-meant.ts';

const index = readPlaceIndex(JSON.parse(readFileSync('public/basemap/place-search.json', 'utf8')));
const still = (before: string, text: string) =>
  placesStillMeant(findPlaces(index, before, 4), text).map(({ name }) => name.text);

test.each([
  ['khor', 'khoru', 'Khorugh'],
  ['хору', 'хорог', 'Khorugh'],
  ['khorugh', 'khor', 'Khorugh'],
  ['کند', 'کندز', 'Kunduz'],
])('after “%s”, “%s” keeps %s', (before, text, name) => {
  expect(still(before, text)).toContain(name);
});

test.each([
  ['ishkashim', 'khorugh'],
  ['kabul', 'kabulx'],
  ['кундуз', 'термез'],
  // Misspelt before, it may be any other now.
  ['Torkhm', 'Torkh'],
  ['khor', ''],
])('after “%s”, “%s” keeps nothing', (before, text) => {
  expect(still(before, text)).toEqual([]);
});
