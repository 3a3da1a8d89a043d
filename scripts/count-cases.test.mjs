// The sum that `npm test` ends with.
import { expect, test } from 'vitest';
import { addCounts, countPlaywright, countVitest } from './count-cases.mjs';

test('adds up the cases of both runners, and a flaky one has failed', () => {
  const unit = countVitest({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
  const endToEnd = countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 } });
  expect(addCounts([unit, endToEnd])).toEqual({ passed: 11, failed: 3, skipped: 4 });
});

test('no report counts nothing', () => {
  expect(addCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
