// Proves what is reckoned on the sphere by going there and measuring back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { destination, distanceKm } from './sphere.ts';

const point = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

test('a destination lies as far away as was gone, whatever way', () => {
  fc.assert(
    fc.property(
      point,
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.double({ min: 0, max: 20_000, noNaN: true }),
      (from, bearing, km) => {
        const to = destination(from, bearing, km);
        expect(Math.abs(to[0])).toBeLessThanOrEqual(180);
        expect(distanceKm(from, to)).toBeCloseTo(km, 2);
      },
    ),
    { seed: 20261130 },
  );
});

test('bearings run clockwise from north', () => {
  expect(destination([70, 0], 0, 111.2)[1]).toBeGreaterThan(0.99);
  expect(destination([70, 0], 90, 111.2)[0]).toBeGreaterThan(70.99);
  expect(destination([179.9, 0], 90, 111.2)[0]).toBeLessThan(-179);
});
