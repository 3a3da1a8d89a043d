// Tests when a pinned view says that crossings and names of places were others.
import { expect, test } from 'vitest';
import { hasOtherReference } from './has-other-reference.ts';

const by = (reference: string | null) => ({ status: 2, taxonomy: 2, geometry: 'one', reference });

test.each([
  [by('of May'), by('of June'), true],
  [by('of May'), by('of May'), false],
  [by(null), by('of June'), false],
  [by('of May'), undefined, false],
  [null, by('of June'), false],
])('%j then and %j now: %s', (then, now, isOther) => {
  expect(hasOtherReference(then, now)).toBe(isOther);
});
