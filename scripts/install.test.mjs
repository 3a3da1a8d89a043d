// When an installation counts as agreeing with the lock file, with and without the tools; and what the lock file promises.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agrees, hasTools } from './install.mjs';
import { ROOT } from './run-step.mjs';

const lock = {
  packages: {
    '': { name: 'sarhad' },
    'node_modules/hono': { version: '4.1.0' },
    'node_modules/tool': { version: '2.0.0', dev: true },
    'node_modules/binary-of-another-system': { version: '1.0.0', optional: true },
  },
};
const hono = { 'node_modules/hono': { version: '4.1.0' } };
const tools = { 'node_modules/tool': { version: '2.0.0', dev: true } };

test('the same versions agree, and a binary of another system may be absent', () => {
  expect(agrees(lock, { packages: { ...hono, ...tools } }, 'all')).toBe(true);
  expect(agrees(lock, { packages: { ...hono, ...tools } }, 'run')).toBe(true);
});

test('tools may be absent only where nothing but building and running is asked for', () => {
  expect(agrees(lock, { packages: hono }, 'run')).toBe(true);
  expect(agrees(lock, { packages: hono }, 'all')).toBe(false);
  expect([hasTools({ packages: hono }), hasTools({ packages: { ...hono, ...tools } })]).toEqual([
    false,
    true,
  ]);
});

test('another version does not agree', () => {
  const other = { 'node_modules/hono': { version: '4.0.0' } };
  expect(agrees(lock, { packages: other }, 'run')).toBe(false);
  expect(agrees(lock, { packages: { ...other, ...tools } }, 'all')).toBe(false);
});

test('a missing package does not agree', () => {
  expect(agrees(lock, { packages: {} }, 'run')).toBe(false);
  expect(agrees(lock, { packages: tools }, 'all')).toBe(false);
});

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

test('no tool comes with what building and running need, and nothing of that has an install script', () => {
  const named = (test) => Object.keys(packages).filter((path) => test(packages[path]));
  expect(named(({ devOptional }) => devOptional)).toEqual([]);
  expect(named(({ dev, hasInstallScript }) => hasInstallScript && !dev)).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(Object.keys(packages).filter((path) => packages[path].resolved)).toEqual([]);
});
