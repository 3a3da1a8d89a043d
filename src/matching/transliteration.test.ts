// Tests when a text in Arabic script begins a name in Latin letters, and when two spellings are one name.
import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';
import { beginsUnwritten, isSameSound } from './transliteration.ts';

const sound = (text: string) => nameKey(text).sound;

test.each([
  ['لنڈی', 'Landi Kotal'],
  ['اسلام', 'Islamabad'],
  ['اوش', 'Osh'],
  ['وخان', 'Wakhan'],
  ['مردان', 'Mardan'],
])('%s begins %s: only short vowels are not written', (typed, name) => {
  expect(beginsUnwritten(sound(typed), sound(name))).toBe(true);
});

test.each([
  ['لند', 'Alvand'],
  ['لنڈی', 'Lahore'],
  ['ننگر', 'Nagaur'],
  ['لنڈی کوتل', 'Landi'],
])('%s does not begin %s', (typed, name) => {
  expect(beginsUnwritten(sound(typed), sound(name))).toBe(false);
});

test('a vowel that a name begins with is written in any script', () => {
  expect(isSameSound(sound('لندک'), sound('Landik'), true)).toBe(true);
  expect(isSameSound(sound('لندک'), sound('Alandik'), true)).toBe(false);
});
