// Tests by which names a place is found: other scripts, other spellings, its country; and not by the names of another.
import { expect, test } from 'vitest';
import { foldText } from '../../../src/matching/fold-text.ts';
import { matchesText } from '../../../src/matching/matches.ts';
import { placeNamesOf } from './place-names.ts';

const textOf = (place: string, admin1: string | null = null, country: string | null = null) =>
  foldText([place, ...placeNamesOf({ place, admin1, country })].join('\n'));

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

test('the end of a crossing is not found by the name of the other end', () => {
  expect(matchesText(textOf('Chaman'), 'Спин-Болдак')).toBe(false);
  expect(matchesText(textOf('Herat'), 'Хаф')).toBe(false);
});

test('a name within a longer word, or a short word of another language, is no place', () => {
  expect(placeNamesOf({ place: 'Kabulistan', admin1: null, country: null })).toEqual([]);
  expect(placeNamesOf({ place: 'Kum-Mazar', admin1: null, country: null })).not.toContain('Qom');
});
