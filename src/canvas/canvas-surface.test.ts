// Owns the tests of a canvas's surface: whole device pixels, no finer than is seen; one frame for many wishes; styles read once a theme.
import { expect, test, vi } from 'vitest';
import { createSurface, fitCanvas, pixelRatio } from './canvas-surface.ts';
import { recordingContext } from './testing/recording-context.ts';

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

/** A page of one canvas, by hand: what it observes and the frames it asks for. */
function open() {
  const root = {
    clientWidth: 0,
    clientHeight: 0,
    dataset: { theme: `a theme of ${expect.getState().currentTestName}` },
  };
  const frames: (() => void)[] = [];
  const observed = { size: () => {}, theme: () => {} };
  const observer = (name: keyof typeof observed) =>
    class {
      constructor(callback: () => void) {
        observed[name] = callback;
      }
      observe() {}
      disconnect() {
        observed[name] = () => {};
      }
    };
  const read = vi.fn(() => ({ getPropertyValue: () => '#123456' }));
  vi.stubGlobal('window', { devicePixelRatio: 2 });
  vi.stubGlobal('document', { documentElement: root });
  vi.stubGlobal('getComputedStyle', read);
  vi.stubGlobal('ResizeObserver', observer('size'));
  vi.stubGlobal('MutationObserver', observer('theme'));
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
  const canvas = { width: 0, height: 0, getContext: () => recordingContext().context };
  const onFrame = vi.fn(() => void surface.begin());
  const onLook = vi.fn();
  const surface = createSurface({
    root: root as unknown as HTMLElement,
    canvas: canvas as unknown as HTMLCanvasElement,
    onFrame,
    onResize: () => {},
    onLook,
  });
  const paint = () => {
    for (const frame of frames.splice(0)) frame();
  };
  return { root, canvas, observed, read, surface, onFrame, onLook, paint };
}

test('nothing is painted that cannot be seen, then one frame for however many wishes', () => {
  const { root, canvas, observed, surface, onFrame, paint } = open();
  surface.invalidate();
  paint();
  expect(onFrame).not.toHaveBeenCalled();
  Object.assign(root, { clientWidth: 300, clientHeight: 150 });
  observed.size();
  surface.invalidate();
  surface.invalidate();
  paint();
  expect(onFrame).toHaveBeenCalledTimes(1);
  expect([canvas.width, canvas.height]).toEqual([600, 300]);
  paint();
  expect(onFrame).toHaveBeenCalledTimes(1);
});

test('styles are read once a theme, not in a draw; another theme is painted by itself', () => {
  const { root, observed, read, surface, onFrame, onLook, paint } = open();
  Object.assign(root, { clientWidth: 300, clientHeight: 150 });
  observed.size();
  for (let draws = 0; draws < 50; draws++) {
    surface.invalidate();
    paint();
  }
  expect(onFrame).toHaveBeenCalledTimes(50);
  expect(read).toHaveBeenCalledTimes(1);
  root.dataset.theme += ', turned';
  observed.theme();
  paint();
  expect(onLook).toHaveBeenCalledTimes(1);
  expect(onFrame).toHaveBeenCalledTimes(51);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a closed surface paints no more', () => {
  const { root, observed, surface, onFrame, paint } = open();
  Object.assign(root, { clientWidth: 300, clientHeight: 150 });
  observed.size();
  surface.close();
  observed.theme();
  observed.size();
  paint();
  expect(onFrame).not.toHaveBeenCalled();
});
