// What is sent is taken as it was meant or not at all: nothing misspelt, given twice or half read is passed over.
import { beforeAll, describe, expect, test } from 'vitest';
import { ENDPOINTS, type Endpoint } from '../src/contract/endpoints.ts';
import { createTestApp, TOKEN } from './app-under-test.ts';
import { eventOf, sourceOf } from './store/testing/test-events.ts';

let api: Awaited<ReturnType<typeof createTestApp>>;
beforeAll(async () => {
  api = await createTestApp();
});

const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${TOKEN}` };
const init = (body: string | Uint8Array) => ({ method: 'POST', headers, body }) as RequestInit;

const batch = (event: object, more: object = {}) =>
  JSON.stringify({ batchId: 'strict', note: '', events: [event], actors: [], ...more });

async function refused(body: string | Uint8Array) {
  const problem = await api.askInVain('/api/v1/batches', init(body));
  expect((await api.request('/api/v1/events/strict-1')).status).toBe(404);
  return (problem.errors ?? []).map(({ at, detail }) => `${at} ${detail}`);
}

const claim = { actor: 'iskp', stance: 'asserts', about: 'x', date: null, sourceIndex: 0 } as const;
const event = eventOf('strict-1', { actors: [{ name: 'iskp', role: 'initiator' }], claims: [claim] });

test.each<[string, object, string]>([
  ['the marking', { ...event, markng: 'RED' }, 'events[0].markng is no key here; did you mean marking?'],
  ['the case', { ...event, Retracted: true }, 'events[0].Retracted is no key here; did you mean retracted?'],
  ['nothing known', { ...event, comment: 'x' }, 'events[0].comment is no key here'],
  [
    'the voice',
    { ...event, sources: [{ ...sourceOf({}), voic: 'iskp' }] },
    'events[0].sources[0].voic is no key here; did you mean voice?',
  ],
  [
    'whom a claim is against',
    { ...event, claims: [{ ...claim, againts: [] }] },
    'events[0].claims[0].againts is no key here; did you mean against?',
  ],
  [
    'what a claim answers',
    { ...event, claims: [{ ...claim, answers: [{ event: 'a', claim: 'b', kind: 'c' }] }] },
    'events[0].claims[0].answers[0].kind is no key here',
  ],
  [
    'a relation',
    { ...event, related: [{ id: 'a', relation: 'part-of', since: 1 }] },
    'events[0].related[0].since is no key here',
  ],
  [
    'a role',
    { ...event, actors: [{ name: 'iskp', role: 'initiator', rôle: 'x' }] },
    'events[0].actors[0].rôle is no key here; did you mean role?',
  ],
  [
    'a figure',
    { ...event, killed: { low: 1, high: 1, best: 1, exact: 1 } },
    'events[0].killed.exact is no key here',
  ],
])('an event with a key for %s that nothing reads is refused', async (_, given, fault) => {
  expect(await refused(batch(given))).toEqual([fault]);
});

test('so is a key beside events, of an actor and of the reach', async () => {
  const actor = { id: 'new', name: 'New', kind: 'other', country: null, aliases: [], shortname: 'N' };
  const coverage = { fullUntil: '2026-09-30', thinUntil: '2026-10-15', note: 'x', until: 'y' };
  expect(await refused(batch(event, { actors: [actor], coverage, marking: 'RED', evnts: [[[]]] }))).toEqual([
    'coverage.until is no key here',
    'marking is no key here',
    'evnts is no key here; did you mean events?',
    'actors[0].shortname is no key here; did you mean shortName?',
  ]);
});

test('several misspelt keys of one event are a fault each', async () => {
  expect(await refused(batch({ ...event, markng: 'RED', titel: 'x' }))).toEqual([
    'events[0].markng is no key here; did you mean marking?',
    'events[0].titel is no key here; did you mean title?',
  ]);
});

test('what is given twice is refused, whichever was meant', async () => {
  const marked = JSON.stringify({ ...event, marking: 'RED' });
  const twice = marked.replace(/}$/, ', "\\u006darking": "CLEAR"}');
  expect(await refused(`{"batchId": "b", "note": "", "events": [${twice}], "actors": []}`)).toEqual([
    'events[0].marking is given twice',
  ]);
  expect(
    await refused(`{"batchId": "b", "note": "", "events": [], "actors": [], "events": [${marked}]}`),
  ).toEqual(['events is given twice']);
});

test('bytes that are no text are refused, not taken as other letters', async () => {
  const bytes = Buffer.from(batch({ ...event, title: 'Caf#' }));
  bytes[bytes.indexOf('#')] = 0xe9;
  expect(await refused(bytes)).toEqual([
    expect.stringMatching(/^events\[0\]\.title line 1, column \d+: the bytes are not UTF-8$/),
  ]);
});

test.each([
  'https:///example.org',
  'http:example.org',
  'https:/example.org/a',
  'https:\\\\example.org',
  'https://:80/',
  'https://?q',
  ' https://example.org/',
  'https://example.org/a\nb',
  'https://',
  'ftp://example.org/',
])('the address %j of a source names no host, and is refused', async (url) => {
  expect(await refused(batch({ ...event, sources: [sourceOf({ url })] }))).toEqual([
    'events[0].sources[0].url not an http or https address with a host, such as https://example.org/page',
  ]);
});

test.each(['https://example.org', 'HTTP://[::1]:8080/a?b#c', 'https://пример.рф/x', 'https://a@b.example/'])(
  'the address %s is taken',
  async (url) => {
    const body = batch(
      { ...event, id: 'taken', sources: [sourceOf({ url })] },
      { batchId: encodeURIComponent(url).replaceAll('%', '.') },
    );
    expect((await api.request('/api/v1/batches', init(body))).status).toBe(200);
  },
);

test('a file that was taken out of a server says more of itself, a batch may not', async () => {
  expect(await refused(batch(event, { about: {}, beyondFilter: [] }))).toEqual([
    'about is no key here',
    'beyondFilter is no key here',
  ]);
});

describe('every other body', () => {
  const nonce = 'n'.repeat(43);
  const samples: Record<string, object> = {
    '/api/v1/links': { query: 'type=ied', expires: null },
    '/api/v1/webhooks': { url: 'https://example.org/hook', filter: '' },
    '/api/v1/events/{id}/withdrawals': { reason: 'x', confirm: 'strict-1' },
    '/api/v1/folder-proof': { nonce },
  };
  const bodied = Object.values<Endpoint>(ENDPOINTS).filter(
    ({ body, path }) => body && path !== '/api/v1/batches',
  );

  test('is one of these', () => {
    expect(bodied.map(({ path }) => path).sort()).toEqual(Object.keys(samples).sort());
  });

  describe.each(Object.entries(samples))('of %s', (path, sample) => {
    const address = path.replace('{id}', 'strict-1');
    const text = JSON.stringify(sample);
    const [key = ''] = Object.keys(sample);
    const faults = async (body: string | Uint8Array) => {
      const { status, code, errors = [] } = await api.askInVain(address, init(body));
      return [status, code, ...errors.map(({ at, detail }) => `${at} ${detail}`)];
    };

    test('has no key beside those that are known', async () => {
      const misspelt = `${key.slice(0, -1)}x`;
      expect(await faults(text.replace('{', `{"${misspelt}": 1, `))).toEqual([
        400,
        'bad-value',
        `${misspelt} is no key here; did you mean ${key}?`,
      ]);
    });

    test('has no key twice', async () => {
      expect(await faults(text.replace('{', `{"${key}": "x", `))).toEqual([
        400,
        'bad-value',
        `${key} is given twice`,
      ]);
    });

    test('is text, and JSON', async () => {
      const bytes = Buffer.from(text.replace('":"', '":"#'));
      bytes[bytes.indexOf('#')] = 0xff;
      const [status, code, fault] = await faults(bytes);
      expect([status, code]).toEqual([400, 'bad-body']);
      expect(fault).toMatch(new RegExp(`^${key} line 1, column \\d+: the bytes are not UTF-8$`));
      expect((await faults(text.slice(0, -1))).slice(0, 2)).toEqual([400, 'bad-body']);
      expect((await faults('[]'))[1]).toBe('bad-value');
    });
  });
});

describe('a request without a body', () => {
  const bodiless = Object.values<Endpoint>(ENDPOINTS).filter(
    ({ method, body }) => method === 'post' && !body,
  );
  test.each(bodiless.map(({ path }) => [path.replace(/\{\w+\}/g, 'writer')]))(
    '%s takes none',
    async (path) => {
      const problem = await api.askInVain(path, {
        method: 'POST',
        body: '{"role": "editor"}',
        headers: { ...headers, 'Content-Length': '18' },
      });
      expect(problem).toMatchObject({ status: 400, code: 'bad-body' });
      expect((await api.request(path, { method: 'POST', headers })).status).not.toBe(400);
    },
  );
});

test('deep brackets are refused, in small bodies, too', async () => {
  const deep = `{"query": ${'['.repeat(90_000)}`;
  expect(await api.askInVain('/api/v1/links', init(deep))).toMatchObject({ status: 400, code: 'bad-body' });
});
