// Proves bearings and shortest ways by going them: with `destination`, and step by step.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { destination, distanceKm, greatCircle, initialBearing, type LngLat } from './sphere.ts';

/** Near a pole a bearing is as uncertain as longitudes are. */
const point = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -89, max: 89, noNaN: true }),
);
const SEED = { seed: 20261130 };

test('who goes at the bearing so far as the distance arrives', () => {
  fc.assert(
    fc.property(point, point, (from, to) => {
      const km = distanceKm(from, to);
      // Opposite points are reached at every bearing.
      fc.pre(km < 20_000);
      const bearing = initialBearing(from, to);
      expect(bearing).toBeGreaterThanOrEqual(0);
      expect(bearing).toBeLessThanOrEqual(360);
      expect(distanceKm(destination(from, bearing, km), to)).toBeLessThan(0.01);
    }),
    SEED,
  );
});

test('the shortest way is as long as the distance, in steps as asked, without a leap of longitude', () => {
  fc.assert(
    fc.property(point, point, fc.double({ min: 50, max: 5000, noNaN: true }), (from, to, stepKm) => {
      const way = greatCircle(from, to, stepKm);
      const steps = way.slice(1).map((next, i) => [way[i] as LngLat, next] as const);
      expect(way[0]).toEqual(from);
      expect(distanceKm(way.at(-1) as LngLat, to)).toBeLessThan(1e-6);
      for (const [a, b] of steps) {
        expect(distanceKm(a, b)).toBeLessThan(stepKm + 0.01);
        expect(Math.abs(b[0] - a[0])).toBeLessThan(180.001);
      }
      const gone = steps.reduce((sum, [a, b]) => sum + distanceKm(a, b), 0);
      expect(gone).toBeCloseTo(distanceKm(from, to), 2);
    }),
    SEED,
  );
});

test('across the antimeridian, to itself and to the opposite point', () => {
  const across = greatCircle([179, 10], [-179, 10], 50);
  expect(across.every(([lng]) => lng >= 179 && lng <= 181)).toBe(true);
  expect(greatCircle([70, 35], [70, 35], 50)).toEqual([
    [70, 35],
    [70, 35],
  ]);
  const over = greatCircle([70, 35], [-110, -35], 500);
  expect(Math.max(...over.map(([, lat]) => lat))).toBeGreaterThan(85);
  expect(initialBearing([70, 35], [70, 35])).toBe(0);
});
