// Tests that "since my last visit" is told of the visit before this one, and never of a first.
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetEarlierVisit, seeNow } from './last-visit.ts';

const HOUR_MS = 3_600_000;
const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
});

test('a first visit has nothing before it, a page loaded again is the same visit', () => {
  expect(seeNow('revision', 2, { now: 0 })).toBeNull();
  expect(seeNow('revision', 3, { now: HOUR_MS })).toBeNull();
  expect(seeNow('revision', 3, { now: 30 * HOUR_MS })).toBe(3);
  expect(seeNow('revision', 5, { now: 31 * HOUR_MS })).toBe(3);
  // A tab that is left open goes on being here.
  expect(seeNow('revision', 5, { now: 34 * HOUR_MS })).toBe(3);
  expect(seeNow('revision', 6, { now: 60 * HOUR_MS })).toBe(5);
});

test('what was told is not told again; what is kept of another collection, or by nobody, says nothing', () => {
  seeNow('revision', 2, { now: 0 });
  expect(seeNow('revision', 4, { now: 30 * HOUR_MS })).toBe(2);
  forgetEarlierVisit('revision', 4, 30 * HOUR_MS);
  expect(seeNow('revision', 4, { now: 31 * HOUR_MS })).toBe(4);
  expect(seeNow('revision', 3, { now: 60 * HOUR_MS })).toBeNull();
  kept.set('sarhad.seen', '{"revision":"x","at":1}');
  expect(seeNow('revision', 3, { now: 0 })).toBeNull();
  vi.stubGlobal('localStorage', undefined);
  expect(seeNow('revision', 3, { now: 0 })).toBeNull();
});

test('of the program, who was here before anything of it was kept has seen nothing of what is new; who never was is told of nothing', () => {
  expect(seeNow('program', 7, { now: 0, unkept: 0 })).toBe(0);
  expect(seeNow('program', 7, { now: HOUR_MS, unkept: 0 })).toBe(0);
  expect(seeNow('program', 7, { now: 30 * HOUR_MS, unkept: 0 })).toBe(7);
  expect(seeNow('program', 9, { now: 60 * HOUR_MS, unkept: 0 })).toBe(7);
  kept.clear();
  expect(seeNow('program', 7, { now: 0 })).toBeNull();
  expect(seeNow('revision', 2, { now: 0 })).toBeNull();
  expect(seeNow('program', 9, { now: 30 * HOUR_MS })).toBe(7);
});
