// Owns the tests of a canvas's size: whole device pixels, no finer than is seen, kept while it is right.
import { expect, test, vi } from 'vitest';
import { fitCanvas, pixelRatio } from './canvas-surface.ts';

test('a screen finer than three is painted as three, and less where less is asked for', () => {
  for (const [device, painted] of [
    [1, 1],
    [1.5, 1.5],
    [3, 3],
    [4, 3],
    [0, 1],
  ] as const) {
    vi.stubGlobal('window', { devicePixelRatio: device });
    expect(pixelRatio()).toBe(painted);
    expect(pixelRatio(2)).toBe(Math.min(2, painted));
  }
});

test('a canvas takes its size once, for to set it again would empty it', () => {
  const set = vi.fn();
  const canvas = {
    width: 0,
    get height() {
      return 75;
    },
    set height(value: number) {
      set(value);
    },
  } as HTMLCanvasElement;
  expect(fitCanvas(canvas, 100.2, 50, 1.5)).toBe(true);
  expect(canvas.width).toBe(150);
  expect(fitCanvas(canvas, 100.2, 50, 1.5)).toBe(false);
  expect(set).toHaveBeenCalledTimes(1);
});
