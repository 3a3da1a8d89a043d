// Tests that "since my last visit" is told of the visit before this one, and never of a first.
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetEarlierVisit, seeRevision } from './last-visit.ts';

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
  expect(seeRevision(2, 0)).toBeNull();
  expect(seeRevision(3, HOUR_MS)).toBeNull();
  expect(seeRevision(3, 30 * HOUR_MS)).toBe(3);
  expect(seeRevision(5, 31 * HOUR_MS)).toBe(3);
  // A tab that is left open goes on being here.
  expect(seeRevision(5, 34 * HOUR_MS)).toBe(3);
  expect(seeRevision(6, 60 * HOUR_MS)).toBe(5);
});

test('what was told is not told again; what is kept of another collection, or by nobody, says nothing', () => {
  seeRevision(2, 0);
  expect(seeRevision(4, 30 * HOUR_MS)).toBe(2);
  forgetEarlierVisit(4, 30 * HOUR_MS);
  expect(seeRevision(4, 31 * HOUR_MS)).toBe(4);
  expect(seeRevision(3, 60 * HOUR_MS)).toBeNull();
  kept.set('sarhad.seen', '{"revision":"x","at":1}');
  expect(seeRevision(3, 0)).toBeNull();
  vi.stubGlobal('localStorage', undefined);
  expect(seeRevision(3, 0)).toBeNull();
});
