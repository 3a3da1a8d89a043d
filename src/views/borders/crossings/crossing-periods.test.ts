// Owns the proof that ticks of the axis are true to the calendar, and that events find the periods and names of a crossing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDate } from '../../../contract/calendar-date.ts';
import { statusOn } from '../../../contract/crossing-status.ts';
import { dotsOf, reachOf, spellingsOf, ticksOf } from './crossing-periods.ts';

const day = (date: string) => parseDate(date) ?? Number.NaN;

it('ticks lie within the span, grow, and are at most as many as there is room for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 60_000 }),
      fc.integer({ min: 0, max: 80_000 }),
      (from, length) => {
        const ticks = ticksOf(from, from + length, 7).map((tick) => tick.day);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
        for (const tick of ticks) expect(tick >= from && tick <= from + length).toBe(true);
        if (length > 731) expect(ticks.length).toBeGreaterThan(0);
      },
    ),
  );
  expect(ticksOf(day('2021-01-06'), day('2026-06-22'), 7).map(({ year }) => year)).toEqual([
    2022, 2023, 2024, 2025, 2026,
  ]);
});

it('takes the names of both sides apart', () => {
  expect(spellingsOf({ en: 'Chaman - Spin Boldak (Friendship Gate)' })).toEqual([
    'Chaman',
    'Spin Boldak',
    'Friendship Gate',
  ]);
  expect(spellingsOf({ en: 'Khaf - Herat railway crossing' })).toEqual(['Khaf', 'Herat']);
  expect(spellingsOf({})).toEqual([]);
});

it('reaches over all days that rough dates may mean', () => {
  const rest = {
    state: 'closed',
    reason: null,
    asOf: null,
    planned: false,
    dateNote: null,
    source: null,
    endSource: null,
    asOfSource: null,
    also: [],
  };
  const periods = [
    { ...rest, from: '2021-08', to: '2023-09' },
    { ...rest, from: '2024-01-05', to: null, asOf: '2024-02' },
  ];
  expect(reachOf(periods, 0)).toEqual({ from: day('2021-08-01'), to: day('2023-09-30') });
  expect(reachOf(periods, 1)).toEqual({ from: day('2024-01-05'), to: day('2024-02-29') });
});

it('dots what no page confirms, from the last confirmation to the day of which the state is told', () => {
  const period = {
    from: '2025-10-12',
    to: null,
    state: 'closed',
    reason: null,
    asOf: '2026-01',
    planned: false,
    dateNote: null,
    source: null,
    endSource: null,
    asOfSource: null,
    also: [],
  };
  const dotsOn = (part: { readonly to?: string }, on: string) => {
    const periods = [{ ...period, ...part }];
    return dotsOf(periods, statusOn(periods, day(on)), day(on));
  };
  expect(dotsOn({}, '2026-06-22')).toEqual({ fromDay: day('2026-01-02'), toDay: day('2026-06-22') });
  expect([
    dotsOn({}, '2025-12-01'),
    dotsOn({ to: '2025-11-01' }, '2026-06-22'),
    dotsOn({}, '2020-01-01'),
  ]).toEqual([null, null, null]);
});
