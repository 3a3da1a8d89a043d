// Tests which texts ask for events by how many were killed.
import { expect, test } from 'vitest';
import { killedAsked } from './killed-asked.ts';

const WORDS = ['killed', 'dead', 'deaths'];

test.each([
  ['killed 10', 10],
  ['10 killed', 10],
  ['Killed ≥10', 10],
  ['10+ deaths', 10],
  ['at least 5 dead', 5],
  ['killed 5 or more', 5],
  ['more than 5 killed', 6],
  ['killed > 5', 6],
  ['killed', null],
  ['10', null],
  ['killed 0', null],
  ['fewer than 5 killed', null],
  ['killed 10 20', null],
  ['killed 10 soldiers', null],
])('“%s” asks for %s', (text, least) => {
  expect(killedAsked(text, WORDS)).toBe(least);
});
