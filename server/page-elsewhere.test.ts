// Tests what is answered where neither the page nor the API is.
import { expect, test } from 'vitest';
import { answerBeside, answerElsewhere } from './page-elsewhere.ts';

const request = (path: string, method: string, accept: string) =>
  new Request(`http://localhost${path}`, { method, headers: { Accept: accept } });
const page = async (root: string) => `<a href="${root}">`;
const ask = async (path: string, method = 'GET', accept = 'text/html,*/*') =>
  answerElsewhere(request(path, method, accept), page, '/maps/sarhad');

test('people get a page that leads home, from any depth, wherever home is', async () => {
  const answer = await ask('/nowhere');
  expect(answer?.status).toBe(404);
  expect(answer?.headers.get('Content-Type')).toContain('text/html');
  expect(await answer?.text()).toContain('<a href="./">');
  for (const path of ['/a/b', '/a/b/c/', '//a', '/a%2Fb/c', '/api-docs/x']) {
    const [, root = ''] = /href="(.*)"/.exec((await (await ask(path))?.text()) ?? '') ?? [];
    expect(new URL(root, `https://example.org/sarhad${path}`).pathname, path).toBe('/sarhad/');
  }
});

test('what a link asks for goes along: home from where nothing is, and from an address that ended in one slash too many', async () => {
  expect(await (await ask('/no/such?border=AF-TJ&q="<b>'))?.text()).toBe(
    '<a href="../?border=AF-TJ&amp;q=%22%3Cb%3E">',
  );
  for (const path of ['//', '///']) {
    const to = (await ask(`${path}?border=AF-TJ`))?.headers.get('Location') ?? '';
    const led = new URL(to, `https://example.org/sarhad${path}`);
    expect(`${led.pathname}${led.search}`, path).toBe('/sarhad/?border=AF-TJ');
  }
});

test('a link to the page whose question mark was encoded on its way leads there, with what followed', async () => {
  const led = async (path: string) => (await ask(path))?.headers.get('Location');
  expect((await ask('/%3Fborder=AF-TJ'))?.status).toBe(302);
  expect(await led('/%3Fborder=AF-TJ&from=2025-01-01')).toBe('./?border=AF-TJ&from=2025-01-01');
  expect(await led('/%253Fborder%253DAF-TJ')).toBe('./?border%253DAF-TJ');
  expect(await led('/%3fborder%3DAF-TJ?utm_source=mail')).toBe('./?border%3DAF-TJ&utm_source=mail');
  // Never to another site, and only from the page's own address.
  expect(await led('/%3F//example.org')).toBe('./?//example.org');
  expect((await ask('/a/%3Fborder=AF-TJ'))?.status).toBe(404);
});

test('beside the path below which everything is served, nothing is: a page says so to people, a problem to others', async () => {
  const answer = await answerBeside(request('/other', 'GET', 'text/html'), page, '/sarhad', '/sarhad');
  expect([answer.status, await answer.text()]).toEqual([404, '<a href="/sarhad/">']);
  for (const [publicPath, instance] of [
    ['/sarhad', '/other'],
    ['/maps/sarhad', '/maps/other'],
    ['/map', '/other'],
  ] as const) {
    const plain = await answerBeside(request('/other', 'GET', '*/*'), page, publicPath, '/sarhad');
    expect([plain.status, plain.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
    expect(await plain.json()).toMatchObject({ instance });
  }
});

test('the page takes no other method', async () => {
  const answer = await ask('/', 'POST');
  expect(answer?.status).toBe(405);
  expect(answer?.headers.get('Allow')).toBe('GET, HEAD');
  expect(await answer?.json()).toMatchObject({ instance: '/maps/sarhad/' });
});

test('the API, and who wants no page, is answered by the API', async () => {
  expect(await ask('/api/v1/nowhere')).toBeNull();
  expect(await ask('/healthz')).toBeNull();
  expect(await ask('/readyz')).toBeNull();
  expect(await ask('/assets/gone.js', 'GET', '*/*')).toBeNull();
});
