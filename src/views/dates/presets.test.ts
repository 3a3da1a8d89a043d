// Presets count back from the newest event.
import { expect, it } from 'vitest';
import { formatDate, parseDate } from '../../contract/calendar-date.ts';
import { presetsFor } from './presets.ts';

const day = (date: string) => parseDate(date) ?? Number.NaN;
const BULK = { firstDay: day('2021-01-06'), lastDay: day('2026-06-28') };
const ALL = { ...BULK, bulk: BULK };

it('offers days, twelve months, the whole and each year', () => {
  const presets = presetsFor(ALL, day('2026-06-28'));
  const named = presets.map((preset) => {
    const { from, to } = preset.range;
    return `${preset.kind} ${formatDate(from)} ${formatDate(to)}`;
  });
  expect(named).toEqual([
    'days 2026-06-22 2026-06-28',
    'days 2026-05-30 2026-06-28',
    'days 2026-03-31 2026-06-28',
    'months 2025-06-29 2026-06-28',
    'whole 2021-01-06 2026-06-28',
    ...[2026, 2025, 2024, 2023, 2022, 2021].map((year) => `year ${year}-01-01 ${year}-12-31`),
  ]);
});

it('goes back a year from a leap day and from a month end', () => {
  const from = (newest: string) =>
    formatDate(presetsFor(ALL, day(newest)).find(({ kind }) => kind === 'months')?.range.from ?? 0);
  expect(from('2024-02-28')).toBe('2023-02-28');
  expect(from('2025-02-28')).toBe('2024-03-01');
  expect(from('2025-12-31')).toBe('2025-01-01');
});

it('reaches wrong dates by the whole alone', () => {
  const apart = { firstDay: day('1925-03-01'), lastDay: day('2199-12-31'), bulk: BULK };
  const presets = presetsFor(apart, BULK.lastDay);
  const whole = presets.find(({ kind }) => kind === 'whole')?.range;
  expect(whole).toEqual({ from: apart.firstDay, to: apart.lastDay });
  const others = (from: typeof presets) => from.filter(({ kind }) => kind !== 'whole');
  expect(others(presets)).toEqual(others(presetsFor(ALL, BULK.lastDay)));
});
