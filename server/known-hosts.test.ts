// Tests by which hosts the server may be asked, by what is written on the wire: clients would put much of it right.
import { type AddressInfo, connect } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byKnownHosts, hostOf, knownHostsOf, readHostNames } from './known-hosts.ts';

type Listening = ReturnType<typeof createAdaptorServer>;
const listening: Listening[] = [];
afterAll(() => Promise.all(listening.map((server) => new Promise((resolve) => server.close(resolve)))));

/** Answers `inside` whatever gets through; sends lines and gives the status, or what was let through. */
async function startServer(settings: { host?: string; publicUrl?: string; allowedHosts?: string } = {}) {
  const { host = '127.0.0.1', publicUrl = null, allowedHosts = '' } = settings;
  const isKnown = knownHostsOf({ host, publicUrl, allowedHosts: readHostNames(allowedHosts) ?? [] });
  const fetch = byKnownHosts(isKnown, () => new Response('inside'), []);
  const server = createAdaptorServer({ fetch });
  listening.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  const send = (lines: readonly string[]) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.on('data', (data) => {
        answer += data;
      });
      socket.on('error', reject).on('close', () => resolve(answer));
      socket.write(`${[...lines, 'Connection: close', '', ''].join('\r\n')}`);
    });
  const statusOf = async (lines: readonly string[]) => {
    const answer = await send(lines);
    return answer.endsWith('inside') ? 'inside' : Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
  };
  return { send, statusOf, byHost: (name: string) => statusOf(['GET / HTTP/1.1', `Host: ${name}`]) };
}

describe('at 127.0.0.1', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer();
  });
  const byHost = (name: string) => server.byHost(name);
  const statusOf = (lines: readonly string[]) => server.statusOf(lines);

  test.each([
    'localhost',
    'localhost:4173',
    'LOCALHOST.',
    'LocalHost.:99',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.255.0.9',
    '[::1]',
    '[::1]:4173',
  ])('%s is known', async (name) => expect(await byHost(name)).toBe('inside'));

  test.each([
    'evil.example',
    'evil.example:4173',
    'localhost.evil.example',
    'evil-localhost',
    'a.localhost',
    '127.0.0.1.evil.example',
    '127.evil.example',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '127.1',
    '127.0.0.01',
    '0.0.0.0',
    '10.0.0.7',
    '[::]',
    '[::2]',
  ])('%s is another server', async (name) => expect(await byHost(name)).toBe(421));

  test.each([
    '',
    ' ',
    'localhost..',
    '.localhost',
    'user@localhost',
    'localhost@evil.example',
    'user:localhost@evil.example',
    'localhost:port',
    'localhost:4173:4173',
    'localhost/evil.example',
    'localhost#',
    'localhost, evil.example',
    'localhost evil.example',
    'l\u00f6calhost',
    '%6cocalhost',
    '[::1%25eth0]',
    '[fe80::1%eth0]',
    '[::1',
    '::1',
    '[localhost]',
    // Browsers write the short form.
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
  ])('“%s” is no host', async (name) => expect(await byHost(name)).toBe(400));

  test('a host is named, and once', async () => {
    for (const lines of [
      ['GET / HTTP/1.1'],
      ['GET / HTTP/1.0'],
      ['GET / HTTP/1.1', 'Host: localhost', 'Host: localhost'],
      ['GET / HTTP/1.1', 'Host: localhost', 'hOST: evil.example'],
      ['GET / HTTP/1.1', 'Host: evil.example', 'Host: localhost'],
    ])
      expect(await statusOf(lines), lines.join(', ')).toBe(400);
    expect(await statusOf(['GET / HTTP/1.0', 'Host: localhost'])).toBe('inside');
  });

  test('a target that is a whole address names one, too', async () => {
    const status = (target: string, host = 'localhost') =>
      statusOf([`GET ${target} HTTP/1.1`, `Host: ${host}`]);
    expect(await status('http://localhost/x')).toBe('inside');
    expect(await status('http://evil.example/x')).toBe(421);
    expect(await status('http://localhost/x', 'evil.example')).toBe(421);
    expect(await status('https://evil.example?x')).toBe(421);
    expect(await status('http://user@localhost/')).toBe(400);
    for (const target of ['HTTP://evil.example/', 'http:\\\\evil.example', '//evil.example/'])
      expect(await status(target, 'evil.example'), target).not.toBe('inside');
    // A path, whatever it looks like: it is of the host that is named.
    expect(await status('//evil.example/')).toBe('inside');
  });

  test('says what to do, and not by what it was asked', async () => {
    const answer = await server.send(['GET /secret?x=1 HTTP/1.1', 'Host: evil.example']);
    expect(answer).toMatch(
      /application\/problem\+json[\s\S]*"code":"misdirected"[\s\S]*ALLOWED_HOSTS.*PUBLIC_URL/,
    );
    expect(answer).not.toMatch(/evil|x=1|access-control/i);
  });
});

test.each<[Parameters<typeof startServer>[0], readonly string[], readonly string[]]>([
  [
    { publicUrl: 'https://example.org:8443/sarhad' },
    ['example.org', 'EXAMPLE.org:443', 'localhost'],
    ['www.example.org', 'example.com'],
  ],
  [{ publicUrl: 'https://[2001:db8::7]/' }, ['[2001:db8::7]'], ['[2001:db8::8]']],
  [
    { allowedHosts: 'sarhad.internal, *.example.net 10.0.0.7 [2001:db8::7]' },
    ['sarhad.internal.', 'a.example.net', 'a.b.example.net:1', '10.0.0.7', '[2001:DB8::7]'],
    ['example.net', 'aexample.net', '10.0.0.8', 'sarhad'],
  ],
  [{ host: 'sarhad.internal' }, ['SARHAD.internal'], ['sarhad.internal.evil.example']],
  [{ host: '192.0.2.7' }, ['192.0.2.7'], ['192.0.2.8', 'evil.example']],
  [{ host: '2001:db8::7' }, ['[2001:db8::7]'], ['[2001:db8::8]']],
  // A number cannot be led elsewhere, a name can.
  [{ host: '0.0.0.0' }, ['192.0.2.8', '[2001:db8::7]'], ['evil.example', '2130706433', '3232235521']],
  [{ host: '::' }, ['192.0.2.8', '[2001:db8::7]', 'localhost'], ['evil.example', 'machine']],
])('%j knows those', async (settings, known, unknown) => {
  const { byHost } = await startServer(settings);
  for (const name of known) expect(await byHost(name), name).toBe('inside');
  for (const name of unknown) expect(await byHost(name), name).toBe(421);
});

test('the address at which a connection comes in is known, also in the other family', () => {
  const isKnown = knownHostsOf({ host: 'sarhad.internal', publicUrl: null, allowedHosts: [] });
  expect(isKnown('192.0.2.7', '192.0.2.7')).toBe(true);
  expect(isKnown('192.0.2.7', '::ffff:192.0.2.7')).toBe(true);
  expect(isKnown('[2001:db8::7]', '2001:db8:0:0::7')).toBe(true);
  expect(isKnown('192.0.2.8', '192.0.2.7')).toBe(false);
  expect(isKnown('evil.example', '192.0.2.7')).toBe(false);
});

test.each([
  ['', []],
  ['Example.org', ['example.org']],
  ['example.org.,example.org  *.Example.net', ['example.org', '*.example.net']],
  ['sarhad 10.0.0.7 ::1 [2001:DB8::0:7]', ['sarhad', '10.0.0.7', '[::1]', '[2001:db8::7]']],
])('“%s” names hosts', (text, hosts) => expect(readHostNames(text)).toEqual(hosts));

test.each([
  '*',
  '*.org',
  'a.*.org',
  'https://example.org',
  'example.org:443',
  '[::1]:443',
  'example.org/path',
  'user@example.org',
  'пример.example',
  '2130706433',
  '127.1',
  '0x7f.0x1',
  '*.0.0.1',
  '-..',
])('“%s” names none', (text) => expect(readHostNames(`first.example ${text}`)).toBeNull());

test('a host has one spelling', () => {
  expect(['A.b.', 'a.b:80', '[::1]:1', '[0::1]'].map(hostOf)).toEqual(['a.b', 'a.b', '[::1]', '[::1]']);
});
