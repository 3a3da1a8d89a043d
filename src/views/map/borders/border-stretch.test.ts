// Holds simplification and cutting of border lines to what they promise.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, type Run, simplified } from './border-stretch.ts';

const run = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })), {
    minLength: 2,
    maxLength: 60,
  })
  .map(
    (points): Run => ({
      x: points.map(([x]) => x),
      y: points.map(([, y]) => y),
      km: points.map((_, i) => i * 3),
    }),
  );

function distanceTo(line: Run, px: number, py: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < line.x.length; i++) {
    const [ax = 0, bx = 0] = line.x.slice(i);
    const [ay = 0, by = 0] = line.y.slice(i);
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const raw = square === 0 ? 0 : ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / square;
    const share = Math.min(1, Math.max(0, raw));
    least = Math.min(least, Math.hypot(px - ax - share * (bx - ax), py - ay - share * (by - ay)));
  }
  return least;
}

describe('simplified', () => {
  test('no point of the line lies farther off than the tolerance; the ends stay', () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 0, max: 200 }), (line, tolerance) => {
        const simple = simplified(line, tolerance);
        expect(simple.km.at(0)).toBe(line.km.at(0));
        expect(simple.km.at(-1)).toBe(line.km.at(-1));
        line.x.forEach((x, i) => {
          expect(distanceTo(simple, x, line.y[i] ?? 0)).toBeLessThanOrEqual(tolerance + 1e-6);
        });
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  test('a ring keeps more than its one end', () => {
    const ring: Run = { x: [0, 10, 10, 0, 0], y: [0, 0, 10, 10, 0], km: [0, 1, 2, 3, 4] };
    expect(simplified(ring, 1).km).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('cut', () => {
  const line: Run = { x: [0, 10, 20], y: [0, 0, 10], km: [100, 110, 130] };

  test('without a stretch the whole line is left, with both ends its own', () => {
    expect(cut(line, null)).toEqual({ ...line, isStart: true, isEnd: true });
  });

  test('ends lie where the stretch ends and are known as cuts', () => {
    expect(cut(line, [105, 120])).toEqual({
      x: [5, 10, 15],
      y: [0, 0, 5],
      km: [105, 110, 120],
      isStart: false,
      isEnd: false,
    });
    expect(cut(line, [0, 105])).toMatchObject({ km: [100, 105], isStart: true, isEnd: false });
    expect(cut(line, [112, 115])).toMatchObject({ km: [112, 115] });
  });

  test('nothing is left of a line outside the stretch', () => {
    expect(cut(line, [0, 90])).toBeNull();
    expect(cut(line, [140, 150])).toBeNull();
  });
});
