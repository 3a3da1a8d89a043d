// Proves of keys that they are the same by place on keyboards of other scripts, that no table gives one key two meanings, and that handlers read no others.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actOf, isPressed, PAGE_KEYS } from './keys.ts';
import * as later from './later-part-keys.ts';
import * as first from './part-keys.ts';

const parts = { ...first, ...later };

const NONE = { code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

test.each([
  ['search', { key: '/', code: 'Slash' }],
  // German, by Shift; Russian, where the key writes a full stop; Arabic, where it writes a letter.
  ['search', { key: '/', code: 'Digit7', shiftKey: true }],
  ['search', { key: '.', code: 'Slash' }],
  ['search', { key: 'ظ', code: 'Slash' }],
  ['keys', { key: '?', code: 'Slash', shiftKey: true }],
  ['keys', { key: '؟', code: 'Slash', shiftKey: true }],
  ['keys', { key: ',', code: 'Slash', shiftKey: true }],
  ['palette', { key: 'k', code: 'KeyK', ctrlKey: true }],
  ['palette', { key: 'л', code: 'KeyK', ctrlKey: true }],
  ['palette', { key: 'ن', code: 'KeyK', ctrlKey: true }],
  // Dvorak: by its letter.
  ['palette', { key: 'k', code: 'KeyV', ctrlKey: true }],
  ['dates', { key: 'd', code: 'KeyD' }],
  ['dates', { key: 'в', code: 'KeyD' }],
  ['next-part', { key: 'F6', code: 'F6' }],
  ['part-before', { key: 'F6', code: 'F6', shiftKey: true }],
  [null, { key: '-', code: 'Slash' }],
  [null, { key: '.', code: 'Period' }],
  [null, { key: 'd', code: 'KeyD', ctrlKey: true }],
  [null, { key: 'k', code: 'KeyK' }],
  [null, { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }],
])('%s by %o', (act, pressed) => {
  expect(actOf(PAGE_KEYS, { ...NONE, ...pressed })).toBe(act);
});

test('no key means two things in one table', () => {
  for (const table of [PAGE_KEYS, ...Object.values(parts)])
    for (const one of Object.values(table))
      for (const key of one.keys) {
        const isShift = 'isShift' in one && one.isShift;
        const pressed = { ...NONE, key, shiftKey: isShift, ctrlKey: 'isCommand' in one };
        expect(Object.values(table).filter((other) => isPressed(other, pressed))).toEqual([one]);
      }
});

test('what a handler asks for stands in a table, which the list of keys shows', () => {
  const asking = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file}`)
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .filter((file) => /\bkey\)? ?[!=]==? '(?!Tab')[A-Z]\w+'/.test(readFileSync(file, 'utf8')));
  // Left and right of a row depend on the direction of the script.
  expect(asking).toEqual(['src/ui/use-roving.ts']);
  const listed = readFileSync('src/views/keys/tables.ts', 'utf8');
  expect(Object.keys(parts).filter((name) => !new RegExp(`: ${name},`).test(listed))).toEqual([]);
});
