// Owns the tests of when events lie apart.
import { expect, test } from 'vitest';
import { spreadBox } from './spread-box.ts';

test('events lie apart when the finest zoom parts them', () => {
  expect(spreadBox([])).toBeNull();
  expect(spreadBox([[69.17, 34.53]])).toBeNull();
  expect(
    spreadBox([
      [69.17, 34.53],
      [69.1701, 34.53],
    ]),
  ).toBeNull();
  expect(
    spreadBox([
      [69.17, 34.53],
      [69.2, 34.5],
    ]),
  ).toEqual([69.17, 34.5, 69.2, 34.53]);
});
