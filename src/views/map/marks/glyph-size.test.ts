// Owns the tests of how large symbols are.
import { describe, expect, it } from 'vitest';
import { abbreviate, precisionRadius, stackRadius, symbolRadius } from './glyph-size.ts';

describe('size of symbols', () => {
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
    expect(stackRadius(2)).toBe(11);
    expect(stackRadius(20) - stackRadius(2)).toBeCloseTo(stackRadius(200) - stackRadius(20));
    expect(stackRadius(1_000_000)).toBe(20);
  });
});

describe('counts in stacks', () => {
  it.each([
    [2, '2'],
    [999, '999'],
    [1000, '1k'],
    [1234, '1.2k'],
    [9999, '9.9k'],
    [12_345, '12k'],
    [999_999, '999k'],
    [1_250_000, '1.2M'],
  ])('%i reads %s', (count, text) => expect(abbreviate(count)).toBe(text));
});

describe('the disc of an imprecise place', () => {
  const screen = { width: 800, height: 600 };
  it('is as wide as the precision', () => expect(precisionRadius(25, 2, 5.5, screen)).toBe(50));
  it('is left out where the symbol would hide it', () => {
    expect(precisionRadius(5, 1, 3, screen)).toBe(0);
    expect(precisionRadius(5, 3, 14, screen)).toBe(0);
  });
  it('is left out where it would tint the map, unless it is asked for', () => {
    expect(precisionRadius(100, 4, 5.5, screen)).toBe(0);
    expect(precisionRadius(100, 4, 5.5, screen, true)).toBe(400);
    expect(precisionRadius(300, 4, 5.5, screen, true)).toBe(0);
  });
});
