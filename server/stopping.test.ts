// A server that is busy with batches: others are answered meanwhile, what is cut off is nobody's fault, and what has arrived is finished before it ends.
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { knownProblem } from '../src/contract/problem-words.ts';
import { type ServerUnderTest, startTestServer } from './server-under-test.ts';
import { eventOf } from './store/testing/test-events.ts';

/** A new embedded database takes some seconds, and many where other tests run beside it. */
const SLOW_MS = 90_000;

const lines: string[] = [];
const errors: unknown[] = [];
let under: ServerUnderTest;
beforeAll(async () => {
  under = await startTestServer({}, (line, error) => {
    lines.push(line);
    if (error !== undefined) errors.push(error);
  });
}, SLOW_MS);
afterAll(() => under.stop());

const BATCHES = '/api/v1/batches';
const batch = (events: readonly object[]) => ({ batchId: 'large', note: '', events, actors: [] });

/** A request whose body is yet to come. */
function begin(path: string, headers: Record<string, string>): ClientRequest {
  const { hostname, port } = new URL(under.server.localUrl);
  return httpRequest({
    ...{ hostname, port, path, method: 'POST', agent: false },
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

test.each([
  [BATCHES, { 'Content-Length': '1000' }],
  [BATCHES, { 'Transfer-Encoding': 'chunked' }],
  ['/api/v1/links', { 'Content-Length': '1000' }],
  ['/api/v1/folder-proof', { 'Transfer-Encoding': 'chunked' }],
])('an upload to %s that is cut off is no error of the server', async (path, headers) => {
  lines.length = 0;
  const request = begin(path, { ...under.editor, Expect: '100-continue', ...headers });
  request.on('error', () => {});
  await new Promise((resolve) => request.once('continue', resolve).flushHeaders());
  await new Promise((resolve) => request.write('{"batchId": "cut', resolve));
  request.destroy();
  await vi.waitFor(() => expect(lines).toHaveLength(1), SLOW_MS);
  expect(lines[0]).toMatch(new RegExp(`^POST ${path} 400 `));
  expect(errors).toEqual([]);
});

test('while a batch of faults is checked, others are answered', { timeout: SLOW_MS }, async () => {
  let isAnswered = false;
  const sent = under.sendAsEditor('POST', BATCHES, batch(Array(30_000).fill({}))).finally(() => {
    isAnswered = true;
  });
  let others = 0;
  while (!isAnswered) {
    expect(await under.statusOf('/api/v1/meta')).toBe(200);
    others++;
  }
  expect(others).toBeGreaterThan(3);
  const refusal = knownProblem.parse(await (await sent).json());
  const count = refusal.errorCount ?? 0;
  expect([refusal.code, count % 30_000]).toEqual(['invalid-batch', 0]);
  expect(refusal.errors).toHaveLength(200);
  expect(count).toBeGreaterThan(30_000);
  expect(refusal.detail).toMatch(
    new RegExp(`^Nothing was added: ${count} faults, the first at events\\[0\\]`),
  );
});

test('a server that is stopped finishes what has arrived, and nothing else', {
  timeout: SLOW_MS,
}, async () => {
  lines.length = 0;
  const arriving = begin(BATCHES, {
    ...under.editor,
    Expect: '100-continue',
    'Content-Length': '1000',
  });
  const answered = new Promise<IncomingMessage>((resolve) => arriving.once('response', resolve));
  await new Promise((resolve) => arriving.once('continue', resolve).flushHeaders());
  const events = Array.from({ length: 1500 }, (_, index) => eventOf(`stop-${index}`, {}));
  const sent = under.sendAsEditor('POST', BATCHES, batch(events));
  await vi.waitFor(() => expect(under.server.inHand()).toBe(1), { timeout: SLOW_MS, interval: 5 });
  const stopped = under.server.stop();
  // A new connection: readers are answered, and whoever shares out requests sends none here.
  const [late, ready, alive] = await Promise.all([
    under.sendAsEditor('POST', BATCHES, batch([])),
    under.statusOf('/readyz'),
    under.statusOf('/healthz'),
  ]);
  expect([late.status, late.headers.get('Retry-After'), ready, alive]).toEqual([503, '30', 503, 200]);
  expect(under.server.inHand()).toBe(1);
  const refused = await answered;
  expect([refused.statusCode, refused.headers['retry-after'], refused.headers.connection]).toEqual([
    503,
    '30',
    'close',
  ]);
  refused.resume();
  arriving.destroy();
  const reply = await sent;
  expect([reply.status, await reply.json()]).toEqual([200, expect.objectContaining({ added: 1500 })]);
  await stopped;
  expect(under.server.inHand()).toBe(0);
  expect(lines.filter((line) => !/^(POST|GET) /.test(line))).toEqual([
    'Stopping: a batch in hand, waited for up to 10 minutes. Ctrl-C again ends at once.',
  ]);
  expect(errors).toEqual([]);
  await expect(under.ask('/healthz')).rejects.toThrow();
});
