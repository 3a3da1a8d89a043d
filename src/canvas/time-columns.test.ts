// Where the axis of a chart is hatched, in columns.
import { expect, test } from 'vitest';
import { parseDate } from '../contract/calendar-date.ts';
import { hatchedBands, lastDayOf } from './time-columns.ts';

const day = (date: string) => parseDate(date) ?? Number.NaN;
const months = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'].map((date) => ({
  startDay: day(date),
  endDay: lastDayOf('month', day(date)),
}));
const reach = (full: string, thin: string) => ({ fullDay: day(full), thinDay: day(thin) });

test('thin time begins the day after, and ends within its month', () => {
  expect(hatchedBands(months, reach('2026-03-31', '2026-06-15'))).toEqual([
    { kind: 'thin', from: 1, to: 3.5 },
    { kind: 'after', from: 3.5, to: 4 },
  ]);
});

test('what lies before the first column or after the last has no band', () => {
  expect(hatchedBands(months, reach('2026-06-30', '2026-07-31'))).toEqual([]);
  expect(hatchedBands(months, reach('2025-01-31', '2026-06-30'))).toEqual([{ kind: 'thin', from: 0, to: 4 }]);
});
