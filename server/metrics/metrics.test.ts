// Tests the figures of a server: who is told them, what they count, and that nothing of who asked is in them.
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { createTestApp, TOKEN } from '../app-under-test.ts';
import { openSqlStore } from '../store/sql/sql-store.ts';
import type { Store } from '../store/store.ts';
import { batchAdder, eventOf } from '../store/testing/test-events.ts';
import { emptyPGlite } from '../store/testing/test-stores.ts';
import { createMetrics } from './metrics.ts';
import { routeOf } from './route-of.ts';
import { serveMetrics } from './serve-metrics.ts';

const SECRET = 'metrics-0123456789abcdef';
const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

async function serve({ store: own, patienceMs }: { store?: Store; patienceMs?: number } = {}) {
  const metrics = createMetrics(patienceMs);
  const api = await createTestApp(own && { store: own });
  const app = new Hono();
  app.use(metrics.count);
  app.on(['GET', 'HEAD'], '/metrics', serveMetrics(metrics, api.store, SECRET));
  app.all('*', ({ req }) => api.app.fetch(req.raw));
  const figures = async () => (await app.request('/metrics', bearer(SECRET))).text();
  return { app, metrics, figures };
}

/** The lines of a figure, without what the runtime tells of itself. */
const linesOf = (text: string, name: string) => text.split('\n').filter((line) => line.startsWith(name));

test('whoever has the token is told, and nobody else; nothing keeps it', async () => {
  const { app } = await serve();
  for (const wrong of [
    {},
    bearer('wrong'),
    bearer(TOKEN),
    bearer(`${SECRET}x`),
    { headers: { Authorization: SECRET } },
  ]) {
    const refused = await app.request('/metrics', wrong);
    expect([refused.status, refused.headers.get('Cache-Control')]).toEqual([401, 'no-store']);
    expect(refused.headers.get('WWW-Authenticate')).toMatch(/^Bearer /);
    expect(await refused.json()).toMatchObject({ code: 'unauthorised' });
  }
  const told = await app.request('/metrics', bearer(SECRET));
  expect([told.status, told.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
  expect(told.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
});

test('requests are counted by the form of their address, and by nothing that who asks chooses', async () => {
  const { app, figures } = await serve();
  await app.request('/api/v1/events/mohmand-2021-01-06');
  await app.request('/api/v1/events/a-secret-id');
  await app.request('/api/v1/events?q=Torkham&limit=1');
  await app.request('/nowhere/secret');
  await app.request('/api/v1/meta', { method: 'SECRET' });
  await app.request('/api/v1/batches', { method: 'POST', ...bearer('wrong') });
  const batch = JSON.stringify({ batchId: 'b', note: '', events: [], actors: [] });
  const headers = { ...bearer(TOKEN).headers, 'Content-Type': 'application/json' };
  await app.request('/api/v1/batches', { method: 'POST', headers, body: batch });
  const text = await figures();
  expect(text).not.toMatch(/secret|Torkham|mohmand/i);
  expect(linesOf(text, 'sarhad_http_requests_total')).toEqual([
    'sarhad_http_requests_total{method="GET",route="/api/v1/events/{id}",status="200"} 1',
    'sarhad_http_requests_total{method="GET",route="/api/v1/events/{id}",status="404"} 1',
    'sarhad_http_requests_total{method="GET",route="/api/v1/events",status="200"} 1',
    'sarhad_http_requests_total{method="GET",route="other",status="404"} 1',
    'sarhad_http_requests_total{method="other",route="/api/v1/meta",status="405"} 1',
    'sarhad_http_requests_total{method="POST",route="/api/v1/batches",status="401"} 1',
    'sarhad_http_requests_total{method="POST",route="/api/v1/batches",status="200"} 1',
  ]);
  expect(linesOf(text, 'sarhad_batches_total').sort()).toEqual([
    'sarhad_batches_total{outcome="accepted"} 1',
    'sarhad_batches_total{outcome="failed"} 0',
    'sarhad_batches_total{outcome="refused"} 1',
  ]);
  expect(text).toContain('sarhad_http_request_duration_seconds_count{route="/api/v1/events"} 1');
  expect(linesOf(text, 'sarhad_revision ')).toEqual(['sarhad_revision 3']);
  expect(linesOf(text, 'sarhad_events ')).toEqual(['sarhad_events 984']);
  expect(linesOf(text, 'sarhad_database_up ')).toEqual(['sarhad_database_up 1']);
  expect(text).toContain('process_resident_memory_bytes');
});

test('a database that fails, or does not answer, is away; the figures are told all the same', async () => {
  const { store } = await createTestApp();
  let summary: Store['summary'] = store.summary;
  const { figures } = await serve({
    store: { ...store, summary: (...asked) => summary(...asked) },
    patienceMs: 20,
  });
  expect(linesOf(await figures(), 'sarhad_database_up ')).toEqual(['sarhad_database_up 1']);
  for (const away of [() => Promise.reject(new Error('away')), () => new Promise<never>(() => {})]) {
    summary = away;
    const text = await figures();
    expect(linesOf(text, 'sarhad_database_up ')).toEqual(['sarhad_database_up 0']);
    // As it was known last.
    expect(linesOf(text, 'sarhad_revision ')).toEqual(['sarhad_revision 3']);
  }
});

test('looks into what is kept ready tell whether it was there', async () => {
  const { metrics, figures } = await serve();
  const options = { warmUp: false, compression: null, onLook: metrics.onLook };
  const store = await openSqlStore(await emptyPGlite(), options);
  await batchAdder(store)([eventOf('one')]);
  const view = { audience: { upTo: 'CLEAR' }, revision: 1 } as const;
  for (let time = 0; time < 3; time++) await store.frame(view);
  expect(linesOf(await figures(), 'sarhad_cache_requests_total').sort()).toEqual([
    'sarhad_cache_requests_total{cache="frames",result="hit"} 2',
    'sarhad_cache_requests_total{cache="frames",result="miss"} 1',
  ]);
});

describe('the form of an address', () => {
  test.each([
    ['/', 200, '/'],
    ['/assets/main-AbCd1234.js', 200, 'page file'],
    ['/wp-login.php', 404, 'other'],
    ['/s/7fk2q9m4x0tb3', 410, '/s/{id}'],
    ['/healthz', 200, '/healthz'],
    ['/api/v1/events.csv', 200, '/api/v1/events.csv'],
    ['/api/v1/chunks/00ff', 200, '/api/v1/chunks/{hash}'],
    ['/api/v1/tokens/x/rotate', 401, '/api/v1/tokens/{role}/rotate'],
    ['/api/v1/nothing/at/all', 404, 'other'],
  ])('%s is %s', (path, status, route) => {
    expect(routeOf(path, status)).toBe(route);
  });
});
