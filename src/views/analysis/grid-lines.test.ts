import { expect, test } from 'vitest';
import { gridLines } from './grid-lines.ts';

test('lines are round whole numbers, few, and the last is not below the most', () => {
  expect([1, 3, 10, 84, 105].map(gridLines)).toEqual([
    [0, 1],
    [0, 1, 2, 3],
    [0, 5, 10],
    [0, 20, 40, 60, 80, 100],
    [0, 50, 100, 150],
  ]);
  expect(gridLines(1_000_000).at(-1)).toBe(1_000_000);
});
