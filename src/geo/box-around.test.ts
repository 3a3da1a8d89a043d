// Tests the narrowest box around points.
import { expect, test } from 'vitest';
import { boxAround } from './box-around.ts';

test('of one point, of several, across the antimeridian, of none', () => {
  expect(boxAround([[37.6, 55.8]])).toEqual([37.6, 55.8, 37.6, 55.8]);
  expect(boxAround([[-74, 40.7], [37.6, 55.8]])).toEqual([-74, 40.7, 37.6, 55.8]); // biome-ignore format: one box a line
  expect(boxAround([[170, 10], [-170, -5], [175, 0]])).toEqual([170, -5, 190, 10]); // biome-ignore format: one box a line
  expect(boxAround([])).toBeNull();
});
