// Owns the tests of reading a trace: whose tasks count, on which clock, and what lies within a span.
import { expect, test } from 'vitest';
import { busyWithin, clockWithin, longestWithin, MARK, readTasks } from './trace.ts';

const PAGE = { pid: 1, tid: 1 };
const WORKER = { pid: 1, tid: 2 };
const task = (who: { pid: number; tid: number }, ts: number, dur: number, name = 'RunTask', tdur = dur) => ({
  ...who,
  name,
  ts,
  dur,
  tdur,
});
const trace = new TextEncoder().encode(
  JSON.stringify({
    traceEvents: [
      { ...WORKER, ts: 0, name: 'thread_name', args: { name: 'DedicatedWorker thread' } },
      // The page's clock is 1 s behind that of the trace.
      { ...PAGE, ts: 1_000_500, name: MARK, args: { data: { startTime: 0.5 } } },
      task(PAGE, 1_010_000, 8000, 'RunTask', 6000),
      task(PAGE, 1_011_000, 4000, 'FunctionCall'),
      task(PAGE, 1_012_000, 1000, 'RunMicrotasks'),
      task(WORKER, 1_020_000, 5000),
      task({ pid: 9, tid: 1 }, 1_010_000, 9000),
    ],
  }),
);
const { main, script, worker } = readTasks(trace);

test('tasks of the page and of its worker come on the page’s clock, those of others not at all', () => {
  expect(main).toEqual([{ from: 10, to: 18, busyMs: 6 }]);
  expect(worker).toEqual([{ from: 20, to: 25, busyMs: 5 }]);
});

test('script within script counts once', () => {
  expect(script).toEqual([{ from: 11, to: 15, busyMs: 4 }]);
});

test('of a task that reaches beyond a span the share inside counts', () => {
  expect(busyWithin(main, 14, 100)).toBeCloseTo(3);
  expect(clockWithin(main, 14, 100)).toBe(4);
  expect(busyWithin(main, 30, 100)).toBe(0);
});

test('the longest task that touches a span counts whole', () => {
  expect(longestWithin(main, [{ from: 17, to: 19 }])).toBe(8);
  expect(longestWithin(main, [{ from: 19, to: 30 }])).toBe(0);
});

test('a trace without the mark is refused', () => {
  expect(() => readTasks(new TextEncoder().encode('{"traceEvents":[]}'))).toThrow('mark');
});
