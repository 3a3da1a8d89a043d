// Owns the tests of the density layer's scale.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { densitySteps, SHADES, shadeOf } from './density-scale.ts';

test('steps are round numbers by equal ratios', () => {
  expect(densitySteps(70)).toEqual([1, 2, 5, 10, 20]);
  expect(densitySteps(100_000)).toEqual([1, 5, 20, 200, 2000, 10_000]);
  expect(densitySteps(1)).toEqual([1]);
  expect(densitySteps(0)).toEqual([1]);
});

test('more events never take a paler shade, and every count has one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.array(fc.nat(5_000_000)), (peak, counts) => {
      const steps = densitySteps(peak);
      const shades = counts.sort((a, b) => a - b).map((count) => shadeOf(steps, count));
      expect(shades).toEqual([...shades].sort((a, b) => a - b));
      for (const shade of shades) expect(shade >= 0 && shade < SHADES).toBe(true);
      expect(shadeOf(steps, peak)).toBe(SHADES - 1);
    }),
  );
});
