// Which versions of Node are new enough.
import { expect, test } from 'vitest';
import { isNewEnough, OLDEST_NODE } from './check-node.mjs';

test.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.0.0', true],
  ['100.1.0', true],
  ['20.18.9', false],
  ['18.20.4', false],
  ['9.99.99', false],
])('Node %s: %s', (version, expected) => {
  expect(isNewEnough(version, OLDEST_NODE)).toBe(expected);
});
