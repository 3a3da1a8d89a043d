// Owns the tests of the window of rows on a scroll track.
import { describe, expect, test } from 'vitest';
import {
  clampBase,
  lastBase,
  nextWindow,
  ROW_PX,
  type Scroll,
  trackPxPerRow,
  WINDOW_ROWS,
} from './row-window.ts';

const VIEWPORT_PX = 800;

/** A scroll whose window has rows of the estimated height. */
function scrollAt(total: number, base: number, offsetPx: number): Scroll {
  const windowStartPx = base * trackPxPerRow(total);
  const firstIndex = Math.floor((offsetPx - windowStartPx) / ROW_PX);
  return {
    total,
    base,
    offsetPx,
    viewportPx: VIEWPORT_PX,
    windowStartPx,
    windowEndPx: windowStartPx + Math.min(total, WINDOW_ROWS) * ROW_PX,
    firstIndex: Math.max(0, firstIndex),
    lastIndex: Math.max(0, firstIndex) + Math.ceil(VIEWPORT_PX / ROW_PX),
  };
}

describe('the track', () => {
  test.each([1, 508, 100_000])('of %i rows is as long as its rows', (total) => {
    expect(trackPxPerRow(total)).toBe(ROW_PX);
  });

  test('of a million rows is one that browsers can lay out', () => {
    const total = 1_000_000;
    const trackPx = lastBase(total) * trackPxPerRow(total) + WINDOW_ROWS * ROW_PX;
    expect(trackPx).toBeLessThan(17_000_000);
    expect(clampBase(total, total)).toBe(total - WINDOW_ROWS);
  });
});

describe('the window', () => {
  test('stays when all rows are in it', () => {
    expect(nextWindow(scrollAt(300, 0, 20_000))).toEqual({ kind: 'stay' });
  });

  test('stays while the rows on screen are far from its edges', () => {
    expect(nextWindow(scrollAt(5000, 0, 10_000))).toEqual({ kind: 'stay' });
    expect(nextWindow(scrollAt(5000, 1000, 1200 * ROW_PX))).toEqual({ kind: 'stay' });
  });

  test('slides near its end, so that the rows on screen lie in its middle', () => {
    expect(nextWindow(scrollAt(5000, 0, 380 * ROW_PX))).toEqual({ kind: 'slide', base: 180 });
  });

  test('slides near its start, but not before the first row', () => {
    expect(nextWindow(scrollAt(5000, 1000, 1010 * ROW_PX))).toEqual({ kind: 'slide', base: 810 });
    expect(nextWindow(scrollAt(5000, 50, 60 * ROW_PX))).toEqual({ kind: 'slide', base: 0 });
    expect(nextWindow(scrollAt(5000, 0, 0))).toEqual({ kind: 'stay' });
  });

  test('does not slide behind the last row', () => {
    expect(nextWindow(scrollAt(5000, 4600, 4990 * ROW_PX))).toEqual({ kind: 'stay' });
  });

  test('jumps to where the thumb was dragged', () => {
    const next = nextWindow(scrollAt(5000, 0, 3000 * ROW_PX));
    expect(next).toEqual({ kind: 'jump', base: 3000 - WINDOW_ROWS / 2 });
  });

  test('on a shortened track begins under the thumb', () => {
    const total = 1_000_000;
    const offsetPx = 6_000_000;
    const next = nextWindow(scrollAt(total, 0, offsetPx));
    if (next.kind !== 'jump') throw new Error(next.kind);
    expect(Math.abs(next.base * trackPxPerRow(total) - offsetPx)).toBeLessThan(ROW_PX);
    expect(next.base).toBeGreaterThan(490_000);
    expect(next.base).toBeLessThan(510_000);
  });
});
