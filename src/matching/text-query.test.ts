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
    ...['China', 'India', 'Iran', 'Russia', 'Uzbekistan', 'Kazakhstan'].map((state) =>
      named(state, `МИД ${state}`),
    ),
  ],
  (name) => PLACES[name],
  1,
);
PLACES.دوشنبه = PLACES.dushanbe;
const read = (text: string) => readTextQuery(text, vocabulary);
const finds = (text: string, own: string, actors: string[] = [], names = '') =>
  passesText(read(text), { own: searchedText([own]), names: searchedText([names]), actors });

test('every name of an actor asks for it, in any script; a shared one for all who have it', () => {
  const asked = (text: string) => read(text).map(({ any, actors }) => ({ any, actors }));
  expect(asked('داعش')).toEqual(asked('Islamic State'));
  expect(asked('игил')).toEqual(asked('ISIS'));
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

test('a short name in capitals stands whole', () => {
  expect(finds('bla', 'a blast')).toBe(true);
  expect(finds('BLA', 'a blast')).toBe(false);
  expect(finds('BLA', 'the bla says')).toBe(true);
});

test('a country asks for its government by all names, a seat of government for the place', () => {
  expect(finds('Tajikistan', 'تاجیکستان')).toBe(true);
  expect(finds('Tajikistan', 'nothing', ['Government'])).toBe(true);
  expect(finds('Dushanbe', 'in tajikistan', ['Government'])).toBe(false);
  expect(read('دوشنبه')).toEqual(read('Душанбе'));
});

test('a name only ever adds to what its letters find', () => {
  expect(finds('Tajikistan', 'nothing', ['Border'], 'tajikistani border troops')).toBe(true);
  expect(finds('chinese nationals', 'nationals of states', ['Press'], 'chinese press')).toBe(true);
  const asked = [
    'islamic state',
    'isis',
    'is',
    'tajikistan',
    'dushanbe',
    'tajik gknb',
    'chinese national',
    'bla',
  ];
  const told = fc.array(fc.constantFrom(...asked.flatMap((name) => [name, `${name}i`, ...name.split(' ')])));
  const property = fc.property(fc.constantFrom(...asked), told, told, (name, own, names) => {
    const text = searchedText([own.join(' '), names.join(' ')]);
    const stands = name.split(' ').every((word) => text.includes(` ${word}`));
    if (stands) expect(finds(name, own.join(' '), [], names.join(' '))).toBe(true);
  });
  fc.assert(property, { seed: 20_261_201, numRuns: 500 });
});

test('an initialism that begins names of many is the name of none', () => {
  expect(finds('МИД', 'nothing', ['China'], 'mid china')).toBe(false);
  expect(finds('МИД', 'the mid says', ['China'])).toBe(true);
  expect(finds('МИД China', 'nothing', ['China'])).toBe(true);
});

test('a text in capitals asks for what its small letters ask', () => {
  expect(read('ATTACKS ON THE BORDER')).toEqual(read('attacks on the border'));
  expect(read('attacks by IS')).toHaveLength(2);
});

test('common words ask for nothing beside others, and for themselves alone', () => {
  expect(read('attacks on the Chinese nationals')).toEqual(read('attacks Chinese nationals'));
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
