// When an installation counts as agreeing with the lock file.
import { expect, test } from 'vitest';
import { agrees } from './install.mjs';

const lock = {
  packages: {
    '': { name: 'sarhad' },
    'node_modules/hono': { version: '4.1.0' },
    'node_modules/binary-of-another-system': { version: '1.0.0', optional: true },
  },
};

test('the same versions agree, and a binary of another system may be absent', () => {
  expect(agrees(lock, { packages: { 'node_modules/hono': { version: '4.1.0' } } })).toBe(true);
});

test('another version does not agree', () => {
  expect(agrees(lock, { packages: { 'node_modules/hono': { version: '4.0.0' } } })).toBe(false);
});

test('a missing package does not agree', () => {
  expect(agrees(lock, { packages: {} })).toBe(false);
});
