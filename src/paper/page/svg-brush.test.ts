// Tests that a part of the page becomes a drawing that stands by itself: colours that every program reads, words of a line together, others' text as text.
import { expect, test } from 'vitest';
import type { Font } from '../../canvas/brush.ts';
import { svgBrush } from './svg-brush.ts';

const font: Font = { style: 'normal', weight: '500', sizePx: 10, family: 'Inter Variable' };
const ink = { colour: 'color(srgb 0 0 0)', alpha: 1 };
const brush = () =>
  svgBrush({
    measure: (text) => ({ width: text.length * 6, up: 9, down: 3 }),
    plain: (colour) => ({ colour: '#000000', alpha: colour === 'transparent' ? 0 : 0.5 }),
  });
const finish = (one: ReturnType<typeof brush>) =>
  one.finish({ width: 100, height: 50, title: 'A & B', description: 'All events' });

test('words that follow each other on a line are one text; another line, size or script begins anew', () => {
  const one = brush();
  one.text('Events', 0, 10, font, ink);
  one.text('by', 40, 10, font, ink);
  one.text('type', 0, 24, font, ink);
  one.text('2', 28, 24, { ...font, sizePx: 8 }, ink);
  one.text('کابل', 40, 24, { ...font, sizePx: 8 }, ink);
  const svg = finish(one);
  expect([...svg.matchAll(/<text [^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
    'Events by',
    'type',
    '2',
    'کابل',
  ]);
});

test('what cannot be seen is not written; what is seen in part is', () => {
  const one = brush();
  one.box({ left: 0, top: 0, right: 10, bottom: 10 }, 0, { colour: 'transparent', alpha: 1 });
  one.box({ left: 0, top: 0, right: 0, bottom: 10 }, 0, ink);
  one.box({ left: 0, top: 0, right: 10, bottom: 4 }, 8, ink);
  one.path('M0 0h1', [2, 0, 0, 3, 5, 5], null, { ...ink, width: 2, dash: [3, 1] });
  const svg = finish(one);
  expect(svg.match(/<rect /g)).toHaveLength(1);
  expect(svg).toContain('rx="2" fill="#000000" fill-opacity="0.5"');
  expect(svg).toContain('transform="matrix(2 0 0 3 5 5)" fill="none" stroke="#000000"');
  expect(svg).toContain('stroke-dasharray="3 1"');
});

test('a hatch stays in its box, and others cannot leave their text', () => {
  const one = brush();
  one.hatch({ left: 10, top: 10, right: 40, bottom: 30 }, ink);
  one.text('</text><script>', 0, 10, font, ink);
  const svg = finish(one);
  const points = [...(/d="([^"]+)"/.exec(svg)?.[1] ?? '').matchAll(/([\d.]+) ([\d.]+)/g)];
  expect(points.length).toBeGreaterThan(6);
  for (const [, x, y] of points) {
    expect(Number(x)).toBeGreaterThanOrEqual(10);
    expect(Number(x)).toBeLessThanOrEqual(40);
    expect(Number(y)).toBeGreaterThanOrEqual(10);
    expect(Number(y)).toBeLessThanOrEqual(30);
  }
  expect(svg).not.toMatch(/<script|url\(|href/);
  expect(svg).toContain('<title>A &amp; B</title><desc>All events</desc>');
});
