// Builds data/place-names.json: the names under which a place is searched, from those of the basemap and of crossings: node scripts/geodata/search-names.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROVINCE_ALIASES } from './other-names.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const read = (name) => readJson(join('public/basemap', name));

/** Spellings that the sources lack, by English name: other romanisations, and names as neighbours write them. */
const SPELLINGS = {
  Afghanistan: ['Афганистон'],
  Tajikistan: ['Tadjikistan', 'Tadzhikistan'],
  Kyrgyzstan: ['Kirghizstan', 'Kirgizstan', 'Kirgizia', 'Киргизия'],
  Kabul: ['Kabol', 'Кобул', 'کابول'],
  Kunduz: ['Qonduz', 'Kondoz', 'Kondūz', 'Қундуз', 'کندوز', 'قندوز', 'کندز'],
  Khorugh: ['Khorog', 'Khoroq', 'Хоруғ', 'خاروغ', 'خوروغ', 'خارغ'],
  Kandahar: ['Kandhar', 'Кандагар', 'Қандаҳор', 'کندهار', 'قندهار'],
  Herat: ['Hirat', 'Ҳирот', 'هرات'],
  Jalalabad: ['Джелалабад', 'Ҷалолобод', 'جلال آباد', 'جلال‌آباد'],
  'Mazar-e Sharif': ['Mazar-i-Sharif', 'Mazari Sharif', 'Мазари-Шариф', 'Мазори Шариф', 'مزار شریف'],
  Fayzabad: ['Faizabad', 'Feyzabad', 'Файзабад', 'Файзобод', 'فیض آباد', 'فیض‌آباد'],
  Taluqan: ['Taloqan', 'Taleqan', 'Талукан', 'Толуқон', 'تالقان'],
  Badakhshan: ['Бадахшан', 'Бадахшон', 'بدخشان'],
  Nangarhar: ['Ningarhar', 'Нангархар', 'Нангарҳор', 'ننگرهار'],
  Khost: ['Хост', 'خوست'],
  Kunar: ['Konar', 'Кунар', 'Кунар', 'کنر', 'کونړ'],
  Torkham: ['Turkham', 'Торхам', 'تورخم'],
  Chaman: ['Чаман', 'چمن'],
  'Spin Boldak': ['Spin Buldak', 'Спин-Болдак', 'سپین بولدک'],
  Hairatan: ['Hayraton', 'Хайратан', 'Ҳайратон', 'حیرتان'],
  'Sher Khan Bandar': ['Shirkhan Bandar', 'Шерхан-Бандар', 'Шерхон-Бандар', 'شیرخان بندر'],
  Panj: ['Pyanj', 'Pyandzh', 'Пяндж', 'Панҷ'],
  Dushanbe: ['Душанбе', 'دوشنبه', 'دوشنبې'],
  Termez: ['Termiz', 'Tirmidh', 'Термез', 'ترمذ'],
  Peshawar: ['Pekhawar', 'Пешавар', 'پشاور', 'پېښور'],
  Quetta: ['Кветта', 'کوئٹه', 'کویته'],
  Islamabad: ['Исламабад', 'Исломобод', 'اسلام آباد', 'اسلام‌آباد'],
};

/** Words that stand for much else in the name of a place: they would give it the names of another one. */
const TOO_COMMON = [
  'Bar',
  'Bander',
  'Central',
  'East',
  'Moscow District',
  'North',
  'Nov',
  'Northern',
  'Plotina',
  'South',
  'West',
  'Western',
  'Zero Point',
];

/** Other names of provinces that texts use as words, or of a part alone. */
const SAID_OF_ELSE = ['Sarhad', 'KP', 'GB', 'JK', 'J&K', 'DRS', 'Northern Areas', 'Baltistan'];

const entries = new Map();
function add(names) {
  const { en, ...others } = names;
  if (!en || TOO_COMMON.includes(en)) return;
  const known = entries.get(en) ?? new Set();
  for (const name of Object.values(others)) if (name && name !== en) known.add(name);
  entries.set(en, known);
}

for (const { names } of read('places.json').places) add(names);
for (const { id, properties } of read('provinces.json').objects.provinces.geometries) {
  if (!properties?.names) continue;
  const others = (PROVINCE_ALIASES[id] ?? []).map((name) => name.replace(/^[a-z]{2}=/, ''));
  add(properties.names);
  add({ en: properties.names.en, ...others.filter((name) => !SAID_OF_ELSE.includes(name)) });
}
/** Names of both ends of a crossing: `Чаман`, `Спин-Болдак` of `Чаман – Спин-Болдак (ворота)`. */
const endsOf = (name) =>
  name
    .replace(/\([^)]*\)/g, '')
    .split(/ [-–—/] /)
    .map((end) => end.trim());

// A language that names one end of two does not say which: it is left out. What a railway is called is no place's name.
for (const { names } of readJson('data/crossings/crossings.json').crossings) {
  if (names.en.includes('railway')) continue;
  const ends = endsOf(names.en);
  for (const at of ends.keys()) {
    const spelled = Object.entries(names).map(([language, name]) => [language, endsOf(name)]);
    const same = spelled.filter(([, others]) => others.length === ends.length);
    add(Object.fromEntries(same.map(([language, others]) => [language, others[at]])));
  }
}
for (const [en, names] of Object.entries(SPELLINGS)) add({ en, ...names });

const rows = [...entries]
  .filter(([, names]) => names.size > 0)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([en, names]) => `    ${JSON.stringify(en)}: ${JSON.stringify([...names].sort())}`);
const attribution =
  '© GeoNames, CC BY 4.0 (towns); Natural Earth, public domain (provinces, towns elsewhere); Unicode CLDR, Unicode License v3 (countries); spellings and crossings added';
writeFileSync(
  join(ROOT, 'data/place-names.json'),
  `{\n  "attribution": ${JSON.stringify(attribution)},\n  "names": {\n${rows.join(',\n')}\n  }\n}\n`,
);
console.log(`data/place-names.json: ${rows.length} places`);
