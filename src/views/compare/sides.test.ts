// Tests the two sides of a comparison: their order and names, what is strong in their words, how fully their days were collected.
import { expect, test } from 'vitest';
import type { Filter } from '../../contract/filter.ts';
import { namesOf } from '../../words/names.ts';
import { areSame, isEarly, sidesOf, standingOf, unlikeIn } from './sides.ts';

const NAMES = namesOf(undefined);
const COLLECTED = { fullUntil: '2026-03-18', thinUntil: '2026-06-28', firstDate: '2021-01-06' };
const sides = (filter: Filter, compared: string) => sidesOf(filter, compared, NAMES) ?? [];
const strong = (filter: Filter, compared: string) =>
  sides(filter, compared).map(({ sentence }) =>
    sentence.flatMap(({ text, isStrong }) => (isStrong ? text : [])),
  );

test('where days alone differ, sides are called by them, and the earlier one stands first', () => {
  const view = { from: '2026-01-01', to: '2026-01-31', killed: 1 };
  const heads = (compared: string) => sides(view, compared).map(({ role, name }) => `${role} ${name}`);
  expect(heads('before')).toEqual(['before 1–31 Dec 2025', 'this 1–31 Jan 2026']);
  expect(heads('from:2026-03-01~killed:1')).toEqual(['this 1–31 Jan 2026', 'other from 1 Mar 2026']);
  expect(heads('killed:1')).toEqual(['other All dates', 'this 1–31 Jan 2026']);
  expect(heads('all')[0]).toMatch(/^this Incidents and diplomacy, 1–31 Jan 2026$/);
});

test('strong is what the other side does not say', () => {
  expect(strong({ from: '2026-01-01', to: '2026-01-31', killed: 1 }, 'before')).toEqual([
    ['1–31 Dec 2025'],
    ['1–31 Jan 2026'],
  ]);
  expect(strong({ killed: 1 }, 'all')).toEqual([['1 or more'], ['All events']]);
  expect(strong({}, 'all')).toEqual([[], []]);
});

test('the same filter twice is said to be, whatever the revision', () => {
  const [one, other] = sides({ killed: 2, asof: '3' }, 'killed:2');
  expect(one && other && areSame([one, other])).toBe(true);
});

test.each([
  [{ to: '2026-03-18' }, 'full'],
  [{ from: '2026-01-01', to: '2026-03-19' }, 'thin'],
  [{ from: '2026-01-01' }, 'thin'],
  [{ from: '2026-06-29', to: '2026-07-01' }, 'none'],
] as const)('%j was collected: %s', (filter, standing) => {
  expect(standingOf(filter, COLLECTED)).toBe(standing);
});

test('sides of the same days are collected alike, however thinly', () => {
  const unlike = (filter: Filter, compared: string) => {
    const [one, other] = sides(filter, compared);
    return one && other && unlikeIn([one, other], COLLECTED);
  };
  expect(unlike({ from: '2026-01-01', to: '2026-06-30' }, 'before')).toEqual(['last']);
  expect(unlike({ from: '2025-01-01', to: '2025-06-30' }, 'before')).toEqual([]);
  expect(unlike({ killed: 1 }, 'all')).toEqual([]);
  // The period before 2021 has no events because none were collected.
  expect(unlike({ from: '2021-01-06', to: '2021-12-31' }, 'before')).toEqual(['first']);
  expect(unlike({ from: '2010-01-01', to: '2010-12-31' }, 'before')).toEqual([]);
});

test('days before the first event are never said to be collected', () => {
  expect(standingOf({ from: '2009-07-01', to: '2009-12-31' }, COLLECTED)).toBe('before');
  expect(standingOf({ to: '2021-01-05' }, COLLECTED)).toBe('before');
  expect(standingOf({ from: '2020-01-01', to: '2021-12-31' }, COLLECTED)).toBe('full');
  expect(isEarly({ from: '2020-01-01', to: '2021-12-31' }, COLLECTED)).toBe(true);
  expect(isEarly({ from: '2021-01-06' }, COLLECTED)).toBe(false);
  expect(isEarly({ from: '1990-01-01' }, { firstDate: null })).toBe(false);
});
