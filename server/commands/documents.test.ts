// The documents that are written from the contract stand as the contract says.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DOCUMENTS } from './documents.ts';

const written = Object.entries(DOCUMENTS).flatMap(([script, files]) =>
  Object.entries(files).map(([file, text]) => ({ script, file, text })),
);

test.each(written)('$file is what npm run $script would write', ({ script, file, text }) => {
  const isAsWritten = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8') === text();
  expect(isAsWritten, `run: npm run ${script}`).toBe(true);
});
