// Asks through every query of this folder, against the mocked API; and meets each way in which that can fail.
import { QueryClient } from '@tanstack/react-query';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerFromMocks, enterScenario, mockServer } from '../../mocks/node.ts';
import { addressOf } from '../contract/address-of.ts';
import { ENDPOINTS } from '../contract/endpoints.ts';
import { meta } from '../contract/replies.ts';
import type { WireChunk } from '../contract/wire-chunk.ts';
import { ApiFailure, type Failure } from './failure.ts';
import { fetchBytes, fetchChecked } from './fetch-checked.ts';
import { chunkQuery } from './get-chunk.ts';
import { dictionaryQuery } from './get-dictionary.ts';
import { eventQuery } from './get-event.ts';
import { eventByKeyQuery } from './get-events-by-keys.ts';
import { frameQuery } from './get-frame.ts';
import { metaQuery } from './get-meta.ts';
import { mayHelpToRetry, policy } from './query-policy.ts';
import { searchQuery } from './search-events.ts';

answerFromMocks();

let client: QueryClient;
beforeEach(() => {
  client = new QueryClient();
});

/** Addresses asked for, in their order. */
function recordRequests(): string[] {
  const asked: string[] = [];
  mockServer.events.removeAllListeners();
  mockServer.events.on('request:start', ({ request }) => {
    const { pathname, search } = new URL(request.url);
    asked.push(pathname + search);
  });
  return asked;
}

describe('queries', () => {
  test('meta, and it is asked again while it is looked at', async () => {
    expect(await client.fetchQuery(metaQuery())).toMatchObject({ revision: 3, eventCount: 984 });
    expect(metaQuery()).toMatchObject({ refetchIntervalInBackground: false });
  });

  test('the frame and its chunks, with progress; a chunk is not kept', async () => {
    const manifest = await client.fetchQuery(frameQuery(1));
    const [chunk] = manifest.chunks;
    if (!chunk) throw new Error('no chunk');
    const received: number[] = [];
    const buffer = await client.fetchQuery(chunkQuery(chunk, (bytes) => received.push(bytes)));
    expect(received.at(-1)).toBe(buffer.byteLength);
    const { rows } = JSON.parse(new TextDecoder().decode(buffer)) as WireChunk;
    expect(rows).toBe(chunk.rows);
    await vi.waitFor(() => expect(client.getQueryData(['chunk', chunk.hash])).toBeUndefined());
  });

  test('a server without data is asked without naming a revision', async () => {
    enterScenario('empty');
    const { revision } = await client.fetchQuery(metaQuery());
    expect(await client.fetchQuery(frameQuery(revision))).toMatchObject({ revision: 0, rows: 0 });
    expect(await client.fetchQuery(dictionaryQuery(revision))).toMatchObject({ actors: [] });
    expect(await client.fetchQuery(searchQuery(revision, 'Torkham'))).toEqual({
      revision: 0,
      events: 0,
      keys: [],
    });
  });

  test('dictionary, search and one event', async () => {
    expect((await client.fetchQuery(dictionaryQuery(1))).actors.length).toBeGreaterThan(100);
    expect((await client.fetchQuery(searchQuery(1, 'Torkham & xyzzy'))).keys).toEqual([]);
    expect((await client.fetchQuery(searchQuery(1, 'Torkham'))).keys.length).toBeGreaterThan(0);
    const { event } = await client.fetchQuery(eventQuery(1, 'mohmand-2021-01-06'));
    expect(event.border).toBe('AF-PK');
  });

  test('rows asked for in the same moment travel together, at most 200 at once, and are kept', async () => {
    const asked = recordRequests();
    const keys = Array.from({ length: 250 }, (_, index) => index + 1);
    const events = await Promise.all(keys.map((key) => client.fetchQuery(eventByKeyQuery(1, key))));
    expect(events.map((event) => event?.key)).toEqual(keys);
    expect(asked).toHaveLength(2);
    await client.fetchQuery(eventByKeyQuery(1, 7));
    expect(asked).toHaveLength(2);
    expect(await client.fetchQuery(eventByKeyQuery(1, 100_000))).toBeNull();
  });

  test('an event that breaks the contract spoils no other', async () => {
    enterScenario('hostile');
    const keys = [1, 2, 3, 4, 5, 6, 7, 8];
    const at1 = await Promise.allSettled(keys.map((key) => client.fetchQuery(eventByKeyQuery(1, key))));
    expect(at1.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
    const reasons = at1.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as ApiFailure] : [],
    );
    expect(reasons.map(({ failure }) => failure.kind)).toEqual(['bad-body', 'bad-body']);
    expect(reasons[0]?.message).toContain('not an http or https address');
  });
});

describe('failures are values', () => {
  const ADDRESS = addressOf(ENDPOINTS.meta);
  const failureOf = async (asking?: Parameters<typeof fetchChecked>[2]): Promise<Failure | null> => {
    const result = await fetchChecked(ADDRESS, meta, asking);
    return result.ok ? null : result.failure;
  };
  const answer = (response: () => Response | Promise<Response>) =>
    mockServer.use(http.get('*/api/v1/meta', response));

  test('offline', async () => {
    enterScenario('offline');
    expect(await failureOf()).toEqual({ kind: 'offline' });
  });

  test('timeout', async () => {
    answer(async () => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return HttpResponse.json({});
    });
    expect(await failureOf({ timeoutMs: 20 })).toEqual({ kind: 'timeout', afterMs: 20 });
  });

  test('http, with the problem', async () => {
    enterScenario('failing');
    expect(await failureOf()).toMatchObject({ kind: 'http', status: 500, problem: { code: 'internal' } });
  });

  test('http, without a problem document', async () => {
    answer(() => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await failureOf()).toEqual({ kind: 'http', status: 502, problem: null });
  });

  test('bad body: no JSON, or not what the contract says', async () => {
    answer(() => HttpResponse.html('<h1>Sign in to the hotel</h1>'));
    expect(await failureOf()).toEqual({ kind: 'bad-body', status: 200, detail: 'not JSON' });
    answer(() => HttpResponse.json({ revision: 'one' }));
    expect(await failureOf()).toMatchObject({
      kind: 'bad-body',
      detail: expect.stringContaining('revision'),
    });
  });

  test('to be aborted by the caller is no failure but the caller’s own reason', async () => {
    const abort = new AbortController();
    const asking = fetchBytes(ADDRESS, { signal: abort.signal });
    abort.abort(new Error('left'));
    await expect(asking).rejects.toThrow('left');
  });

  test('what may pass is tried again, what cannot is not', () => {
    const problem = null;
    expect(mayHelpToRetry({ kind: 'offline' })).toBe(true);
    expect(mayHelpToRetry({ kind: 'http', status: 503, problem })).toBe(true);
    expect(mayHelpToRetry({ kind: 'http', status: 404, problem })).toBe(false);
    expect(mayHelpToRetry({ kind: 'bad-body', status: 200, detail: '' })).toBe(false);
    const offline = new ApiFailure({ kind: 'offline' }, '/x');
    expect([0, 1, 2, 3].map((failures) => policy.retry(failures, offline))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(policy.retry(0, new Error('a fault of the program'))).toBe(false);
  });
});

test('addresses are filled in readably and safely', () => {
  expect(addressOf(ENDPOINTS.event, { id: 'a/b?c', asof: 3 })).toBe('/api/v1/events/a%2Fb%3Fc?asof=3');
  expect(addressOf(ENDPOINTS.events, { key: '1,2', asof: undefined })).toBe('/api/v1/events?key=1,2');
});
