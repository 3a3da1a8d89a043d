// Owns the tests of when two positions are one, and when events lie apart.
import { expect, test } from 'vitest';
import { spreadBox } from '../marks/spread-box.ts';
import { isSamePosition } from './use-linked-position.ts';

test('a place is the same within Leaflet’s rounding and around the world', () => {
  const place = { lng: 70.05, lat: 37.93, zoom: 8 };
  expect(isSamePosition(place, { ...place, lng: 70.05001, zoom: 8.004 })).toBe(true);
  expect(isSamePosition(place, { ...place, lng: 70.05 + 360 })).toBe(true);
  expect(isSamePosition(place, { ...place, lng: 70.1 })).toBe(false);
  expect(isSamePosition(place, { ...place, zoom: 8.1 })).toBe(false);
});

test('events lie apart when the finest zoom parts them', () => {
  expect(spreadBox([])).toBeNull();
  expect(spreadBox([[69.17, 34.53]])).toBeNull();
  expect(
    spreadBox([
      [69.17, 34.53],
      [69.1701, 34.53],
    ]),
  ).toBeNull();
  expect(
    spreadBox([
      [69.17, 34.53],
      [69.2, 34.5],
    ]),
  ).toEqual([69.17, 34.5, 69.2, 34.53]);
});
