// Tests how measured ways are said.
import { expect, test } from 'vitest';
import { directionName, lengthName, wayName, wayToCopy } from './measured-in-words.ts';

test.each([
  [0, '0 m'],
  [0.843, '840 m'],
  [0.996, '1.0 km'],
  [67.26, '67.3 km'],
  [99.96, '100 km'],
  [12_345.6, '12,346 km'],
])('%f km is %s', (km, words) => expect(lengthName(km)).toBe(words));

test.each([
  [0, 'N, 0°'],
  [47, 'NE, 47°'],
  [348.9, 'N, 349°'],
  [359.8, 'N, 0°'],
])('%f° is %s', (bearing, words) => expect(directionName(bearing)).toBe(words));

test('a way is said with its direction, and copied with its ends', () => {
  // One degree of latitude of the sphere.
  expect(wayName([70, 36], [70, 37])).toBe('111 km ·\u00a0N, 0°');
  expect(wayName([70, 36], [70, 36])).toBe('0 m');
  expect(wayToCopy([179.5, 0], [-179.5, 0], String)).toBe('111 km, E, 90°, from 179.5,0 to -179.5,0');
});
