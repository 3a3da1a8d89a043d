// Tests what a pinned link holds: the revision, and the day it was seen on where that says something.
import { expect, test } from 'vitest';
import { formatDate, localToday } from '../contract/calendar-date.ts';
import { DEFAULT_VIEW } from '../link/view.ts';
import { keptView } from './kept-view.ts';

const LIVE = { ...DEFAULT_VIEW, filter: { killed: 1 } };
const at = (asof: string, seen: string | null = null) => ({
  ...LIVE,
  filter: { ...LIVE.filter, asof },
  seen,
});

test('a live view is kept with the day of who keeps it, unless that is the day of the revision', () => {
  const today = formatDate(localToday());
  expect(keptView(LIVE, 3, '2020-02-29T21:00:00.000Z')).toEqual(at('3', today));
  expect(keptView(LIVE, 3, `${today}T00:30:00.000Z`)).toEqual(at('3'));
  expect(keptView(LIVE, 3, undefined)).toEqual(at('3', today));
});

test('what is pinned is kept as it is seen: on its revision’s day, the day asked for, that of its sender', () => {
  const known = '2026-11-23T00:00:00.000Z';
  expect(keptView(at('3'), 3, known)).toEqual(at('3'));
  expect(keptView(at('3'), 3, undefined)).toEqual(at('3'));
  expect(keptView(at('2026-11-25'), 3, known)).toEqual(at('3', '2026-11-25'));
  expect(keptView(at('3', '2026-12-01'), 3, known)).toEqual(at('3', '2026-12-01'));
});
