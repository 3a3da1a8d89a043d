// Owns the proof that messages keep their order while what looks into borders loads, and are answered when it cannot be.
import { expect, test } from 'vitest';
import type { ToWorker } from '../messages.ts';
import { deferUntilLoaded } from './defer-until-loaded.ts';

const ask = (seq: number, sort?: 'killed'): ToWorker => ({
  kind: 'ask',
  seq,
  isPreview: false,
  question: { filter: {}, timeline: null, map: null, wantsAnalysis: false, ...(sort && { sort }) },
});
const positions: ToWorker = { kind: 'positions', bytes: new ArrayBuffer(0) };

test.each([true, false])('what comes meanwhile waits its turn (loading succeeds: %s)', async (succeeds) => {
  const seen: string[] = [];
  const ends: ((isLoaded: boolean) => void)[] = [];
  const receive = deferUntilLoaded(
    (message) => seen.push('seq' in message ? `ask ${message.seq}` : message.kind),
    () =>
      new Promise<void>((resolve, reject) => {
        ends.push((isLoaded) => (isLoaded ? resolve() : reject(new Error('offline'))));
      }),
  );
  receive(ask(1));
  expect(seen).toEqual(['ask 1']);
  receive(positions);
  receive(ask(2));
  expect(seen).toEqual(['ask 1']);
  ends[0]?.(succeeds);
  await new Promise((resolve) => setTimeout(resolve));
  expect(seen).toEqual(['ask 1', 'positions', 'ask 2']);
  receive(ask(3, 'killed'));
  // A list to be sorted needs it, too. Loaded once; after a failure it is tried again.
  expect(ends).toHaveLength(succeeds ? 1 : 2);
});
