// Owns the tests of the projection, and that cells stand where they have always stood.
import { describe, expect, it } from 'vitest';
import { COORDINATE_STEP } from '../contract/frame-chunk.ts';
import { toX, toY, WORLD } from './cell-grid.ts';
import { project, unproject } from './mercator.ts';

describe('the plane', () => {
  it('has its origin at 180° W and 85.05° N', () => {
    expect(project([0, 0])).toEqual([0.5, 0.5]);
    const [x, y] = project([-180, 85.0511287798066]);
    expect(x).toBe(0);
    expect(y).toBeCloseTo(0, 10);
  });

  it('comes back to where it started', () => {
    for (const [lng, lat] of [
      [70.05, 37.93],
      [-73.97, 40.75],
      [179.9, -60],
    ] as const) {
      const [x, y] = project([lng, lat]);
      const back = unproject(x, y);
      expect(back[0]).toBeCloseTo(lng, 9);
      expect(back[1]).toBeCloseTo(lat, 9);
    }
  });

  it('keeps what lies beyond its edge at its edge', () => {
    expect(project([0, 90])[1]).toBeCloseTo(0, 10);
    expect(project([0, -90])[1]).toBeCloseTo(1, 10);
  });
});

describe('positions in whole parts of the world', () => {
  const lastLng = Math.round(180 / COORDINATE_STEP);
  const lastLat = Math.round(90 / COORDINATE_STEP);

  it('are whole, within the world, and those of the plane', () => {
    for (let steps = -lastLng; steps < lastLng; steps += 9973) {
      const x = toX(steps);
      expect(Number.isInteger(x) && x >= 0 && x < WORLD).toBe(true);
      expect(x / WORLD).toBeCloseTo(project([steps * COORDINATE_STEP, 0])[0], 9);
    }
    for (let steps = -lastLat; steps <= lastLat; steps += 997) {
      const y = toY(steps);
      expect(Number.isInteger(y) && y >= 0 && y < WORLD).toBe(true);
      expect(y / WORLD).toBeCloseTo(project([0, steps * COORDINATE_STEP])[1], 9);
    }
    expect([toX(lastLng), toX(-lastLng)]).toEqual([0, 0]);
    expect([toY(lastLat), toY(-lastLat)]).toEqual([0, WORLD - 1]);
  });

  it('stand to the bit: another formula would move events from cell to cell', () => {
    expect([699_765, -740_059, 1_799_999, 1].map(toX)).toEqual([
      2_982_335_811, 1_264_558_869, 4_294_966_102, 2_147_484_841,
    ]);
    expect([385_598, -407_127, 850_510, 1].map(toY)).toEqual([
      1_648_183_975, 2_680_140_489, 17_809, 2_147_482_454,
    ]);
  });
});
