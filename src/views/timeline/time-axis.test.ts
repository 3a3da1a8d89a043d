// Windows, units and labels of the time axis.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../contract/calendar-date.ts';
import { axisLabels } from '../../words/axis-labels.ts';
import {
  chooseUnit,
  clampDomain,
  type Domain,
  domainFor,
  isComfortable,
  NO_DATES,
  panBy,
  scaleOf,
  spanOfDomain,
  wholeDomain,
  zoomAround,
} from './time-axis.ts';

const day = (date: string) => parseDate(date) ?? Number.NaN;
const EXTENT = { firstDay: day('2021-01-06'), lastDay: day('2026-06-28') };
const WHOLE = wholeDomain(EXTENT, day('2026-11-23'), 740);
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
    const domain = domainFor(range, WHOLE);
    expect(isComfortable(range, WHOLE, 740)).toBe(false);
    expect(isComfortable(range, domain, 740)).toBe(true);
    expect(domainFor(NO_DATES, WHOLE)).toEqual(WHOLE);
    const beyond = { from: day('2029-01-01'), to: null };
    expect(domainFor(beyond, WHOLE).endDay).toBeGreaterThan(day('2029-01-01'));
    expect(domainFor({ from: day('1900-01-01'), to: null }, WHOLE)).toEqual(WHOLE);
    const slightly = { from: day('2020-12-01'), to: day('2026-01-01') };
    expect(domainFor(slightly, WHOLE).startDay).toBe(day('2020-12-01'));
  });

  it('keeps bars at least 3 px wide and at most about 200, but for months', () => {
    fc.assert(
      fc.property(anyDomain, anyWidth, (domain, widthPx) => {
        const unit = chooseUnit(domain, widthPx);
        const buckets = spanOfDomain(domain) / { day: 1, week: 7, month: 30.4 }[unit];
        if (unit === 'month') return;
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
