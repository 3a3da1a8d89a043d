// Questions asked in the same moment become one, and end together.
import { expect, test, vi } from 'vitest';
import { coalesce } from './coalesce.ts';

const never = new AbortController().signal;

test('keys asked for at once are loaded together, each once, in groups of at most the limit', async () => {
  const load = vi.fn(async (keys: readonly number[]) => new Map(keys.map((key) => [key, `#${key}`])));
  const ask = coalesce(load, 2);
  expect(await Promise.all([ask(1, never), ask(1, never), ask(2, never)])).toEqual(['#1', '#1', '#2']);
  expect(load.mock.calls.map(([keys]) => keys)).toEqual([[1], [2]]);
});

test('a key that the answer lacks is undefined, a failure reaches all', async () => {
  const ask = coalesce<number, string>(async () => new Map(), 10);
  expect(await ask(1, never)).toBeUndefined();
  const failing = coalesce<number, string>(async () => Promise.reject(new Error('gone')), 10);
  const results = await Promise.allSettled([failing(1, never), failing(2, never)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('a request is aborted when all who wait for it have gone, and not before', async () => {
  const signals: AbortSignal[] = [];
  const ask = coalesce<number, string>((_, signal) => {
    signals.push(signal);
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
  }, 10);
  const [first, second] = [new AbortController(), new AbortController()];
  const asked = Promise.allSettled([ask(1, first.signal), ask(2, second.signal)]);
  await vi.waitFor(() => expect(signals).toHaveLength(1));
  first.abort();
  expect(signals[0]?.aborted).toBe(false);
  second.abort();
  expect(signals[0]?.aborted).toBe(true);
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('who has gone before the request is not asked for', async () => {
  const load = vi.fn(async () => new Map<number, string>());
  const gone = new AbortController();
  const asking = coalesce(load, 10)(1, gone.signal);
  gone.abort(new Error('left'));
  await expect(asking).rejects.toThrow('left');
  expect(load).not.toHaveBeenCalled();
});
