// Proves that arrow keys lead from one thing to the nearest ahead, and page keys through all of them.
import { expect, it } from 'vitest';
import { type Direction, nearestAhead, nearestTo, nextInReading, type Place } from './walk.ts';

const GRID: readonly Place[] = [0, 1, 2].flatMap((row) =>
  [0, 1, 2].map((column) => ({ index: row * 3 + column, x: 100 * column, y: 100 * row })),
);
const at = (column: number, row: number) => row * 3 + column;
const from = (index: number, direction: Direction) =>
  nearestAhead(GRID, GRID[index] as Place, direction, index);

it('starts at the one nearest to the middle of the map', () => {
  expect(nearestTo(GRID, { x: 110, y: 90 })).toBe(at(1, 1));
  expect(nearestTo([], { x: 110, y: 90 })).toBe(-1);
});

it('goes to the nearest in the direction, and nowhere at the edge', () => {
  expect(from(at(1, 1), 'left')).toBe(at(0, 1));
  expect(from(at(1, 1), 'up')).toBe(at(1, 0));
  expect(from(at(1, 1), 'down')).toBe(at(1, 2));
  expect(from(at(2, 2), 'right')).toBe(-1);
});

it('prefers what lies straight ahead to what is a little nearer but aside', () => {
  const places = [
    { index: 0, x: 0, y: 0 },
    { index: 1, x: 80, y: 60 },
    { index: 2, x: 110, y: 0 },
  ];
  expect(nearestAhead(places, { x: 0, y: 0 }, 'right', 0)).toBe(2);
});

it('pages through everything once, line by line, with one stop for all copies of the world', () => {
  const around = [...GRID, ...GRID.map((place) => ({ ...place, x: place.x + 1000 }))];
  const walked: number[] = [];
  for (let index = nextInReading(around, -1, 1); index >= 0; index = nextInReading(around, index, 1))
    walked.push(index);
  expect(walked).toEqual(GRID.map(({ index }) => index));
  expect(nextInReading(around, -1, -1)).toBe(at(2, 2));
  expect(nextInReading(around, at(0, 0), -1)).toBe(-1);
});
