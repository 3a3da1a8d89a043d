// Tests how dates and tolls are written for people.
import { describe, expect, test } from 'vitest';
import { coordinatesName, tollFigure } from './figures.ts';
import { rangeName, whenName } from './format.ts';

describe('when an event happened', () => {
  test.each([
    ['2025-11-26', null, 'day', '26 Nov 2025'],
    ['2026-04-01', '2026-04-07', 'day', '1–7 Apr 2026'],
    ['2025-12-30', '2026-01-02', 'day', '30 Dec 2025 – 2 Jan 2026'],
    ['2026-06-24', null, 'week', 'week of 22 Jun 2026'],
    ['2026-06-22', '2026-06-26', 'week', 'week of 22 Jun 2026'],
    ['2025-09-01', null, 'month', 'Sep 2025'],
    ['2025-09-05', '2025-11-05', 'month', 'Sep – Nov 2025'],
  ] as const)('%s to %s by the %s: %s', (dateStart, dateEnd, datePrecision, name) => {
    expect(whenName({ dateStart, dateEnd, datePrecision })).toBe(name);
  });
});

test('a range of dates is written as that of an event, by one of its ends, or not at all', () => {
  expect(rangeName('2025-07-01', '2026-02-23')).toBe('1 Jul 2025 – 23 Feb 2026');
  expect(rangeName('2025-01-01', '2025-12-31')).toBe('1 Jan – 31 Dec 2025');
  expect(rangeName('2025-11-24', '2025-11-30')).toBe('24–30 Nov 2025');
  expect(rangeName('2025-11-26', '2025-11-26')).toBe('26 Nov 2025');
  expect(rangeName('2025-09-01', undefined)).toBe('from 1 Sep 2025');
  expect(rangeName(undefined, undefined)).toBe('');
});

test('a toll says its range, and no best figure where the sides disagree too far', () => {
  expect(tollFigure({ low: 3, high: 3, best: 3 })).toBe('3');
  expect(tollFigure({ low: 2, high: 5, best: 3 })).toBe('3 (2–5)');
  expect(tollFigure({ low: 13, high: 55, best: null })).toBe('13 (13–55)');
});

test('coordinates have no more decimals than their precision deserves', () => {
  expect(coordinatesName([70.0512, 37.9345], 5)).toBe('37.93° N 70.05° E');
  expect(coordinatesName([-74.006, -40.71], 100)).toBe('40.7° S 74.0° W');
});
