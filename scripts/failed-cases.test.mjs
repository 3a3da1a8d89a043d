// The list that a failed run begins its ending with.
import { expect, test } from 'vitest';
import { beginningOf, failedInPlaywright, failedInVitest } from './failed-cases.mjs';

test('an error begins with its first lines that say something, without colours', () => {
  expect(beginningOf('\u001b[31mexpected 1\u001b[39m\n\n to be 2\n3\n4\n5')).toEqual([
    'expected 1',
    ' to be 2',
    '3',
    '4',
  ]);
  expect(beginningOf(undefined)).toEqual([]);
});

test('names each failed case, and a file that could not be read', () => {
  const passed = { status: 'passed', fullName: 'right', failureMessages: [] };
  const failed = { status: 'failed', fullName: 'sums up', failureMessages: ['expected 1 to be 2\n    at x'] };
  expect(
    failedInVitest({
      testResults: [
        { name: '/a.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
        { name: '/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
        { name: '/c.test.ts', status: 'passed', message: '', assertionResults: [passed] },
      ],
    }),
  ).toEqual([
    { file: '/a.test.ts', name: 'sums up', error: ['expected 1 to be 2', '    at x'] },
    { file: '/b.test.ts', name: '', error: ['no such module'] },
  ]);
});

test('names failed cases within groups, and what kept all from starting', () => {
  const spec = (title, ok) => ({
    file: 'x.spec.ts',
    title,
    ok,
    tests: [{ results: [{ error: ok ? undefined : { message: 'timed out' } }] }],
  });
  const report = {
    errors: [{ message: 'no server' }],
    suites: [
      {
        title: 'x.spec.ts',
        file: 'x.spec.ts',
        specs: [spec('opens', true)],
        suites: [{ title: 'on a phone', file: 'x.spec.ts', specs: [spec('closes', false)] }],
      },
    ],
  };
  expect(failedInPlaywright(report)).toEqual([
    { file: 'playwright.config.ts', name: '', error: ['no server'] },
    { file: 'e2e/specs/x.spec.ts', name: 'on a phone closes', error: ['timed out'] },
  ]);
});
