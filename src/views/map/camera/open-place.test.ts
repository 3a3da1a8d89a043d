import { expect, test } from 'vitest';
import { openPlace } from './open-place.ts';

const area = { left: 8, top: 64, right: 382, bottom: 346 };
/** Chips at the lower edge of a phone's map, and its buttons. */
const chips = { left: 14, top: 260, right: 300, bottom: 346 };
const buttons = { left: 342, top: 240, right: 376, bottom: 340 };

test('a mark in the open stays', () => {
  const at = { x: 200, y: 150 };
  expect(openPlace(at, area, [chips, buttons])).toBe(at);
});

test('a mark under a chip or near one goes to the middle of what is free', () => {
  for (const at of [
    { x: 200, y: 300 },
    { x: 200, y: 245 },
    { x: 200, y: 600 },
  ])
    expect(openPlace(at, area, [chips, buttons])).toEqual({ x: 195, y: 205 });
});

test('where the middle is taken it goes to the free place nearest to it', () => {
  const { x, y } = openPlace({ x: 200, y: 300 }, area, [{ ...chips, top: 190 }, buttons]);
  expect(x).toBeCloseTo(195, -1);
  expect(y).toBeLessThanOrEqual(166);
  expect(y).toBeGreaterThan(150);
});

test('where all is covered a mark in sight stays, and one under the sheet comes out', () => {
  const at = { x: 200, y: 300 };
  expect(openPlace(at, area, [area])).toBe(at);
  expect(openPlace({ x: 200, y: 600 }, area, [area])).toEqual({ x: 195, y: 205 });
});
