// Owns the tests of cameras over the plane.
import { describe, expect, it } from 'vitest';
import { project } from '../../../geo/mercator.ts';
import { between, carryOf, firstCopy, nearestCopy, padded, pxPerKm, scaleAt, zoomAt } from './camera.ts';

describe('the scale of a view', () => {
  it('measures a kilometre as more px away from the equator', () => {
    const scale = scaleAt(8);
    expect(pxPerKm(scale, 0.5)).toBeCloseTo(scale / 40075.017, 6);
    const [, y] = project([0, 60]);
    expect(pxPerKm(scale, y) / pxPerKm(scale, 0.5)).toBeCloseTo(2, 6);
  });

  it('knows scale and zoom as one another’s inverse', () => {
    expect(zoomAt(scaleAt(6.37))).toBeCloseTo(6.37, 12);
  });
});

describe('copies of the world', () => {
  it('finds the first one not left of the western edge', () => {
    expect(firstCopy(0.2, 0.5)).toBeCloseTo(1.2);
    expect(firstCopy(0.2, -0.9)).toBeCloseTo(-0.8);
    expect(firstCopy(0.2, 0.2)).toBe(0.2);
  });

  it('finds the nearest one', () => {
    expect(nearestCopy(0.05, 0.98)).toBeCloseTo(1.05);
    expect(nearestCopy(0.95, 0.02)).toBeCloseTo(-0.05);
  });
});

describe('cameras', () => {
  const camera = { scale: 256, left: 10, top: 20, width: 100, height: 50 };

  it('grow on each side', () => {
    expect(padded(camera, 5)).toEqual({ scale: 256, left: 5, top: 15, width: 110, height: 60 });
  });

  it('carry what was laid out for another one to where it is drawn now, also a world further on', () => {
    for (const worlds of [0, 1]) {
      const to = { ...camera, scale: 512, left: 25 + worlds * 512, top: 33 };
      const { x, y, scale } = carryOf(camera, to);
      expect(x + scale * (0.2 * 256 - 10)).toBeCloseTo((0.2 + worlds) * 512 - to.left);
      expect(y + scale * (0.3 * 256 - 20)).toBeCloseTo(0.3 * 512 - to.top);
    }
  });

  it('move every point along a straight line between two of them', () => {
    const to = { ...camera, scale: 512, left: 100, top: 80 };
    const half = between(camera, to, 0.5);
    const screenX = (c: typeof camera) => 0.4 * c.scale - c.left;
    expect(screenX(half)).toBeCloseTo((screenX(camera) + screenX(to)) / 2);
  });
});
