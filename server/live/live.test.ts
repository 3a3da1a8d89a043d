// Who is told of new revisions: at once of those of this process, soon of those of others; so many and no more; until the server stops.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTestApp, TOKEN } from '../app-under-test.ts';
import { Refusal } from '../problems.ts';
import { type RevisionStreams, tellRevisions } from './tell-revisions.ts';

let newest: number;
let asked: number;
let live: RevisionStreams;
const log = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  log.mockReset();
  newest = 3;
  asked = 0;
  live = tellRevisions({
    newest: async () => {
      asked += 1;
      if (newest < 0) throw new Error('away');
      return newest;
    },
    limits: { perClient: 2, inAll: 3 },
    event: 'revision',
    log,
  });
});
afterEach(() => {
  live.close();
  vi.useRealTimers();
});

/** What has come on a stream. */
function hear(client = 'a') {
  const reader = live.open(client).getReader();
  const heard = { text: '', isOver: false, leave: () => reader.cancel() };
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      heard.text += new TextDecoder().decode(value);
    }
    heard.isOver = true;
  })();
  return heard;
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const told = (revision: number) => `event: revision\nid: ${revision}\ndata: ${revision}\n\n`;

test('the newest is told at once, then each that follows, wherever it was written', async () => {
  const heard = hear();
  await pass(0);
  expect(heard.text).toBe(`retry: 10000\n\n${told(3)}`);
  newest = 4;
  await live.look();
  await pass(0);
  newest = 5;
  await pass(800);
  expect(heard.text).toBe(`retry: 10000\n\n${told(3)}${told(4)}${told(5)}`);
});

test('while nothing changes only a heartbeat comes, and nobody is asked when nobody listens', async () => {
  const heard = hear();
  await pass(20_000);
  expect(heard.text.replace(`retry: 10000\n\n${told(3)}`, '')).toBe(': \n\n');
  await heard.leave();
  const before = asked;
  await pass(60_000);
  expect(asked).toBe(before);
  expect(vi.getTimerCount()).toBe(0);
});

test('a client has so many, all together have so many; one that leaves makes room', async () => {
  const [first] = [hear(), hear()];
  expect(() => live.open('a')).toThrow(Refusal);
  hear('b');
  expect(() => live.open('c')).toThrow(/There are 3 of these connections open/);
  await first.leave();
  expect(() => live.open('c')).not.toThrow();
});

test('a store that is away is named once, and what it says later is told', async () => {
  const heard = hear();
  await pass(0);
  newest = -1;
  await pass(20_000);
  newest = 4;
  await pass(4000);
  expect(log).toHaveBeenCalledTimes(1);
  expect(heard.text).toContain(told(4));
});

test('a client that takes nothing is let go', async () => {
  live.open('a');
  await pass(60 * 20_000);
  expect(vi.getTimerCount()).toBe(0);
});

test('all end when the server stops, and none begins', async () => {
  const heard = hear();
  live.close();
  await pass(0);
  expect(heard.isOver).toBe(true);
  expect(() => live.open('a')).toThrow('about to stop');
});

test('the API tells of a batch as soon as it is in, in a form that nobody holds back', async () => {
  vi.useRealTimers();
  const api = await createTestApp();
  const response = await api.request('/api/v1/live');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader?.read())?.value;
  expect(await next()).toBe('retry: 10000\n\n');
  expect(await next()).toBe(told(3));
  const body = JSON.stringify({
    batchId: 'live',
    note: 'An actor',
    actors: [{ id: 'x-actor', name: 'X', kind: 'other', country: null, aliases: [] }],
    events: [],
  });
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${TOKEN}` };
  const sent = await api.request('/api/v1/batches', { method: 'POST', headers, body });
  expect(await sent.json()).toMatchObject({ revision: 4 });
  expect(await next()).toBe(told(4));
  await reader?.cancel();
});

test('asked wrongly it is refused; asked for its head alone it opens nothing', async () => {
  const api = await createTestApp();
  expect((await api.askInVain('/api/v1/live?x=1')).code).toBe('unknown-parameter');
  expect((await api.request('/api/v1/live', { method: 'HEAD' })).body).toBeNull();
  const open = await Promise.all(Array.from({ length: 12 }, () => api.request('/api/v1/live')));
  expect((await api.askInVain('/api/v1/live')).code).toBe('too-many-requests');
  await Promise.all(open.map(({ body }) => body?.cancel()));
});
