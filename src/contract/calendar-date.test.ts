// Tests calendar dates; they run in three time zones, and no zone may shift a day.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dayOfInstant,
  formatDate,
  localToday,
  parseDate,
  spanOf,
  startOfMonth,
  startOfWeek,
} from './calendar-date.ts';
import { calendarDate } from './values.ts';

const SEED = 20_261_123;
const FIRST = parseDate('1900-01-01') ?? Number.NaN;
const LAST = parseDate('2199-12-31') ?? Number.NaN;
const anyDay = fc.integer({ min: FIRST, max: LAST });
const span = (start: string, end: string | null, precision: Parameters<typeof spanOf>[2]) => {
  const days = spanOf(start, end, precision);
  return days && [formatDate(days.startDay), formatDate(days.endDay)];
};

describe('parseDate', () => {
  test('counts whole days since 1970-01-01', () => {
    expect(parseDate('1970-01-01')).toBe(0);
    expect(parseDate('1969-12-31')).toBe(-1);
    expect(parseDate('2026-11-23')).toBe(20_780);
  });

  test.each([
    '2025-02-29',
    '2023-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '1899-12-31',
    '2200-01-01',
    '0025-01-01',
    '25-01-01',
    '2025-1-1',
    ' 2025-01-01',
    '2025-01-01T00:00',
    '२०२५-०१-०१',
    '',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeNull();
    expect(calendarDate.safeParse(text).success).toBe(false);
  });

  test('takes the leap day of a leap year', () => {
    expect(parseDate('2024-02-29')).toBe((parseDate('2024-02-28') ?? 0) + 1);
  });

  test('is undone by formatDate, for every day', () => {
    fc.assert(
      fc.property(anyDay, (day) => parseDate(formatDate(day)) === day),
      { seed: SEED },
    );
  });
});

describe('spanOf', () => {
  test('a day is itself, or reaches to the last day', () => {
    expect(span('2025-11-26', null, 'day')).toEqual(['2025-11-26', '2025-11-26']);
    expect(span('2025-11-26', '2025-12-01', 'day')).toEqual(['2025-11-26', '2025-12-01']);
  });

  test('a week is its ISO week, across the end of a year too', () => {
    expect(span('2025-11-26', null, 'week')).toEqual(['2025-11-24', '2025-11-30']);
    expect(span('2026-01-01', null, 'week')).toEqual(['2025-12-29', '2026-01-04']);
    expect(span('2025-11-30', '2025-12-01', 'week')).toEqual(['2025-11-24', '2025-12-07']);
    expect(span('1969-12-30', null, 'week')).toEqual(['1969-12-29', '1970-01-04']);
  });

  test('a month is the whole of it', () => {
    expect(span('2024-02-10', null, 'month')).toEqual(['2024-02-01', '2024-02-29']);
    expect(span('2025-12-31', '2026-01-01', 'month')).toEqual(['2025-12-01', '2026-01-31']);
  });

  test('is null for what is no span', () => {
    expect(spanOf('2025-11-26', '2025-11-25', 'day')).toBeNull();
    // Within one month, and yet the wrong way round.
    expect(spanOf('2025-11-26', '2025-11-25', 'month')).toBeNull();
    expect(spanOf('2025-02-30', null, 'day')).toBeNull();
    expect(spanOf('2025-02-20', '2025-02-30', 'day')).toBeNull();
  });

  test('holds its days, starts on a Monday or a first, and is whole', () => {
    const property = fc.property(anyDay, fc.nat(400), (first, days) => {
      const last = Math.min(first + days, LAST);
      const week = spanOf(formatDate(first), formatDate(last), 'week');
      const month = spanOf(formatDate(first), formatDate(last), 'month');
      for (const found of [week, month]) {
        expect(found?.startDay).toBeLessThanOrEqual(first);
        expect(found?.endDay).toBeGreaterThanOrEqual(last);
      }
      if (!week || !month) return;
      expect(new Date(week.startDay * 86_400_000).getUTCDay()).toBe(1);
      expect((week.endDay - week.startDay + 1) % 7).toBe(0);
      expect(formatDate(month.startDay).slice(8)).toBe('01');
      expect(formatDate(month.endDay + 1).slice(8)).toBe('01');
    });
    fc.assert(property, { seed: SEED });
  });
});

test('weeks and months begin where they begin, from any of their days', () => {
  const property = fc.property(anyDay, (day) => {
    const [monday, first] = [startOfWeek(day), startOfMonth(day)];
    expect(day - monday).toBeGreaterThanOrEqual(0);
    expect(day - monday).toBeLessThan(7);
    expect(startOfWeek(monday)).toBe(monday);
    expect(formatDate(first).slice(0, 8)).toBe(formatDate(day).slice(0, 8));
    expect(startOfMonth(first)).toBe(first);
  });
  fc.assert(property, { seed: SEED });
});

test('months are added across years, both ways', () => {
  const from = parseDate('2025-11-30') ?? 0;
  expect([-11, 0, 2, 14].map((months) => formatDate(addMonths(from, months)))).toEqual([
    '2024-12-01',
    '2025-11-01',
    '2026-01-01',
    '2027-01-01',
  ]);
});

test('an instant has its date in UTC, today is the date on the wall', () => {
  expect(formatDate(dayOfInstant('2026-02-23T23:59:59.999Z'))).toBe('2026-02-23');
  expect(formatDate(dayOfInstant('2026-02-24T01:00:00+04:30'))).toBe('2026-02-23');
  for (const hour of [0, 12, 23])
    expect(formatDate(localToday(new Date(2026, 1, 23, hour, 59)))).toBe('2026-02-23');
});
