// Tests that answers as of a revision are mementos, live addresses lead to them by moment, and an event has a map of its versions (RFC 7089).
import { beforeAll, describe, expect, test } from 'vitest';
import { createTestApp } from './app-under-test.ts';

let api: Awaited<ReturnType<typeof createTestApp>>;
beforeAll(async () => {
  api = await createTestApp({ publicUrl: () => 'https://example.org/sarhad' });
});
const PUBLIC_URL = 'https://example.org/sarhad';
const get = (path: string, headers: Record<string, string> = {}) => api.request(path, { headers });
const EVENT = '/api/v1/events/mohmand-2021-01-06';

describe('an answer', () => {
  test.each([
    '/api/v1/meta',
    '/api/v1/events?border=AF-TJ',
    '/api/v1/totals?type=attack',
    '/api/v1/claims?border=AF-TJ',
    '/api/v1/events.csv?border=AF-TJ',
    EVENT,
  ])('as of a revision says when that became known: %s', async (path) => {
    const pinned = await get(`${path}${path.includes('?') ? '&' : '?'}asof=1`);
    expect(pinned.headers.get('Memento-Datetime')).toBe('Mon, 23 Nov 2026 00:00:00 GMT');
    const original = `<${PUBLIC_URL}${path}>; rel="original timegate"`;
    expect(pinned.headers.get('Link')).toContain(original);
    const live = await get(path);
    expect(live.headers.get('Memento-Datetime')).toBeNull();
    expect(live.headers.get('Link')).toContain(original);
    expect(live.headers.get('Vary')).toContain('Accept-Datetime');
  });

  test('of a day that is over is fixed, of today it is not', async () => {
    expect((await get(`${EVENT}?asof=2026-11-24`)).headers.get('Memento-Datetime')).toBe(
      'Mon, 23 Nov 2026 00:00:00 GMT',
    );
    expect((await get(`${EVENT}?asof=2026-12-01`)).headers.get('Memento-Datetime')).toBeNull();
  });

  test('that refuses, or takes no asof, is no memento', async () => {
    expect((await get(`${EVENT}?asof=99`)).headers.get('Link')).toBeNull();
    expect((await get('/api/v1/changes?since=1')).headers.get('Vary')).not.toContain('Accept-Datetime');
    expect((await get('/healthz')).headers.get('Link')).toBeNull();
  });
});

describe('a live address', () => {
  test.each([
    ['Tue, 24 Nov 2026 10:00:00 GMT', '1'],
    ['Mon, 30 Nov 2026 12:00:00 GMT', '2'],
    ['Wed, 01 Jan 2020 00:00:00 GMT', '1'],
  ])('leads to what was known at %s', async (moment, asof) => {
    const found = await get('/api/v1/events?border=AF-TJ', { 'Accept-Datetime': moment });
    expect(found.status).toBe(302);
    expect(found.headers.get('Location')).toBe(`${PUBLIC_URL}/api/v1/events?border=AF-TJ&asof=${asof}`);
    expect(found.headers.get('Vary')).toBe('Accept-Datetime');
  });

  test('refuses a moment that is none', async () => {
    const refused = await get(EVENT, { 'Accept-Datetime': 'yesterday' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'bad-value', errors: [{ at: 'Accept-Datetime' }] });
  });

  test('of a memento asks for no other moment', async () => {
    expect(
      (await get(`${EVENT}?asof=1`, { 'Accept-Datetime': 'Mon, 30 Nov 2026 12:00:00 GMT' })).status,
    ).toBe(200);
  });
});

test('an event has a map of its versions, each with when it became known', async () => {
  const map = await get(`${EVENT}/timemap`);
  expect(map.headers.get('Content-Type')).toBe('application/link-format');
  const text = await map.text();
  expect((await get(EVENT)).headers.get('Link')).toContain(`<${PUBLIC_URL}${EVENT}/timemap>; rel="timemap"`);
  expect(text.split('\n')).toEqual([
    `<${PUBLIC_URL}${EVENT}>; rel="original timegate",`,
    `<${PUBLIC_URL}${EVENT}/timemap>; rel="self"; type="application/link-format"; from="Mon, 23 Nov 2026 00:00:00 GMT"; until="Mon, 30 Nov 2026 12:00:00 GMT",`,
    `<${PUBLIC_URL}${EVENT}?asof=1>; rel="first memento"; datetime="Mon, 23 Nov 2026 00:00:00 GMT",`,
    `<${PUBLIC_URL}${EVENT}?asof=2>; rel="last memento"; datetime="Mon, 30 Nov 2026 12:00:00 GMT"`,
    '',
  ]);
  expect((await get('/api/v1/events/no-such-event/timemap')).status).toBe(404);
});
