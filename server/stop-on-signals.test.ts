// A process that is told to end: in good order, at once when it is told again, and it says what was left.
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stopOnSignals } from './stop-on-signals.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function later() {
  let settle = { resolve: () => {}, reject: (_: Error) => {} };
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
}

function start(inHand: number) {
  const signals = new EventEmitter();
  const said: string[] = [];
  const codes: number[] = [];
  const stop = later();
  const finished = later();
  let stops = 0;
  stopOnSignals(
    {
      stop: () => {
        stops++;
        return stop.promise;
      },
      inHand: () => inHand,
      finished: () => finished.promise,
    },
    { on: (signal, listener) => signals.on(signal, listener), exit: (code) => void codes.push(code) },
    (line: string) => void said.push(line),
  );
  return {
    signal: (name: NodeJS.Signals) => void signals.emit(name),
    ...{ said, codes, stop, finished },
    stops: () => stops,
  };
}

test('once: it stops, and ends when that is done', async () => {
  const { signal, codes, stop, stops, said } = start(0);
  signal('SIGTERM');
  expect([stops(), codes]).toEqual([1, []]);
  stop.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect([codes, said]).toEqual([[0], []]);
});

test('a terminal and npm say the same: that is no second time', async () => {
  const { signal, codes, stops } = start(1);
  signal('SIGINT');
  await vi.advanceTimersByTimeAsync(500);
  signal('SIGTERM');
  expect([stops(), codes]).toEqual([1, []]);
});

test('a second time: it ends at once, and says what was not finished', async () => {
  const { signal, codes, said } = start(2);
  signal('SIGTERM');
  await vi.advanceTimersByTimeAsync(5000);
  signal('SIGTERM');
  expect(codes).toEqual([1]);
  expect(said).toEqual([
    'Ended at once: 2 batches in hand were not finished and count as not taken. Send them again; should they be there all the same, that changes nothing.',
  ]);
});

test('batches in hand are waited for; a database that does not close after them is not', async () => {
  const { signal, codes, finished } = start(1);
  signal('SIGTERM');
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  expect(codes).toEqual([]);
  finished.resolve();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(codes).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(codes).toEqual([1]);
});

test('what fails while it stops is said', async () => {
  const { signal, codes, said, stop } = start(0);
  signal('SIGHUP');
  stop.reject(new Error('no'));
  await vi.advanceTimersByTimeAsync(0);
  expect([codes, said]).toEqual([[1], ['Sarhad did not stop cleanly:']]);
});
