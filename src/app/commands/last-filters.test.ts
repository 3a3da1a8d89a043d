// Proves of the changes that can be undone that going back, by whatever way, takes the last one off.
import { expect, test } from 'vitest';
import type { Filter } from '../../contract/filter.ts';
import { withChange } from './last-filters.ts';

const none: Filter = {};
const killed: Filter = { killed: 5 };
const grade: Filter = { killed: 5, grade: 'B2' };

test('each change is kept, and gone with what undoes it', () => {
  const one = withChange([], { before: none, after: killed });
  const two = withChange(one, { before: killed, after: grade });
  expect(two).toHaveLength(2);
  expect(withChange(two, { before: grade, after: killed })).toEqual(one);
  expect(withChange(two, { before: grade, after: none })).toHaveLength(3);
});
