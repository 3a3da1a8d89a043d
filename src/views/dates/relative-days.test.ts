// Tests which days “last year” and its like mean.
import { expect, test } from 'vitest';
import { formatDate, parseDate } from '../../contract/calendar-date.ts';
import { relativeDays } from './relative-days.ts';

const day = parseDate('2026-06-22') ?? 0;
const said = (text: string, from = day) =>
  relativeDays(text, from).map((range) => `${formatDate(range.from)} ${formatDate(range.to)}`);

test.each([
  ['last year', ['2025-01-01 2025-12-31', '2025-06-23 2026-06-22']],
  ['  Last  Year ', ['2025-01-01 2025-12-31', '2025-06-23 2026-06-22']],
  ['this year', ['2026-01-01 2026-12-31']],
  ['last month', ['2026-05-01 2026-05-31', '2026-05-23 2026-06-22']],
  ['this month', ['2026-06-01 2026-06-30']],
  ['last quarter', ['2026-01-01 2026-03-31', '2026-03-23 2026-06-22']],
  ['this quarter', ['2026-04-01 2026-06-30']],
  ['past 2 quarters', ['2025-12-23 2026-06-22']],
  ['past 7 days', ['2026-06-16 2026-06-22']],
  ['last 2 weeks', ['2026-06-09 2026-06-22']],
  ['last week', ['2026-06-16 2026-06-22']],
  ['last 3 years', ['2023-06-23 2026-06-22']],
  ['last 999 years', []],
  ['last 0 days', []],
  ['last yearly talks', []],
  ['last', []],
])('“%s”', (text, ranges) => {
  expect(said(text)).toEqual(ranges);
});

test('a month back from the end of a long one begins on the last day of the short one', () => {
  expect(said('last month', parseDate('2026-03-30') ?? 0)[1]).toBe('2026-02-28 2026-03-30');
});
