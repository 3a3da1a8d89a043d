// Owns the tests of playback's steps: it always ends, never skips a day, keeps the length of its window.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, parseDate } from '../../contract/calendar-date.ts';
import { TIME_UNITS } from '../../contract/time-unit.ts';
import { nextOf, PLAYBACK_MODES, type PlaybackSettings, scoreOf } from './playback.ts';
import { type Ends, NO_DATES } from './time-axis.ts';

const day = (text: string) => parseDate(text) ?? Number.NaN;
const ends = (from: string, to: string): Ends => ({ from: day(from), to: day(to) });
const named = (range: Ends | null) => range && [formatDate(range.from), formatDate(range.to)];
const EXTENT = { firstDay: day('2021-01-06'), lastDay: day('2026-06-22') };
const settings = (rest: Partial<PlaybackSettings>): PlaybackSettings => ({
  mode: 'window',
  step: 'month',
  speed: 5,
  ...rest,
});

test('a window of whole months stays one of whole months', () => {
  const { first, lastDay } = scoreOf(ends('2025-01-01', '2025-02-28'), EXTENT, settings({}));
  expect(named(first)).toEqual(['2025-01-01', '2025-02-28']);
  const second = nextOf(first, lastDay, settings({}));
  expect(named(second)).toEqual(['2025-02-01', '2025-03-31']);
});

test('without dates a window begins at the first event, and one at the end begins anew with its length', () => {
  expect(named(scoreOf(NO_DATES, EXTENT, settings({ step: 'week' })).first)).toEqual([
    '2021-01-04',
    '2021-02-28',
  ]);
  const atEnd = ends('2026-06-01', '2026-06-30');
  expect(named(scoreOf(atEnd, EXTENT, settings({ step: 'week' })).first)).toEqual([
    '2021-01-04',
    '2021-02-02',
  ]);
});

test('cumulative fills the dates that are set, to their very end', () => {
  const mode = settings({ mode: 'cumulative' });
  const score = scoreOf(ends('2025-11-10', '2026-01-15'), EXTENT, mode);
  const seen = [named(score.first)];
  for (let at = nextOf(score.first, score.lastDay, mode); at; at = nextOf(at, score.lastDay, mode))
    seen.push(named(at));
  expect(seen).toEqual([
    ['2025-11-10', '2025-11-30'],
    ['2025-11-10', '2025-12-31'],
    ['2025-11-10', '2026-01-15'],
  ]);
});

test('every playback ends, moves on with each step and leaves out no day', () => {
  const days = fc.integer({ min: EXTENT.firstDay - 400, max: EXTENT.lastDay + 400 });
  const maybe = fc.option(days);
  fc.assert(
    fc.property(
      maybe,
      maybe,
      fc.constantFrom(...PLAYBACK_MODES),
      fc.constantFrom(...TIME_UNITS),
      (a, b, mode, step) => {
        const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        const how = settings({ mode, step });
        const { first, lastDay } = scoreOf({ from, to }, EXTENT, how);
        expect(first.from).toBeLessThanOrEqual(first.to);
        let at: Ends = first;
        let steps = 0;
        for (let next = nextOf(at, lastDay, how); next; next = nextOf(at, lastDay, how)) {
          expect(next.to).toBeGreaterThan(at.to);
          expect(next.from).toBeGreaterThanOrEqual(at.from);
          if (mode === 'cumulative') expect(next.from).toBe(first.from);
          else if (at.to - at.from >= (step === 'year' ? 366 : 31))
            expect(next.from).toBeLessThanOrEqual(at.to + 1);
          at = next;
          steps += 1;
          expect(steps).toBeLessThan(5000);
        }
        if (steps > 0) expect(at.to).toBeGreaterThanOrEqual(lastDay);
      },
    ),
    { numRuns: 40 },
  );
});
