// Owns the test that the README quotes the results as they are.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { withResults } from './readme.ts';
import { readResults } from './results.ts';

test('what the README quotes is what was measured: npm run bench -- --only readme writes it', async () => {
  const text = await readFile('README.md', 'utf8');
  expect(withResults(text, await readResults())).toBe(text);
});
