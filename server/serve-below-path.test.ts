// A server below a path, known by another address than its own: on a real port, over an embedded database in a new folder.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FrameManifest } from '../src/contract/frame.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { readRunning } from './data-dir.ts';
import { type RunningServer, startServer } from './serve.ts';

/** A new embedded database takes some seconds, and many where other tests run beside it. */
const SLOW_MS = 90_000;

describe('below a path, at the other loopback, known by another address', { timeout: SLOW_MS }, () => {
  /** As a proxy of ill will would. */
  const headers = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'ftp' };
  let folder: string;
  let configuration: Configuration;
  let server: RunningServer;
  let local: URL;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sarhad-below-'));
    await mkdir(join(folder, 'page/assets'), { recursive: true });
    await writeFile(
      join(folder, 'page/index.html'),
      '<html><head><title>Sarhad</title></head><body><template id="soon"></template></body></html>',
    );
    await writeFile(join(folder, 'page/not-found.html'), '<a href="./">home</a>');
    await writeFile(join(folder, 'page/assets/main-AbCd1234.js'), '');
    configuration = readConfiguration({
      ...{ PORT: '0', HOST: 'localhost', BASE_PATH: '/sarhad', DATA_DIR: join(folder, 'data') },
      PUBLIC_URL: 'https://example.org/maps/sarhad',
    });
    server = await startServer(configuration, {
      pageFolder: join(folder, 'page'),
      collectionFolder: new URL('../data/curated', import.meta.url).pathname,
      log: () => {},
    });
    local = new URL(server.localUrl);
  }, SLOW_MS);

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const get = (path: string, accept = '*/*') =>
    fetch(new URL(path, local), { redirect: 'manual', headers: { ...headers, Accept: accept } });

  /** As it stands: `fetch` names the host by itself. */
  const askAs = (name: string, path: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      request(new URL(path, local), { agent: false, headers: { Host: name } }, resolve)
        .on('error', reject)
        .end();
    });

  test('it prints one address and is found by the other', async () => {
    expect(server.url).toBe('https://example.org/maps/sarhad');
    expect(local.pathname).toBe('/sarhad');
    expect((await readRunning(configuration.dataDir))?.url).toBe(server.localUrl);
    expect((await get('/sarhad/healthz')).status).toBe(200);
  });

  test('page, files, API and 404s are below it, and nothing beside it', async () => {
    expect(await (await get('/sarhad/?type=attack')).text()).toContain(
      '<title>Events of type attack · Sarhad</title>',
    );
    expect((await get('/sarhad/assets/main-AbCd1234.js')).status).toBe(200);
    const redirect = await get('/sarhad?type=attack&v=2');
    expect([redirect.status, redirect.headers.get('Location')]).toEqual([
      308,
      '/maps/sarhad/?type=attack&v=2',
    ]);
    for (const path of ['/', '/sarhadx', '/api/v1/meta', '/healthz'])
      expect((await get(path)).status, path).toBe(404);
    expect(await (await get('/sarhad/a/b', 'text/html')).text()).toContain('href="../"');
    expect(await (await get('/', 'text/html')).text()).toContain('href="/maps/sarhad/"');
    const problem = await (await get('/sarhad/api/v1/nothing')).json();
    expect(problem).toMatchObject({ code: 'not-found', instance: '/maps/sarhad/api/v1/nothing' });
    const refused = await fetch(new URL('/sarhad/', local), { method: 'POST' });
    expect([refused.status, (await refused.json()).instance]).toEqual([405, '/maps/sarhad/']);
    expect(await (await get('/else')).json()).toMatchObject({ code: 'not-found', instance: '/maps/else' });
  });

  test('by a name that is none of its own it is not to be had', async () => {
    for (const path of ['/sarhad/', '/sarhad/api/v1/meta', '/sarhad/healthz', '/elsewhere']) {
      const answer = await askAs('evil.example', path);
      expect([answer.statusCode, answer.headers['x-content-type-options']], path).toEqual([421, 'nosniff']);
      expect(JSON.parse(await text(answer))).toMatchObject({ code: 'misdirected', instance: path });
      // As the proxy passes it on.
      const known = await askAs('example.org', path);
      known.resume();
      expect(known.statusCode, path).not.toBe(421);
    }
  });

  test('absolute addresses are those of the setting, never those of the request', async () => {
    const events = await get('/sarhad/api/v1/events?type=attack&limit=2');
    const [, next = ''] = /^<([^>]*)>; rel="next"/.exec(events.headers.get('Link') ?? '') ?? [];
    expect(next).toMatch(
      /^https:\/\/example\.org\/maps\/sarhad\/api\/v1\/events\?type=attack&limit=2&cursor=/,
    );
    const second = await get(new URL(next).pathname.replace('/maps', '') + new URL(next).search);
    expect((await second.json()).events).toHaveLength(2);
    const { servers } = await (await get('/sarhad/api/v1/openapi.json')).json();
    expect(servers).toEqual([{ url: 'https://example.org/maps/sarhad' }]);
    const { chunks } = (await (await get('/sarhad/api/v1/frame')).json()) as FrameManifest;
    expect(chunks[0]?.href).toMatch(/^\/maps\/sarhad\/api\/v1\/chunks\//);
    const places = [
      '',
      'api/v1/meta',
      'api/v1/frame',
      'api/v1/openapi.json',
      'api/v1/events.geojson?limit=1',
      'api/v1/nothing',
    ];
    for (const path of places) {
      const answer = await get(`/sarhad/${path}`);
      expect(JSON.stringify([...answer.headers]) + (await answer.text()), path).not.toMatch(/evil|ftp:/);
    }
  });

  test('short links are given out with the public address, and open below the path', async () => {
    const made = await fetch(`${server.localUrl}/api/v1/links`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: 'type=attack&v=2' }),
    });
    const { id, address } = (await made.json()) as { id: string; address: string };
    expect(address).toBe(`https://example.org/maps/sarhad/s/${id}`);
    const page = await (await get(`/sarhad/s/${id}`, 'text/html')).text();
    expect(page).toContain('<meta name="short-link" content="?type=attack&amp;v=2">');
    expect(page).toContain('"/api/v1/meta":');
    expect(page).toContain('href="../api/v1/chunks/');
    expect(await (await get('/sarhad/s/0000000000000', 'text/html')).text()).toContain('href="../"');
    expect((await get('/sarhad/s/0000000000000')).status).toBe(404);
  });

  test('a link of 32,000 signs is read', async () => {
    expect((await get(`/sarhad/?q=${'a'.repeat(32_000)}`)).status).toBe(200);
  });

  test('batches go in below it', async () => {
    const token = (await readFile(join(configuration.dataDir, 'token'), 'utf8')).trim();
    const taken = await fetch(`${server.localUrl}/api/v1/batches`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ batchId: 'empty', note: '', events: [], actors: [] }),
    });
    expect(await taken.json()).toMatchObject({ added: 0 });
  });
});
