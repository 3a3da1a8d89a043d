// Tests how a text is read: names of actors and places in any spelling, common words, plurals, what is dropped because it asks for nothing more.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTextQuery } from './text-query.ts';
import { passesText, searchedText } from './text-terms.ts';
import { type NamedPlaces, vocabularyOf } from './vocabulary.ts';

const named = (id: string, ...aliases: string[]) => ({ id, name: id, aliases });
const PLACES: Record<string, NamedPlaces | undefined> = {
  tajikistan: { names: ['tajikistan', 'تاجیکستان'], isCountry: true },
  dushanbe: { names: ['dushanbe', 'دوشنبه'], isCountry: false },
};
const vocabulary = vocabularyOf(
  [
    named('Islamic State', 'ISIS', 'IS', 'ИГИЛ', 'داعش'),
    named('Khorasan branch', 'ISIS', 'ISKP', 'ИГИЛ'),
    named('Tajik GKNB', 'ГКНБ'),
    named('Kyrgyz GKNB', 'ГКНБ'),
    named('Government', 'Tajikistan', 'Dushanbe'),
    named('Chinese nationals', 'граждане КНР'),
    named('BLA'),
  ],
  (name) => PLACES[name],
  1,
);
PLACES.دوشنبه = PLACES.dushanbe;
const read = (text: string) => readTextQuery(text, vocabulary);
const finds = (text: string, own: string, actors: string[] = []) =>
  passesText(read(text), { own: searchedText([own]), names: ' ', actors });

test('every name of an actor asks for it, in any script; a shared one for all who have it', () => {
  expect(read('داعش')).toEqual(read('Islamic State'));
  expect(read('игил')).toEqual(read('ISIS'));
  expect(finds('ИГИЛ', 'claimed by isis')).toBe(true);
  expect(finds('ISKP', 'of the islamic state')).toBe(false);
  expect(finds('ИГИЛ', 'nothing', ['Khorasan branch'])).toBe(true);
  // What another has as well tells nothing of this one.
  expect(finds('Tajik GKNB', 'gknb of kirgizstan', ['Kyrgyz GKNB'])).toBe(false);
});

test('a name that reads as a common word is asked for in capitals, and not found in what is said', () => {
  expect(finds('IS', 'he is here')).toBe(false);
  expect(finds('IS', 'he is here', ['Islamic State'])).toBe(true);
  expect(finds('what is closed', 'closed')).toBe(true);
});

test('a short name stands whole', () => {
  expect(finds('BLA', 'a blast')).toBe(false);
  expect(finds('BLA', 'the bla says')).toBe(true);
});

test('a country asks for its government by all names, a seat of government for the place', () => {
  expect(finds('Tajikistan', 'تاجیکستان')).toBe(true);
  expect(finds('Tajikistan', 'nothing', ['Government'])).toBe(true);
  expect(finds('Dushanbe', 'in tajikistan', ['Government'])).toBe(false);
  expect(read('دوشنبه')).toEqual(read('Душанбе'));
});

test('common words ask for nothing beside others, and for themselves alone', () => {
  expect(read('attacks on the Chinese nationals')).toEqual(read('attacks Chinese national'));
  expect(read('on the')).toHaveLength(2);
  expect(read('в Душанбе и на границе')).toEqual(read('Душанбе границе'));
  expect(read('!')).toEqual([]);
});

test.each([
  ['attacks', 'attack'],
  ['attack', 'attacks'],
  ['cities', 'city'],
  ['city', 'cities'],
  ['clashes', 'clash'],
  ['gunmen', 'gunman'],
  ['gunman', 'gunmen'],
  ['children', 'child'],
  ['crises', 'crisis'],
])('“%s” finds “%s”', (typed, told) => {
  expect(finds(typed, read(told)[0]?.any[0]?.trim() ?? '')).toBe(true);
});

test('words given twice, and beginnings of others, ask for nothing more', () => {
  expect(read('a a A ä')).toHaveLength(1);
  expect(read('b bo bor border borders')).toHaveLength(1);
  const words = fc.array(fc.constantFrom('b', 'bo', 'border', 'borders', 'is', 'ISIS', 'attack', 'attacks'));
  const property = fc.property(
    words,
    fc.array(fc.constantFrom('border', 'isis', 'attack', 'attacks')),
    (typed, own) => {
      const each = typed.every(
        (word) => finds(word, own.join(' ')) || (word === 'is' && typed.some((other) => other !== 'is')),
      );
      expect(finds(typed.join(' '), own.join(' '))).toBe(each);
    },
  );
  fc.assert(property, { seed: 20_261_130, numRuns: 500 });
});
