// The mocked API answers as the server does, and each scenario is what its name says.
import { describe, expect, test, vi } from 'vitest';
import type { EventPage } from '../src/contract/event-replies.ts';
import type { FrameManifest } from '../src/contract/frame.ts';
import type { Meta } from '../src/contract/replies.ts';
import { createMockApi, MOCK_TOKEN } from './mock-api.ts';
import { answerFromMocks, enterScenario } from './node.ts';
import { chooseScenario, type ScenarioName } from './scenarios.ts';

answerFromMocks();

const url = (path: string) => `http://localhost${path}`;
const get = (path: string) => fetch(url(path));
const json = async <T>(path: string) => (await (await get(path)).json()) as T;

test('requests meet the server’s own application', async () => {
  expect(await json<Meta>('/api/v1/meta')).toMatchObject({ revision: 3, eventCount: 984 });
  const { events, total } = await json<EventPage>('/api/v1/events?border=AF-TJ&limit=5');
  expect(events).toHaveLength(5);
  expect(total).toBeGreaterThan(5);
  const { chunks } = await json<FrameManifest>('/api/v1/frame');
  expect((await get(chunks[0]?.href ?? '')).headers.get('Cache-Control')).toContain('immutable');
  const refused = await get('/api/v1/events?x=1');
  expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
  expect((await get('/healthz')).status).toBe(200);
});

test('batches go the same way', async () => {
  const response = await fetch(url('/api/v1/batches'), {
    method: 'POST',
    headers: { Authorization: `Bearer ${MOCK_TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ batchId: 'x', note: '', events: [{}], actors: [] }),
  });
  expect(response.status).toBe(422);
});

describe('scenarios', () => {
  test('empty', async () => {
    enterScenario('empty');
    expect(await json<Meta>('/api/v1/meta')).toMatchObject({ revision: 0, eventCount: 0, firstDate: null });
    expect(await json<EventPage>('/api/v1/events')).toMatchObject({ total: 0, events: [] });
    expect(await json<FrameManifest>('/api/v1/frame')).toMatchObject({ rows: 0 });
  });

  test('one-event', async () => {
    enterScenario('one-event');
    expect((await json<EventPage>('/api/v1/events')).events).toHaveLength(1);
  });

  test('failing', async () => {
    enterScenario('failing');
    const response = await get('/api/v1/meta');
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ code: 'internal' });
  });

  test('offline', async () => {
    enterScenario('offline');
    await expect(get('/api/v1/meta')).rejects.toThrow(TypeError);
  });

  test('stale-after-first', async () => {
    enterScenario('stale-after-first');
    expect((await get('/api/v1/meta')).status).toBe(200);
    await expect(get('/api/v1/meta')).rejects.toThrow(TypeError);
    expect((await get('/api/v1/frame')).status).toBe(200);
  });

  test('slow', async () => {
    vi.useFakeTimers();
    const answered = vi.fn();
    const answer = createMockApi('slow')(new Request(url('/healthz'))).finally(answered);
    await vi.advanceTimersByTimeAsync(1000);
    expect(answered).not.toHaveBeenCalled();
    vi.useRealTimers();
    void answer;
  });

  test('huge: a million synthetic events, chunk by chunk, each with its card and its detail', async () => {
    enterScenario('huge');
    expect(await json<Meta>('/api/v1/meta')).toMatchObject({
      eventCount: 999_013,
      collection: { isSynthetic: true },
    });
    const { rows, chunks } = await json<FrameManifest>('/api/v1/frame');
    expect(rows).toBe(1_000_000);
    const [newest] = chunks;
    const { rows: inNewest } = await json<{ rows: number }>(newest?.href ?? '');
    expect(inNewest).toBe(newest?.rows);
    const { events } = await json<EventPage>('/api/v1/events?key=1000000,7');
    expect(events.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Synthetic .* 1000000 near /),
      expect.stringMatching(/^Synthetic .* 7 near /),
    ]);
    expect(await json(`/api/v1/events/${events[1]?.id}`)).toMatchObject({ event: { key: 7 } });
    expect((await get('/api/v1/events/synthetic-1000001')).status).toBe(404);
  });

  test('hostile: what attacks is there, says that it is synthetic, and got past validation', async () => {
    enterScenario('hostile');
    expect(await json<Meta>('/api/v1/meta')).toMatchObject({ collection: { isSynthetic: true } });
    const { events } = await json<EventPage>('/api/v1/events');
    expect(events.every(({ title }) => title.startsWith('Synthetic'))).toBe(true);
    const text = JSON.stringify(events);
    for (const attack of ['<script>', 'javascript:', '\u202e', 'W'.repeat(9990)])
      expect(text).toContain(attack);
  });
});

test('a scenario is chosen by the fragment, then by the tab, then by the configuration', () => {
  const choose = (fragment: string, stored: string | null, configured?: string): ScenarioName =>
    chooseScenario({ fragment, stored, configured });
  expect(choose('#scenario=slow', 'empty', 'failing')).toBe('slow');
  expect(choose('', 'empty', 'failing')).toBe('empty');
  expect(choose('', null, 'failing')).toBe('failing');
  expect(choose('', null)).toBe('normal');
  expect(() => choose('#scenario=constructor', null)).toThrow('there are normal, slow');
});
