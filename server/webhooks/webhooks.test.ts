// Tests webhooks with a receiver on this machine: signed as the standard says, told of each revision once, tried again ever later, and sent nowhere into the server's own network.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Standard } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EventInput } from '../../src/contract/event-input.ts';
import {
  type Webhook,
  type WebhookMessage,
  type WebhookReply,
  webhookMessage,
} from '../../src/contract/webhooks.ts';
import { createTestApp, TOKEN } from '../app-under-test.ts';
import { rememberNews } from '../feeds/news.ts';
import { createMemoryStore } from '../store/memory/memory-store.ts';
import { openKysely, type Sql } from '../store/sql/database.ts';
import { openSqlStore } from '../store/sql/sql-store.ts';
import type { Store } from '../store/store.ts';
import { emptyPGlite } from '../store/testing/test-stores.ts';
import { isPublicAddress, readAllowedHosts } from './allowed-hosts.ts';
import { deliverDue, WAITS_MS } from './deliver.ts';
import { createGuardedPoster, type Resolve } from './guarded-poster.ts';
import { keepWebhooksInDatabase } from './sql-webhooks.ts';
import { keepWebhooksInMemory, type Message, type Webhooks } from './webhooks.ts';

const allow = (text: string) => readAllowedHosts(text) ?? readAllowedHosts('') ?? expect.fail();

type Received = { readonly headers: IncomingHttpHeaders; readonly body: string; readonly path: string };
let receiver: Server;
let received: Received[] = [];
/** Null: none comes. */
let answer: number | null = 204;
let address = '';
beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body, path: request.url ?? '' });
      if (answer === null) return;
      response.writeHead(answer, answer === 302 ? { Location: '/elsewhere' } : {});
      response.end('an answer that nobody reads'.repeat(10_000));
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  address = `http://localhost:${(receiver.address() as AddressInfo).port}/hook`;
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T12:00:00Z') });
  received = [];
  answer = 204;
});
afterEach(() => vi.useRealTimers());
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

const event = (id: string, rest: Partial<EventInput> = {}): EventInput => ({
  ...{
    id,
    title: `Shots at ${id}`,
    summary: '',
    dateStart: '2026-11-25',
    dateEnd: null,
    datePrecision: 'day',
  },
  ...{
    planned: false,
    category: 'incident',
    type: 'attack',
    place: 'Shuroabad',
    country: 'TJ',
    admin1: null,
  },
  ...{ lat: 37.8, lon: 70, precisionKm: 5, coordSource: null, border: 'AF-TJ', actors: [], killed: null },
  ...{ injured: null, claims: [], related: [] },
  sources: [
    {
      ...{ publisher: 'Asia-Plus', title: null, url: 'https://example.com/', publishedOn: '2026-11-26' },
      ...{ language: 'en', reliability: 'B', credibility: 2 },
    },
  ],
  ...rest,
});

let store: Store;
async function add(events: readonly EventInput[]): Promise<void> {
  const batchId = String(Math.random());
  await store.addBatch({ batchId, instant: new Date().toISOString(), note: '', events, actors: [] });
}

const KINDS: readonly [string, () => Promise<Webhooks>][] = [
  ['memory', async () => keepWebhooksInMemory()],
  [
    'a database',
    async () => {
      await db.deleteFrom('webhook').execute();
      await db.deleteFrom('webhook_message').execute();
      return keepWebhooksInDatabase(db);
    },
  ],
];
let db: Sql;
beforeAll(async () => {
  const database = await emptyPGlite();
  await openSqlStore(database, { warmUp: false, compression: null });
  db = openKysely(database);
});

const publicUrl = () => 'https://example.org/sarhad';

/** A server's part in it, over webhooks that others may share. */
const servicesOf = (webhooks: Webhooks) => ({
  ...{ store, webhooks, publicUrl, news: rememberNews(store, ''), log: () => {} },
  poster: createGuardedPoster(allow('localhost'), { timeoutMs: 500 }),
  clock: () => new Date(),
});

async function start(webhooks: Webhooks) {
  store = createMemoryStore();
  await add([event('old')]);
  const services = servicesOf(webhooks);
  const api = await createTestApp(services);
  const ask = async <T>(path: string, body?: unknown, method = 'POST'): Promise<T> => {
    const response = await api.request(`/api/v1/webhooks${path}`, {
      method,
      headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  };
  const made = await ask<WebhookReply>('', { url: address, filter: 'type=attack' });
  const read = async (): Promise<Webhook> => {
    const { webhooks: all } = await ask<{ webhooks: Webhook[] }>('', undefined, 'GET');
    return all.find(({ id }) => id === made.webhook.id) ?? expect.fail();
  };
  return { services, ask, ...made, read, deliver: () => deliverDue(services) };
}

const bodyOf = ({ body }: Received): WebhookMessage => {
  const message = JSON.parse(body);
  expect(webhookMessage.parse(message)).toEqual(message);
  return message as WebhookMessage;
};

describe.each(KINDS)('kept in %s', (_, open) => {
  test('a revision is told once, signed, to whom it concerns', async () => {
    const { secret, deliver, read } = await start(await open());
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    await deliver();
    expect(received).toEqual([]);
    await add([event('other', { type: 'talks', category: 'diplomatic' })]);
    await deliver();
    expect([received.length, (await read()).toldRevision]).toEqual([0, 2]);
    await add([event('x'), event('old', { place: 'Khamadoni' })]);
    await deliver();
    await deliver();
    expect(received).toHaveLength(1);
    const [first] = received as [Received];
    expect(() =>
      new Standard(secret).verify(first.body, first.headers as Record<string, string>),
    ).not.toThrow();
    expect(() =>
      new Standard(secret).verify(`${first.body} `, first.headers as Record<string, string>),
    ).toThrow();
    const { type, data } = bodyOf(first);
    expect([type, data.since, data.revision, data.isComplete]).toEqual(['changes', 2, 3, true]);
    expect(data.filterInWords).toBe('Events of type attack');
    expect(data.items.map(({ title }) => title)).toEqual(['New: Shots at x', 'Corrected: Shots at old']);
    expect(data.changes).toBe(`${publicUrl()}/api/v1/changes?since=2&until=3&type=attack`);
    expect((await read()).deliveries).toMatchObject([
      {
        kind: 'changes',
        state: 'delivered',
        revision: 3,
        nextAt: null,
        attempts: [{ status: 204, reason: null }],
      },
    ]);
  });

  test('what fails is tried again ever later, also after a restart, and tells of one thing under one id', async () => {
    const webhooks = await open();
    const { deliver, read } = await start(webhooks);
    answer = 503;
    await add([event('x')]);
    await deliver();
    pass(WAITS_MS[0] - 1);
    await deliver();
    expect(received).toHaveLength(1);
    expect((await read()).deliveries).toMatchObject([
      { state: 'waiting', nextAt: '2026-12-01T12:00:05.000Z', attempts: [{ reason: 'It answered 503.' }] },
    ]);
    // What becomes known while it waits is told afterwards.
    await add([event('y')]);
    pass(1);
    answer = 200;
    await deliverDue(servicesOf(webhooks));
    await deliver();
    expect(received.map((one) => one.headers['webhook-id'])).toEqual([
      received[0]?.headers['webhook-id'],
      received[0]?.headers['webhook-id'],
      expect.not.stringContaining(String(received[0]?.headers['webhook-id'])),
    ]);
    expect(received.slice(1).map((one) => bodyOf(one).data.items.map(({ title }) => title))).toEqual([
      ['New: Shots at x'],
      ['New: Shots at y'],
    ]);
  });

  test('of two servers one delivers; of one that ended in between the other does, in time', async () => {
    const webhooks = await open();
    const { deliver } = await start(webhooks);
    await add([event('x')]);
    await Promise.all([deliver(), deliverDue(servicesOf(webhooks)), deliverDue(servicesOf(webhooks))]);
    expect(received).toHaveLength(1);
    await add([event('y')]);
    answer = 503;
    await deliver();
    pass(WAITS_MS[0]);
    const now = new Date().toISOString();
    // Claimed, and then nothing more is heard of who did.
    expect(await webhooks.claim(now, new Date(Date.now() + 120_000).toISOString())).toHaveLength(1);
    answer = 204;
    await deliver();
    expect(received).toHaveLength(2);
    pass(120_000);
    await deliver();
    expect(received).toHaveLength(3);
  });

  test('after three days in vain it is turned off with words, and told of what it missed when it is on again', async () => {
    const { deliver, read, ask, webhook } = await start(await open());
    answer = 302;
    await add([event('x')]);
    await deliver();
    for (const wait of WAITS_MS) {
      expect((await read()).isOn).toBe(true);
      pass(wait);
      await deliver();
    }
    expect(received.map(({ path }) => path)).toEqual(Array(10).fill('/hook'));
    expect(await read()).toMatchObject({
      isOn: false,
      toldRevision: 1,
      whyOff:
        'Turned off: 10 tries since 1 Dec 2026 were in vain. The last one: It answered 302: redirects are not followed.',
      deliveries: [{ state: 'given-up' }],
    });
    pass(1_000_000);
    await deliver();
    expect(received).toHaveLength(10);
    answer = 204;
    await add([event('y')]);
    expect(await ask<Webhook>(`/${webhook.id}/on`)).toMatchObject({ isOn: true, whyOff: null });
    await deliver();
    expect(bodyOf(received.at(-1) as Received).data).toMatchObject({ since: 1, revision: 3 });
  });

  test('whoever says that it is gone is told nothing more', async () => {
    const { deliver, read } = await start(await open());
    answer = 410;
    await add([event('x')]);
    await deliver();
    expect(await read()).toMatchObject({ isOn: false, whyOff: expect.stringContaining('410') });
  });

  test('one is tested, turned off and removed; an import of history is one item', async () => {
    const { deliver, read, ask, webhook } = await start(await open());
    answer = null;
    expect((await ask<Webhook>(`/${webhook.id}/test`)).deliveries).toMatchObject([
      { kind: 'test', state: 'given-up', attempts: [{ status: null, reason: 'It did not answer in time.' }] },
    ]);
    answer = 200;
    // The log is by when each was made.
    pass(1000);
    expect((await ask<Webhook>(`/${webhook.id}/test`)).deliveries[0]).toMatchObject({ state: 'delivered' });
    expect(bodyOf(received.at(-1) as Received)).toMatchObject({ type: 'test', data: { items: [] } });
    await ask(`/${webhook.id}/off`);
    await add(Array.from({ length: 40 }, (_, at) => event(`old-${at}`, { dateStart: '1999-01-01' })));
    await deliver();
    expect(received).toHaveLength(2);
    await ask(`/${webhook.id}/on`);
    await deliver();
    expect(bodyOf(received.at(-1) as Received).data.items.map(({ title }) => title)).toEqual([
      'New: 40 events of 1999 with revision 2',
    ]);
    for (let one = 0; one < 25; one++) await ask(`/${webhook.id}/test`);
    expect((await read()).deliveries).toHaveLength(20);
    await ask(`/${webhook.id}/delete`);
    expect(await ask(`/${webhook.id}/test`)).toMatchObject({ code: 'not-found' });
  });

  test('what was turned off while it was sent waits no more', async () => {
    const webhooks = await open();
    const { webhook } = await start(webhooks);
    const now = new Date().toISOString();
    const message: Message = {
      ...{ id: 'm', webhook: webhook.id, kind: 'changes', madeAt: now, revision: 2, body: '{}' },
      ...{ dueAt: now, isDelivered: false, attempts: [] },
    };
    expect(await webhooks.addMessage(message)).toBe(true);
    expect(await webhooks.addMessage({ ...message, id: 'n' })).toBe(false);
    await webhooks.setOn(webhook.id, false, null);
    const attempt = { at: now, status: 503, reason: 'x' };
    await webhooks.note('m', { attempt, dueAt: now, isDelivered: false });
    expect((await webhooks.messages(webhook.id)).map(({ dueAt }) => dueAt)).toEqual([null]);
  });
});

describe('an address', () => {
  test.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['::7f00:1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001:0:1::1', false],
    ['fc00::1', false],
    ['fd12::1', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['ff02::1', false],
    ['localhost', false],
  ])('%s is anybody’s: %s', (text, isPublic) => {
    expect(isPublicAddress(text)).toBe(isPublic);
  });

  const resolve: Resolve = async (name) => {
    const known: Readonly<Record<string, string[]>> = {
      'wide.example': ['93.184.215.14'],
      'inner.example': ['10.0.0.7'],
      'both.example': ['93.184.215.14', '127.0.0.1'],
      'mapped.example': ['::ffff:192.168.0.1'],
    };
    return (known[name] ?? []).map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 }));
  };
  const refusal = (url: string, setting = '') =>
    createGuardedPoster(allow(setting), { resolve }).refusal(url);

  test.each([
    ['https://wide.example/hook', null],
    ['https://93.184.215.14/hook', null],
    ['http://wide.example/hook', /must begin with https/],
    ['ftp://wide.example/hook', /must begin with https/],
    ['wide.example/hook', /no address/],
    ['https://user:secret@wide.example/', /must not hold a name or a password/],
    ['https://nowhere.example/', /not found/],
    ['https://inner.example/', /network of this server/],
    ['https://both.example/', /network of this server/],
    ['https://mapped.example/', /network of this server/],
    ['https://127.0.0.1/', /network of this server/],
    ['https://2130706433/', /network of this server/],
    ['https://0x7f.1/', /network of this server/],
    ['https://0177.0.0.1/', /network of this server/],
    ['https://[::1]/', /network of this server/],
    ['https://[::ffff:10.0.0.1]/', /network of this server/],
    ['https://169.254.169.254/latest/meta-data', /network of this server/],
  ])('%s', async (url, words) => {
    const said = await refusal(url);
    if (words === null) expect(said).toBeNull();
    else expect(said).toMatch(words);
  });

  test('of the own network is taken where the setting names its host or its range, over http, too', async () => {
    expect(await refusal('http://inner.example/', '10.0.0.0/8 localhost')).toBeNull();
    expect(await refusal('http://inner.example/', 'inner.example')).toBeNull();
    expect(await refusal('https://both.example/', '10.0.0.0/8')).toMatch(/network of this server/);
    expect(await refusal('http://[::1]:8080/', '::1')).toBeNull();
    for (const wrong of ['10.0.0.0/33', 'a b/8', 'https://x', '10.0.0.0/8/8'])
      expect(readAllowedHosts(wrong)).toBeNull();
  });

  test('is connected to as it was looked at: a name that leads elsewhere a moment later leads nowhere', async () => {
    const url = address.replace('localhost', 'hook.example');
    const answers = ['127.0.0.1', '127.0.0.2'];
    const asked = vi.fn(async () => [{ address: answers.shift() ?? '', family: 4 }]);
    const poster = createGuardedPoster(allow('127.0.0.1'), { resolve: asked });
    expect(await poster.post(url, {}, '{}')).toEqual({ status: 204, reason: null });
    expect(asked).toHaveBeenCalledTimes(1);
    expect(received[0]?.headers.host).toBe(new URL(url).host);
    expect((await poster.post(url, {}, '{}')).reason).toMatch(/network of this server/);
    expect(received).toHaveLength(1);
  });
});

describe('refused', () => {
  test.each<[string, object, string, RegExp]>([
    [
      'the own network',
      { url: 'http://127.0.0.1:9/', filter: '' },
      'bad-value',
      /url: leads into the network/,
    ],
    ['an unknown type', { url: 'https://1.1.1.1/', filter: 'type=war' }, 'bad-value', /filter\.type/],
    [
      'a pinned filter',
      { url: 'https://1.1.1.1/', filter: 'asof=1' },
      'bad-value',
      /filter\.asof: is not taken/,
    ],
    ['nobody’s actor', { url: 'https://1.1.1.1/', filter: 'actor=nobody' }, 'unknown-value', /no actor/],
    ['no filter', { url: 'https://1.1.1.1/' }, 'bad-value', /filter/],
    ['no host', { url: 'https:///1.1.1.1/x', filter: '' }, 'bad-value', /url: is no address with a host/],
    [
      'a misspelt key',
      { url: 'https://1.1.1.1/', filter: '', filtre: '' },
      'bad-value',
      /^filtre: .*did you mean filter/,
    ],
  ])('%s', async (_, wish, code, detail) => {
    const { ask } = await start(keepWebhooksInMemory());
    const problem = await ask<{ code: string; detail: string }>('', wish);
    expect([problem.code, problem.detail]).toEqual([code, expect.stringMatching(detail)]);
  });

  test('whoever is no editor', async () => {
    store = createMemoryStore();
    const api = await createTestApp({ store });
    const problem = await api.askInVain('/api/v1/webhooks');
    expect([problem.status, problem.code]).toEqual([401, 'unauthorised']);
  });
});
