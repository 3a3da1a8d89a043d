// Tests ids of publishers: fit for a link, and one for names that fold alike.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FILTER_GRAMMAR } from './filter-grammar.ts';
import { publisherId } from './publisher.ts';

test.each([
  ['Radio Ozodi (RFE/RL)', 'radio-ozodi-rfe-rl'],
  ['  Asia-Plus  ', 'asia-plus'],
  ['ASIA PLUS', 'asia-plus'],
  ['Khaama Press, Kabul', 'khaama-press-kabul'],
  ['Радио Озоди', 'радио-озоди'],
  ['طلوع‌نیوز', 'طلوع-نیوز'],
  ['Ñandú', 'nandu'],
  ['!?', 'unnamed'],
])('%j has the id %j', (name, id) => {
  expect(publisherId(name)).toBe(id);
});

test('a long name is cut between characters, not within one', () => {
  const id = publisherId(`a${'\u{1f130}\u{10330}'.repeat(150)}`);
  expect(id.isWellFormed()).toBe(true);
  expect(publisherId(`${'a'.repeat(199)} b`)).toBe('a'.repeat(199));
  expect(FILTER_GRAMMAR.source.parse(publisherId('\u{10330}'.repeat(300))).bad).toEqual([]);
});

test('every id is stable and can be written in a filter', () => {
  // A name that begins with a bare combining mark is no name.
  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((name) => !/^\p{M}/u.test(publisherId(name)));
  const property = fc.property(names, (name) => {
    const id = publisherId(name);
    expect(publisherId(id)).toBe(id);
    expect(FILTER_GRAMMAR.source.parse(id), id).toEqual({ value: { any: [id], not: [] }, bad: [] });
  });
  fc.assert(property, { seed: 20_261_123, numRuns: 500 });
});
