// Short links in the API: who may make, see and revoke them, and what is refused.
import { beforeEach, expect, test, vi } from 'vitest';
import {
  type KeptLink,
  type KeptLinks,
  type ShortLinkReply,
  stateOfLink,
} from '../src/contract/short-link.ts';
import { createTestApp, TOKEN } from './app-under-test.ts';

let api: Awaited<ReturnType<typeof createTestApp>>;
beforeEach(async () => {
  api = await createTestApp({ publicUrl: () => 'https://example.org/maps' });
});

const QUERY = 'type=attack&asof=2&v=2';

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const make = async (wish: object) =>
  (await (await api.request('/api/v1/links', post(wish))).json()) as ShortLinkReply;
const asEditor = async <T>(path: string, method = 'GET') => {
  const response = await api.request(path, { method, headers: { Authorization: `Bearer ${TOKEN}` } });
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  return (await response.json()) as T;
};

test('a link is made by whoever reads, each time a new one, under the public address', async () => {
  const first = await make({ query: QUERY });
  expect(first).toEqual({
    id: expect.stringMatching(/^[\da-z]{13}$/),
    address: `https://example.org/maps/s/${first.id}`,
    expires: null,
  });
  expect((await make({ query: QUERY })).id).not.toBe(first.id);
  expect((await make({ query: QUERY, expires: '2026-12-01' })).expires).toBe('2026-12-01');
});

test('the editor sees them all in pages, revokes and restores', async () => {
  const made = [await make({ query: '' }), await make({ query: QUERY }), await make({ query: QUERY })];
  const first = await asEditor<KeptLinks>('/api/v1/links?limit=2');
  expect(first).toMatchObject({ total: 3, nextCursor: expect.any(String) });
  const rest = await asEditor<KeptLinks>(`/api/v1/links?limit=2&cursor=${first.nextCursor}`);
  expect(rest.nextCursor).toBeNull();
  expect([...first.links, ...rest.links].map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
  const { id = '' } = made[0] ?? {};
  const revoked = await asEditor<KeptLink>(`/api/v1/links/${id}/revoke`, 'POST');
  expect(revoked).toMatchObject({ id, query: '', revokedAt: '2026-12-01T12:00:00.000Z' });
  expect(await asEditor<KeptLink>(`/api/v1/links/${id.toUpperCase()}/restore`, 'POST')).toMatchObject({
    revokedAt: null,
  });
  expect(await asEditor('/api/v1/links/7fk2q9m4x0tb3/revoke', 'POST')).toMatchObject({ code: 'not-found' });
  expect(await asEditor('/api/v1/links?cursor=abc')).toMatchObject({ code: 'bad-cursor' });
});

test.each<[string, unknown, number, string, string?]>([
  ['no JSON', '{', 400, 'bad-body'],
  ['a key given twice', '{"query": "", "query": "type=attack"}', 400, 'bad-value', 'query'],
  ['no object', '[]', 400, 'bad-value', 'the whole'],
  ['no query', {}, 400, 'bad-value', 'query'],
  ['a misspelt key', { query: '', expire: '2027-01-01' }, 400, 'bad-value', 'expire'],
  ['a query with its question mark', { query: '?type=attack' }, 400, 'bad-value', 'query'],
  ['a query that is not encoded', { query: 'q=Хорог' }, 400, 'bad-value', 'query'],
  ['what a database cannot hold', { query: 'q=\u0000' }, 400, 'bad-value', 'query'],
  ['32,001 signs', { query: `q=${'a'.repeat(31_999)}` }, 400, 'bad-value', 'query'],
  ['no link', { query: 'type=battle' }, 400, 'bad-value', 'query.type'],
  ['an unknown parameter', { query: 'utm=x' }, 400, 'unknown-parameter', 'query.utm'],
  ['a later version', { query: 'type=attack&v=99' }, 400, 'bad-value', 'query.v'],
  ['a day that is none', { query: '', expires: '2027-02-30' }, 400, 'bad-value', 'expires'],
  ['a day that is over', { query: '', expires: '2026-11-30' }, 400, 'bad-value', 'expires'],
  ['300 kB', { query: 'a'.repeat(300_000) }, 413, 'too-large'],
])('%s is refused', async (_, body, status, code, at) => {
  const problem = await api.askInVain('/api/v1/links', post(body));
  expect(problem).toMatchObject({ status, code });
  expect(problem.errors?.[0]?.at).toBe(at);
});

test('one client is stopped after sixty, all together after six hundred, and told when to ask again', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval'], now: Date.parse('2026-12-01T12:00:00Z') });
  const busy = await createTestApp();
  const from = (client: string) =>
    busy.app.request('/api/v1/links', post({ query: '' }), { client } as never);
  for (let request = 0; request < 60; request++) expect((await from('a')).status).toBe(200);
  vi.advanceTimersByTime(240_000);
  const refused = await from('a');
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '360']);
  expect(await refused.json()).toMatchObject({
    code: 'too-many-requests',
    detail: 'You asked for this more than 60 times in 10 minutes; try again in 6 minutes.',
  });
  for (let request = 60; request < 600; request++) expect((await from(`b${request}`)).status).toBe(200);
  expect((await from('c')).status).toBe(429);
  vi.advanceTimersByTime(360_000);
  expect((await from('a')).status).toBe(200);
  vi.useRealTimers();
});

test('a link is open until the end of its last day, unless it is revoked', () => {
  const link = { expires: '2026-12-01', revokedAt: null } as KeptLink;
  expect(stateOfLink(link, '2026-12-01')).toBe('open');
  expect(stateOfLink(link, '2026-12-02')).toBe('expired');
  expect(stateOfLink({ ...link, expires: null }, '2099-12-02')).toBe('open');
  expect(stateOfLink({ ...link, revokedAt: '2026-12-01T00:00:00Z' }, '2026-12-02')).toBe('revoked');
});
