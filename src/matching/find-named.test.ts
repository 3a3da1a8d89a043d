// Tests the order of what a text finds by its names: how well they fit, then how many events; and names in other scripts.
import { expect, test } from 'vitest';
import { findNamed, foldNamed } from './find-named.ts';

type Actor = { readonly id: string; readonly names: readonly string[]; readonly events: number };

const ACTORS: readonly Actor[] = [
  { id: 'before', names: ['Taliban (before August 2021)', 'طالبان', 'Талибан'], events: 30 },
  { id: 'now', names: ['Taliban authorities of Afghanistan', 'Taliban', 'طالبان', 'Талибан'], events: 400 },
  { id: 'ttp', names: ['Tehrik-i-Taliban Pakistan', 'TTP', 'تحریک طالبان پاکستان'], events: 900 },
  { id: 'ansarullah', names: ['Jamaat Ansarullah'], events: 3 },
  { id: 'ansar', names: ['جماعت انصارالله'], events: 2 },
  { id: 'shurabad', names: ['Shurabad border detachment'], events: 1 },
  { id: 'oli', names: ['K. P. Sharma Oli', 'قلب آسیا'], events: 8 },
];
const folded = foldNamed(ACTORS, ({ names }) => names);
const found = (text: string) =>
  findNamed(folded, text, 10, ({ events }) => events).map(({ item, fit }) => `${item.id} ${fit}`);

test.each([
  // Two are called so: the one with more events. A name that only has the word comes after, however many it has.
  ['طالبان', ['now 0', 'before 0', 'ttp 2']],
  ['Талибан', ['now 0', 'before 0', 'ttp 2']],
  // The best name counts, not the first that holds the text.
  ['ttp', ['ttp 0']],
  ['authorities', ['now 2']],
  ['talib', ['now 1', 'before 1', 'ttp 2']],
])('“%s” finds what fits best, then what has more events', (text, ids) => {
  expect(found(text)).toEqual(ids);
});

test.each([
  ['Шуробод', ['shurabad 3']],
  ['Шурабад', ['shurabad 1']],
  ['شورآباد', ['shurabad 3']],
  ['Ансоруллоҳ', ['ansarullah 3', 'ansar 3']],
  ['انصار اللہ', ['ansarullah 3', 'ansar 3']],
  ['انصاراللہ', ['ansar 2']],
  ['Ансаруллах', ['ansarullah 2']],
  // Fewer consonants do not tell names apart.
  ['جمعت', ['ansar 3']],
  ['پیښور', []],
  ['Кӯлоб', []],
])('“%s” finds a name that is written in another script', (text, ids) => {
  expect(found(text)).toEqual(ids);
});

test('a text that is written so somewhere finds nothing that only sounds so', () => {
  expect(found('Shurabad')).toEqual(['shurabad 1']);
  expect(found('dark')).toEqual([]);
});
