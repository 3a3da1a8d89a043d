// Behind a proxy that puts the page below a path of its own, and takes that path off what it passes on.
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from '../driver/test';

const PREFIX = '/sarhad';

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  baseURL: async ({}, use, { project }) => {
    const behind = new URL(String(project.use.baseURL));
    const proxy = createServer((incoming, outgoing) => {
      const { url = '', method, headers } = incoming;
      if (!url.startsWith(PREFIX)) return outgoing.writeHead(404).end('another application');
      const { hostname, port } = behind;
      const path = `/${url.slice(PREFIX.length).replace(/^\//, '')}`;
      const passed = ask({ hostname, port, path, method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      passed.on('error', () => outgoing.destroy());
      incoming.pipe(passed);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    proxy.closeAllConnections();
    proxy.close();
  },
});

const QUERY = 'type=attack&country=AF&v=2';

test('page, data, parts and links are all below it, and nothing is asked for twice or that the page came with', async ({
  analyst,
  baseURL,
}) => {
  const asked: string[] = [];
  analyst.page.on('request', (request) => asked.push(request.url().replace(String(baseURL), '')));
  await analyst.opens(`${baseURL}${PREFIX}/?${QUERY}`);
  const { events } = await (
    await analyst.page.request.get(`${PREFIX}/api/v1/totals?type=attack&country=AF`)
  ).json();
  expect(await analyst.count()).toBe(events);
  await expect(analyst.list.cards.first()).toBeVisible();
  await expect.poll(() => analyst.map.backgroundColours()).toBeGreaterThan(10);
  expect(asked.filter((address) => !address.startsWith(`${PREFIX}/`))).toEqual([]);
  const ofApi = asked.filter((address) => address.startsWith(`${PREFIX}/api/`));
  expect(ofApi.map((address) => address.replace(/\w{32}/, '…').slice(PREFIX.length)).sort()).toEqual([
    '/api/v1/chunks/…',
    expect.stringMatching(/^\/api\/v1\/dictionary\?asof=\d+$/),
    // On which the newest revision is told.
    '/api/v1/live',
  ]);
  const scripts = asked.filter((address) => address.endsWith('.js'));
  expect(new Set(scripts).size).toBe(scripts.length);

  await analyst.share.button.click();
  await expect(analyst.share.dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(
    new RegExp(`^${baseURL}${PREFIX}/\\?type=attack`),
  );
});

test('a slash that is missing is put in, and a wrong address leads back', async ({
  analyst,
  baseURL,
  guard,
}) => {
  // What was asked for one folder too high, until the slash is there; and the 404 itself.
  guard.allows(/404|MIME type|Failed to load/);
  await analyst.opens(`${baseURL}${PREFIX}?${QUERY}`);
  expect(new URL(analyst.page.url()).pathname).toBe(`${PREFIX}/`);
  await analyst.page.goto(`${PREFIX}/maps/kabul`);
  await expect(analyst.page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  );
  await expect(analyst.page.getByRole('main')).toHaveCSS('border-top-left-radius', '10px');
  await analyst.page.getByRole('link', { name: 'Go to the map' }).click();
  await analyst.hasAllEvents();
  expect(new URL(analyst.page.url()).pathname).toBe(`${PREFIX}/`);
});
