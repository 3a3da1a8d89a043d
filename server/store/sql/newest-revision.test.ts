// Tests that the newest revision is never older than whoever asks, however many ask at once, and never goes back.
import { expect, test, vi } from 'vitest';
import { DatabaseUnavailable } from '../store-errors.ts';
import { newestRevision } from './newest-revision.ts';

/** A database whose answers come when the test says so, as it stood when it was asked. */
function slowDatabase() {
  const state = { revision: 1, asked: 0 };
  let waiting: (() => void)[] = [];
  const read = () => {
    state.asked += 1;
    const { revision } = state;
    return new Promise<number>((resolve) => waiting.push(() => resolve(revision)));
  };
  const answer = () => {
    const due = waiting;
    waiting = [];
    for (const resolve of due) resolve();
  };
  const answerNext = async () => {
    await vi.waitFor(() => expect(waiting).toHaveLength(1), { interval: 1 });
    answer();
  };
  return { state, read, answer, answerNext };
}

test('who asks while a question is under way is answered by the next one, which all share', async () => {
  const { state, read, answer, answerNext } = slowDatabase();
  const { ask } = newestRevision(read, () => {});
  const early = ask();
  state.revision = 2;
  const late = Promise.all([ask(), ask(), ask()]);
  answer();
  expect(await early).toBe(1);
  await answerNext();
  expect(await late).toEqual([2, 2, 2]);
  expect(state.asked).toBe(2);
});

test('a failed question is not shared with who asks after it', async () => {
  const read = vi.fn(async () => 3).mockRejectedValueOnce(new DatabaseUnavailable());
  const { ask, known } = newestRevision(read, () => {});
  const failed = ask();
  const next = ask();
  await expect(failed).rejects.toThrow(DatabaseUnavailable);
  expect(await next).toBe(3);
  expect(known()).toBe(3);
});

test('what was written here while the database was asked is no step back; a database that was changed for an older one is', async () => {
  const { state, read, answerNext } = slowDatabase();
  const log = vi.fn();
  const { ask, learn } = newestRevision(read, log);
  const early = ask();
  learn(2);
  await answerNext();
  expect(await early).toBe(1);
  for (let times = 0; times < 2; times += 1) {
    const refused = expect(ask()).rejects.toThrow(DatabaseUnavailable);
    await answerNext();
    await refused;
  }
  expect(log).toHaveBeenCalledTimes(1);
  state.revision = 3;
  const later = ask();
  await answerNext();
  expect(await later).toBe(3);
});
