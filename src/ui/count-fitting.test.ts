// Holds how many items a row shows whole to a plain layout of them, line by line.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFitting } from './count-fitting.ts';

const line = (roomPx: number, lines = 1) => ({
  roomPx,
  gapPx: 4,
  lines,
  afterPx: (left: number) => (left > 0 ? 20 : 0),
});

test('as many as fit, with room for the number of the others', () => {
  expect(countFitting([50, 50, 50], line(158))).toBe(3);
  expect(countFitting([50, 50, 50], line(157))).toBe(2);
  expect(countFitting([50, 50, 50], line(127))).toBe(1);
  expect(countFitting([50, 50, 50, 50], line(104, 2))).toBe(4);
  expect(countFitting([50, 50, 50, 50, 50], line(104, 2))).toBe(3);
});

test('one that is too wide has its lines to itself, and the first one is always there', () => {
  expect(countFitting([150, 40], line(100))).toBe(1);
  expect(countFitting([40, 150, 40], line(100, 3))).toBe(1);
  expect(countFitting([40, 150, 40], line(100, 4))).toBe(3);
  expect(countFitting([], line(100))).toBe(0);
});

test('what is shown is no more than the lines hold, and one more would be', () => {
  const linesOf = (widths: readonly number[], roomPx: number) => {
    let [lines, used] = [0, Infinity];
    for (const width of widths) {
      if (used + 4 + width <= roomPx) used += 4 + width;
      else {
        lines += Math.ceil(width / roomPx);
        used = Math.min(width, roomPx);
      }
    }
    return lines;
  };
  const widths = fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      widths,
      fc.integer({ min: 20, max: 120 }),
      fc.integer({ min: 1, max: 4 }),
      (items, room, lines) => {
        const holds = (shown: number) =>
          linesOf([...items.slice(0, shown), ...(shown < items.length ? [20] : [])], room) <= lines;
        const shown = countFitting(items, line(room, lines));
        const most = items.map((_, at) => at + 1).findLast(holds) ?? 1;
        expect(shown).toBe(most);
      },
    ),
  );
});
