// Tests points in MGRS: published references, references that are none, and that what is written is read back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mgrsOf, pointOfMgrs } from './mgrs.ts';
import { distanceKm } from './sphere.ts';

// The White House, by the guide to the United States National Grid; Honolulu, the example of the grid's article in Wikipedia.
test.each([
  [[-77.0365, 38.8977], '18S UJ 2339 0739'],
  [[-157.91612, 21.4098], '4Q FJ 1234 6789'],
] as const)('%j is %s', (point, reference) => {
  expect(mgrsOf(point)).toBe(reference);
  const read = pointOfMgrs(reference.replaceAll(' ', ''));
  expect(read && distanceKm(point, read)).toBeLessThan(0.01);
});

test.each(['43SXX1234', '42SAA1234', '61SXF1234', '42IXF1234', '42AXF1234', '42SXF123', '0SXF12'])(
  '%s is no square of the grid',
  (reference) => expect(pointOfMgrs(reference)).toBeNull(),
);

test('near the poles there is none', () => {
  expect(mgrsOf([0, 84.5])).toBeNull();
  expect(mgrsOf([0, -80.5])).toBeNull();
});

test('what is written is read back to the 10 m that it says', () => {
  const degrees = (most: number, least: number) => fc.double({ min: least, max: most, noNaN: true });
  const property = fc.property(degrees(180, -180), degrees(83.9, -79.9), (lng, lat) => {
    const read = pointOfMgrs((mgrsOf([lng, lat]) as string).replaceAll(' ', ''));
    expect(read).not.toBeNull();
    expect(distanceKm([lng, lat], read as [number, number])).toBeLessThan(0.012);
  });
  fc.assert(property, { seed: 20_261_201, numRuns: 1000 });
});
