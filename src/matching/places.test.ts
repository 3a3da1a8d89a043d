// Proves `near`, `area` and `bbox` against other ways to reckon the same: vectors, a winding number, plain comparison; at poles and antimeridian too.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AreaRing, areaRingOf } from '../contract/area.ts';
import type { Bbox } from '../contract/filter.ts';
import { isInArea } from './in-area.ts';
import { isInBox } from './matches.ts';
import { FAILS, PASSES, TOO_IMPRECISE } from './near-border.ts';
import { judgePoint } from './near-point.ts';

const RUNS = { seed: 20261130, numRuns: 3000 };
const steps = (most: number) =>
  fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((n) => n / 10_000 + 0);
/** Anywhere, but often at a pole, at the antimeridian, or where degrees are whole. */
const lng = fc.oneof(steps(180), fc.constantFrom(-180, -179.9999, 0, 179.9999, 180));
const lat = fc.oneof(steps(90), fc.constantFrom(-90, -89.9999, 0, 89.9, 90));
const point = fc.tuple(lng, lat);

/** Angle between vectors, by their cross and dot product: exact for near and far alike. */
function vectorKm(a: readonly [number, number], b: readonly [number, number]): number {
  const vector = ([x, y]: readonly [number, number]) => {
    const [l, p] = [(x * Math.PI) / 180, (y * Math.PI) / 180];
    return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)] as const;
  };
  const [[ax, ay, az], [bx, by, bz]] = [vector(a), vector(b)];
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
  return 6371.0088 * Math.atan2(cross, ax * bx + ay * by + az * bz);
}

describe('near', () => {
  const about = fc.tuple(point, steps(3), steps(3)).map(([[x, y], dx, dy]) => {
    const lngThere = x + dx > 180 ? x + dx - 360 : x + dx < -180 ? x + dx + 360 : x + dx;
    return { from: [x, y] as const, to: [lngThere, Math.max(-90, Math.min(90, y + dy))] as const };
  });

  test('is the distance, and what is known less precisely is left out or too imprecise', () => {
    const seen = { [PASSES]: 0, [FAILS]: 0, [TOO_IMPRECISE]: 0 };
    fc.assert(
      fc.property(
        about,
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom(0, 2, 25, 300),
        ({ from, to }, tenths, precisionKm) => {
          const km = tenths / 10;
          const distance = vectorKm(from, to);
          fc.pre(Math.abs(distance - km) > 1e-4 && Math.abs(distance - precisionKm - km) > 1e-4);
          const verdict = judgePoint({ coordinates: [...to], precisionKm }, { near: { point: from, km } });
          const isIn = distance < km;
          const mayBeIn = distance - precisionKm < km;
          expect(verdict).toBe(precisionKm > km ? (mayBeIn ? TOO_IMPRECISE : FAILS) : isIn ? PASSES : FAILS);
          seen[verdict] += 1;
        },
      ),
      RUNS,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  });

  test('the pole is one point, and both sides of the antimeridian lie together', () => {
    const isNear = (a: [number, number], b: [number, number]) =>
      judgePoint({ coordinates: a, precisionKm: 0 }, { near: { point: b, km: 1 } }) === PASSES;
    expect(isNear([12, 90], [-120, 90])).toBe(true);
    expect(isNear([180, 10], [-180, 10])).toBe(true);
    expect(isNear([-179.9999, 10], [179.9999, 10])).toBe(true);
    expect(isNear([0, 90], [0, -90])).toBe(false);
  });

  test('an event without a point is not near anything', () => {
    expect(judgePoint({ coordinates: null, precisionKm: 0 }, { near: { point: [0, 0], km: 500 } })).toBe(
      FAILS,
    );
  });
});

describe('area', () => {
  /** Points around a centre by their angle: no two edges cross. */
  const star = fc
    .tuple(
      fc.tuple(fc.oneof(steps(180), fc.constantFrom(180, -180)), steps(75)),
      fc.array(fc.integer({ min: 1, max: 140 }), { minLength: 3, maxLength: 30 }),
    )
    .map(([[x, y], reaches]) =>
      areaRingOf(
        reaches.map((reach, at): [number, number] => {
          const angle = (at / reaches.length) * 2 * Math.PI;
          return [x + (reach / 10) * Math.cos(angle), y + (reach / 10) * Math.sin(angle)];
        }),
      ),
    )
    .filter((ring) => ring !== null);

  /** How often the ring goes round, by the angles at which it is seen. */
  function isWoundAround(ring: AreaRing, [x, y]: readonly [number, number]): boolean {
    const turns = ring.reduce((sum, [qx, qy], at) => {
      const [px, py] = ring.at(at - 1) ?? [0, 0];
      const [ax, ay, bx, by] = [px - x, py - y, qx - x, qy - y];
      return sum + Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    }, 0);
    return Math.abs(turns) > Math.PI;
  }
  const isOnEdge = (ring: AreaRing, [x, y]: readonly [number, number]) =>
    ring.some(([qx, qy], at) => {
      const [px, py] = ring.at(at - 1) ?? [0, 0];
      return Math.abs((qx - px) * (y - py) - (qy - py) * (x - px)) < 1e-7;
    });

  test('is what the ring goes round', () => {
    let inside = 0;
    fc.assert(
      fc.property(star, fc.tuple(steps(16), steps(16)), (ring, [dx, dy]) => {
        const [x = 0, y = 0] = ring[0] ?? [];
        const at = [x + dx, Math.max(-90, Math.min(90, y + dy))] as const;
        fc.pre(!isOnEdge(ring, at));
        const turn = Math.round(at[0] / 360) * 360;
        const expected = [-360, 0, 360].some((more) => isWoundAround(ring, [at[0] + more, at[1]]));
        expect(isInArea(ring, [at[0] - turn, at[1]])).toBe(expected);
        if (expected) inside += 1;
      }),
      RUNS,
    );
    expect(inside).toBeGreaterThan(300);
  });

  test('holds its corners and what lies on its edges', () => {
    fc.assert(
      fc.property(star, (ring) => {
        for (const [x, y] of ring) expect(isInArea(ring, [x >= 180 ? x - 360 : x, y])).toBe(true);
      }),
      { ...RUNS, numRuns: 300 },
    );
    const box: AreaRing = [
      [179, 0],
      [181, 0],
      [181, 2],
      [179, 2],
    ];
    for (const edge of [179, 180, -180, -179.5, -179])
      for (const side of [0, 1, 2]) expect(isInArea(box, [edge, side])).toBe(true);
    expect(isInArea(box, [-178.9999, 1])).toBe(false);
    expect(isInArea(box, [178.9999, 1])).toBe(false);
  });
});

test('bbox is a comparison, and across the antimeridian one of two boxes', () => {
  fc.assert(
    fc.property(fc.tuple(lng, lat, lng, lat), point, ([west, a, east, b], [x, y]) => {
      const box: Bbox = [west, Math.min(a, b), east, Math.max(a, b)];
      const [, south, , north] = box;
      const parts: Bbox[] =
        west <= east
          ? [box]
          : [
              [west, south, 180, north],
              [-180, south, east, north],
            ];
      const isIn = parts.some(([w, s, e, n]) => x >= w && x <= e && y >= s && y <= n);
      expect(isInBox(box, [x, y])).toBe(isIn);
    }),
    RUNS,
  );
});
