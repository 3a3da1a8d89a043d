// Proves that drawn areas come back from their text as they went in, in one order, and that what is no polygon is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AreaRing, areaRingOf, formatArea, MAX_AREA_POINTS, parseArea } from './area.ts';

const SQUARE: AreaRing = [
  [71, 36.5],
  [72, 36.5],
  [72, 37.2],
  [71, 37.2],
];

test('reads the example of the format, to four decimals', () => {
  expect(parseArea('BFoz5xJ67i1B1B7PzIhaxL7Y')).toEqual([
    [8.6982, 50.1023],
    [8.6957, 50.102],
    [8.6915, 50.1006],
    [8.6875, 50.0988],
  ]);
});

test('is written counter-clockwise without repeating the first point, whatever way it was drawn', () => {
  const ways = [SQUARE, [...SQUARE].reverse(), [...SQUARE, SQUARE[0] ?? [0, 0]]];
  for (const way of ways) {
    const ring = areaRingOf(way);
    expect(ring).toHaveLength(4);
    expect(parseArea(formatArea(ring ?? []))).toEqual(ring);
    expect(twiceTheArea(ring ?? [])).toBeGreaterThan(0);
  }
});

test('across the antimeridian it runs on beyond 180° E', () => {
  const across = (west: number): AreaRing => [
    [west, 0],
    [west + 2, 0],
    [west + 2, 2],
    [west, 2],
  ];
  expect(areaRingOf(across(-181))).toEqual(across(179));
  expect(parseArea(formatArea(across(179)))).toEqual(across(179));
  expect(areaRingOf(across(539))).toEqual(across(179));
});

describe('is refused', () => {
  test.each<[string, AreaRing]>([
    [
      'crossing itself',
      [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ],
    ],
    [
      'touching itself',
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [1, 0],
        [0, 2],
      ],
    ],
    [
      'folding back',
      [
        [0, 0],
        [2, 0],
        [1, 0],
        [0, 2],
      ],
    ],
    [
      'a line',
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'two points',
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'one point thrice',
      [
        [5, 5],
        [5, 5],
        [5, 5],
      ],
    ],
    [
      'beyond a pole',
      [
        [0, 80],
        [10, 80],
        [10, 91],
      ],
    ],
    [
      'more than once around',
      [
        [-180, 0],
        [181, 0],
        [0, 10],
      ],
    ],
    [
      'too many points',
      Array.from({ length: MAX_AREA_POINTS + 1 }, (_, at): [number, number] => [
        at / 10,
        (at % 2) * at + 0.1 * at,
      ]),
    ],
  ])('%s', (_, points) => {
    expect(areaRingOf(points)).toBeNull();
  });

  test.each([
    '',
    'B',
    'BI',
    'x y',
    'BIw',
    `BI${'_'.repeat(40)}A`,
    'CIAAAAAAAA',
    'BYAAAAAAAA',
    'BI'.repeat(300),
    '💥💥',
  ])('%j', (text) => {
    expect(parseArea(text)).toBeNull();
  });

  test('or read, but never more than that, whatever comes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^B[A-Za-z0-9_-]{0,60}$/), (text) => {
        const ring = parseArea(text);
        if (ring !== null) expect(parseArea(formatArea(ring))).toEqual(ring);
      }),
      { seed: 20261130, numRuns: 300 },
    );
  });
});

function twiceTheArea(ring: AreaRing): number {
  return ring.reduce((sum, [x, y], at) => {
    const [px, py] = ring.at(at - 1) ?? [0, 0];
    return sum + px * y - x * py;
  }, 0);
}
