// Tests which events of a brief stand where: pages, weeks, notes.
import { describe, expect, test } from 'vitest';
import type { SarhadEvent, Source } from '../../contract/event.ts';
import { DEFAULT_VIEW } from '../../link/view.ts';
import { namesOf } from '../../words/names.ts';
import type { BriefData } from './brief-data.ts';
import { Footnotes } from './footnotes.ts';
import { type Block, paginate } from './paginate.ts';
import { codeOf } from './qr.ts';
import { byWeek } from './weeks.ts';
import { writeBrief } from './write-brief.ts';

const footHeight = (notes: number) => Math.max(100, notes * 10);
const blocks = (count: number, height = 60, notes = 2): Block[] =>
  Array.from({ length: count }, () => ({ height, notes }));

test.each([0, 1, 28, 100])('each of %i blocks stands on one page, whole, with its notes', (count) => {
  const all = blocks(count);
  const pages = paginate(all, { firstRoom: 0, room: 800, footHeight });
  expect(pages.flat()).toEqual(all.map((_, at) => at));
  for (const page of pages.slice(1)) {
    expect(page.length).toBeGreaterThan(0);
    const used = page.reduce((sum, at) => sum + (all[at]?.height ?? 0), 0);
    expect(used + footHeight(page.length * 2)).toBeLessThanOrEqual(800);
  }
});

test('a block that is higher than a page has one to itself', () => {
  const pages = paginate([...blocks(1), ...blocks(1, 2000), ...blocks(1)], {
    firstRoom: 0,
    room: 800,
    footHeight,
  });
  expect(pages).toEqual([[], [0], [1], [2]]);
});

test('one event fits under what the first page holds', () => {
  expect(paginate(blocks(1), { firstRoom: 300, room: 800, footHeight })).toEqual([[0]]);
});

const source = (url: string) =>
  ({ url, publisher: 'Dawn', title: null, publishedOn: null }) as unknown as Source;

test('the same source has the same number, and is told once', () => {
  const notes = new Footnotes();
  const told = ['https://a.example', 'https://b.example', 'https://a.example'].map((url) =>
    notes.of(source(url)),
  );
  expect(told.map(({ number, isNew }) => [number, isNew])).toEqual([
    [1, true],
    [2, true],
    [1, false],
  ]);
});

const event = (dateStart: string, datePrecision = 'day', key = 1) =>
  ({ key, dateStart, dateEnd: null, datePrecision, title: dateStart }) as unknown as SarhadEvent;

test('weeks run from Monday, over the end of a year; what has no day stands first in its month', () => {
  const rows = byWeek(
    [event('2026-01-01'), event('2025-12-28'), event('2025-12-01', 'month'), event('2025-12-29')],
    [3, 2, null, 1],
  );
  expect(rows.map(({ week, number }) => [week, number])).toEqual([
    ['Dec 2025, day not known', null],
    ['22–28 Dec 2025', 2],
    ['29 Dec 2025 – 4 Jan 2026', 1],
    ['29 Dec 2025 – 4 Jan 2026', 3],
  ]);
});

test('the code of an address is made of squares alone; of one too long there is none', () => {
  expect(codeOf('https://example.org/?border=AF-TJ', 78)).toMatch(/^<svg [^>]*viewBox="0 0 (\d+) \1"/);
  expect(codeOf(`https://example.org/?q=${'a'.repeat(500)}`, 78)).toBeNull();
});

describe('the list of numbers', () => {
  const incident = {
    ...event('2025-12-29'),
    ...{ type: 'attack', status: 'reported', place: 'Torkham', country: null, killed: null, injured: null },
    ...{ sources: [], claims: [], actors: [], title: 'Shots are fired' },
  };
  const toll = { sum: 0, within: 0, known: 0, disputed: 0 };
  const data = {
    view: DEFAULT_VIEW,
    names: namesOf(undefined),
    isOne: false,
    meta: undefined,
    address: 'https://example.org/',
    shown: 2,
    refusal: null,
    reply: {
      ...{ revision: 3, changedAt: '2026-12-01T00:00:00Z', incidents: 2, diplomatic: 0, drawn: 2 },
      totals: { revision: 3, events: 2, contested: 0, killed: toll, injured: toll },
      claims: { said: 0, denied: 0, otherwise: 0, answered: 0, unanswered: 0 },
      ...{ events: [incident, { ...incident, key: 2 }], numbers: [1, 2] },
      ...{ map: { a4: '<svg/>', letter: '<svg/>' }, unit: 'week', timeline: '<svg/>', strip: null },
    },
  } as unknown as BriefData;
  const pagesOf = (picturesPx: number) =>
    writeBrief(data, 'a4', (pieces) => pieces.map((_, at) => [picturesPx, 200][at] ?? 60)).split(
      /(?=<div class="[^"]*page)/,
    );
  const isListed = (page = '') => page.match(/Shots are fired/g)?.length ?? 0;

  test('stands on the first page where it has room', () => {
    const [first, second] = pagesOf(600);
    expect([isListed(first), isListed(second)]).toEqual([2, 2]);
    expect(first).not.toContain('stand on the next page');
  });

  test('else begins the next, which the first page says', () => {
    const [first, second] = pagesOf(900);
    expect([isListed(first), isListed(second)]).toEqual([0, 4]);
    expect(first).toContain('stand on the next page');
  });
});
