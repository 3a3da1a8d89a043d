// Owns the proof that the strip's scales go there and back, and that drags mean what they cover.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../contract/calendar-date.ts';
import { clauseOf, directionOf, kmTicks, RADIUS, stretchOf, stripScale } from './strip-scale.ts';

const PLOT = { left: 38, right: 340, top: 44, bottom: 280 };
const day = (date: string) => parseDate(date) as number;

describe('the scales', () => {
  it('go from kilometres and days to px and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -5000, max: 30_000 }),
        fc.integer({ min: 0, max: 9000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (lengthKm, share, fromDay, days, when) => {
          const scale = stripScale(PLOT, lengthKm, { fromDay, toDay: fromDay + days });
          const km = share * lengthKm;
          expect(scale.toKm(scale.toX(km))).toBeCloseTo(km, 6);
          const chosen = fromDay + Math.floor(when * days);
          expect(scale.toDay(scale.toY(chosen))).toBe(chosen);
        },
      ),
    );
  });

  it('put the newest on top, the start on the left, and stay within their ends', () => {
    const scale = stripScale(PLOT, 1000, { fromDay: 100, toDay: 199 });
    expect(scale.toY(199)).toBeLessThan(scale.toY(100));
    expect(scale.toX(0)).toBe(PLOT.left);
    expect(scale.toX(1000)).toBe(PLOT.right);
    expect([scale.toKm(-50), scale.toKm(9999)]).toEqual([0, 1000]);
    expect([scale.toDay(-50), scale.toDay(9999)]).toEqual([199, 100]);
  });

  it('leave room for the whole symbol of the newest day and of the oldest', () => {
    const scale = stripScale(PLOT, 1000, { fromDay: 0, toDay: 5000 });
    expect(scale.toEventY(6000) - RADIUS).toBeGreaterThan(PLOT.top);
    expect(scale.toEventY(-1) + RADIUS).toBeLessThan(PLOT.bottom);
  });
});

describe('a drag', () => {
  const scale = stripScale(PLOT, 1357, { fromDay: day('2021-01-01'), toDay: day('2026-07-01') });

  it('is one only from a few px on, in the direction that it moved further', () => {
    expect(directionOf({ x: 50, y: 50 }, { x: 53, y: 47 })).toBeNull();
    expect(directionOf({ x: 50, y: 50 }, { x: 90, y: 70 })).toBe('along');
    expect(directionOf({ x: 50, y: 50 }, { x: 60, y: 90 })).toBe('down');
  });

  it('across sets a stretch of whole kilometres, whichever way it went', () => {
    const [a, b] = [
      { x: scale.toX(100.2), y: 100 },
      { x: scale.toX(400.4), y: 110 },
    ];
    expect(clauseOf(scale, 'along', a, b, 1357)).toEqual({ km: [100, 401] });
    expect(clauseOf(scale, 'along', b, a, 1357)).toEqual({ km: [100, 401] });
  });

  it('down sets dates, the earlier first', () => {
    const [a, b] = [
      { x: 50, y: scale.toY(day('2025-11-26')) },
      { x: 50, y: scale.toY(day('2024-02-01')) },
    ];
    expect(clauseOf(scale, 'down', a, b, 1357)).toEqual({ from: '2024-02-01', to: '2025-11-26' });
  });

  it('never leaves the border and is never empty', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 4000, noNaN: true }),
        fc.double({ min: -100, max: 5000, noNaN: true }),
        fc.double({ min: -100, max: 5000, noNaN: true }),
        (lengthKm, a, b) => {
          const [from, to] = stretchOf(a, b, lengthKm);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(Math.ceil(lengthKm));
          expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
        },
      ),
    );
  });
});

it('marks round kilometres, not more than fit', () => {
  expect(kmTicks(1357, 6)).toEqual([0, 250, 500, 750, 1000, 1250]);
  expect(kmTicks(76, 6)).toEqual([0, 20, 40, 60]);
});
