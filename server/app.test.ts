// Asks every endpoint that reads, as a client would, and every way of asking wrongly.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Changes } from '../src/contract/changes-reply.ts';
import { ENDPOINTS } from '../src/contract/endpoints.ts';
import type { EventHistory, EventPage, EventReply } from '../src/contract/event-replies.ts';
import type { FrameManifest } from '../src/contract/frame.ts';
import type { Dictionary, Meta, SearchReply } from '../src/contract/replies.ts';
import type { SpellingsReply } from '../src/contract/spellings-reply.ts';
import type { TotalsReply } from '../src/contract/totals-reply.ts';
import type { WireChunk } from '../src/contract/wire-chunk.ts';
import { collection, createTestApp } from './app-under-test.ts';
import { formatCursor } from './cursor.ts';
import { createMemoryStore } from './store/memory/memory-store.ts';
import { DatabaseUnavailable, SearchTooSlow } from './store/store-errors.ts';
import type { Compression } from './store/stored-chunk.ts';

let api: Awaited<ReturnType<typeof createTestApp>>;
beforeAll(async () => {
  api = await createTestApp();
});

describe('every endpoint that reads', () => {
  test('meta', async () => {
    expect(await api.ask<Meta>('/api/v1/meta')).toMatchObject({
      revision: 3,
      eventCount: 984,
      counts: { shown: 982, planned: 2, retracted: 1 },
      firstDate: '2021-01-06',
      collection: {
        note: 'Curated selection, not a census',
        isSynthetic: false,
        coverage: { fullUntil: '2026-03-18', thinUntil: '2026-06-28' },
      },
      tiles: null,
    });
  });

  test('frame, and every chunk that it names', async () => {
    const manifest = await api.ask<FrameManifest>('/api/v1/frame');
    let rows = 0;
    for (const { href, hash } of manifest.chunks) {
      const response = await api.request(href);
      expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      expect(response.headers.get('ETag')).toBe(`"${hash}"`);
      rows += ((await response.json()) as WireChunk).rows;
    }
    expect(rows).toBe(manifest.rows);
    expect(rows).toBe(985);
    expect((await api.ask<FrameManifest>('/api/v1/frame?asof=1')).rows).toBe(508);
  });

  test('dictionary', async () => {
    const { actors, borders, publishers } = await api.ask<Dictionary>('/api/v1/dictionary');
    expect(actors.length).toBeGreaterThan(100);
    expect(borders.map(({ id }) => id)).toContain('AF-TJ');
    expect(publishers.length).toBeGreaterThan(100);
  });

  test('one event and its history', async () => {
    const { event } = await api.ask<EventReply>('/api/v1/events/mohmand-2021-01-06');
    expect(event).toMatchObject({ id: 'mohmand-2021-01-06', coordinates: [71.22, 34.42], border: 'AF-PK' });
    const history = await api.ask<EventHistory>('/api/v1/events/mohmand-2021-01-06/history');
    expect(history.versions.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  test('changes since a revision', async () => {
    expect((await api.ask<Changes>('/api/v1/changes?since=0')).changes).toHaveLength(985);
    const { changes } = await api.ask<Changes>('/api/v1/changes?since=1');
    expect(changes.filter(({ kind }) => kind === 'retracted').map(({ id }) => id)).toEqual([
      'mt-report-2024-07-03',
    ]);
    expect((await api.ask<Changes>('/api/v1/changes?since=2')).changes).toHaveLength(0);
  });

  test('changes of a view lead from its earlier number of events to its later one, and say in what each differs', async () => {
    const view = 'border=AF-TJ&from=2025-11-01&to=2026-02-15';
    const [before, after] = await Promise.all(
      [1, 2].map(async (asof) => (await api.ask<EventPage>(`/api/v1/events?${view}&asof=${asof}`)).total),
    );
    const all = await api.ask<Changes>(`/api/v1/changes?since=1&until=2&${view}`);
    expect(all.before).toMatchObject({ revision: 1, rules: { status: 1 } });
    expect(all.after).toMatchObject({
      revision: 2,
      rules: { status: 2 },
      changedAt: '2026-11-30T12:00:00.000Z',
    });
    const came = all.changes.filter(({ inView }) => inView.after && !inView.before).length;
    const went = all.changes.filter(({ inView }) => inView.before && !inView.after).length;
    expect((before ?? 0) + came - went).toBe(after);
    const { added, changed, retracted, withheld } = all.inView;
    expect(all.changes).toHaveLength(added + changed + retracted);
    expect(withheld).toBe(0);
    const everywhere = await api.ask<Changes>('/api/v1/changes?since=1&until=2&limit=1');
    expect(added + all.elsewhere.added).toBe(everywhere.inView.added);
    const corrected = all.changes.find(({ differences }) =>
      differences.some(({ field }) => field === 'title'),
    );
    expect(corrected?.differences[0]).toEqual({
      field: 'title',
      before: expect.any(String),
      after: corrected?.title,
    });
    const page = await api.ask<Changes>(`/api/v1/changes?since=1&until=2&kind=changed&limit=3&${view}`);
    const next = await api.ask<Changes>(
      `/api/v1/changes?since=1&kind=changed&limit=3&cursor=${page.nextCursor}&${view}`,
    );
    expect(next.revision).toBe(2);
    expect([...page.changes, ...next.changes]).toEqual(
      all.changes.filter(({ kind }) => kind === 'changed').slice(0, 6),
    );
  });

  test('search gives the keys of what the filter by text gives', async () => {
    const { keys, events } = await api.ask<SearchReply>('/api/v1/search?q=the');
    expect(events).toBe((await api.page('q=the&limit=1')).total);
    expect(keys.length).toBeGreaterThan(events);
    const { total } = await api.page('q=the&status=reported,confirmed,contested,planned,retracted');
    expect(keys).toHaveLength(total);
    expect(total).toBeGreaterThan(10);
  });

  test('picked events are looked up by id; those that became known later are told from those that there are not', async () => {
    const everything = await api.page(
      'status=reported,confirmed,contested,planned,retracted&limit=200&asof=2',
    );
    const first = await api.page('status=reported,confirmed,contested,planned,retracted&limit=1&asof=1');
    // Keys are given in the order in which events came.
    const [later] = everything.events.toSorted((a, b) => b.key - a.key);
    const [early] = first.events;
    const known = await api.ask<SearchReply>(`/api/v1/search?pick=${early?.id},${later?.id},nowhere&asof=1`);
    const told = { events: 1, keys: [early?.key], later: [later?.id], unknown: ['nowhere'] };
    expect(known).toEqual({ revision: 1, ...told });
    // Beside a text those that it finds.
    const none = await api.ask<SearchReply>(`/api/v1/search?q=xyzzy&pick=${early?.id}`);
    expect(none).toMatchObject({ events: 0, keys: [] });
    // It selects nothing then, and refuses nothing.
    expect((await api.page(`pick=${early?.id},${later?.id}&asof=1`)).total).toBe(1);
  });

  test('a misspelt text says what it is near to, and how many events match that and the rest of the filter', async () => {
    const near = async (query: string) =>
      (await api.ask<SpellingsReply>(`/api/v1/spellings?${query}`)).spellings;
    const [first] = await near('q=Torkam');
    expect(first).toEqual({ text: 'Torkham', events: (await api.page('q=Torkham&limit=1')).total });
    const [closing] = await near('q=Torkam&type=border-closure');
    expect(closing?.events).toBe((await api.page('q=Torkham&type=border-closure&limit=1')).total);
    expect(closing?.events).toBeLessThan(first?.events ?? 0);
    expect((await near('q=the+Torkam+crosing'))[0]?.text).toBe('the Torkham crosing');
    expect((await near('q=Badakshan')).map(({ text }) => text)).toEqual(['Badakhshan']);
    expect(await near('q=Torkham')).toEqual([]);
    expect(await near('q=zzzzzzzzzz')).toEqual([]);
    expect(await near('type=attack')).toEqual([]);
  });

  test('totals count nobody twice, and say of how many events they know', async () => {
    const all = await api.ask<TotalsReply>('/api/v1/totals');
    expect(all).toMatchObject({ revision: 3, events: 982 });
    expect(all.killed.within).toBeGreaterThan(0);
    // Alone, a part has its figure; beside its whole it has none of its own.
    const part = 'q=Istanbul';
    const { events, killed } = await api.ask<TotalsReply>(`/api/v1/totals?${part}`);
    expect(events).toBe((await api.page(part)).total);
    expect(killed.known).toBeLessThanOrEqual(events);
    expect(await api.ask<TotalsReply>('/api/v1/totals?asof=1')).toMatchObject({ events: 506 });
  });

  test('health and readiness', async () => {
    expect(await api.ask('/healthz')).toEqual({ status: 'ok', revision: 3 });
    expect(await api.ask('/readyz')).toEqual({ status: 'ready', revision: 3 });
  });

  test('without its database a server is alive and not ready; what needs it says when to ask again, and nothing is logged', async () => {
    const log = vi.fn();
    const away = () => Promise.reject(new DatabaseUnavailable());
    const store = { ...api.store, ping: away, resolveRevision: away };
    const cut = await createTestApp({ store, log });
    expect(await cut.ask('/healthz')).toEqual({ status: 'ok', revision: 3 });
    for (const path of ['/readyz', '/api/v1/events?border=AF-TJ']) {
      expect(await cut.askInVain(path)).toMatchObject({
        status: 503,
        code: 'unavailable',
        instance: path.split('?')[0],
      });
      expect((await cut.request(path)).headers.get('Retry-After')).toBe('5');
    }
    expect(log).not.toHaveBeenCalled();
  });
});

describe('pages', () => {
  test('follow each other through the whole list, in its order, without gap or repetition', async () => {
    const all = (await api.page('border=AF-PK&limit=200')).events.map(({ key }) => key);
    const seen: number[] = [];
    let cursor = '';
    do {
      const page = await api.page(`border=AF-PK&limit=7${cursor}`);
      seen.push(...page.events.map(({ key }) => key));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(seen.slice(0, all.length)).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('a cursor goes on from its place with another filter', async () => {
    const { nextCursor, events } = await api.page('limit=100');
    const { events: others } = await api.page(`border=AF-TJ&cursor=${nextCursor}`);
    expect(others[0]?.dateStart).toBeDefined();
    expect(String(others[0]?.dateStart) <= String(events.at(-1)?.dateStart)).toBe(true);
  });

  test('given keys come in the given order, each once; unknown ones are left out', async () => {
    const { events, total } = await api.page('key=5,3,999999,5');
    expect(events.map(({ key }) => key)).toEqual([5, 3]);
    expect(total).toBe(2);
  });
});

const faulty: [path: string, status: number, code: string, at?: string][] = [
  ['/api/v1/meta?x=1', 400, 'unknown-parameter', 'x'],
  ['/api/v1/events?form=2025-01-01', 400, 'unknown-parameter', 'form'],
  ['/api/v1/events?map=1,2,3', 400, 'unknown-parameter', 'map'],
  ['/api/v1/events?from=2025-02-30', 400, 'bad-value', 'from'],
  // A link is read with such hyphens; a request is not.
  ['/api/v1/events?from=2025%E2%80%9102%E2%80%9101', 400, 'bad-value', 'from'],
  ['/api/v1/events?from=2025-02-02&to=2025-02-01', 400, 'bad-value', 'to'],
  ['/api/v1/events?type=battle', 400, 'bad-value', 'type'],
  ['/api/v1/events?actor=', 400, 'bad-value', 'actor'],
  ['/api/v1/events?type=attack&type=denial', 400, 'duplicate-parameter', 'type'],
  ['/api/v1/events?limit=5&limit=6', 400, 'duplicate-parameter', 'limit'],
  ['/api/v1/events?within=201', 400, 'bad-value', 'within'],
  ['/api/v1/events?km=1-2', 400, 'bad-value', 'km'],
  ['/api/v1/events?border=AF-TJ,KG-TJ&km=1-2', 400, 'bad-value', 'km'],
  ['/api/v1/events?province=TJ-XX', 400, 'unknown-value', 'province'],
  ['/api/v1/positions?border=!AF-TJ', 400, 'bad-value', 'border'],
  ['/api/v1/positions?border=TJ', 400, 'bad-value', 'border'],
  ['/api/v1/events?actor=iskpp', 400, 'unknown-value', 'actor'],
  ['/api/v1/events?country=!ZZ', 400, 'unknown-value', 'country'],
  ['/api/v1/events?border=AA-BB', 400, 'unknown-value', 'border'],
  ['/api/v1/events?source=no-such-paper', 400, 'unknown-value', 'source'],
  ['/api/v1/events?asof=99', 400, 'unknown-value', 'asof'],
  ['/api/v1/events?pick=mohmand-2021-01-06,nowhere', 400, 'unknown-value', 'pick'],
  ['/api/v1/events?pick=no!', 400, 'bad-value', 'pick'],
  ['/api/v1/search?pick=', 400, 'bad-value', 'pick'],
  ['/api/v1/search', 400, 'bad-value', 'q'],
  ['/api/v1/events?asof=0', 400, 'bad-value', 'asof'],
  ['/api/v1/events?limit=0', 400, 'bad-value', 'limit'],
  ['/api/v1/events?limit=201', 400, 'bad-value', 'limit'],
  ['/api/v1/events?limit=1e2', 400, 'bad-value', 'limit'],
  ['/api/v1/events?key=1,x', 400, 'bad-value', 'key'],
  [`/api/v1/events?key=${'1,'.repeat(200)}1`, 400, 'bad-value', 'key'],
  ['/api/v1/events?key=1&type=attack', 400, 'bad-value', 'type'],
  ['/api/v1/events?key=9999999999', 400, 'bad-value', 'key'],
  ['/api/v1/events?cursor=abc', 400, 'bad-cursor', 'cursor'],
  ['/api/v1/events?cursor=%3Cscript%3E', 400, 'bad-cursor', 'cursor'],
  [`/api/v1/events?cursor=${btoa('[1,2]')}`, 400, 'bad-cursor', 'cursor'],
  [
    `/api/v1/events?cursor=${formatCursor({ revision: 7, sort: 'newest', standing: 0, startDay: 1, key: 1 })}`,
    400,
    'bad-cursor',
    'cursor',
  ],
  ['/api/v1/events.csv?limit=5', 400, 'unknown-parameter', 'limit'],
  ['/api/v1/events.geojson?grade=F6', 400, 'bad-value', 'grade'],
  ['/api/v1/search', 400, 'bad-value', 'q'],
  ['/api/v1/search?q=%20', 400, 'bad-value', 'q'],
  ['/api/v1/frame?asof=4', 400, 'unknown-value', 'asof'],
  ['/api/v1/dictionary?asof=yesterday', 400, 'bad-value', 'asof'],
  ['/api/v1/changes', 400, 'bad-value', 'since'],
  ['/api/v1/changes?since=-1', 400, 'bad-value', 'since'],
  ['/api/v1/changes?since=9', 400, 'unknown-value', 'since'],
  ['/api/v1/changes?since=2&until=1', 400, 'bad-value', 'until'],
  ['/api/v1/changes?since=1&until=9', 400, 'unknown-value', 'until'],
  ['/api/v1/changes?since=1&asof=2', 400, 'bad-value', 'asof'],
  ['/api/v1/changes?since=1&kind=new', 400, 'bad-value', 'kind'],
  ['/api/v1/changes?since=1&limit=1001', 400, 'bad-value', 'limit'],
  ['/api/v1/changes?since=1&actor=nobody', 400, 'unknown-value', 'actor'],
  ['/api/v1/changes?since=1&cursor=WzEsMiwzXQ', 400, 'bad-cursor', 'cursor'],
  ['/api/v1/events/no-such-event', 404, 'not-found'],
  ['/api/v1/events/%00', 404, 'not-found'],
  ['/api/v1/events/..%2F..%2Fetc', 404, 'not-found'],
  ['/api/v1/events/no-such-event/history', 404, 'not-found'],
  ['/api/v1/chunks/0123456789abcdef', 404, 'not-found'],
  ['/api/v1/chunks/no', 404, 'not-found'],
  ['/api/v1/nothing', 404, 'not-found'],
  ['/api/v2/meta', 404, 'not-found'],
];

test('a search that takes too long ends in words', async () => {
  const search = () => Promise.reject(new SearchTooSlow());
  const slow = await createTestApp({ store: { ...createMemoryStore(), search } });
  const problem = await slow.askInVain('/api/v1/search?q=a');
  expect(problem).toMatchObject({
    status: 400,
    code: 'too-slow',
    detail: expect.stringMatching(/fewer words/),
  });
});

describe('asking wrongly', () => {
  test.each(faulty)('%s → %i %s', async (path, status, code, at) => {
    const problem = await api.askInVain(path);
    expect(problem).toMatchObject({ status, code, type: `urn:sarhad:problem:${code}` });
    if (at !== undefined) expect(problem.errors?.[0]).toMatchObject({ code, at });
  });

  test('every fault is named at once', async () => {
    const { errors } = await api.askInVain(
      '/api/v1/events?x=1&from=no&type=a,attack,b&km=3&grade=F1&grade=A1',
    );
    expect(errors?.map(({ at, code }) => `${at} ${code}`).sort()).toEqual([
      'from bad-value',
      'grade bad-value',
      'grade duplicate-parameter',
      'km bad-value',
      'type bad-value',
      'type bad-value',
      'x unknown-parameter',
    ]);
  });

  test('what was probably meant is suggested', async () => {
    const actor = await api.askInVain('/api/v1/events?actor=iskpp');
    expect(actor.detail).toContain('did you mean iskp?');
    const parameter = await api.askInVain('/api/v1/events?countries=TJ&form=2025-01-01');
    expect(parameter.errors?.map(({ detail }) => detail).join()).toMatch(/country.*from/);
    for (const id of ['MOHMAND-2021-01-06', 'mohmand-2021-01-06.', 'Mohmand-2021-01-06.-'])
      expect((await api.askInVain(`/api/v1/events/${id}`)).meant).toBe('mohmand-2021-01-06');
    expect((await api.askInVain('/api/v1/events/...')).meant).toBeUndefined();
  });

  test('of many unknown ids each is named, a few with suggestions', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `iskp${index}`);
    const { errors = [] } = await api.askInVain(`/api/v1/events?actor=${ids}`);
    expect(errors.map(({ value }) => value)).toEqual(ids);
    expect(errors.filter(({ detail }) => detail.includes('did you mean'))).toHaveLength(5);
  });

  test('an overlong value is cut short in the answer', async () => {
    const response = await api.request(`/api/v1/events?grade=${'x'.repeat(50_000)}`);
    expect((await response.text()).length).toBeLessThan(1500);
  });

  test('another method is refused with those allowed', async () => {
    const all = Object.values(ENDPOINTS);
    for (const { path } of all) {
      const address = path.replace(/\{\w+\}/g, 'x');
      const response = await api.request(address, { method: 'DELETE' });
      expect(response.status, path).toBe(405);
      const allowed = all.flatMap((one) =>
        one.path !== path ? [] : one.method === 'get' ? ['GET', 'HEAD'] : ['POST'],
      );
      expect(response.headers.get('Allow')?.split(', ').sort(), path).toEqual(allowed.sort());
      expect(await response.json()).toMatchObject({ code: 'method-not-allowed' });
    }
  });

  test('a fault of the server is logged and betrays nothing', async () => {
    const log = vi.fn();
    const secret = new Error('password is hunter2 at /home/x/store.ts');
    const store = { ...api.store, summary: () => Promise.reject(secret) };
    const broken = await createTestApp({ store, log });
    const problem = await broken.askInVain('/api/v1/meta');
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toMatch(/hunter2|store\.ts/);
    expect(log).toHaveBeenCalledWith('GET /api/v1/meta failed', secret);
  });
});

describe('HEAD and conditional requests', () => {
  test('HEAD has the headers of GET and no body', async () => {
    const [head, get] = [
      await api.request('/api/v1/meta', { method: 'HEAD' }),
      await api.request('/api/v1/meta'),
    ];
    expect(head.status).toBe(200);
    expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'));
    expect(await head.text()).toBe('');
    expect((await api.request('/api/v1/events.csv', { method: 'HEAD' })).status).toBe(200);
  });

  test.each(['/api/v1/meta', '/api/v1/frame', '/api/v1/events?border=AF-TJ', '/api/v1/dictionary'])(
    '%s is not sent again to those who have it',
    async (path) => {
      const etag = (await api.request(path)).headers.get('ETag') ?? '';
      for (const asked of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
        const response = await api.request(path, { headers: { 'If-None-Match': asked } });
        expect(response.status, asked).toBe(304);
        expect(response.headers.get('ETag')).toBe(etag);
        expect(await response.text()).toBe('');
      }
      expect((await api.request(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    },
  );

  test('what changes is asked again soon, in shared caches too; errors are not kept', async () => {
    const keeping = async (path: string) => (await api.request(path)).headers.get('Cache-Control');
    expect(await keeping('/api/v1/meta')).toBe('public, no-cache');
    expect(await keeping('/api/v1/events')).toBe('public, max-age=5, must-revalidate');
    expect(await keeping('/api/v1/events?x=1')).toBe('no-store');
    expect((await api.request('/api/v1/events')).headers.get('Vary')).toBe(
      'Accept-Encoding, Accept-Datetime',
    );
  });
});

describe('compressed chunks', () => {
  const compressed: string[] = [];
  const compression: Compression = {
    encodings: ['br', 'gzip'],
    async compress(text, encoding) {
      compressed.push(encoding);
      return new TextEncoder().encode(`${encoding}:${text}`);
    },
    decompress: async (bytes, encoding) => new TextDecoder().decode(bytes).slice(encoding.length + 1),
  };

  test('are compressed once, and sent in the way that the client accepts best', async () => {
    const store = createMemoryStore({ compression });
    for (const batch of collection.batches) await store.addBatch(batch);
    const app = await createTestApp({ store });
    const { chunks } = await app.ask<FrameManifest>('/api/v1/frame');
    const href = chunks[0]?.href ?? '';
    const get = (accepted: string) => app.request(href, { headers: { 'Accept-Encoding': accepted } });
    const [br, again, gzip, plain] = [
      await get('gzip, deflate, br'),
      await get('br'),
      await get('br;q=0, gzip;q=0.5'),
      await get('identity'),
    ];
    expect(br.headers.get('Content-Encoding')).toBe('br');
    expect(await br.text()).toBe(await again.text());
    expect(gzip.headers.get('Content-Encoding')).toBe('gzip');
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    expect(((await plain.json()) as WireChunk).rows).toBe(chunks[0]?.rows);
    expect(compressed).toEqual(chunks.flatMap(() => ['br', 'gzip']));
  });
});
