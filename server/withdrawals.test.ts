// Tests what the API says of an event that was withdrawn: that it is withheld, wherever it stood, and nothing of what it said.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Changes } from '../src/contract/changes-reply.ts';
import { type JsonFeed, jsonFeed } from '../src/contract/feeds.ts';
import type { Meta } from '../src/contract/replies.ts';
import type { Withdrawals } from '../src/contract/withdrawals.ts';
import { createTestApp, TOKEN } from './app-under-test.ts';
import { rememberNews } from './feeds/news.ts';
import { createMemoryStore } from './store/memory/memory-store.ts';
import type { Store } from './store/store.ts';
import { batchAdder, eventOf, NORTH, SOUTH } from './store/testing/test-events.ts';
import { deliverDue } from './webhooks/deliver.ts';
import { keepWebhooksInMemory } from './webhooks/webhooks.ts';

const EVENT = 'secret-2025';
const SAYS = /Shots|Ishkashim|Northern|north/;
const ACTORS = '/api/v1/dictionary';

let store: Store;
let api: Awaited<ReturnType<typeof createTestApp>>;
let add: ReturnType<typeof batchAdder>;
let log: string[];
let time: Date;
beforeEach(async () => {
  store = createMemoryStore();
  log = [];
  time = new Date('2026-12-03T10:00:00Z');
  const publicUrl = () => 'https://example.org';
  api = await createTestApp({ store, publicUrl, log: (line) => log.push(line), clock: () => time });
  add = batchAdder(store, [NORTH, SOUTH]);
  await add([eventOf('other', { country: 'TJ' }), eventOf('third')]);
  await add([secret()]);
});

const secret = (marking: 'CLEAR' | 'RED' = 'CLEAR') =>
  eventOf(EVENT, {
    title: 'Synthetic Shots',
    place: 'Ishkashim',
    country: 'AF',
    dateStart: '2026-12-02',
    actors: [{ name: 'north', role: 'initiator' }],
    marking,
  });

const withdraw = (body: unknown = { reason: 'A source is named.', confirm: EVENT }, id = EVENT) =>
  api.request(`/api/v1/events/${id}/withdrawals`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const asEditor = async <T>(path: string) => {
  const response = await api.request(path, { headers: { Authorization: `Bearer ${TOKEN}` } });
  return (await response.json()) as T;
};
const raiseAndWithdraw = async () => {
  await add([secret('RED')]);
  expect((await withdraw()).status).toBe(200);
};

describe('to withdraw an event', () => {
  test('needs the editor’s token, its id once more and a reason, and nothing beside these', async () => {
    await add([secret('RED')]);
    const path = `/api/v1/events/${EVENT}/withdrawals`;
    const headers = { 'Content-Type': 'application/json' };
    expect((await api.askInVain(path, { method: 'POST', headers, body: '{}' })).code).toBe('unauthorised');
    expect((await api.askInVain('/api/v1/withdrawals')).code).toBe('unauthorised');
    const refused = async (body: unknown, id?: string) => {
      const response = await withdraw(body, id);
      const { code, errors = [] } = (await response.json()) as { code: string; errors?: { at: string }[] };
      return [response.status, code, ...errors.map(({ at }) => at)];
    };
    expect(await refused({ reason: 'x', confirm: 'other' })).toEqual([400, 'bad-value', 'confirm']);
    expect(await refused({ reason: '', confirm: EVENT })).toEqual([400, 'bad-value', 'reason']);
    expect((await refused({ reason: 'x', confirm: EVENT, more: 1 }))[1]).toBe('bad-value');
    expect(await refused({ reason: 'x', confirm: 'other' }, 'other')).toEqual([409, 'conflict']);
    expect(await refused({ reason: 'x', confirm: 'none' }, 'none')).toEqual([404, 'not-found']);
    expect(await store.withdrawals()).toEqual([]);
  });

  test('is logged, listed for the editor, and done once', async () => {
    await add([secret('RED')]);
    const first = (await (await withdraw()).json()) as { isNew: boolean; withdrawal: unknown };
    expect(first).toEqual({
      isNew: true,
      withdrawal: {
        ...{ event: EVENT, revision: 4, withdrawnAt: '2026-12-03T10:00:00.000Z', marking: 'RED' },
        ...{ revisions: { first: 2, last: 2 }, reason: 'A source is named.', by: 'editor' },
      },
    });
    time = new Date('2026-12-04T10:00:00Z');
    expect(await (await withdraw()).json()).toEqual({ ...first, isNew: false });
    expect((await asEditor<Withdrawals>('/api/v1/withdrawals')).withdrawals).toEqual([first.withdrawal]);
    expect(log.filter((line) => line.includes('Withdrawn'))).toEqual([
      `Withdrawn: the event ${EVENT} from the revisions 2 to 2, by revision 4, with the token of the editor.`,
    ]);
  });
});

describe('a withdrawn event', () => {
  test('is withheld at its address, as of every revision that had it, and there alone', async () => {
    await raiseAndWithdraw();
    const address = `/api/v1/events/${EVENT}`;
    const since = '2026-12-03T10:00:00.000Z';
    for (const path of [
      ...[`${address}?asof=2`, `${address}?asof=3`, address, `${address}/history`, `${address}/timemap`],
      ...[`${address}/event.ris?asof=2`, `${address}/event.json`, `/api/v1/brief?asof=2&event=${EVENT}`],
    ]) {
      const problem = await api.askInVain(path);
      expect([path, problem.status, problem.code, problem.since]).toEqual([path, 410, 'withheld', since]);
      expect(problem.detail).not.toMatch(SAYS);
    }
    expect((await api.askInVain(`${address}?asof=1`)).code).toBe('not-found');
    expect((await api.askInVain('/api/v1/events/none')).code).toBe('not-found');
  });

  test('is in no number, no list and no file, whose validators differ from before, and each says so', async () => {
    const paths = [
      ...['events', 'events.csv', 'events.geojson', 'events.json', 'events.kml', 'events.ris', 'totals'],
      ...['frame', 'dictionary', 'claims', 'meta', 'figure.map.svg', 'figure.timeline.svg', 'positions'],
    ].map((name) => `/api/v1/${name}?asof=2`);
    const etags = new Map<string, string | null>();
    for (const path of paths) etags.set(path, (await api.request(path)).headers.get('ETag'));
    const { chunks } = await api.ask<{ chunks: { hash: string }[] }>('/api/v1/frame?asof=2');
    // What the application keeps of the revision it keeps no longer.
    await api.ask(`/api/v1/events?asof=2&actor=north&country=AF`);
    await raiseAndWithdraw();
    for (const path of paths) {
      const response = await api.request(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).not.toMatch(SAYS);
      const etag = etags.get(path);
      if (etag) expect([path, response.headers.get('ETag') === etag]).toEqual([path, /positions/.test(path)]);
    }
    const meta = await api.ask<Meta>('/api/v1/meta?asof=2');
    expect(meta).toMatchObject({ eventCount: 2, withheld: { events: 1, since: '2026-12-03T10:00:00.000Z' } });
    expect((await api.ask<Meta>('/api/v1/meta')).withheld).toBeNull();
    const file = await api.request('/api/v1/events.csv?asof=2');
    expect(file.headers.get('X-Sarhad-Withheld')).toBe('events=1, since=2026-12-03T10:00:00.000Z');
    expect(await (await api.request('/api/v1/events.kml?asof=2')).text()).toContain(
      '1 event of this revision is withheld since 3 Dec 2026',
    );
    const hashes = new Set(
      (await api.ask<{ chunks: { hash: string }[] }>('/api/v1/frame?asof=2')).chunks.map(({ hash }) => hash),
    );
    const gone = chunks.filter(({ hash }) => !hashes.has(hash));
    expect(gone.length).toBeGreaterThan(0);
    for (const { hash } of gone) expect((await api.request(`/api/v1/chunks/${hash}`)).status).toBe(404);
    expect((await api.askInVain('/api/v1/events?asof=2&actor=north')).code).toBe('unknown-value');
    // Who had picked it has the others, and is told of it.
    for (const asof of ['1', '2', '4']) {
      const picked = await api.ask<object>(`/api/v1/search?asof=${asof}&pick=${EVENT},other`);
      expect(picked).toMatchObject({ keys: [1], later: [], withheld: [EVENT], unknown: [] });
      expect((await api.page(`asof=${asof}&pick=${EVENT},other`)).total).toBe(1);
    }
    const near = await api.ask<{ spellings: unknown[] }>('/api/v1/spellings?asof=2&q=Ishkashem');
    expect(near.spellings).toEqual([]);
  });

  test('is told of by changes as one that went, whatever the filter', async () => {
    await raiseAndWithdraw();
    for (const filter of ['', '&country=TJ', '&country=AF&actor=north&kind=withheld', `&pick=${EVENT}`]) {
      const reply = await api.ask<Changes>(`/api/v1/changes?since=2${filter}`);
      expect(reply.withheld).toEqual({
        total: 1,
        events: [{ id: EVENT, key: 3, revision: 4, changedAt: '2026-12-03T10:00:00.000Z' }],
      });
      expect(reply.changes).toEqual([]);
      expect(JSON.stringify(reply)).not.toMatch(SAYS);
    }
    expect((await api.ask<Changes>('/api/v1/changes?since=1')).withheld.total).toBe(0);
  });

  test('is told of by feeds as one that went, and what they said of it before is gone', async () => {
    const feed = async (query = '') => {
      const body: unknown = await (await api.request(`/api/v1/feed.json${query}`)).json();
      return jsonFeed.parse(body) as JsonFeed;
    };
    expect(JSON.stringify(await feed())).toMatch(SAYS);
    await add([secret('RED')]);
    expect((await feed('?country=TJ')).items.map(({ title }) => title)).toContain(
      `Withheld: the event ${EVENT}`,
    );
    expect((await withdraw()).status).toBe(200);
    for (const query of ['', '?country=TJ', '?country=AF&actor=north']) {
      const { items } = await feed(query);
      const [latest, ...others] = items;
      expect(latest).toMatchObject({
        ...{ title: `Withheld: the event ${EVENT}`, tags: ['withheld'] },
        _sarhad: { kind: 'withheld', revision: 4, event: null, events: 1 },
      });
      expect(latest?.content_text).toContain('no longer shown here since 3 Dec 2026, revision 4');
      expect(others.map(({ title }) => title)).toContain(`Withheld: the event ${EVENT}`);
      for (const { title, content_text: text } of items) expect(title + text).not.toMatch(SAYS);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    }
    expect(await (await api.request('/api/v1/feed.atom')).text()).toContain('<category term="withheld"');
  });

  test('is in no message that still waited: it is made anew, and says that it went', async () => {
    const webhooks = keepWebhooksInMemory();
    const sent: string[] = [];
    let isDown = true;
    const poster = {
      refusal: async () => null,
      async post(_url: string, _headers: unknown, body: string) {
        sent.push(body);
        return isDown ? { status: 500, reason: 'down' } : { status: 204, reason: null };
      },
    };
    const publicUrl = () => 'https://example.org';
    api = await createTestApp({ store, webhooks, poster, publicUrl, clock: () => time });
    await api.request('/api/v1/webhooks', {
      method: 'POST',
      headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ url: 'https://example.org/hook', filter: '' }),
    });
    const services = { ...{ store, webhooks, poster, publicUrl, clock: () => time, log: () => {} } };
    const deliver = () => deliverDue({ ...services, news: rememberNews(store, '') });
    await add([eventOf(EVENT, { ...secret(), title: 'Synthetic Shots, corrected' })]);
    await deliver();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatch(SAYS);
    await raiseAndWithdraw();
    isDown = false;
    time = new Date('2026-12-03T11:00:00Z');
    await deliver();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toContain(`Withheld: the event ${EVENT}`);
    expect(sent[1]).not.toMatch(SAYS);
  });
});

test('names that came with a closed event are in no answer after an open one named the actor', async () => {
  const hidden = { ...NORTH, id: 'front', name: 'Veiled Front', aliases: ['Cloaked'], shortName: 'Veil' };
  add = batchAdder(store, []);
  const takesPart = { actors: [{ name: 'front', role: 'initiator' as const }] };
  await add([eventOf('closed', { ...takesPart, marking: 'RED' })], { batchId: 'c', actors: [hidden] });
  await add([eventOf('open', { ...takesPart, dateStart: '2026-12-02' })], { batchId: 'o' });
  for (const path of [
    ...['events', 'events.csv', 'events.json', 'events.geojson', 'events.kml', 'claims', 'dictionary'],
    ...['changes?since=0', 'feed.json', 'feed.atom', 'events/open', 'brief', 'comparison?with.actor=front'],
    ...['spellings?q=Vailed', 'spellings?q=Cloakd', 'figure.map.svg', 'events?actor=front', 'picture.png'],
  ]) {
    const response = await api.request(`/api/v1/${path}`);
    expect(await response.text()).not.toMatch(/Veil|Cloaked/);
  }
  expect(await api.askInVain('/api/v1/events?actor=veiled-front')).toMatchObject({ code: 'unknown-value' });
  const { actors } = await api.ask<{ actors: { id: string; name: string }[] }>(ACTORS);
  expect(actors.find(({ id }) => id === 'front')).toMatchObject({ name: 'front', aliases: [] });
});
