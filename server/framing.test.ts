// Who may frame what: hosts are read strictly, and only the page with a part alone is theirs.
import { expect, test } from 'vitest';
import { createTestApp } from './app-under-test.ts';
import { asksForPart, readEmbedHosts } from './framing.ts';

test.each([
  ['', []],
  ['https://example.org', ['https://example.org']],
  [
    '  https://example.org   https://*.example.net https://example.org ',
    ['https://example.org', 'https://*.example.net'],
  ],
  ['http://localhost:8080 http://10.0.0.7', ['http://localhost:8080', 'http://10.0.0.7']],
  ['https://xn--e1afmkfd.example', ['https://xn--e1afmkfd.example']],
])('“%s” names hosts', (text, hosts) => expect(readEmbedHosts(text)).toEqual(hosts));

test.each([
  '*',
  'https://*',
  'https://*.org',
  'https://a.*.org',
  'example.org',
  'https://example.org/',
  'https://example.org/path',
  'https://example.org,https://example.net',
  "https://example.org;script-src 'unsafe-inline'",
  "'self'",
  'data:',
  'ftp://example.org',
  'https://Example.org',
  'https://example.org:443',
  'https://example.org:99999',
  'https://u:p@example.org',
  'https://пример.example',
  'https://-a.example',
])('“%s” names none', (text) => expect(readEmbedHosts(`https://first.example ${text}`)).toBeNull());

test.each([
  ['/?embed=map', true],
  ['/?border=AF-TJ&embed=killed&v=2', true],
  ['/', false],
  ['/?embed=', false],
  ['/?embed=page', false],
  ['/?embed=page&embed=map', false],
  ['/?tab=claims&method=status', false],
  ['/index.html?embed=map', false],
  ['/s/7fk2q9m4x0tb3?embed=map', false],
  ['/api/v1/meta?embed=map', false],
])('%s is a part alone: %s', (path, isPart) => {
  const url = `http://127.0.0.1:4173${path}`;
  expect(asksForPart(new Request(url))).toBe(isPart);
  expect(asksForPart(new Request(url, { method: 'POST' }))).toBe(false);
});

test('the page learns which hosts may, for who looks for the code of a frame', async () => {
  const hosts = ['https://example.org'];
  const told = await (await createTestApp({ embedHosts: hosts })).ask<{ embedHosts: string[] }>(
    '/api/v1/meta',
  );
  expect(told.embedHosts).toEqual(hosts);
});
