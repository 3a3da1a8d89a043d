// Where the mass of the events lies: few events far away do not move it, and nothing that fills its time is left out.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDate } from '../../contract/calendar-date.ts';
import { bulkOf } from './bulk.ts';

const FIRST = parseDate('1900-01-01') ?? 0;
const DAYS = (parseDate('2199-12-31') ?? 0) - FIRST + 1;
const day = (date: string) => (parseDate(date) ?? Number.NaN) - FIRST;

function sumsOf(days: readonly number[]): Uint32Array {
  const sums = new Uint32Array(DAYS);
  for (const one of days) sums[one] = (sums[one] ?? 0) + 1;
  return sums;
}
const bulk = (days: readonly number[]) => bulkOf(sumsOf(days));
const evenly = (count: number, from: number, span: number) =>
  Array.from({ length: count }, (_, at) => from + Math.round((at * span) / Math.max(1, count - 1)));

const COLLECTION = evenly(984, day('2021-01-06'), 2000);
const ITS_BULK = [day('2021-01-06'), day('2021-01-06') + 2000];

it('leaves out what a mistyped year sets apart, at both ends, one or several', () => {
  expect(bulk(COLLECTION)).toEqual(ITS_BULK);
  expect(bulk([...COLLECTION, day('2199-12-31')])).toEqual(ITS_BULK);
  expect(bulk([...COLLECTION, day('1925-03-01'), day('2093-05-05'), day('2093-05-06')])).toEqual(ITS_BULK);
  const five = evenly(5, day('2026-02-01'), 40);
  expect(bulk([...five, day('2199-12-31')])).toEqual([day('2026-02-01'), day('2026-02-01') + 40]);
});

it('keeps planned events of the years to come, and leaves out those of a far one', () => {
  expect(bulk([...COLLECTION, day('2028-11-01')])?.[1]).toBe(day('2028-11-01'));
  expect(bulk([...COLLECTION, day('2050-01-01')])).toEqual(ITS_BULK);
});

it('says where all events lie when there are none, one, two, or all in one week', () => {
  expect(bulk([])).toBeNull();
  expect(bulk([day('2026-01-01')])).toEqual([day('2026-01-01'), day('2026-01-01')]);
  expect(bulk([day('1925-01-01'), day('2026-01-01')])).toEqual([day('1925-01-01'), day('2026-01-01')]);
  const week = evenly(30, day('2026-01-05'), 6);
  expect(bulk([...week, day('2026-06-01')])).toEqual([day('2026-01-05'), day('2026-06-01')]);
  expect(bulk([...week, day('2031-06-01')])).toEqual([day('2026-01-05'), day('2026-01-11')]);
});

it('holds a collection that spans 120 years evenly, and two halves far apart', () => {
  for (const count of [2, 3, 4, 5, 7, 12, 24, 120, 5000]) {
    const days = evenly(count, day('1905-01-01'), 43_000);
    expect(bulk(days)).toEqual([days[0], days.at(-1)]);
  }
  const halves = [...evenly(100, day('1920-01-01'), 300), ...evenly(100, day('2020-01-01'), 300)];
  expect(bulk(halves)).toEqual([day('1920-01-01'), day('2020-01-01') + 300]);
});

const place = fc.integer({ min: 40_000, max: 60_000 });
const many = fc.array(place, { minLength: 1, maxLength: 200 });

it('begins and ends with events, leaves out at most √n / 2 at an end, and only beyond a gap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: DAYS - 1 }), { minLength: 1, maxLength: 60 }), (days) => {
      const [first, last] = bulk(days) ?? [NaN, NaN];
      expect(days).toContain(first);
      expect(days).toContain(last);
      const before = days.filter((one) => one < first);
      const after = days.filter((one) => one > last);
      const most = Math.floor(Math.sqrt(days.length) / 2);
      expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(most);
      if (before.length > 0) expect(first - Math.max(...before)).toBeGreaterThan(366);
      if (after.length > 0) expect(Math.min(...after) - last).toBeGreaterThan(366);
    }),
  );
});

it('is the same seen from the other end, and moves with the events', () => {
  fc.assert(
    fc.property(many, fc.integer({ min: -9000, max: 9000 }), (days, by) => {
      const [first, last] = bulk(days) ?? [NaN, NaN];
      expect(bulk(days.map((one) => DAYS - 1 - one))).toEqual([DAYS - 1 - last, DAYS - 1 - first]);
      expect(bulk(days.map((one) => one + by))).toEqual([first + by, last + by]);
    }),
    { numRuns: 60 },
  );
});

it('is not moved by one event, however far away', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 16, maxLength: 200 }), fc.boolean(), (days, isLate) => {
      const [first, last] = bulk(days) ?? [NaN, NaN];
      const span = Math.max(...days) - Math.min(...days);
      const far = isLate ? Math.max(...days) + span + 400 : Math.min(...days) - span - 400;
      const [from, to] = bulk([...days, far]) ?? [NaN, NaN];
      // One event more may take one more off each end of the core, never add the far one.
      expect(from).toBeGreaterThanOrEqual(Math.min(...days));
      expect(to).toBeLessThanOrEqual(Math.max(...days));
      expect(from).toBeLessThanOrEqual(last);
      expect(to).toBeGreaterThanOrEqual(first);
    }),
    { numRuns: 60 },
  );
});
