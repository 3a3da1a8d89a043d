// Tests that dates in sentences of the data are written as those beside them, none without a year that the sentence gives.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { datesInProse } from './dates-in-prose.ts';

it('writes the dates of a sentence in one form, each with its year', () => {
  expect(datesInProse('until 18 March 2026 here; there until 20 February and until 12 January 2026.')).toBe(
    'until 18 Mar 2026 here; there until 20 Feb 2026 and until 12 Jan 2026.',
  );
});

it('leaves what is no date, and a day whose year nobody gives', () => {
  for (const text of ['events of 2021–2026', 'on 31 February 2026', 'entry of 20 February. On 1 Mar 2026'])
    expect(datesInProse(text)).toBe(text);
});

it('leaves no date of the collection without a year, and none in another form', () => {
  const { revisions } = JSON.parse(readFileSync('data/curated/collection.json', 'utf8')) as {
    revisions: readonly { coverage?: { note: string } }[];
  };
  for (const { coverage } of revisions)
    expect(datesInProse(coverage?.note ?? '')).not.toMatch(/\d [A-Z][a-z]{3,}|\d [A-Z][a-z]{2}(?! \d{4})/);
});
