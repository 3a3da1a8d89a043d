// Windows, units and labels of the time axis.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, parseDate } from '../../contract/calendar-date.ts';
import type { DayRange } from '../../matching/shown-days.ts';
import { axisLabels } from '../../words/axis-labels.ts';
import { dayName, daysName, monthName } from '../../words/format.ts';
import { periodName } from './period-name.ts';
import {
  brushIn,
  chooseUnit,
  clampDomain,
  type Domain,
  domainFor,
  endsOf,
  isComfortable,
  NO_DATES,
  overviewOf,
  panBy,
  scaleOf,
  spanOfDomain,
  wholeDomain,
  zoomAround,
} from './time-axis.ts';

const day = (date: string) => parseDate(date) ?? Number.NaN;
const EXTENT = { firstDay: day('2021-01-06'), lastDay: day('2026-06-28') };
const WHOLE = wholeDomain(EXTENT, day('2026-11-23'), 740);
const frame = (range: DayRange, days = { ...EXTENT, bulk: EXTENT }, all = WHOLE) =>
  domainFor(range, overviewOf(range, endsOf(range, days), WHOLE, all));
const anyDomain = fc
  .tuple(fc.double({ min: 0, max: 30_000, noNaN: true }), fc.double({ min: 14, max: 20_000, noNaN: true }))
  .map(([startDay, span]): Domain => ({ startDay, endDay: startDay + span }));
const anyWidth = fc.integer({ min: 200, max: 2000 });

describe('time axis', () => {
  it('shows the whole data in whole units, and today when it is near', () => {
    expect(WHOLE).toEqual({ startDay: day('2021-01-01'), endDay: day('2026-12-01') });
    expect(wholeDomain(EXTENT, day('2028-01-01'), 740).endDay).toBe(day('2026-07-01'));
    expect(wholeDomain(EXTENT, day('2026-08-10'), 740).endDay).toBe(day('2026-09-01'));
  });

  it('frames the dates of a link so that they can be taken hold of', () => {
    const range = { from: day('2025-07-01'), to: day('2025-07-14') };
    const domain = frame(range);
    expect(isComfortable(range, WHOLE, 740)).toBe(false);
    expect(isComfortable(range, domain, 740)).toBe(true);
    expect(frame(NO_DATES)).toEqual(WHOLE);
    const beyond = { from: day('2029-01-01'), to: null };
    expect(frame(beyond).endDay).toBeGreaterThan(day('2029-01-01'));
    expect(frame({ from: day('1900-01-01'), to: null })).toEqual(WHOLE);
    const slightly = { from: day('2020-12-01'), to: day('2026-01-01') };
    expect(frame(slightly).startDay).toBe(day('2020-12-01'));
  });

  it('shows a brush that was set where few events lie apart, and nothing of them else', () => {
    const apart = { firstDay: day('1925-03-01'), lastDay: day('2199-12-31'), bulk: EXTENT };
    const all = wholeDomain(apart, day('2026-11-23'), 740);
    expect(frame(NO_DATES, apart, all)).toEqual(WHOLE);
    expect(frame({ from: day('2022-01-01'), to: null }, apart, all)).toEqual(WHOLE);
    expect(frame({ from: day('1925-03-01'), to: day('2199-12-31') }, apart, all)).toEqual({
      startDay: day('1925-03-01'),
      endDay: day('2199-12-31') + 1,
    });
    const late = { from: day('2150-01-01'), to: null };
    expect(endsOf(late, apart)).toEqual({ from: late.from, to: apart.lastDay });
    expect(frame(late, apart, all).endDay).toBe(day('2199-12-31') + 1);
    expect(frame({ from: null, to: day('1930-01-01') }, apart, all).startDay).toBe(day('1925-03-01'));
    const alone = frame({ from: apart.lastDay, to: apart.lastDay }, apart, all);
    expect(isComfortable({ from: apart.lastDay, to: apart.lastDay }, alone, 740)).toBe(true);
    for (const unit of [chooseUnit(all, 350), chooseUnit(all, 740)]) expect(unit).toBe('year');
  });

  it('ends an open brush with the bar of the last event, of those apart where the window reaches them', () => {
    const open = { from: day('2025-12-31'), to: null };
    const days = { ...EXTENT, bulk: EXTENT };
    const month = { domain: WHOLE, unit: 'month' } as const;
    expect(brushIn(month, open, days)).toEqual({ from: open.from, to: day('2026-06-30') });
    expect(brushIn(month, { from: null, to: day('2022-03-04') }, days)).toEqual({
      from: day('2021-01-01'),
      to: day('2022-03-04'),
    });
    const near = { startDay: day('2026-01-01'), endDay: day('2026-03-01') };
    expect(brushIn({ domain: near, unit: 'day' }, open, days).to).toBe(EXTENT.lastDay);
    const apart = { firstDay: day('1925-03-01'), lastDay: day('2199-12-31'), bulk: EXTENT };
    expect(brushIn(month, open, apart).to).toBe(day('2026-11-30'));
    const all = wholeDomain(apart, day('2026-11-23'), 740);
    expect(brushIn({ domain: all, unit: 'year' }, open, apart).to).toBe(day('2199-12-31'));
  });

  it('keeps bars at least 3 px wide and at most about 200, but for months', () => {
    fc.assert(
      fc.property(anyDomain, anyWidth, (domain, widthPx) => {
        const unit = chooseUnit(domain, widthPx);
        if (unit === 'month' || unit === 'year') return;
        const buckets = spanOfDomain(domain) / { day: 1, week: 7 }[unit];
        expect(widthPx / buckets).toBeGreaterThanOrEqual(3);
        expect(buckets).toBeLessThanOrEqual(200);
      }),
    );
  });

  it('zooms around the pointer and stays inside the limits', () => {
    const point = day('2024-05-05');
    const closer = zoomAround(WHOLE, point, 0.5, WHOLE);
    const share = (domain: Domain) => (point - domain.startDay) / spanOfDomain(domain);
    expect(share(closer)).toBeCloseTo(share(WHOLE), 6);
    expect(zoomAround(closer, point, 100, WHOLE)).toEqual(WHOLE);
    expect(spanOfDomain(zoomAround(WHOLE, point, 1e-9, WHOLE))).toBeCloseTo(14, 6);
    expect(panBy(closer, 1e6, WHOLE).endDay).toBe(WHOLE.endDay);
    expect(clampDomain({ startDay: 0, endDay: 1e6 }, WHOLE)).toEqual(WHOLE);
  });

  it('labels without collisions, and says the year first', () => {
    const measure = (text: string) => text.length * 6.5;
    fc.assert(
      fc.property(anyDomain, anyWidth, (domain, widthPx) => {
        const scale = scaleOf(domain, 20, widthPx - 20);
        const labels = axisLabels(domain, scale, widthPx, measure);
        for (const [i, { xPx, text }] of labels.entries()) {
          const next = labels[i + 1];
          if (next) expect(xPx + measure(text)).toBeLessThan(next.xPx);
          expect(xPx + measure(text)).toBeLessThanOrEqual(widthPx);
        }
        if (labels[0]) expect(labels[0].text).toMatch(/\d{4}/);
      }),
    );
  });
});

it('a month has one short name, in days, months, ranges, under axes and in tips', () => {
  for (let month = 0; month < 12; month += 1) {
    const [first, second] = [addMonths(0, month), addMonths(0, month) + 1];
    const short = monthName(first).split(' ')[0] ?? '';
    expect(short).toMatch(/^[A-Z][a-z]{2}$/);
    expect(dayName(first)).toBe(`1 ${short} 1970`);
    expect(daysName(first, second)).toBe(`1–2 ${short} 1970`);
    expect(periodName('week', first, second)).toBe(`1–2 ${short} 1970`);
    const domain = { startDay: first, endDay: first + 1 };
    const scale = { toX: (day: number) => (day - first) * 200, pxPerDay: 200 };
    expect(axisLabels(domain, scale, 200, () => 10).map(({ text }) => text)).toEqual([`1 ${short} 1970`]);
  }
});
