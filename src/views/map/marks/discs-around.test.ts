// Tests that names keep clear of the ring of the selected event, wherever it is drawn.
import { expect, test } from 'vitest';
import { discsInView } from '../basemap/obstacles.ts';
import { discsAround } from './discs-around.ts';
import type { Mark, Marks } from './marks.ts';
import { SELECTED_RING_PX } from './selected-ring.ts';

const SCALE = 1000;
/** A stack of 5 at 100, 100, and an event at 200, 100. */
const marks = {
  cells: { kind: 'stacks', size: 2, count: Uint32Array.of(5, 1), key: Uint32Array.of(0, 7) },
  x: Float64Array.of(0.1, 0.2),
  y: Float64Array.of(0.1, 0.1),
  radius: Float32Array.of(10, 9),
} as unknown as Marks;
const selectedAt = (key: number, x: number) => ({ key, x, y: 0.1, count: 1, radius: 6 }) as Mark;
const around = (selected: Mark | null) =>
  discsInView(discsAround(marks, selected, SCALE), {
    scale: SCALE,
    left: 0,
    top: 0,
    width: 999,
    height: 999,
    zoom: 2,
  }).map(([x, , radius]) => [Math.round(x), radius]);

test('names keep clear of marks, and of the ring of the one that is selected', () => {
  expect(around(null)).toEqual([
    [100, 10],
    [200, 9],
  ]);
  // Drawn by itself, hidden in a stack, and not drawn at all.
  expect(around(selectedAt(7, 0.2))[1]).toEqual([200, 9 + SELECTED_RING_PX]);
  expect(around(selectedAt(3, 0.104))).toEqual([
    [100, 10 + SELECTED_RING_PX],
    [200, 9],
  ]);
  expect(around(selectedAt(3, 0.5))).toEqual([
    [100, 10],
    [200, 9],
    [500, 8 + SELECTED_RING_PX],
  ]);
});
