// Tests days that a link writes otherwise: what is without doubt is understood, and nothing else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, parseDate } from '../contract/calendar-date.ts';
import { restoredDate } from './restore-date.ts';

test.each([
  ['1 Jul 2025', '2025-07-01'],
  ['1st July 2025', '2025-07-01'],
  ['Jul 1, 2025', '2025-07-01'],
  ['01-JUL-2025', '2025-07-01'],
  ['20240229', '2024-02-29'],
  ['2025‑7‑1', '2025-07-01'],
  ['31.07.2025', '2025-07-31'],
  ['31/12/2025', '2025-12-31'],
  ['12/31/2025', '2025-12-31'],
  ['7/7/2025', '2025-07-07'],
  ['2025-07-01T23:59:59+05:00', '2025-07-01'],
  ['“2025-07-01”', '2025-07-01'],
])('%s is %s', (text, day) => {
  expect(restoredDate(text, false)).toBe(day);
  expect(restoredDate(text, true)).toBe(day);
});

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['Feb 2025', '2025-02-01', '2025-02-28'],
  ['12/2025', '2025-12-01', '2025-12-31'],
])('%s begins on %s and ends on %s', (text, first, last) => {
  expect(restoredDate(text, false)).toBe(first);
  expect(restoredDate(text, true)).toBe(last);
});

test.each([
  '1/7/2025',
  '1.7.2025',
  '30 Feb 2025',
  '20250230',
  'Ju 1 2025',
  '1 Jul',
  'Jul 25',
  '1 Jul 2025 2026',
  '',
  '2025-13',
  'soon',
  '01.07.25',
  '31.06.2025',
  '1850',
])('%s is none', (text) => {
  expect(restoredDate(text, false)).toBeNull();
});

test('every day is read from its own form and by its month’s name', () => {
  const days = fc.integer({ min: parseDate('1900-01-01') ?? 0, max: parseDate('2199-12-31') ?? 0 });
  fc.assert(
    fc.property(days, (day) => {
      const date = formatDate(day);
      const named = new Date(day * 86_400_000).toUTCString().slice(5, 16);
      expect([restoredDate(date, true), restoredDate(named, false)]).toEqual([date, date]);
    }),
  );
});

test('a text that no day is as long as is not read at all', () => {
  expect(restoredDate(`1${' '.repeat(1e6)}Jul 2025`, false)).toBeNull();
});
