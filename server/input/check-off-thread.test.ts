// A large batch is checked on a thread of its own, while others are answered.
import { expect, test } from 'vitest';
import { eventOf } from '../store/testing/test-events.ts';
import { checkInSlices } from './check-batch.ts';
import { createChecker } from './check-off-thread.ts';
import { JsonFault } from './read-json.ts';

/** A thread begins in a second or two, and in many where other tests run beside it. */
const SLOW_MS = 60_000;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const large = (events: readonly object[]) =>
  JSON.stringify({ batchId: 'b', note: 'x'.repeat(900), events, actors: [] });

test('what passes, and what is no JSON, is told as on the thread that asks', {
  timeout: SLOW_MS,
}, async () => {
  const check = createChecker();
  const text = large(Array.from({ length: 450 }, (_, index) => eventOf(`large-${index}`, {})));
  expect(text.length).toBeGreaterThan(64 * 1024);
  const [well, cut] = await Promise.allSettled([
    check(bytesOf(text)),
    check(bytesOf(text.replace('"large-400"', '"large-400'))),
  ]);
  expect(well).toEqual({ status: 'fulfilled', value: await checkInSlices(bytesOf(text)) });
  const { reason } = cut as PromiseRejectedResult;
  expect(reason).toBeInstanceOf(JsonFault);
  expect([reason.message, reason.place]).toEqual([
    expect.stringMatching(/^line 1, column \d+/),
    ['events', 400, 'id'],
  ]);
});

test('others have their turn meanwhile; too many at a time are told to come again', {
  timeout: SLOW_MS,
}, async () => {
  const check = createChecker(1);
  const text = large([...Array(30_000).fill({}), { ...eventOf('x', {}), markng: 'RED' }]);
  let isDone = false;
  const checking = check(bytesOf(text)).finally(() => {
    isDone = true;
  });
  await expect(check(bytesOf(text))).rejects.toMatchObject({
    code: 'unavailable',
    headers: { 'Retry-After': '10' },
  });
  // A small one does not stand in that line.
  expect((await check(bytesOf('{"batchId": 1}'))).faults?.count).toBeGreaterThan(0);
  expect(isDone).toBe(false);
  let turns = 0;
  for (; !isDone; turns++) await new Promise((resolve) => setImmediate(resolve));
  expect(turns).toBeGreaterThan(100);
  expect(await checking).toEqual(await checkInSlices(bytesOf(text)));
});
