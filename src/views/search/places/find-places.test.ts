// Tests which place a text means: places × spellings × scripts on the committed index, what is not there, and hostile texts.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces } from './find-places.ts';
import { readPlaceIndex } from './place-index.ts';

const index = readPlaceIndex(JSON.parse(readFileSync('public/basemap/place-search.json', 'utf8')));
const first = (text: string) => {
  const [place] = findPlaces(index, text, 1);
  return place ? `${place.kind} ${place.name.text} ${place.country}` : null;
};

/** Typed as analysts, neighbours and sources write them: right, romanised otherwise, in three scripts, mistyped. */
const TABLE: Record<string, string> = {
  'town Ishkashim TJ': 'Ishkashim|Ishkoshim|Ishqoshim|Ишкашим|Ишкошим|اشکاشم|Ishkasim|Ishkahsim',
  'town Khorugh TJ': 'Khorugh|Khorog|Horog|Хорог|Хоруғ|خاروغ|Khrog|Korog',
  'town Kunduz AF': 'Kunduz|Qunduz|Konduz|Kondoz|Kundouz|Кундуз|Қундуз|کندز|قندوز|قندز|Kudnuz|Kunduzz',
  'town Dushanbe TJ': 'Dushanbe|Dushambe|Duşanbe|Душанбе|دوشنبه|دوشنبې|Stalinabad|Dushnabe',
  'town Kandahar AF': 'Kandahar|Qandahar|Kandhar|Кандагар|Қандаҳор|قندهار|کندهار|Kandahr',
  'town Herat AF': 'Herat|Hirat|Герат|Ҳирот|هرات|ہرات',
  'town Mazar-e Sharif AF': 'Mazar-e Sharif|Mazari Sharif|mazar i sharif|Мазари-Шариф|مزار شریف|mazarsharif',
  'town Fayzabad AF': 'Fayzabad|فیض آباد|فیض‌آباد|Файзабад',
  'town Jalalabad AF': 'Jalalabad|Джелалабад|جلال آباد|Jalallabad|Jalalabad Nangarhar|Jalalabad Afghanistan',
  'town Jalal-Abad KG': 'Jalalabad Kyrgyzstan|Jalal-Abad Kyrgyzstan',
  'town Zaranj AF': 'Zaranj|Зарандж|زرنج',
  'town Panj TJ': 'Panj|Pyandzh|Панҷ|Пяндж|Kirovabad',
  'town Vorukh TJ': 'Vorukh|Worukh|Ворух',
  'town Isfara TJ': 'Isfara|Исфара|Isfarra|اسفره',
  'town Khujand TJ': 'Khujand|Khodjent|Hujand|Худжанд|خجند|Leninabad|Leninobod',
  'town Batken KG': 'Batken|Batkin|Баткен|Batkne',
  'town Osh KG': 'Osh|Ош|اوش',
  'town Termez UZ': 'Termez|Termiz|Tirmiz|Термез|ترمذ',
  'town Tashkent UZ': 'Tashkent|Toshkent|Ташкент|تاشکند',
  'town Peshawar PK': 'Peshawar|Peshavar|Pekhawar|Пешавар|پشاور|پیشاور',
  'town Quetta PK': 'Quetta|Кветта|کوئٹہ|کویته',
  'town Chaman PK': 'Chaman|Чаман|چمن',
  'town Spin Boldak AF': 'Spin Boldak|Spin Buldak|سپین بولدک|spinboldak',
  'town Srinagar IN': 'Srinagar|Сринагар|سرینگر|Srinager',
  'town Kashgar CN': 'Kashgar|Qashqar|Кашгар|کاشغر',
  'town Mashhad IR': 'Mashhad|Meshed|Мешхед|مشهد',
  'province Badakhshan AF': 'Badakhshan|Бадахшан|Бадахшон|بدخشان',
  'province Gorno-Badakhshan TJ':
    'Gorno-Badakhshan|Горно-Бадахшан|Badakhshan Tajikistan|GBAO|ГБАО|ВМКБ|Горный Бадахшан|Кӯҳистони Бадахшон',
  'province Khyber Pakhtunkhwa PK': 'Khyber Pakhtunkhwa|KPK|KP|NWFP|Хайбер-Пахтунхва|خیبر پختونخوا',
  'province Balochistan PK': 'Balochistan|Baluchistan|Белуджистан|بلوچستان',
  'province Gilgit-Baltistan PK': 'Gilgit-Baltistan|GB|Гилгит-Балтистан|گلگت بلتستان',
  'province Ladakh IN': 'Ladakh|Ладакх|لداخ',
  'province Karakalpakstan UZ': 'Karakalpakstan|Каракалпакстан|Каракалпакия',
  'province Helmand AF': 'Helmand|Гильменд|هلمند',
  'province Nuristan AF': 'Nuristan|Нуристан|نورستان',
  'province Khatlon TJ': 'Khatlon|Hatlon|Хатлон|ختلان',
  'province Sughd TJ': 'Sughd|Sugd|سغد',
  'province Kunduz AF': 'Kunduz province|ولایت کندوز|Кундуз вилоят',
  'crossing Torkham AF-PK': 'Torkham|Turkham|Torkhm|Торхам|تورخم|طورخم|Torkham crossing',
  'crossing Panji Poyon - Sher Khan Bandar AF-TJ':
    'Panji Poyon|Sher Khan Bandar|Sherkhan Bandar|Sher Kan Bandar|Нижний Пяндж|Панҷи Поён|شیرخان بندر',
  'crossing Hairatan - Termez (Friendship Bridge) AF-UZ': 'Hairatan|Hayraton|Хайратан|حیرتان',
  'crossing Wagah - Attari IN-PK': 'Wagah|Attari border crossing|واہگہ',
  'border Tajikistan – Afghanistan AF-TJ':
    'AF-TJ|TJ-AF|Tajik border|Tajik-Afghan border|Afghan Tajik border|Афганистан – Таджикистан|مرز افغانستان تاجیکستان',
  'border Afghanistan – Pakistan AF-PK': 'Durand Line|Durnd line|خط دیورند|Линия Дюранда',
  'border India – Pakistan IN-PK': 'Line of Control|LoC',
  'border Kyrgyzstan – Tajikistan KG-TJ': 'Kyrgyz Tajik border|TJ-KG',
  'region Wakhan AF': 'Wakhan|Wakhan corridor|Wakhan district|Вахан|Вахон|واخان',
  'region Fergana Valley KG-TJ-UZ':
    'Fergana valley|Ferghana valley|Ферганская долина|وادی فرغانه|Водии Фарғона',
  'region FATA PK': 'FATA|ФАТА|فاٹا|tribal districts',
  'region Waziristan PK': 'Waziristan|Вазиристан|وزیرستان',
  'district North Waziristan district PK': 'North Waziristan|Северный Вазиристан|شمالی وزیرستان',
  'district Bajaur district PK': 'Bajaur|Баджаур|باجوڑ|Bajaur Agency',
  'district Shamsiddin Shohin district TJ':
    'Shamsiddin Shohin|Shamsiddin Shohin district|Шамсиддин Шохин|Шамсиддин Шоҳин|Shamsidin Shohin|shamsid|Шуроабадский район',
  'district Leilek district KG': 'Leilek|Leylek district|Лейлекский район|Лейлек|Leilk',
  'district Batken district KG': 'Batken district|Баткенский район',
  'district Muzrabot district UZ': 'Muzrabot|Музрабадский район|Muzrabot tumani|Muzrobot',
  'district Mohmand Dara district AF': 'Mohmand Dara|Momand Dara district|مهمند دره|مومند دره ولسوالۍ',
  'district Rajouri district IN': 'Rajouri|Rajauri|راجوری',
  'region Kashmir IN-PK': 'Kashmir|Кашмир|کشمیر',
  'region Pamir AF-CN-KG-TJ': 'Pamir|Pamirs|Памир|پامیر|Помир',
  'region Karakoram CN-IN-PK': 'Karakoram|Каракорум|قراقرم',
  'region Hindu Kush AF-PK': 'Hindu Kush|Hindukush|Гиндукуш|هندوکش',
  'region Sistan AF-IR': 'Sistan|Seistan|Систан|سیستان',
  'region Darvoz AF-TJ': 'Darvoz|Darwaz|Дарваз|درواز',
  'region Sokh exclave KG-UZ': 'Sokh|Сох',
  'country Tajikistan TJ': 'Tajikistan|Таджикистан|Тоҷикистон|تاجیکستان|Tadzhikistan',
};

describe.each(Object.entries(TABLE))('%s', (expected, spellings) => {
  test.each(spellings.split('|'))('%s', (spelling) => {
    expect(first(spelling)).toBe(expected);
  });
});

test('a letter held down is no beginning of a name', () => {
  expect(findPlaces(index, 'x'.repeat(300), 4)).toEqual([]);
});

test('three letters find what begins with them before what is spelt nearly so', () => {
  const found = findPlaces(index, 'Ish', 4);
  expect(found.map(({ name }) => name.text)).toContain('Ishkashim');
  expect(found.some(({ isMisspelt }) => isMisspelt)).toBe(false);
  expect(first('Wakh')).toBe('region Wakhan AF');
});

test('the name in the script typed is told, else the one written there', () => {
  const otherOf = (text: string) => findPlaces(index, text, 1)[0]?.other;
  expect(otherOf('Қундуз')).toEqual({ text: 'Кундуз', lang: 'ru' });
  expect(otherOf('کندز')).toEqual({ text: 'کندز', lang: 'fa' });
  expect(otherOf('Kunduz')).toEqual({ text: 'کندز', lang: 'fa' });
  expect(otherOf('Leninabad')).toEqual({ text: 'Leninabad', lang: 'und-Latn' });
});

test.each([
  ['town Shurobod TJ', 'Шуробод|Шурабад|Шураабад|Шӯробод|شورآباد|شوراباد|Shurabad'],
  ['town Muzaffarabad PK', 'Музаффарабад|Музаффаробод|مظفرآباد|مظفر آباد'],
  ['town Landi Kotal PK', 'Ланди-Котал|لنڈی کوتل|لندی کوتل'],
  ['town Skardu PK', 'Скарду|سکردو'],
  ['town Miran Shah PK', 'Мираншах|Мироншоҳ|میران شاہ|میرانشاه'],
  ['town Wana PK', 'Вана|وانا|Wana'],
  ['town Konibodom TJ', 'Канибадам|Конибодом|کانی بادام|Kanibadam'],
  ['town Islamabad PK', 'Исламабад|Исломобод|اسلام آباد'],
])('%s is itself, no misspelling, as Cyrillic, Persian and Urdu write it: %s', (expected, spellings) => {
  for (const spelling of spellings.split('|')) {
    const [place] = findPlaces(index, spelling, 1);
    expect(`${place?.kind} ${place?.name.text} ${place?.country}, ${spelling}: ${place?.fit}`).toBe(
      `${expected}, ${spelling}: 0`,
    );
    expect(place?.isMisspelt).toBe(false);
  }
});

test.each([
  ['town Landi Kotal PK', 'لنڈ|لنڈی|لندی'],
  ['town Chaman PK', 'چم|Чам'],
  ['crossing Torkham AF-PK', 'تورخ|طورخ|Торх|torkh'],
  ['town Quetta PK', 'کوئ|کوئٹ|کوی|Квет'],
  ['province Nangarhar AF', 'ننگر|ننگرها'],
  ['region Waziristan PK', 'وز|وزیر'],
  ['region Wakhan AF', 'وخان'],
  ['town Kandahar AF', 'قنده|کندها'],
  ['town Spin Boldak AF', 'سپین'],
  ['town Batken KG', 'Батк|باتک'],
  ['town Isfara TJ', 'Исфар'],
  ['town Khorugh TJ', 'Хоро|Хору'],
  ['town Osh KG', 'Ош|اوش'],
])('%s begins so, and comes before what only sounds alike or holds it: %s', (expected, beginnings) => {
  for (const beginning of beginnings.split('|'))
    expect(`${first(beginning)}, ${beginning}`).toBe(`${expected}, ${beginning}`);
});

test.each([
  ['crossing Panji Poyon - Sher Khan Bandar AF-TJ', 'sher khan|Sher Kh|Panji P'],
  ['town Mazar-e Sharif AF', 'sharif'],
])('%s is called so by one of its names: %s', (expected, texts) => {
  for (const text of texts.split('|')) expect(`${first(text)}, ${text}`).toBe(`${expected}, ${text}`);
});

test('what is only alike fits worst: as it sounds in its beginning, or misspelt', () => {
  expect(findPlaces(index, 'undo', 4).map(({ fit }) => fit)).toEqual([3, 3, 3, 3]);
  expect(findPlaces(index, 'Torkhm', 1)[0]).toMatchObject({ isMisspelt: true, fit: 3 });
  expect(findPlaces(index, 'dark', 1)[0]?.fit).toBe(3);
});

test.each([
  ['Konar', 'Kunar'],
  ['Kunar', 'Kunar'],
  ['Kondoz', 'Kunduz'],
  ['Hirat', 'Herat'],
])('“%s” is another romanisation of %s, and leads before what only begins so', (text, name) => {
  const [first] = findPlaces(index, text, 1);
  expect(first?.name.text).toContain(name);
  expect(first?.isMisspelt).toBe(false);
});

test('one name is told apart by its country, and each place is found once', () => {
  const found = findPlaces(index, 'Jalalabad', 6);
  expect(found.slice(0, 3).map(({ kind, country }) => `${kind} ${country}`)).toEqual([
    'town AF',
    'town KG',
    'province KG',
  ]);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
});

test.each([
  '',
  ' ',
  '—',
  '…',
  'xqzvwkjpt',
  'ǃǂǁǀ',
  '\u0301\u0301\u0301',
  '\u202e\u202d\u2066',
  '中',
  '__proto__ constructor',
])('finds nothing by “%s”', (text) => expect(findPlaces(index, text, 5)).toEqual([]));

test('marks of direction and combining marks within a text hide nothing', () => {
  expect(first('\u202eKun\u0301duz\u202c')).toBe('town Kunduz AF');
  expect(first('\u2067کندز\u2069')).toBe('town Kunduz AF');
});

test('any text is answered, in order, within the number asked for', { timeout: 60_000 }, () => {
  const property = fc.property(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 })),
    (text) => {
      expect(findPlaces(index, text, 3).length).toBeLessThanOrEqual(3);
    },
  );
  fc.assert(property, { seed: 20_261_126, numRuns: 25 });
  for (const long of [
    'a'.repeat(100_000),
    'Kunduz '.repeat(20_000),
    'ا'.repeat(100_000),
    '\u0301'.repeat(100_000),
  ])
    expect(findPlaces(index, long, 3).length).toBeLessThanOrEqual(3);
});

test('an index of another shape is refused with what to do', () => {
  for (const file of [null, [], {}, { kinds: ['town'], countries: [], provinces: [], places: [] }])
    expect(() => readPlaceIndex(file)).toThrow(/Reload the page/);
});
