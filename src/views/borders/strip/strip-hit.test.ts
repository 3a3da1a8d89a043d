// Owns the tests of what lies under the pointer on a strip: the nearest symbol that matches, or a square and what it covers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COORDINATE_STEP, NO_POINT } from '../../../contract/frame-chunk.ts';
import type { Along, AlongSquares } from '../../../engine/along.ts';
import { RADIUS, stripScale } from '../strip-scale.ts';
import { hitStrip, isSameHover, placeOfKey } from './strip-hit.ts';

const PLOT = { left: 40, right: 440, top: 40, bottom: 240 };
const DAYS = { fromDay: 100, toDay: 199 };
const scale = stripScale(PLOT, 1000, DAYS);

type Listed = {
  key: number;
  km: number;
  day: number;
  matches?: boolean;
  distanceKm?: number;
  at?: [number, number];
};

function alongOf(events: readonly Listed[], squares: AlongSquares | null = null): Along {
  const column = (of: (event: Listed) => number) => events.map(of);
  return {
    border: 'AF-TJ',
    isLocated: true,
    days: DAYS,
    key: Uint32Array.from(column(({ key }) => key)),
    startDay: Int32Array.from(column(({ day }) => day)),
    chainage: Uint32Array.from(column(({ km }) => km * 10)),
    distance: Uint32Array.from(column(({ distanceKm = 0 }) => distanceKm * 10)),
    precisionKm: Float32Array.from(column(() => 5)),
    lng: Int32Array.from(column(({ at }) => (at ? at[0] / COORDINATE_STEP : NO_POINT))),
    lat: Int32Array.from(column(({ at }) => (at ? at[1] / COORDINATE_STEP : NO_POINT))),
    type: new Uint8Array(events.length),
    status: new Uint8Array(events.length),
    matches: Uint8Array.from(column(({ matches = true }) => Number(matches))),
    matching: 0,
    outside: 0,
    far: 0,
    apart: 0,
    unplaced: 0,
    grouped: 0,
    squares,
  };
}
const pointOf = (km: number, day: number) => ({ x: scale.toX(km), y: scale.toEventY(day) });
const keyAt = (along: Along, point: { x: number; y: number }) => {
  const hover = hitStrip(along, scale, point);
  return hover?.kind === 'event' ? hover.key : null;
};

describe('symbols', () => {
  it('answer within reach, the nearest first, and not beyond', () => {
    const along = alongOf([
      { key: 1, km: 500, day: 150 },
      { key: 2, km: 520, day: 150 },
    ]);
    const { x, y } = pointOf(500, 150);
    expect(keyAt(along, { x, y: y + 8 })).toBe(1);
    expect(keyAt(along, { x: x + 5, y })).toBe(2);
    expect(keyAt(along, { x, y: y + 9 })).toBeNull();
  });

  it('of one spot the newest answers, and never one that does not match', () => {
    const same = { km: 500, day: 150 };
    expect(
      keyAt(
        alongOf([
          { key: 9, ...same },
          { key: 8, ...same },
        ]),
        pointOf(500, 150),
      ),
    ).toBe(9);
    expect(
      keyAt(
        alongOf([
          { key: 9, ...same, matches: false },
          { key: 8, ...same },
        ]),
        pointOf(500, 150),
      ),
    ).toBe(8);
    expect(keyAt(alongOf([{ key: 9, ...same, matches: false }]), pointOf(500, 150))).toBeNull();
  });

  it('say where they are, from when, and how far from the line', () => {
    const along = alongOf([{ key: 7, km: 250.5, day: 120, distanceKm: 60, at: [70.5, 37.25] }]);
    const hover = hitStrip(along, scale, pointOf(250.5, 120));
    expect(hover).toMatchObject({ key: 7, km: 250.5, day: 120, distanceKm: 60, isFar: true });
    expect(hover?.kind === 'event' && hover.at?.map((degrees) => Number(degrees.toFixed(4)))).toEqual([
      70.5, 37.25,
    ]);
    // The card points to the symbol's upper edge.
    expect(hover?.y).toBeCloseTo(scale.toEventY(120) - RADIUS);
    expect(hitStrip(alongOf([{ key: 7, km: 1, day: 120 }]), scale, pointOf(1, 120))).toMatchObject({
      at: null,
      isFar: false,
    });
  });

  it('one that began before the first day is found on it', () => {
    expect(keyAt(alongOf([{ key: 3, km: 10, day: -400 }]), pointOf(10, DAYS.fromDay))).toBe(3);
  });
});

describe('squares', () => {
  const columns = 4;
  const rows = 7;
  const matching = new Uint32Array(columns * rows).fill(2);
  const outside = new Uint32Array(columns * rows).fill(1);
  matching[0] = 0;
  outside[0] = 0;
  const along = alongOf([{ key: 1, km: 500, day: 150 }], { columns, rows, matching, outside });

  it('answer with what they count and cover, an empty one and the margins with nothing', () => {
    const hover = hitStrip(along, scale, { x: PLOT.left + 150, y: scale.span.top + 1 });
    expect(hover).toMatchObject({
      kind: 'square',
      matching: 2,
      outside: 1,
      fromKm: 250,
      toKm: 500,
      toDay: 199,
    });
    expect(hitStrip(along, scale, { x: PLOT.left + 1, y: scale.span.top + 1 })).toBeNull();
    for (const [x, y] of [
      [PLOT.left - 1, 100],
      [PLOT.right, 100],
      [100, scale.span.top - 1],
      [100, scale.span.bottom],
    ] as const)
      expect(hitStrip(along, scale, { x, y })).toBeNull();
  });

  it('cover together every day once, whatever the rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 300 }), (count, span) => {
        const days = { fromDay: 0, toDay: span };
        const whole = stripScale(PLOT, 1000, days);
        const counts = new Uint32Array(count).fill(1);
        const squares = { columns: 1, rows: count, matching: counts, outside: counts };
        const covered = new Array(span + 1).fill(0);
        for (let row = 0; row < count; row++) {
          const y = whole.span.top + ((row + 0.5) / count) * (whole.span.bottom - whole.span.top);
          const hover = hitStrip({ ...along, days, squares }, whole, { x: 100, y });
          if (hover?.kind !== 'square') throw new Error('no square');
          for (let day = hover.fromDay; day <= hover.toDay; day++) covered[day]++;
        }
        expect(covered).toEqual(covered.map(() => 1));
      }),
    );
  });
});

it('the same is hovered only where the same is said at the same spot', () => {
  const along = alongOf([{ key: 1, km: 500, day: 150 }]);
  const hover = hitStrip(along, scale, pointOf(500, 150));
  expect(isSameHover(hover, hitStrip(along, scale, { x: scale.toX(500) + 3, y: scale.toEventY(150) }))).toBe(
    true,
  );
  expect(isSameHover(hover, null)).toBe(false);
  expect(isSameHover(null, null)).toBe(true);
  expect(isSameHover(hover, hover && ({ ...hover, key: 2 } as never))).toBe(false);
  expect([placeOfKey(along, 1), placeOfKey(along, 2)]).toEqual([0, -1]);
});
