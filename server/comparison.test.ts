// Tests two selections side by side: figures agree with the other answers, pictures have one scale, wrong questions are refused.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ComparedSide, ComparisonReply } from '../src/contract/comparison-reply.ts';
import type { TotalsReply } from '../src/contract/totals-reply.ts';
import { createTestApp } from './app-under-test.ts';

let api: Awaited<ReturnType<typeof createTestApp>>;
beforeAll(async () => {
  api = await createTestApp();
});
const ask = (query: string) => api.ask<ComparisonReply>(`/api/v1/comparison?${query}`);
const totals = (query: string) => api.ask<TotalsReply>(`/api/v1/totals?${query}`);

describe('comparison', () => {
  test('with the period before: what totals say of both, at one revision', async () => {
    const query = 'from=2025-07-01&to=2025-12-31&border=AF-PK&asof=1';
    const reply = await ask(`${query}&with=before`);
    expect(reply.view.totals).toEqual(await totals(query));
    expect(reply.with.totals).toEqual(await totals('from=2025-01-01&to=2025-06-30&border=AF-PK&asof=1'));
    for (const { totals, incidents, diplomatic } of [reply.view, reply.with])
      expect(incidents + diplomatic).toBe(totals.events);
    expect([reply.revision, reply.unit]).toEqual([1, 'week']);
    expect(reply.coverage?.fullUntil).toMatch(/^20/);
  });

  test('with another filter, and with all events', async () => {
    const reply = await ask('border=AF-TJ&with=from:2025-01-01~type:attack,!unrest');
    expect(reply.view.totals).toEqual(await totals('border=AF-TJ'));
    expect(reply.with.totals).toEqual(await totals('from=2025-01-01&type=attack,!unrest'));
    const { with: all } = await ask('border=AF-TJ&with=all');
    expect(all.totals).toEqual(await totals(''));
  });

  test('an event is as high, a column as wide, and the map of the same ground in both', async () => {
    const { view, with: other } = await ask(
      'from=2025-10-01&to=2025-12-31&with=from:2025-01-01~to:2025-06-30',
    );
    const boxes = (side: ComparedSide) => rects(side.timeline);
    const heights = new Set([...boxes(view), ...boxes(other)].map(({ height }) => height));
    const widths = new Set([...boxes(view), ...boxes(other)].map(({ width }) => Math.round(width)));
    // One event a box, or several in one piece: all are multiples of the least.
    const least = Math.min(...heights);
    for (const height of heights)
      expect(Math.abs(height / least - Math.round(height / least))).toBeLessThan(0.1);
    expect(widths.size).toBe(1);
    expect(ground(view.map)).toBe(ground(other.map));
  });

  test('where one side selects nothing, it is drawn empty; where both do, nothing is', async () => {
    const one = await ask('border=AF-TJ&with=killed:9999999~from:2025-01-01~to:2025-12-31');
    expect(one.with.totals.events).toBe(0);
    expect(one.with.map).toMatch(/^<svg /);
    expect(rects(one.with.timeline)).toEqual([]);
    const none = await ask('killed=9999999&with=killed:9999998');
    expect([none.view.map, none.view.timeline, none.with.map]).toEqual([null, null, null]);
  });

  test('pictures are as wide as is asked for', async () => {
    const { view } = await ask('border=AF-TJ&with=all&width=340');
    expect(view.map).toMatch(/^<svg [^>]*width="340"/);
  });

  test.each([
    ['', 'bad-value', 'with'],
    ['with=', 'bad-value', 'with'],
    ['with=yesterday', 'bad-value', 'with'],
    ['with=before', 'bad-value', 'with'],
    ['from=2025-01-01&with=before', 'bad-value', 'with'],
    ['with=killed:1~asof:2', 'bad-value', 'with'],
    ['with=killed:1&with=all', 'duplicate-parameter', 'with'],
    ['with=all&width=40', 'bad-value', 'width'],
    ['with=actor:nobody-at-all', 'unknown-value', 'with.actor'],
    ['with=pick:nothing-of-the-kind', 'unknown-value', 'with.pick'],
    ['actor=nobody-at-all&with=all', 'unknown-value', 'actor'],
  ])('?%s is refused: %s', async (query, code, at) => {
    const problem = await api.askInVain(`/api/v1/comparison?${query}`);
    expect([problem.code, problem.errors?.[0]?.at]).toEqual([code, at]);
  });
});

/** Boxes of events. */
const rects = (svg: string | null) =>
  [...(svg ?? '').matchAll(/<rect [^>]*width="([\d.]+)" height="([\d.]+)"/g)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }));

/** What lies below marks and names: the first paths of a map. */
const ground = (svg: string | null) => /<path [^>]*>/.exec(svg ?? '')?.[0];
