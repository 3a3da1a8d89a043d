// Tests which of a place and a name in the events a misspelt text is nearer to.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isPlaceNearer } from './nearer-place.ts';
import { findPlaces } from './places/find-places.ts';
import { readPlaceIndex } from './places/place-index.ts';

const index = readPlaceIndex(JSON.parse(readFileSync('public/basemap/place-search.json', 'utf8')));
const isNearer = (text: string, ...spellings: readonly string[]) =>
  isPlaceNearer(
    text,
    findPlaces(index, text, 4),
    spellings.map((one) => ({ text: one, events: 3 })),
  );

test('a name in the events is meant where it is as near', () => {
  expect(isNearer('Pahlgam', 'Pahalgam')).toBe(false);
  expect(isNearer('Peshwar', 'Peshawar')).toBe(false);
});

test('a place is meant where it alone is near', () => {
  expect(isNearer('isphahan', 'Isfana', 'Isfara')).toBe(true);
  expect(isNearer('Isfahan', 'Isfana', 'Isfara')).toBe(true);
});
