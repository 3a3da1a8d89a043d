// A large batch is checked on a thread of its own, while others are answered.
import { expect, test } from 'vitest';
import { eventOf } from '../store/testing/test-events.ts';
import { checkInSlices } from './check-batch.ts';
import { createChecker } from './check-off-thread.ts';
import { JsonFault } from './read-json.ts';

/** A thread begins in a second or two, and in many where other tests run beside it. */
const SLOW_MS = 60_000;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const large = (events: readonly object[], more: object = {}) =>
  JSON.stringify({ batchId: 'b', note: 'x'.repeat(900), events, actors: [], ...more });
const events = Array.from({ length: 450 }, (_, index) => eventOf(`large-${index}`, {}));

test('it answers as it does on the thread that asks', { timeout: SLOW_MS }, async () => {
  const check = createChecker();
  const well = large(events);
  const faulty = large([...events, { ...eventOf('x', {}), markng: 'RED' }]);
  expect(well.length).toBeGreaterThan(64 * 1024);
  expect(await check(bytesOf(well))).toEqual(await checkInSlices(bytesOf(well)));
  const answers = [await check(bytesOf(faulty)), await checkInSlices(bytesOf(faulty))];
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.faults?.named).toEqual([
    { at: 'events[450].markng', detail: 'is no key here; did you mean marking?' },
  ]);
  const cut = await check(bytesOf(well.slice(0, -10))).catch((error: unknown) => error);
  expect(cut).toBeInstanceOf(JsonFault);
  expect(cut).toMatchObject({ message: expect.stringMatching(/^line 1, column \d+/) });
});

test('others have their turn meanwhile; too many of them at a time are told to come again', {
  timeout: SLOW_MS,
}, async () => {
  const check = createChecker();
  const text = large(Array(30_000).fill({}));
  let isDone = false;
  const checking = check(bytesOf(text)).finally(() => {
    isDone = true;
  });
  let turns = 0;
  const others = [1, 2, 3].map(() => check(bytesOf(large([], { note: 'x'.repeat(70_000) }))));
  await expect(check(bytesOf(text))).rejects.toMatchObject({
    code: 'unavailable',
    headers: { 'Retry-After': '10' },
  });
  // A small one does not stand in that line.
  expect((await check(bytesOf('{"batchId": 1}'))).faults?.count).toBeGreaterThan(0);
  expect(isDone).toBe(false);
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    turns++;
  }
  expect(turns).toBeGreaterThan(100);
  expect((await checking).faults?.named).toHaveLength(200);
  await Promise.all(others);
});
