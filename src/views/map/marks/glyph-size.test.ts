// Owns the tests of numbers in stacks and of discs of precision.
import { describe, expect, it } from 'vitest';
import { abbreviate, precisionRadius } from './glyph-size.ts';

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
  it('is left out where it would be larger than the screen', () => {
    expect(precisionRadius(100, 4, 5.5, screen)).toBe(400);
    expect(precisionRadius(300, 4, 5.5, screen)).toBe(0);
  });
});
