// Tests the painter on paper: every event is counted in what is painted, nothing leaves its picture, text of others stays text.
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatDate, parseDate } from '../contract/calendar-date.ts';
import { INK, TYPE_INK } from './ink.ts';
import { type Land, readLand, readWithin, type Within } from './map/land.ts';
import { boxesOf, frameAround, pointIn } from './map/map-frame.ts';
import { gatherMarks } from './map/marks.ts';
import { paintMap } from './map/paint-map.ts';
import { paintStrip } from './strip/paint-strip.ts';
import { element, escaped } from './svg.ts';
import { generateEvents } from './testing/paper-events.ts';
import { fitted, linesOf, textWidth } from './text-width.ts';
import { columnsOf, paintTime, unitFor } from './time/paint-time.ts';
import { paintUnfurl, unfurlMapSize } from './unfurl/paint-unfurl.ts';
import { isTitleMirrored, roomOf, words } from './words.ts';

const read = (name: string) => JSON.parse(readFileSync(`public/basemap/${name}.json`, 'utf8'));
let land: Land;
let within: Within;
beforeAll(() => {
  land = readLand(read('coarse') as Topology);
  within = readWithin(read('provinces') as Topology, read('places').places);
});

const SIZE = { width: 698, height: 280 };
const numberName = String;
const axisDayName = () => 'Jan';

function mapOf(count: number, isNumbered = false) {
  const events = generateEvents(count, isNumbered);
  const frame = frameAround(boxesOf(events.flatMap(({ at }) => (at ? [at] : []))), SIZE);
  const svg = paintMap({
    frame,
    ground: { land, within, borders: ['AF-TJ'] },
    events,
    ...{ language: 'en', numberName, kmName: numberName, isPlain: true },
    beside: () => 'Elsewhere',
  });
  return { events, frame, svg };
}

describe('map', () => {
  test.each([1, 28, 600])('every one of %i events is in one mark, elsewhere, or without a place', (count) => {
    const { events, frame } = mapOf(count);
    const { marks, elsewhere, vague } = gatherMarks(events, frame);
    const onMap = marks.reduce((sum, mark) => sum + mark.events.length, 0);
    const away = elsewhere.reduce((sum, place) => sum + place.count, 0);
    expect(onMap + away + vague).toBe(count);
    expect(onMap).toBeGreaterThan(0);
  });

  test('marks of one category do not hide each other, and stand within the picture', () => {
    const { events, frame } = mapOf(600);
    const { marks } = gatherMarks(events, frame);
    marks.forEach((mark, at) => {
      expect(mark.x).toBeGreaterThanOrEqual(0);
      expect(mark.x).toBeLessThanOrEqual(SIZE.width);
      expect(mark.y).toBeGreaterThanOrEqual(0);
      expect(mark.y).toBeLessThanOrEqual(SIZE.height);
      for (const other of marks.slice(at + 1)) {
        if (other.isIncident !== mark.isIncident) continue;
        const apart = Math.hypot(mark.x - other.x, mark.y - other.y);
        expect(apart).toBeGreaterThan((mark.radius + other.radius) * 0.5);
      }
    });
  });

  test('what the frame is made around lies within it', () => {
    const { events, frame } = mapOf(28);
    for (const { at } of events) {
      if (at === null) continue;
      const [x, y] = pointIn(frame, at);
      expect(x > 0 && x < SIZE.width && y > 0 && y < SIZE.height).toBe(true);
    }
  });

  test('names and numbers do not overlap', () => {
    const { svg } = mapOf(28, true);
    const texts = [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"([^>]*)>([^<]*)<\/text>/g)];
    const boxes = texts.map(([, x, y, rest = '', text = '']) => {
      const anchor = /text-anchor="(\w+)"/.exec(rest)?.[1] as 'middle' | 'end' | undefined;
      const size = Number(/font-size="([\d.]+)"/.exec(rest)?.[1]);
      const weight = rest.includes('font-weight="700"') ? 700 : 500;
      const spacing = Number(/letter-spacing="([\d.]+)"/.exec(rest)?.[1] ?? 0);
      return {
        text,
        box: roomOf(text, Number(x), Number(y), { size, weight, spacing, anchor: anchor ?? 'start' }),
      };
    });
    expect(boxes.length).toBeGreaterThan(10);
    boxes.forEach(({ text, box: [left, top, right, bottom] }, at) => {
      for (const { text: other, box } of boxes.slice(at + 1)) {
        const doMeet = left < box[2] - 1 && right > box[0] + 1 && top < box[3] - 1 && bottom > box[1] + 1;
        expect(doMeet, `${text} and ${other}`).toBe(false);
      }
    });
  });

  test('disputed stretches are dashed, and nothing has a name that another picture could share', () => {
    const { svg } = mapOf(28);
    expect(svg).toContain('stroke-dasharray');
    expect(svg).not.toMatch(/\bid="|url\(#/);
    expect(svg).not.toContain('NaN');
  });
});

describe('timeline', () => {
  test.each([1, 28, 600])('the columns of %i events add up to them', (count) => {
    const events = generateEvents(count);
    const days = events.map(({ startDay }) => startDay);
    // Some began before what is shown: they count in its first column.
    const span = { fromDay: Math.min(...days) + 3, toDay: Math.max(...days) };
    const unit = unitFor({ ...span, toDay: Math.max(span.fromDay, span.toDay) }, 698);
    const { columns } = columnsOf(events, { ...span, toDay: Math.max(span.fromDay, span.toDay) }, unit);
    const total = columns.reduce(
      (sum, { up, down }) => sum + [...up.values(), ...down.values()].reduce((a, b) => a + b, 0),
      0,
    );
    expect(total).toBe(count);
  });

  test('less than a month is said by its first column, which is no wider than columns are', () => {
    const span = { fromDay: 20_371, toDay: 20_377 };
    const picture = { ...columnsOf([], span, 'week'), width: 698, height: 100, axisWidth: 20, span };
    const svg = paintTime({
      ...picture,
      reachDay: null,
      dayName: () => 'Oct 2025',
      numberName,
      isPlain: true,
    });
    expect(svg.match(/Oct 2025/g)).toHaveLength(1);
    expect(svg).toMatch(/M20 [\d.]+H140"/);
  });

  test.each([
    ['2021-01-06', '2026-06-22', 'month'],
    ['2021-08-30', '2025-11-02', 'month'],
    ['2024-11-20', '2026-03-01', 'week'],
    ['1950-05-05', '2026-06-22', 'year'],
  ] as const)(
    'from %s to %s dates stand at even distances, and every year that begins among them is said',
    (from, to, unit) => {
      const span = { fromDay: parseDate(from) ?? 0, toDay: parseDate(to) ?? 0 };
      const picture = { ...columnsOf([], span, unit), width: 698, height: 100, axisWidth: 20, span };
      const dayName = (day: number) => `[${formatDate(day)}]`;
      const svg = paintTime({ ...picture, reachDay: null, dayName, numberName, isPlain: true });
      const days = [...svg.matchAll(/\[([\d-]+)\]/g)].map(([, date = '']) => date);
      expect(days.length).toBeGreaterThan(3);
      const months = days.map((date) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1);
      const stride = (months[1] ?? 0) - (months[0] ?? 0);
      expect(months.map((month) => month % stride)).toEqual(months.map(() => 0));
      expect(months.slice(1).map((month, at) => month - (months[at] ?? 0))).toEqual(
        days.slice(1).map(() => stride),
      );
      if (stride <= 12) expect(12 % stride).toBe(0);
    },
  );

  test('days of which nothing was collected are hatched, and bars stay within', () => {
    const events = generateEvents(600);
    const span = { fromDay: 19_000, toDay: 19_400 };
    const picture = { ...columnsOf(events, span, 'week'), width: 698, height: 100, axisWidth: 20, span };
    const paint = (reachDay: number | null) =>
      paintTime({ ...picture, reachDay, dayName: axisDayName, numberName, isPlain: true });
    expect(paint(19_300).length).toBeGreaterThan(paint(null).length);
    for (const [, y, height] of paint(null).matchAll(/<rect [^>]*\by="([\d.-]+)"[^>]*height="([\d.]+)"/g)) {
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y) + Number(height)).toBeLessThanOrEqual(100);
    }
  });
});

describe('picture of a link', () => {
  const paint = (title: string) =>
    paintUnfurl({
      title,
      lines: ['2 incidents'],
      asOf: 'data as of today',
      brand: 'Sarhad',
      isMirrored: isTitleMirrored(title),
      map: {
        frame: frameAround([], unfurlMapSize(false)),
        ground: { land, within, borders: [] },
        events: [],
        ...{ language: 'en', numberName, kmName: numberName },
      },
      time: null,
      numberName,
    });

  test.each([
    ['Kabul', false],
    ['Attack: \u2068کابل\u2069', false],
    ['«\u2068کابل\u2069»', true],
    ['\u2068کابل, 2025\u2069', true],
  ])('%s: text on the right is %s', (title, isRight) => {
    expect(isTitleMirrored(title)).toBe(isRight);
    const [, x, anchor] =
      /<text x="(\d+)"[^>]*font-weight="700"[^>]*?(text-anchor="end")?>[^<]*کابل|<text x="(\d+)"[^>]*>Kabul/.exec(
        paint(title),
      ) ?? [];
    expect(anchor !== undefined).toBe(isRight);
    expect(Number(x ?? 0) > 600).toBe(isRight);
  });
});

test('the strip has one mark for each event that has a place along the border', () => {
  const events = generateEvents(28).filter(({ chainageKm }) => chainageKm !== null);
  const svg = paintStrip({
    ...{ width: 698, height: 140, lengthKm: 1357, events, numberName, kmName: numberName, axisDayName },
    span: { fromDay: 19_000, toDay: 19_400 },
    places: [{ name: 'Khorugh', chainageKm: 800 }],
  });
  const diamonds = svg.match(/<path d="M[\d. ,]+L[^"]*Z"/g)?.length ?? 0;
  expect((svg.match(/<circle/g)?.length ?? 0) + diamonds).toBe(events.length);
});

describe('text', () => {
  test('of others cannot leave its element', () => {
    const hostile = `</text><script>alert("1")</script>' & \u0000\ud800`;
    const svg = words(hostile, 0, 0, { size: 10 });
    expect(svg).not.toContain('<script');
    expect(svg.match(/<\/text>/g)).toHaveLength(1);
    expect(escaped('\u0000a\ud800b')).toBe('ab');
    expect(element('g', { class: '"><x' })).toBe('<g class="&quot;&gt;&lt;x"/>');
  });

  test('in Arabic script stands in an isolate, its anchor where it was', () => {
    expect(words('کابل', 10, 10, { size: 10 })).toMatch(/^<text x="10"[^>]*>\u2067کابل\u2069<\/text>$/);
    expect(words('“\u2068کابل\u2069”', 10, 10, { size: 10 })).not.toContain('\u2067');
  });

  test('of others turns nothing beside it, and is isolated on each line that it reaches', () => {
    expect(escaped('a\u202eb')).toBe('ab');
    const title = 'Attack: \u2068شمال کابل\u2069, 2025';
    const lines = linesOf(title, textWidth('Attack: شمال', 40), 40);
    expect(lines).toEqual(['Attack: \u2068شمال\u2069', '\u2068کابل\u2069, 2025']);
  });

  test('in Arabic script stands in its own font, whole lines of it, so that nobody chooses another', () => {
    expect(words('Kabul', 0, 0, { size: 10 })).toMatch(/font-family="&#39;Inter Variable/);
    expect(words('in کابل', 0, 0, { size: 10 })).toMatch(/font-family="&#39;Vazirmatn Variable/);
  });

  test('is as wide as its letters, whatever marks stand on them', () => {
    expect(textWidth('Душанбе', 10)).toBeGreaterThan(30);
    expect(textWidth('ii', 10)).toBeLessThan(textWidth('WW', 10));
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(linesOf('one two three', textWidth('one two', 10), 10)).toEqual(['one two', 'three']);
    expect(fitted('one two three', textWidth('one two …', 10), 10)).toBe('one two …');
  });
});

test('its colours are those of the light theme', () => {
  const css = readFileSync('src/ui/tokens.css', 'utf8');
  const light = css.slice(0, css.indexOf('[data-theme="dark"]'));
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(light)?.[1];
  for (const [type, colour] of Object.entries(TYPE_INK)) expect(token(`type-${type}`), type).toBe(colour);
  for (const [name, own] of [
    ['ink', 'ink'],
    ['ink-soft', 'soft'],
    ['line', 'line'],
    ['incident', 'incident'],
    ['diplomatic', 'diplomatic'],
    ['water', 'water'],
    ['boundary', 'boundary'],
  ] as const)
    expect(token(name), name).toBe(INK[own]);
});
