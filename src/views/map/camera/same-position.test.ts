// Owns the tests of when two positions are one.
import { expect, test } from 'vitest';
import { isSamePosition } from './same-position.ts';

test('a place is the same within Leaflet’s rounding and around the world', () => {
  const place = { lng: 70.05, lat: 37.93, zoom: 8 };
  expect(isSamePosition(place, { ...place, lng: 70.05001, zoom: 8.004 })).toBe(true);
  expect(isSamePosition(place, { ...place, lng: 70.05 + 360 })).toBe(true);
  expect(isSamePosition(place, { ...place, lng: 70.1 })).toBe(false);
  expect(isSamePosition(place, { ...place, zoom: 8.1 })).toBe(false);
});
