// Tests a view on paper and as a picture: figures agree with the other answers, wrong questions are refused, few pictures are drawn at once.
import { beforeAll, describe, expect, test } from 'vitest';
import { type BriefReply, MOST_PRINTED } from '../src/contract/brief-reply.ts';
import type { TotalsReply } from '../src/contract/totals-reply.ts';
import { compareByWeek } from '../src/matching/week-order.ts';
import { createTestApp } from './app-under-test.ts';
import { createPictures } from './brief/pictures.ts';
import { headOf, writeHead } from './page-head.ts';
import { renderPicture } from './pictures/render-picture.ts';

let api: Awaited<ReturnType<typeof createTestApp>>;
beforeAll(async () => {
  api = await createTestApp({ renderPicture, publicUrl: () => 'https://example.org/sarhad' });
});
const ask = async (address: string) => {
  const response = await api.request(address);
  return response.ok ? response.json() : null;
};

describe('brief', () => {
  test.each(['border=AF-TJ&from=2025-11-01&to=2026-02-15', 'country=PK', ''])(
    'of ?%s: as many as match',
    async (query) => {
      const brief = await api.ask<BriefReply>(`/api/v1/brief?${query}`);
      const totals = await api.ask<TotalsReply>(`/api/v1/totals?${query}`);
      expect(brief.totals).toEqual(totals);
      expect(brief.incidents + brief.diplomatic).toBe(totals.events);
      expect(brief.events.length).toBe(Math.min(MOST_PRINTED, totals.events));
      const { said, denied, otherwise, answered, unanswered } = brief.claims;
      expect(denied + otherwise + answered + unanswered).toBe(said);
      expect(brief.map.a4).toMatch(/^<svg /);
      expect(brief.strip !== null).toBe(query.includes('border'));
    },
  );

  test('numbers rise in the order in which events are told', async () => {
    const { events, numbers } = await api.ask<BriefReply>('/api/v1/brief?border=AF-IR');
    const told = events
      .map((event, at) => ({ event, number: numbers[at] }))
      .sort((a, b) => compareByWeek(a.event, b.event))
      .flatMap(({ number }) => number ?? []);
    expect(told).toEqual(told.map((_, at) => at + 1));
    expect(told.length).toBeGreaterThan(20);
  });

  test('of one event, whatever the filter', async () => {
    const { events, totals } = await api.ask<BriefReply>('/api/v1/brief?event=mohmand-2021-01-06');
    expect(events.map(({ id }) => id)).toEqual(['mohmand-2021-01-06']);
    expect(totals).toMatchObject({ events: 1, killed: { sum: 1, known: 1 } });
  });

  test.each([
    ['/api/v1/brief?event=nobody', 'not-found'],
    ['/api/v1/brief?map=1,2', 'bad-value'],
    ['/api/v1/picture.png?type=zzz', 'bad-value'],
    ['/api/v1/picture.png?border=XX-YY', 'unknown-value'],
    ['/api/v1/oembed?url=https://elsewhere.example/', 'not-found'],
    ['/api/v1/oembed?url=https://example.org/sarhad/&format=xml', 'bad-value'],
    ['/api/v1/oembed', 'bad-value'],
  ])('%s is refused: %s', async (address, code) => {
    expect((await api.askInVain(address)).code).toBe(code);
  });
});

describe('picture', () => {
  test.each([
    'border=AF-TJ&from=2025-11-01&to=2026-02-15',
    'event=mohmand-2021-01-06',
    'border=AF-TJ&to=2021-01-01',
  ])('of ?%s: a PNG of 1200 × 630', async (query) => {
    const response = await api.request(`/api/v1/picture.png?${query}`);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('is drawn once, two at a time, and refused where too many wait', async () => {
    let [running, most, drawn] = [0, 0, 0];
    const pictures = createPictures(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      drawn += 1;
      return new Uint8Array();
    });
    const names = Array.from({ length: 30 }, (_, at) => `view ${at}`);
    const all = [...names, 'view 0'].map((name) => pictures.draw(name, async () => '<svg/>'));
    const ended = await Promise.allSettled(all);
    expect(most).toBe(2);
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(30 - 18);
    expect(drawn).toBe(18);
    await pictures.draw('view 29', async () => '<svg/>');
    expect(drawn).toBe(19);
  });
});

describe('head of the page', () => {
  const PAGE =
    '<head><meta name="description" content="old" /><title>Sarhad</title></head><body>Sarhad</body>';
  const write = async (search: string, root = 'https://example.org/sarhad') =>
    writeHead(PAGE, await headOf(search, ask, root));

  test('says what the link opens, by absolute addresses', async () => {
    const html = await write('?border=AF-TJ&from=2025-11-01&to=2026-02-15&utm_source=x');
    expect(html).toContain(
      'property="og:title" content="7 incidents, 19 killed · Afghanistan – Tajikistan border · 1 Nov 2025 – 15 Feb 2026"',
    );
    expect(html).toMatch(
      /<title>Incidents and diplomacy on the border Afghanistan – Tajikistan, [^<]* · Sarhad<\/title>/,
    );
    expect(html).toContain(
      'href="https://example.org/sarhad/?from=2025-11-01&amp;to=2026-02-15&amp;border=AF-TJ&amp;v=2"',
    );
    const picture = /property="og:image" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { pathname, search } = new URL(picture);
    expect((await api.request(pathname.replace('/sarhad', '') + search)).status).toBe(200);
    const oembed =
      /application\/json\+oembed" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const told = await api.ask<{ title: string }>(oembed.replace('https://example.org/sarhad', ''));
    expect(told.title).toContain('7 incidents');
  });

  test('names the feeds that follow the view, also from a short link, and of a pinned view none', async () => {
    const feeds = (html: string) =>
      [...html.matchAll(/type="application\/(?:atom\+xml|feed\+json)" href="([^"]+)"/g)].map(
        ([, href]) => href,
      );
    const view = '?border=AF-TJ&map=70,37,6';
    expect(feeds(await write(view))).toEqual([
      './api/v1/feed.atom?border=AF-TJ',
      './api/v1/feed.json?border=AF-TJ',
    ]);
    expect(feeds(writeHead(PAGE, await headOf(view, ask, ''), '../'))[0]).toBe(
      '../api/v1/feed.atom?border=AF-TJ',
    );
    expect(feeds(await write(`${view}&asof=1`))).toEqual([]);
  });

  test('of one event is its title', async () => {
    expect(await write('?event=mohmand-2021-01-06')).toContain('<title>Pakistan says soldier killed by fire');
  });

  test('holds nothing of a link but its text', async () => {
    const html = await write(`?q=${encodeURIComponent('"><script>alert(1)</script>$&')}`);
    expect(html).not.toContain('<script');
    expect(html.match(/<\/head>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;');
  });

  test('has no address where the server was not told its own, and no picture of what the data do not know', async () => {
    expect(await write('?border=AF-TJ', '')).not.toMatch(/og:image|canonical|og:url|oembed/);
    expect(await write('?border=XX-YY')).not.toContain('og:image');
  });
});
