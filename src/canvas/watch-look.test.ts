// Tests that a canvas hears of another pixel ratio, each time, and no more when it is gone.
import { expect, test, vi } from 'vitest';
import { watchPixelRatio } from './watch-look.ts';

/** A window whose queries for a ratio are told when it ceases to be so. */
function openWindow() {
  const listeners = new Map<string, Set<() => void>>();
  const page = {
    devicePixelRatio: 1,
    matchMedia(query: string) {
      const set = listeners.get(query) ?? new Set();
      listeners.set(query, set);
      return {
        addEventListener: (_: string, listener: () => void) => set.add(listener),
        removeEventListener: (_: string, listener: () => void) => set.delete(listener),
      };
    },
  };
  vi.stubGlobal('window', page);
  return {
    goTo(ratio: number) {
      const before = page.devicePixelRatio;
      page.devicePixelRatio = ratio;
      for (const listener of [...(listeners.get(`(resolution: ${before}dppx)`) ?? [])]) listener();
    },
    listening: () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
  };
}

test('each change of the pixel ratio is told once, also the way back; and none after the end', () => {
  const { goTo, listening } = openWindow();
  const changed = vi.fn();
  const stop = watchPixelRatio(changed);
  for (const ratio of [2, 1.25, 1]) goTo(ratio);
  expect(changed).toHaveBeenCalledTimes(3);
  expect(listening()).toBe(1);
  stop();
  goTo(3);
  expect(changed).toHaveBeenCalledTimes(3);
  expect(listening()).toBe(0);
});

test('a browser that answers no such query paints all the same', () => {
  vi.stubGlobal('window', { devicePixelRatio: 2 });
  expect(() => watchPixelRatio(() => {})()).not.toThrow();
});
