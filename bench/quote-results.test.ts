// Owns the test that documents quote the results as they are.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { QUOTES, withQuote } from './quote-results.ts';
import { readResults } from './results.ts';

test.each(Object.entries(QUOTES))(
  'what %s quotes is what was measured: npm run bench -- --only documents writes it',
  async (file, quote) => {
    const text = await readFile(file, 'utf8');
    expect(withQuote(file, text, quote(await readResults()))).toBe(text);
  },
);

test('the README shows five figures, not the tables', async () => {
  const quoted = QUOTES['README.md']?.(await readResults()) ?? '';
  expect(quoted.split('\n')).toHaveLength(5);
});
