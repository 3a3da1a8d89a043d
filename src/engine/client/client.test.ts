// Owns the proof of how the page talks to the engine: few questions at a time, latest wins, previews, failures, sharing.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildChunk, encodeChunk } from '../../frame/build-chunk.ts';
import { generateEvents } from '../testing/generated-events.ts';
import { HandWorker } from '../testing/hand-worker.ts';
import { createEngineClient, type EngineClient } from './client.ts';

const events = generateEvents(5, 30, { days: 60, actors: 2 }).map((event) => ({
  ...event,
  status: 'reported' as const,
}));
const MAP = { zoom: 4, west: 0, north: 0, east: 1, south: 1 };

let worker: HandWorker;
let client: EngineClient;

const fails = (one: HandWorker, message: string) =>
  (one.onerror as unknown as (event: unknown) => void)({ preventDefault() {}, message });

async function load(): Promise<void> {
  expect(client.expectFrame({ revision: 1, rows: 30, hashes: ['all'], partOf: [] })).toEqual(['all']);
  client.addChunk('all', encodeChunk(buildChunk(events)));
  await worker.run();
}

beforeEach(() => {
  worker = new HandWorker();
  client = createEngineClient(() => worker);
});
afterEach(() => {
  client.close();
  vi.useRealTimers();
});

describe('the client of the engine', () => {
  it('says that an answer was made before its text had been searched', async () => {
    await load();
    expect(client.getState().isTextPending).toBe(false);
    client.setFilter({ q: 'x' }, new Uint32Array(), null, true);
    await worker.run();
    expect(client.getState()).toMatchObject({ isTextPending: true, answer: { totals: { events: 0 } } });
    client.setFilter({ q: 'x' }, Uint32Array.from([events[0]?.key ?? 0]));
    // Until the next answer is in, what stands is that of the search under way.
    expect(client.getState().isTextPending).toBe(true);
    await worker.run();
    expect(client.getState()).toMatchObject({ isTextPending: false, answer: { totals: { events: 1 } } });
  });

  it('tells a worker that is refused from one whose script does not come and from one that stops', async () => {
    const why = (made: () => HandWorker) => {
      const one = createEngineClient(made);
      return () => one.getState().workerFailure;
    };
    expect(
      why(() => {
        throw new DOMException('blocked', 'SecurityError');
      })(),
    ).toBe('refused');
    const silent = new HandWorker();
    const ofSilent = why(() => silent);
    expect(ofSilent()).toBeNull();
    fails(silent, '');
    expect(ofSilent()).toBe('lost');
    await load();
    fails(worker, 'out of memory');
    expect(client.getState()).toMatchObject({ workerFailure: 'crashed', answer: { loadedRows: 30 } });
  });

  it('takes another worker when it is told of a frame again, and is without a failure once that answers', async () => {
    let isRefused = true;
    const next = new HandWorker();
    const one = createEngineClient(() => {
      if (isRefused) throw new DOMException('blocked', 'SecurityError');
      return next;
    });
    const frame = { revision: 1, rows: 30, hashes: ['all'], partOf: [] };
    expect(one.expectFrame(frame)).toEqual(['all']);
    one.addChunk('all', encodeChunk(buildChunk(events)));
    expect(one.getState().failure).toContain('could not be made');
    isRefused = false;
    expect(one.expectFrame(frame)).toEqual(['all']);
    one.addChunk('all', encodeChunk(buildChunk(events)));
    await next.run();
    expect(one.getState()).toMatchObject({ failure: null, workerFailure: null, answer: { loadedRows: 30 } });
    one.close();
  });

  it('asks about the first chunk before it sends the second, and the rest as they are read', async () => {
    const parts = [0, 1, 2, 3, 4].map((part) => events.filter((_, at) => at % 5 === part));
    const hashes = parts.map((_, part) => `part ${part}`);
    client.expectFrame({ revision: 1, rows: 30, hashes, partOf: [] });
    await worker.run();
    worker.sent.length = 0;
    parts.forEach((part, at) => {
      client.addChunk(hashes[at] as string, encodeChunk(buildChunk(part)));
    });
    const kinds = () => worker.sent.map(({ kind }) => kind);
    expect(kinds()).toEqual(['chunk']);
    await worker.run();
    expect(kinds().slice(0, 3)).toEqual(['chunk', 'ask', 'chunk']);
    expect(kinds().filter((kind) => kind === 'chunk')).toHaveLength(5);
    expect(client.getState().answer).toMatchObject({ loadedRows: 30 });
  });

  it('answers once a chunk is in, and says so to subscribers', async () => {
    const listener = vi.fn();
    client.subscribe(listener);
    client.setMap(MAP);
    await worker.run();
    expect(client.getState().answer).toBeNull();
    await load();
    expect(client.getState().answer).toMatchObject({ revision: 1, totals: { events: 30 }, isPreview: false });
    expect(client.getState().names.actor.length).toBeGreaterThan(0);
    expect(listener).toHaveBeenCalled();
    expect(client.expectFrame({ revision: 1, rows: 30, hashes: ['all'], partOf: [] })).toEqual([]);
  });

  it('sends one question for changes of one moment, and the latest when several came meanwhile', async () => {
    await load();
    const before = worker.asked.length;
    client.setMap(MAP);
    client.setFilter({ killed: 1 }, null);
    await Promise.resolve();
    expect(worker.asked).toHaveLength(before + 1);
    client.setFilter({ killed: 2 }, null);
    client.setFilter({ killed: 3 }, null);
    await Promise.resolve();
    // One may overtake the one that is worked on; what comes after waits, and only the latest of it is asked.
    expect(worker.asked).toHaveLength(before + 2);
    client.setFilter({ killed: 4 }, null);
    await Promise.resolve();
    client.setFilter({ killed: 5 }, null);
    await Promise.resolve();
    expect(worker.asked).toHaveLength(before + 2);
    await worker.run();
    expect(worker.asked).toHaveLength(before + 3);
    expect(client.getState().answer?.filter).toEqual({ killed: 5 });
  });

  it('lays a preview over the filter of the link, and takes it away again', async () => {
    await load();
    client.setFilter({ killed: 1, from: '2024-02-01' }, null);
    client.preview({ from: undefined, to: '2024-02-10' });
    await worker.run();
    expect(client.getState().answer).toMatchObject({
      isPreview: true,
      filter: { killed: 1, to: '2024-02-10' },
    });
    expect(client.getState().answer?.filter).not.toHaveProperty('from');
    client.preview(null);
    await worker.run();
    expect(client.getState().answer).toMatchObject({
      isPreview: false,
      filter: { killed: 1, from: '2024-02-01' },
    });
  });

  it('keeps what has not changed as the same object', async () => {
    await load();
    client.setMap(MAP);
    client.setTimeline({ unit: 'day', fromDay: 19700, toDay: 19800 });
    await worker.run();
    const before = client.getState().answer;
    client.setMap({ ...MAP, zoom: 9 });
    await worker.run();
    const after = client.getState().answer;
    expect(after?.cells).not.toBe(before?.cells);
    expect(after?.facets).toBe(before?.facets);
    expect(after?.timeline).toBe(before?.timeline);
    expect(after?.totals).toBe(before?.totals);
    expect(after?.seq).toBeGreaterThan(before?.seq ?? 0);
  });

  it('lets the analysis rest while a preview moves', async () => {
    await load();
    client.setAnalysis(true);
    await worker.run();
    const before = client.getState().answer?.analysis;
    expect(before).toMatchObject({ unit: expect.any(String) });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    client.preview({ to: '2024-01-31' });
    await worker.run();
    expect(client.getState().answer).toMatchObject({ isPreview: true });
    expect(client.getState().answer?.analysis).toBe(before);
    vi.advanceTimersByTime(1000);
    await worker.run();
    expect(client.getState().answer?.analysis).not.toBe(before);
    client.setAnalysis(false);
    await worker.run();
    expect(client.getState().answer?.analysis).toBeNull();
  });

  it('sends the keys of a text search once', async () => {
    await load();
    const keys = Uint32Array.from(events.slice(0, 4), ({ key }) => key).sort();
    client.setFilter({ q: 'x' }, keys);
    await worker.run();
    client.preview({ killed: 1 });
    client.setFilter({ q: 'x' }, keys);
    await worker.run();
    expect(client.getState().answer?.totals.events).toBe(4);
    expect(worker.sent.filter(({ kind }) => kind === 'text-keys')).toHaveLength(1);
    client.setFilter({}, null);
    await worker.run();
    expect(client.getState().answer?.totals.events).toBe(30);
  });

  it('looks up keys', async () => {
    await load();
    const keys = client.keys(0, 3);
    const planned = client.plannedKeys(0);
    await worker.run();
    expect((await keys).length).toBe(3);
    expect(await planned).toEqual({ toCome: new Uint32Array(0), passed: new Uint32Array(0) });
    const rank = client.rankOf((await keys)[2] ?? 0);
    await worker.run();
    expect(await rank).toBe(2);
  });

  it('says that a chunk is faulty, asks for it again, and keeps the last answer', async () => {
    await load();
    expect(client.expectFrame({ revision: 2, rows: 1, hashes: ['bad'], partOf: [] })).toEqual(['bad']);
    client.addChunk('bad', new TextEncoder().encode('{"version":9}').buffer);
    await worker.run();
    expect(client.getState().failure).toMatch(/version should be 3/);
    expect(client.getState().answer?.totals.events).toBe(30);
    expect(client.expectFrame({ revision: 2, rows: 1, hashes: ['bad'], partOf: [] })).toEqual(['bad']);
    expect(client.getState().failure).toBeNull();
  });

  it('says that a question failed until the next is answered; a faulty chunk stays one', async () => {
    await load();
    worker.deliver({ kind: 'failed', seq: null, id: null, failure: 'no module' });
    expect(client.getState()).toMatchObject({ failure: 'no module', answer: { totals: { events: 30 } } });
    client.setFilter({ killed: 1 }, null);
    await worker.run();
    expect(client.getState().failure).toBeNull();
    worker.deliver({ kind: 'chunk-refused', hash: 'bad', failure: 'faulty' });
    worker.deliver({ kind: 'failed', seq: null, id: null, failure: 'no module' });
    client.setFilter({}, null);
    await worker.run();
    expect(client.getState().failure).toBe('faulty');
  });

  it('says that positions could not be read, until others are handed over', async () => {
    await load();
    const bad = new TextEncoder().encode('{"keys":').buffer;
    client.setFilter({ within: 50 }, null, bad);
    await worker.run();
    expect(client.getState()).toMatchObject({ havePositionsFailed: true, failure: null });
    client.setFilter({}, null, bad);
    await worker.run();
    expect(client.getState().havePositionsFailed).toBe(true);
    client.setFilter({ within: 50 }, null, null);
    expect(client.getState().havePositionsFailed).toBe(false);
  });

  it('tries positions again without ever taking back that they failed before they are read', async () => {
    await load();
    const failed: boolean[] = [];
    client.setFilter({}, null, null);
    await worker.run();
    worker.deliver({ kind: 'positions-refused', failure: 'no module' });
    client.subscribe(() => failed.push(client.getState().havePositionsFailed));
    client.retry();
    worker.deliver({ kind: 'positions-refused', failure: 'no module' });
    await worker.run();
    expect(failed).not.toContain(false);
    client.retry();
    expect(client.getState().havePositionsFailed).toBe(true);
    await worker.run();
    expect(client.getState().havePositionsFailed).toBe(false);
  });

  it('says that its worker failed', () => {
    const event = { preventDefault: vi.fn(), message: 'out of memory' };
    (worker.onerror as unknown as (event: unknown) => void)(event);
    expect(client.getState().failure).toContain('out of memory');
  });

  it('starts a new worker when the frame is asked for again, with the chunks, the text and the filter', async () => {
    await load();
    const keys = Uint32Array.from(events.slice(0, 4), ({ key }) => key).sort();
    client.setFilter({ q: 'x' }, keys);
    await worker.run();
    const [dead, lookup] = [worker, client.rankOf(1)];
    (dead.onerror as unknown as (event: unknown) => void)({ preventDefault: vi.fn(), message: 'gone' });
    await expect(lookup).rejects.toThrow('gone');
    await expect(client.rankOf(1)).rejects.toThrow('gone');
    worker = new HandWorker();
    await load();
    expect(dead.isEnded).toBe(true);
    expect(client.getState()).toMatchObject({ failure: null, answer: { totals: { events: 4 } } });
  });

  it('answers an empty frame with nothing, also after one with events', async () => {
    await load();
    expect(client.expectFrame({ revision: 2, rows: 0, hashes: [], partOf: [] })).toEqual([]);
    await worker.run();
    expect(client.getState().answer).toMatchObject({ revision: 2, totals: { events: 0 } });
  });

  it('answers what is under way as empty when it is closed', async () => {
    await load();
    const lookups = [client.members({ kind: 'stacks', zoom: 4, address: 1 }, 5), client.rankOf(1)];
    client.close();
    expect(await Promise.all(lookups)).toEqual([new Uint32Array(0), -1]);
    expect(worker.isEnded).toBe(true);
  });
});
