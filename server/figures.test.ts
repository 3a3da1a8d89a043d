// Tests parts of a view as pictures: what each says of itself, that it agrees with the other answers, and what is refused.
import { beforeAll, describe, expect, test } from 'vitest';
import type { TotalsReply } from '../src/contract/totals-reply.ts';
import { createTestApp } from './app-under-test.ts';
import { renderPicture } from './pictures/render-picture.ts';
import type { Store } from './store/store.ts';

let api: Awaited<ReturnType<typeof createTestApp>>;
beforeAll(async () => {
  api = await createTestApp({ renderPicture, publicUrl: () => 'https://example.org/sarhad' });
});

const VIEW = 'border=AF-TJ&from=2025-11-01&to=2026-02-15';
const svgOf = async (address: string) => {
  const response = await api.request(`/api/v1/${address}`);
  expect(response.status).toBe(200);
  return response.text();
};
/** All that is written in a picture, a line each, without what isolates it. */
const written = (svg: string) =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ');

describe.each(['map', 'timeline', 'strip'])('%s', (part) => {
  test('says what it is of, how many it shows, as of when, how far collected and whose it is', async () => {
    const svg = await svgOf(`figure.${part}.svg?${VIEW}&asof=2`);
    const { events } = await api.ask<TotalsReply>(`/api/v1/totals?${VIEW}&asof=2`);
    const text = written(svg);
    expect(text).toContain('Incidents and diplomacy on the border Afghanistan – Tajikistan');
    expect(text).toContain('Events of 1 Nov 2025 – 15 Feb 2026, on the border Afghanistan – Tajikistan.');
    expect(text).toContain(`${events} events (`);
    expect(text).toMatch(/Data as of \d+ Nov 2026, revision 2\. Collected to/);
    expect(text).toMatch(/Seen with Sarhad\./);
    if (part !== 'timeline')
      expect(text).toMatch(/not authoritative.*Natural Earth.*OpenStreetMap contributors.*GeoNames/);
    expect(svg).toContain(
      'https://example.org/sarhad/?from=2025-11-01&amp;to=2026-02-15&amp;border=AF-TJ&amp;asof=2',
    );
    // It stands by itself: nothing is asked for when it is opened.
    expect(svg).not.toMatch(/href=|url\(|<script|<foreignObject|<style/);
    expect(svg).not.toContain('NaN');
  });

  test('comes as a file of its revision, as drawing and as image of twice the size', async () => {
    const svg = await svgOf(`figure.${part}.svg?${VIEW}`);
    const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const response = await api.request(`/api/v1/figure.${part}.png?${VIEW}`);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(response.headers.get('Content-Disposition')).toMatch(
      new RegExp(`filename="sarhad-${part}-AF-TJ-from-2025-11-01-to-2026-02-15-r\\d+\\.png"`),
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  });

  test('of no event says so', async () => {
    expect(written(await svgOf(`figure.${part}.svg?border=AF-TJ&to=2001-01-01`))).toContain('No events.');
  });

  test('holds nothing of a link but its text', async () => {
    const hostile = encodeURIComponent('</text><script>alert(1)</script>"');
    const svg = await svgOf(`figure.${part}.svg?border=AF-TJ&q=${hostile}`);
    expect(svg).not.toContain('<script');
  });
});

test('every event is in the strip, or is said not to be', async () => {
  const text = written(await svgOf(`figure.strip.svg?${VIEW}`));
  const { events } = await api.ask<TotalsReply>(`/api/v1/totals?${VIEW}`);
  const placed = Number(/(\d+) events? with a place along it/.exec(text)?.[1]);
  const left = Number(/(\d+) events? ha(?:s|ve) no place along it/.exec(text)?.[1]);
  expect(placed + left).toBe(events);
});

test('a map of one event is named after it', async () => {
  expect(written(await svgOf('figure.map.svg?event=mohmand-2021-01-06'))).toMatch(
    /^Sarhad Pakistan says soldier/,
  );
});

test.each(['figure.map.svg', 'figure.timeline.svg'])(
  '%s of a text in Persian keeps it to itself',
  async (address) => {
    const svg = await svgOf(`${address}?q=${encodeURIComponent('کابل')}`);
    expect(written(svg)).toContain('Events with the text \u2068“کابل”\u2069.');
  },
);

test('where more events match than are drawn, pictures say so, that of a link, too', async () => {
  let unfurl = '';
  const store: Store = Object.assign(Object.create(api.store), {
    totals: async (query: Parameters<Store['totals']>[0]) => ({
      ...(await api.store.totals(query)),
      events: 4000,
    }),
  });
  const renderer = async (svg: string) => {
    unfurl = svg;
    return new Uint8Array();
  };
  const many = await createTestApp({ store, renderPicture: renderer });
  const svg = await (await many.request('/api/v1/figure.timeline.svg')).text();
  const drawn = /drawn are the first 98\d of 4,000, the newest/;
  expect(written(svg)).toMatch(drawn);
  await many.request('/api/v1/picture.png');
  expect(written(unfurl)).toMatch(drawn);
  expect(written(unfurl)).not.toMatch(/claims/);
});

test.each([
  ['figure.strip.svg', 'bad-value', 'exactly one'],
  ['figure.strip.png?border=AF-TJ,AF-PK', 'bad-value', 'exactly one'],
  ['figure.strip.svg?border=AF-TJ&map=70,37,8', 'unknown-parameter', 'map'],
  ['figure.timeline.svg?event=mohmand-2021-01-06', 'unknown-parameter', 'event'],
  ['figure.map.svg?map=1,2', 'bad-value', 'lng,lat,zoom'],
  ['figure.map.png?event=nobody', 'not-found', 'nobody'],
  ['figure.map.svg?border=XX-YY', 'unknown-value', 'XX-YY'],
])('%s is refused: %s', async (address, code, word) => {
  const problem = await api.askInVain(`/api/v1/${address}`);
  expect(problem.code).toBe(code);
  expect(JSON.stringify(problem)).toContain(word);
});
