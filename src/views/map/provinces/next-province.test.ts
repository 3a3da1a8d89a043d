// Proves that arrow keys lead from province to province, each to the nearest ahead.
import { expect, it } from 'vitest';
import { nextProvince } from './next-province.ts';

const GRID = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ x: 100 * column, y: 100 * row })));
const middle = { x: 110, y: 90 };
const at = (column: number, row: number) => GRID[row * 3 + column] ?? null;
const from = (current: (typeof GRID)[number] | null, direction: 'left' | 'right' | 'up' | 'down') =>
  nextProvince(GRID, (place) => place, current, middle, direction);

it('starts at the one nearest to the middle of the map', () => {
  expect(from(null, 'left')).toBe(at(1, 1));
});

it('goes to the nearest in the direction, and nowhere at the edge', () => {
  expect(from(at(1, 1), 'left')).toBe(at(0, 1));
  expect(from(at(1, 1), 'up')).toBe(at(1, 0));
  expect(from(at(1, 1), 'down')).toBe(at(1, 2));
  expect(from(at(2, 2), 'right')).toBeNull();
});
