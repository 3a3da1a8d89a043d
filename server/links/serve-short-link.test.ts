// What is answered at `/s/…`: the page with the view that is kept, a page that says why not, and what is counted.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { writePage } from '../first-load.ts';
import { createPage } from '../page-files.ts';
import { countUses } from './count-uses.ts';
import { serveShortLink } from './serve-short-link.ts';
import { keepLinksInMemory, type ShortLinks } from './short-links.ts';

const folder = await mkdtemp(join(tmpdir(), 'sarhad-short-'));
afterAll(() => rm(folder, { recursive: true }));
await writeFile(
  join(folder, 'index.html'),
  '<html><head><link href="./icon.svg"></head><body></body></html>',
);
await writeFile(join(folder, 'link-revoked.html'), '<a href="./">revoked</a>');
await writeFile(join(folder, 'link-expired.html'), '<a href="./">expired</a>');

const ID = '7fk2q9m4x0tb3';
const QUERY = 'type=attack&q=%22%3C"<&v=2';

let links: ShortLinks;
let app: Hono;
let flush: () => Promise<void>;
beforeEach(async () => {
  links = keepLinksInMemory();
  const today = () => '2026-12-01';
  const uses = countUses(links, today, () => {});
  flush = uses.flush;
  const asked: string[] = [];
  const page = createPage(folder, (html, opened) => {
    asked.push(opened.search);
    return writePage(html, opened, async () => null);
  });
  app = new Hono();
  app.on(['GET', 'HEAD'], '/s/:id', serveShortLink({ links, uses, page, today, publicPath: () => '/maps' }));
  const wish = { query: QUERY, madeAt: '2026-11-01T00:00:00Z' };
  await links.add({ ...wish, id: ID, expires: null });
  await links.add({ ...wish, id: '3xp1red000000', expires: '2026-11-30' });
});

const html = { headers: { Accept: 'text/html' } };

test('the page comes with the view, addressed from one folder above, and is found by no search engine', async () => {
  const response = await app.request(`/s/${ID}`, html);
  expect(response.status).toBe(200);
  expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
  expect(response.headers.get('Cache-Control')).toBe('no-cache');
  const text = await response.text();
  expect(text).toContain(
    '<head><meta name="short-link" content="?type=attack&amp;q=%22%3C&quot;&lt;&amp;v=2"><meta name="robots" content="noindex">',
  );
  expect(text).toContain('<link href="../icon.svg">');
  expect((await app.request('/s/7FK2-Q9M4-XOTB3.', html)).status).toBe(200);
});

test('uses are counted; asking about it, fetching it ahead and what it is not, are none', async () => {
  await app.request(`/s/${ID}`);
  await app.request(`/s/${ID}`, html);
  const head = await app.request(`/s/${ID}`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  await app.request(`/s/${ID}`, { headers: { 'Sec-Purpose': 'prefetch;prerender' } });
  await app.request('/s/3xp1red000000');
  await flush();
  expect(await links.find(ID)).toMatchObject({ uses: 2, lastUsedOn: '2026-12-01' });
  expect(await links.find('3xp1red000000')).toMatchObject({ uses: 0, lastUsedOn: null });
});

test('a revoked and an expired link say so, to people as a page, and open no more from a cache', async () => {
  const etag = (await app.request(`/s/${ID}`)).headers.get('ETag') ?? '';
  const again = () => app.request(`/s/${ID}`, { headers: { 'If-None-Match': etag } });
  expect((await again()).status).toBe(304);
  await links.setRevoked(ID, '2026-12-01T00:00:00Z');
  const problem = await again();
  expect(problem.status).toBe(410);
  expect(await problem.json()).toMatchObject({ code: 'gone', instance: `/maps/s/${ID}` });
  const page = await app.request(`/s/${ID}`, html);
  expect([page.status, await page.text()]).toEqual([410, '<a href="../">revoked</a>']);
  expect(page.headers.get('Cache-Control')).toBe('no-store');
  const expired = await app.request('/s/3xp1red000000', html);
  expect([expired.status, await expired.text()]).toEqual([410, '<a href="../">expired</a>']);
  await links.setRevoked(ID, null);
  expect((await again()).status).toBe(304);
});

test.each(['0000000000000', 'short', '%00', '%'])('%s is no link', async (id) => {
  expect((await app.request(`/s/${id}`, html)).status).toBe(404);
});
