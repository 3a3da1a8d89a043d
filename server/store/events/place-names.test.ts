// Tests by which names a place is found: other scripts, other spellings, its country; and not by the names of another.
import { expect, test } from 'vitest';
import { ownTextOf } from '../../../src/matching/matches.ts';
import { passesText } from '../../../src/matching/text-terms.ts';
import { placeNamesOf } from './place-names.ts';
import { textNamesOf } from './text-names.ts';

const textOf = (place: string, admin1: string | null = null, country: string | null = null) =>
  ownTextOf({ title: '', summary: '', type: 'talks', place, admin1, country }, placeNamesOf);
const { readText } = textNamesOf([]);
const matchesText = (own: string, query: string) =>
  passesText(readText(query), { own, names: '', actors: [] });

test.each([
  ['Kabul', ['کابل', 'کابول', 'Кабул', 'Кобул', 'Kabol']],
  ['Khorugh', ['خاروغ', 'Хорог', 'Хоруғ', 'Khorog', 'Khorugh']],
  ['Border post near Khorog', ['Khorugh', 'خاروغ']],
  ['Kunduz', ['قندوز', 'کندز', 'Кундуз', 'Qunduz', 'Qonduz']],
  ['Torkham crossing', ['طورخم', 'تورخم', 'Торхам']],
  ['Irkeshtam', ['Эркеч-Там', 'Иркештам']],
  ['Mazar-e Sharif airport', ['مزار شریف', 'Мазари-Шариф']],
])('%s', (place, queries) => {
  for (const query of queries) expect(matchesText(textOf(place), query), query).toBe(true);
});

test('province and country count as well, in any script', () => {
  const text = textOf('Manzakai sector', 'Balochistan', 'PK');
  for (const query of ['Pakistan', 'پاکستان', 'Пакистан', 'بلوچستان'])
    expect(matchesText(text, query), query).toBe(true);
  expect(matchesText(textOf('', null, 'US'), 'United States')).toBe(true);
});

test.each([
  ['Gorno-Badakhshan', ['GBAO', 'ГБАО', 'Kuhistoni Badakhshon']],
  ['Khyber Pakhtunkhwa', ['KPK', 'NWFP', 'North-West Frontier Province']],
])('%s is a province with other names', (admin1, queries) => {
  for (const query of queries) expect(matchesText(textOf('', admin1), query), query).toBe(true);
});

test('the end of a crossing is not found by the name of the other end', () => {
  expect(matchesText(textOf('Chaman'), 'Спин-Болдак')).toBe(false);
  expect(matchesText(textOf('Herat'), 'Хаф')).toBe(false);
});

test('a name within a longer word, or a short word of another language, is no place', () => {
  expect(placeNamesOf({ place: 'Kabulistan', admin1: null, country: null })).toEqual([]);
  expect(placeNamesOf({ place: 'Kum-Mazar', admin1: null, country: null })).not.toContain('Qom');
});

test('spellings of one place ask for the same, in title and summary too', () => {
  const [latin, ...others] = ['Torkham', 'Торхам', 'طورخم', 'تورخم'].map(readText);
  for (const other of others) expect(other).toEqual(latin);
});
