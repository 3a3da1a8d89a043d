// Owns the tests of how large marks are.
import { describe, expect, it } from 'vitest';
import { stackRadius, stackRadiusMin, symbolRadius } from './mark-size.ts';

describe('size of marks', () => {
  it('grows with people killed, between a floor and a cap', () => {
    expect(symbolRadius(-1)).toBe(5.5);
    expect(symbolRadius(0)).toBe(5.5);
    expect(symbolRadius(3)).toBeGreaterThan(symbolRadius(1));
    expect(symbolRadius(60)).toBeCloseTo(16);
    expect(symbolRadius(4000)).toBeCloseTo(16);
  });

  it('grows by area: equal steps add equal areas', () => {
    const area = (killed: number) => symbolRadius(killed) ** 2;
    expect(area(20) - area(10)).toBeCloseTo(area(40) - area(30));
  });

  it('of stacks grows with the logarithm of the count', () => {
    expect(stackRadius(2)).toBe(8);
    expect(stackRadius(20) - stackRadius(2)).toBeCloseTo(stackRadius(200) - stackRadius(20));
    expect(stackRadius(1_000_000)).toBe(16);
  });

  it('of stacks leaves room for their number, whatever it is', () => {
    for (const count of [2, 9, 10, 99, 100, 4711])
      expect(stackRadius(count)).toBeGreaterThanOrEqual(stackRadiusMin(count));
  });
});
