// A server on a real port, over a real embedded database in a new folder: page, API, stopping, and refusing to start.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FirstLoad } from '../src/contract/first-load.ts';
import type { FrameManifest } from '../src/contract/frame.ts';
import type { Meta } from '../src/contract/replies.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { readRunning } from './data-dir.ts';
import { type RunningServer, startServer } from './serve.ts';

const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5000))})`;

const PAGE =
  '<!doctype html><html><head><title>Sarhad</title></head><body><template id="soon"></template></body></html>';

/** A new embedded database takes some seconds, and many where other tests run beside it. */
const SLOW_MS = 90_000;

let folder: string;
let configuration: Configuration;
let server: RunningServer;
const logged: string[] = [];
const surroundings = () => ({
  pageFolder: join(folder, 'page'),
  collectionFolder: new URL('../data/curated', import.meta.url).pathname,
  log: (line: string) => void logged.push(line),
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sarhad-serve-'));
  await mkdir(join(folder, 'page/assets'), { recursive: true });
  await writeFile(join(folder, 'page/index.html'), PAGE);
  await writeFile(join(folder, 'page/not-found.html'), '<link href="./a.css"><a href="./">home</a>');
  await writeFile(join(folder, 'page/assets/main-AbCd1234.js'), SCRIPT);
  await writeFile(join(folder, 'page/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const environment = {
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    TILE_URL: 'https://tiles.example/{z}/{x}/{y}.png',
    EMBED_HOSTS: 'https://example.org https://*.example.net',
    METRICS_TOKEN: 'metrics-0123456789abcdef',
  };
  configuration = readConfiguration(environment);
  server = await startServer(configuration, surroundings());
}, SLOW_MS);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** As it is on the wire: `fetch` would normalise paths and decompress bodies. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const { hostname, port } = new URL(server.url);
  const { body, ...rest } = options;
  return new Promise<Answer>((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, agent: false, ...rest }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Listens to an answer that stays open, as a browser does. */
function listen(path: string) {
  const { hostname, port } = new URL(server.url);
  const headers = { 'Accept-Encoding': 'gzip, br' };
  type Stream = { headers: IncomingHttpHeaders; heard: () => string; end: () => string | null };
  return new Promise<Stream>((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, headers, agent: false }, (response) => {
      let [heard, end]: [string, string | null] = ['', null];
      response.setEncoding('utf8').on('data', (part: string) => {
        heard += part;
      });
      response.on('end', () => {
        end = 'ended';
      });
      response.on('error', () => {
        end = 'cut';
      });
      resolve({ headers: response.headers, heard: () => heard, end: () => end });
    });
    request.on('error', reject);
    request.end();
  });
}

test('an idle connection is kept longer than proxies keep one', async () => {
  const { hostname, port } = new URL(server.url);
  const agent = new Agent({ keepAlive: true });
  const kept = await new Promise((resolve, reject) => {
    const asked = httpRequest({ hostname, port, path: '/api/v1/meta', agent }, (response) => {
      response.resume().on('end', () => resolve(response.headers['keep-alive']));
    });
    asked.on('error', reject).end();
  });
  agent.destroy();
  expect(kept).toBe('timeout=75');
});

describe('the page', () => {
  test('may be framed by the hosts that are named, with a part alone; with nothing else, and nothing by others', async () => {
    const framed = async (path: string) => {
      const { headers } = await ask(path);
      const [, by] = /frame-ancestors ([^;]+)/.exec(String(headers['content-security-policy'])) ?? [];
      return [by, headers['x-frame-options']];
    };
    expect(await framed('/?border=AF-TJ&embed=map')).toEqual([
      'https://example.org https://*.example.net',
      undefined,
    ]);
    for (const path of [
      '/',
      '/?embed=page',
      '/index.html?embed=map',
      '/s/0000000000000?embed=map',
      '/api/v1/meta',
    ])
      expect(await framed(path), path).toEqual(["'none'", 'DENY']);
  });

  test('is at the root, asked for again each time', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(body.toString()).toContain('<title>Sarhad</title>');
    const again = await ask('/', { headers: { 'If-None-Match': String(headers.etag) } });
    expect(again.status).toBe(304);
  });

  test('comes with what its first questions would bring, and names what it fetches next', async () => {
    const given = (html: string) => {
      const [, json = ''] =
        /<script type="application\/json" id="first-load">(.*?)<\/script>/s.exec(html) ?? [];
      const preloads = [...html.matchAll(/<link rel="preload" as="fetch" crossorigin href="\.([^"]+)">/g)];
      return { ...(JSON.parse(json) as FirstLoad), preloads: preloads.map(([, address = '']) => address) };
    };
    for (const [search, revision, isList] of [
      ['', 3, true],
      ['?type=attack&country=AF&from=2023-01-01&sort=killed&asof=2&v=2', 2, true],
      ['?asof=1&tab=borders', 1, false],
      ['?q=Torkham', 3, false],
    ] as const) {
      const { body, headers } = await ask(`/${search}`);
      const { replies, cards, preloads } = given(body.toString());
      const manifest = JSON.parse((await ask(`/api/v1/frame?asof=${revision}`)).body.toString());
      expect(Object.keys(replies)).toEqual([
        '/api/v1/meta',
        `/api/v1/frame?asof=${revision}`,
        ...(search.includes('asof') ? [`/api/v1/meta?asof=${revision}`] : []),
      ]);
      expect(replies[`/api/v1/frame?asof=${revision}`]).toEqual(manifest);
      expect(preloads).toEqual([
        ...(manifest as FrameManifest).chunks.slice(0, 3).map(({ href }) => href),
        `/api/v1/dictionary?asof=${revision}`,
      ]);
      for (const address of preloads) expect((await ask(address)).status).toBe(200);
      expect(cards !== null).toBe(isList);
      expect((await ask(`/${search}`, { headers: { 'If-None-Match': String(headers.etag) } })).status).toBe(
        304,
      );
    }
    const { cards } = given((await ask('/?type=attack&country=AF&sort=killed')).body.toString());
    const list = await ask('/api/v1/events?type=attack&country=AF&sort=killed&limit=16');
    expect(cards?.events).toEqual(JSON.parse(list.body.toString()).events);
    expect(cards?.events.length).toBeGreaterThan(10);
    const { replies } = given((await ask('/?event=mohmand-2021-01-06')).body.toString());
    expect(replies['/api/v1/events/mohmand-2021-01-06?asof=3']).toMatchObject({ event: { border: 'AF-PK' } });
    // A revision to come: the page finds out by itself.
    expect(given((await ask('/?asof=99')).body.toString()).preloads).toEqual([]);
  });

  test('says where there is none, as a page to people and as a problem to others', async () => {
    const page = await ask('/some/view?x=1', { headers: { Accept: 'text/html' } });
    expect([page.status, page.body.toString()]).toEqual([
      404,
      // What the address asked for goes along.
      '<link href="../a.css"><a href="../?x=1">home</a>',
    ]);
    expect((await ask('/not-found.html', { headers: { Accept: 'text/html' } })).status).toBe(404);
    expect((await ask('/api/v1/nothing', { headers: { Accept: 'text/html' } })).headers['content-type']).toBe(
      'application/problem+json',
    );
  });

  test('carries the same headers against being turned on its reader as the API does', async () => {
    const of = async (path: string) => {
      const { headers } = await ask(path);
      return Object.entries(headers).filter(([name]) =>
        /^(content-security|x-|referrer|permissions|cross)/.test(name),
      );
    };
    const wanted = await of('/api/v1/meta');
    expect(Object.fromEntries(wanted)['content-security-policy']).toContain(
      "; img-src 'self' data: blob: https://tiles.example; connect-src 'self';",
    );
    expect(wanted).toHaveLength(7);
    for (const path of ['/', '/assets/main-AbCd1234.js', '/icon.svg', '/nowhere', '/api/v1/nothing'])
      expect(await of(path), path).toEqual(wanted);
  });

  test('has its assets compressed, and kept for ever', async () => {
    const path = '/assets/main-AbCd1234.js';
    const br = await ask(path, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
    expect(br.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect(brotliDecompressSync(br.body).toString()).toBe(SCRIPT);
    const gzip = await ask(path, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
    expect((await ask(path)).body.toString()).toBe(SCRIPT);
    const head = await ask(path, { method: 'HEAD' });
    expect(head.headers['content-length']).toBe(String(SCRIPT.length));
    expect(head.body.length).toBe(0);
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/secret.txt%00.js',
    '/%',
    '/assets/',
    '/some/view',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('secret\n');
    expect(body.toString()).not.toBe('secret');
  });
});

describe('the API', () => {
  test('answers over the embedded database, compressed', async () => {
    const meta = await ask('/api/v1/meta');
    expect(JSON.parse(meta.body.toString()) as Meta).toMatchObject({
      revision: 3,
      eventCount: 984,
      tiles: { url: 'https://tiles.example/{z}/{x}/{y}.png', attribution: 'Tiles: tiles.example' },
    });
    const page = await ask('/api/v1/events?limit=50', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(page.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding, Accept-Datetime',
    });
    expect(JSON.parse(gunzipSync(page.body).toString()).events).toHaveLength(50);
    const frame = JSON.parse((await ask('/api/v1/frame')).body.toString()) as FrameManifest;
    const chunk = await ask(frame.chunks[0]?.href ?? '', { headers: { 'Accept-Encoding': 'br' } });
    expect(JSON.parse(brotliDecompressSync(chunk.body).toString()).rows).toBe(frame.chunks[0]?.rows);
    const csv = await ask('/api/v1/events.csv?border=AF-TJ', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(gunzipSync(csv.body).toString().split('\r\n').length).toBeGreaterThan(30);
  });

  test('takes batches from who holds the token of its folder, and cuts off what is too large', async () => {
    const file = join(configuration.dataDir, 'token');
    const token = (await readFile(file, 'utf8')).trim();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ batchId: 'empty', note: '', events: [], actors: [] });
    const taken = await ask('/api/v1/batches', { method: 'POST', headers, body });
    expect(JSON.parse(taken.body.toString())).toMatchObject({ revision: 3, added: 0 });
    expect((await ask('/api/v1/batches', { method: 'POST', body })).status).toBe(401);
    const huge = { ...headers, 'Content-Length': String(2 ** 30) };
    const refused = await ask('/api/v1/batches', { method: 'POST', headers: huge });
    expect(refused.status).toBe(413);
  });

  test('is written about shortly, without what was searched for', async () => {
    await ask('/api/v1/search?q=Torkham');
    expect(logged.at(-1)).toMatch(/^GET \/api\/v1\/search 200 \d+ ms$/);
    expect(logged[0]).toBe('Built-in collection: 985 events added, 314 changed.');
  });

  test('tells its figures to whoever has the token for that', async () => {
    expect((await ask('/metrics')).status).toBe(401);
    const headers = { Authorization: 'Bearer metrics-0123456789abcdef' };
    const told = (await ask('/metrics', { headers })).body.toString();
    expect(told).toContain('\nsarhad_database_up 1\n');
    expect(told).toMatch(/sarhad_http_requests_total\{method="GET",route="page file",status="200"\} \d/);
  });

  test('has two tokens, printed at its first start alone, and others by its folder’s secret', async () => {
    const printed = /^ {2}(writer|editor): (sarhad_\w+?_[\w-]{43}) {2}\(/;
    const [writer = '', editor = ''] = logged.flatMap((line) => printed.exec(line)?.[2] ?? []);
    const rotate = async (token: string) =>
      ask('/api/v1/tokens/writer/rotate', { method: 'POST', headers: { Authorization: `Bearer ${token}` } });
    expect((await rotate(writer)).status).toBe(403);
    expect((await rotate(editor)).status).toBe(200);
    expect((await rotate(writer)).status).toBe(401);
    const secret = (await readFile(join(configuration.dataDir, 'token'), 'utf8')).trim();
    expect(JSON.parse((await rotate(secret)).body.toString())).toMatchObject({ role: 'writer' });
  });
});

describe('starting and stopping', { timeout: SLOW_MS }, () => {
  test('a folder in use is refused', async () => {
    await expect(startServer(configuration, surroundings())).rejects.toThrow('is in use by process');
  });

  test('a taken port is refused, and no folder is made', async () => {
    const { port } = new URL(server.url);
    const other = { ...configuration, port: Number(port), dataDir: join(folder, 'other') };
    await expect(startServer(other, surroundings())).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
    await expect(stat(join(folder, 'other'))).rejects.toThrow('ENOENT');
  });

  test('a page that is not built is said', async () => {
    const nowhere = { ...surroundings(), pageFolder: join(folder, 'nowhere') };
    await expect(startServer(configuration, nowhere)).rejects.toThrow('npm run build');
  });

  test('streams come as they are told, unpacked, and end when the server stops', async () => {
    const stream = await listen('/api/v1/live');
    expect(stream.headers['content-encoding']).toBeUndefined();
    await expect.poll(stream.heard).toContain('data: 3\n\n');
    await server.stop();
    // Not cut: the server had ended it before the time for that came.
    await expect.poll(stream.end).toBe('ended');
    logged.length = 0;
    server = await startServer(configuration, surroundings());
  });

  test('what was stopped starts again with its data, and nothing is loaded twice', async () => {
    expect((await readRunning(configuration.dataDir))?.url).toBe(server.url);
    await server.stop();
    expect(await readRunning(configuration.dataDir)).toBeNull();
    logged.length = 0;
    const { port } = new URL(server.url);
    const starting = startServer({ ...configuration, port: Number(port) }, surroundings());
    const answered = expect.poll(
      () =>
        ask('/healthz').then(
          ({ status }) => status,
          () => 0,
        ),
      {
        ...{ interval: 1, timeout: SLOW_MS },
      },
    );
    await answered.toBe(200);
    // Whoever finds it answering, as programs that wait for it do, finds it named in its folder.
    expect((await readRunning(configuration.dataDir))?.url).toBe(server.url);
    server = await starting;
    logged.splice(0, logged.length, ...logged.filter((line) => !line.startsWith('GET /healthz')));
    expect(server.summary).toBe('revision 3, 984 events: 982 shown, 2 planned; 1 retracted besides');
    expect(logged).toEqual([]);
  });
});

describe('npm run load', { timeout: SLOW_MS }, () => {
  const event = {
    ...{
      id: 'synthetic-1',
      title: 'Synthetic: a test',
      summary: '',
      place: 'Nowhere',
      country: 'TJ',
      admin1: null,
    },
    ...{ dateStart: '2026-11-01', dateEnd: null, datePrecision: 'day', planned: false, border: 'AF-TJ' },
    ...{ category: 'incident', type: 'attack', lat: 37.5, lon: 69.5, precisionKm: 5, coordSource: null },
    ...{
      killed: null,
      injured: null,
      claims: [],
      related: [],
      actors: [{ name: 'iskp', role: 'initiator' }],
    },
    sources: [
      {
        ...{ publisher: 'Synthetic Press', title: null, url: 'https://example.org/1', publishedOn: null },
        ...{ language: null, reliability: 'B', credibility: 2 },
      },
    ],
  };

  async function load(content: string): Promise<{ code: number | null; output: string }> {
    const file = join(folder, 'file.json');
    await writeFile(file, content);
    const env = { ...process.env, DATA_DIR: configuration.dataDir, INIT_CWD: '' };
    return new Promise((resolve) => {
      const child = spawn(process.execPath, ['scripts/run-ts.mjs', 'server/commands/load.ts', file], { env });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (data) => {
          output += data;
        });
      }
      child.on('close', (code) => resolve({ code, output }));
    });
  }

  test('adds a file through the running server', async () => {
    const { code, output } = await load(JSON.stringify({ events: [event], actors: [] }));
    expect(output).toBe('Revision 4: 1 event added, 0 changed, 0 as they were.\n');
    expect(code).toBe(0);
    const meta = JSON.parse((await ask('/api/v1/meta')).body.toString()) as Meta;
    expect(meta).toMatchObject({ revision: 4, eventCount: 985 });
  });

  test('refuses a faulty one whole, naming places', async () => {
    const faulty = { ...event, id: 'synthetic-2', country: 'Tajikistan', markng: 'RED' };
    const { code, output } = await load(JSON.stringify({ events: [event, faulty], actors: [] }));
    expect(output).toContain('nothing was added: 2 faults');
    expect(output).toContain('  events[1].markng (synthetic-2): is no key here; did you mean marking?');
    expect(output).toContain('  events[1].country (synthetic-2): two capital letters, ISO 3166-1');
    expect(code).toBe(1);
  });

  test('says where a file stops being JSON', async () => {
    const { code, output } = await load('{"events": [\n  {"id": }\n]}');
    expect(output).toContain('line 2, column 10');
    expect(code).toBe(1);
  });
});
