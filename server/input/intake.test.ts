// What becomes of batches while the server stops.
import { expect, test } from 'vitest';
import { Refusal } from '../problems.ts';
import { notFinished, waitForBatches } from '../stopping.ts';
import { createIntake } from './intake.ts';

const BYTES = new Uint8Array(3);

/** Work that goes on until it is told to end. */
function held() {
  let end = () => {};
  const done = new Promise<string>((resolve) => {
    end = () => resolve('added');
  });
  return { work: () => done, end };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a batch that has arrived is finished; one that arrives still, and one that comes later, is told so', async () => {
  const intake = createIntake();
  const { work, end } = held();
  const taken = intake.take(async () => BYTES, work);
  const arriving = intake.take(() => new Promise(() => {}), work);
  await turn();
  expect(intake.inHand).toBe(1);
  intake.stop();
  const refusal = { code: 'unavailable', headers: { 'Retry-After': '30' } };
  await expect(arriving).rejects.toMatchObject(refusal);
  await expect(intake.take(async () => BYTES, work)).rejects.toMatchObject(refusal);
  await expect(intake.take(async () => BYTES, work)).rejects.toThrow(Refusal);
  let isDone = false;
  const done = intake.done().then(() => {
    isDone = true;
  });
  await turn();
  expect([intake.inHand, isDone]).toEqual([1, false]);
  end();
  expect(await taken).toBe('added');
  await done;
});

test('what fails is in hand no more', async () => {
  const intake = createIntake();
  const failing = async () => {
    throw new Error('no');
  };
  await expect(intake.take(async () => BYTES, failing)).rejects.toThrow('no');
  await expect(
    intake.take(
      () => Promise.reject(new Error('cut')),
      async () => 1,
    ),
  ).rejects.toThrow('cut');
  await intake.done();
  expect(intake.inHand).toBe(0);
});

test('that a batch is waited for is said once; nothing is where none is in hand', async () => {
  const intake = createIntake();
  const lines: string[] = [];
  const quiet = waitForBatches(intake, (line) => lines.push(line));
  await quiet.finished();
  expect(lines).toEqual([]);
  const waiting = waitForBatches(intake, (line) => lines.push(line));
  const { work, end } = held();
  void intake.take(async () => BYTES, work);
  await turn();
  intake.stop();
  const both = Promise.all([waiting.finished(), waiting.finished()]);
  expect(waiting.inHand()).toBe(1);
  end();
  await both;
  expect(lines).toEqual([
    'Stopping: a batch in hand, waited for up to 10 minutes. Ctrl-C again ends at once.',
  ]);
});

test('what takes longer than is waited is left behind, and that is said', async () => {
  const intake = createIntake();
  const lines: string[] = [];
  void intake.take(async () => BYTES, held().work);
  await turn();
  await waitForBatches(intake, (line) => lines.push(line), 1).finished();
  expect(lines.at(-1)).toBe(`After 1 minutes ${notFinished(1)}`);
});
