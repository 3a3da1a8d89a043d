// What gestures and keys make of the dates, in three time zones.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parseDate } from '../../contract/calendar-date.ts';
import { startOfUnit, TIME_UNITS } from '../../contract/time-unit.ts';
import { type DayRange, rangeOf } from '../../matching/shown-days.ts';
import { clauseOf, drag, type Gesture, type HandleAct, holdAt, press, pressBar } from './brush.ts';
import { endsOf, NO_DATES, scaleOf } from './time-axis.ts';

const day = (date: string) => parseDate(date) ?? Number.NaN;
const BULK = { firstDay: day('2021-01-06'), lastDay: day('2026-06-28') };
const EXTENT = { ...BULK, bulk: BULK };

const anyUnit = fc.constantFrom(...TIME_UNITS);
const anyDay = fc.integer({ min: day('2015-01-01'), max: day('2030-12-31') });
const anyPosition = fc.double({ min: day('2015-01-01'), max: day('2030-12-31'), noNaN: true });
const anyRange = fc
  .tuple(fc.option(anyDay), fc.option(anyDay))
  .map(([a, b]): DayRange => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));
const anyHold = fc.constantFrom('from', 'to', 'move', 'draw') as fc.Arbitrary<Gesture['hold']>;

it('takes the period of a bar by a press or the space bar, and gives all dates back by the next', () => {
  const march = { from: day('2024-03-01'), to: day('2024-03-31') };
  expect(pressBar(march, NO_DATES)).toEqual(march);
  expect(pressBar(march, { from: day('2023-01-01'), to: null })).toEqual(march);
  expect(pressBar(march, march)).toEqual(NO_DATES);
  const range = { from: day('2024-03-10'), to: day('2025-06-20') };
  const context = { unit: 'month' as const, ends: range, ...BULK, shown: range };
  expect(press('bar', 'from', range, context)).toEqual(march);
  expect(press('bar', 'to', range, context)).toEqual({ from: day('2025-06-01'), to: day('2025-06-30') });
  expect(press('bar', 'to', march, { ...context, ends: march })).toEqual(NO_DATES);
});

describe.each(['UTC', 'Asia/Kabul', 'America/New_York'])('brush in %s', (zone) => {
  const before = process.env.TZ;
  afterEach(() => {
    process.env.TZ = before;
  });
  const inZone = (check: () => void) => {
    process.env.TZ = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    check();
  };

  it('gives real dates in order, whatever is dragged', () => {
    inZone(() =>
      fc.assert(
        fc.property(anyHold, anyRange, anyPosition, anyPosition, anyUnit, (hold, range, start, end, unit) => {
          const gesture = { hold, startDay: start, before: range };
          const clause = clauseOf(drag(gesture, end, unit, endsOf(range, EXTENT)));
          for (const date of [clause.from, clause.to])
            if (date !== undefined) expect(parseDate(date)).not.toBeNull();
          if (clause.from && clause.to) expect(clause.from <= clause.to).toBe(true);
          expect(rangeOf(clause)).toEqual(drag(gesture, end, unit, endsOf(range, EXTENT)));
        }),
      ),
    );
  });

  it('changes nothing when a handle or the brush is dragged away and back', () => {
    inZone(() =>
      fc.assert(
        fc.property(
          fc.constantFrom('from', 'to', 'move') as fc.Arbitrary<Gesture['hold']>,
          anyRange,
          anyPosition,
          fc.double({ min: -1e-7, max: 1e-7, noNaN: true }),
          anyUnit,
          (hold, range, start, tremble, unit) => {
            const gesture = { hold, startDay: start, before: range };
            expect(drag(gesture, start + tremble, unit, endsOf(range, EXTENT))).toEqual(range);
          },
        ),
      ),
    );
  });

  it('draws whole units, the same from either side', () => {
    inZone(() =>
      fc.assert(
        fc.property(anyPosition, anyPosition, anyUnit, (a, b, unit) => {
          const ends = endsOf(NO_DATES, EXTENT);
          const drawn = drag({ hold: 'draw', startDay: a, before: NO_DATES }, b, unit, ends);
          expect(drag({ hold: 'draw', startDay: b, before: NO_DATES }, a, unit, ends)).toEqual(drawn);
          expect(startOfUnit(drawn.from ?? 0, unit)).toBe(drawn.from);
          expect(startOfUnit((drawn.to ?? 0) + 1, unit)).toBe((drawn.to ?? 0) + 1);
        }),
      ),
    );
  });
});

describe('brush', () => {
  const july = { from: day('2025-07-01'), to: day('2025-07-31') };
  const ends = endsOf(july, EXTENT);
  const context = { unit: 'month', ends, ...EXTENT, shown: { from: 0, to: 1 } } as const;

  it('moves whole months to whole months, though they differ in days', () => {
    const moved = drag({ hold: 'move', startDay: 20_270, before: july }, 20_270 - 150, 'month', ends);
    expect(clauseOf(moved)).toEqual({ from: '2025-02-01', to: '2025-02-28' });
  });

  it('lets handles change places', () => {
    const gesture = { hold: 'from', startDay: july.from, before: july } as const;
    const crossed = drag(gesture, day('2025-09-01'), 'month', ends);
    expect(clauseOf(crossed)).toEqual({ from: '2025-08-01', to: '2025-08-31' });
  });

  it('leaves an open end open', () => {
    const open = { from: day('2025-07-01'), to: null };
    const gesture = { hold: 'from', startDay: july.from, before: open } as const;
    const resized = drag(gesture, day('2025-04-30'), 'month', endsOf(open, EXTENT));
    expect(clauseOf(resized)).toEqual({ from: '2025-05-01', to: undefined });
  });

  it('is held at its handles, inside, or nowhere', () => {
    const scale = scaleOf({ startDay: july.from - 31, endDay: july.to + 32 }, 0, 930);
    const at = (xPx: number) => holdAt(xPx, july, ends, scale, 28);
    expect([100, 300, 310, 400, 610, 700].map(at)).toEqual(['draw', 'from', 'from', 'move', 'to', 'draw']);
    expect(holdAt(400, NO_DATES, ends, scale, 28)).toBe('draw');
  });

  it('keeps a part of a narrow brush for moving it', () => {
    const scale = scaleOf({ startDay: july.from - 1000, endDay: july.to + 1000 }, 0, 700);
    const middle = scale.toX((july.from + july.to + 1) / 2);
    expect(holdAt(middle, july, ends, scale, 28)).toBe('move');
  });

  it('moves handles by units, four units, years, and to the ends of the data', () => {
    const from = (act: HandleAct) => clauseOf(press(act, 'from', july, context) ?? july).from;
    expect(from('earlier')).toBe('2025-06-01');
    expect(from('much-earlier')).toBe('2025-03-01');
    expect(from('page-earlier')).toBe('2024-07-01');
    expect(from('start')).toBeUndefined();
    expect(from('later')).toBe('2025-07-31');
    expect(press('undo', 'from', july, context)).toBeNull();
  });

  it('creates a brush of what is on screen, and clears it', () => {
    const all = { ...context, ends: endsOf(NO_DATES, EXTENT), shown: ends };
    expect(press('shown', 'to', NO_DATES, all)).toEqual(july);
    expect(press('clear', 'to', july, context)).toEqual(NO_DATES);
    expect(clauseOf(press('earlier', 'to', NO_DATES, all) ?? july)).toEqual({
      from: undefined,
      to: '2026-05-31',
    });
  });
});
