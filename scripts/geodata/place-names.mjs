// Owns names of places: corrections of old or awkward names, and the main cities in other scripts.

/** GeoNames id → name shown instead of the source's (Soviet-era names, suffixes, spellings that hinder reading). */
export const CORRECTED = {
  1221259: 'Balkhi', // Kolkhozobod
  1220446: 'Temurmalik', // Sovet
  1514839: 'Mehrobod', // Proletar
  1514856: 'Navkat', // Nov
  1514829: 'Istiqlol', // Taboshar
  1514883: 'Guliston', // Qayroqqum
  1221614: 'Ishkashim',
  1221136: 'Jomi',
  1221871: 'Dusti',
  1221748: 'Gharavuti',
  1222222: 'Ayni',
  1528666: 'Bokonbayevo',
  1528283: 'Kadamjay',
  1527497: 'Kyzyl-Suu',
  1528796: 'At-Bashy',
};

/** Source name → name shown, any country of the region. */
export const RENAMED = {
  Ashkasham: 'Eshkashem',
  Shibirghan: 'Sheberghan',
  Taloqan: 'Taluqan',
  "Qo'qon": 'Kokand',
  "Marg'ilon": 'Margilan',
  Tirmiz: 'Termez',
  Jizzax: 'Jizzakh',
  Urganch: 'Urgench',
  Xiva: 'Khiva',
  Qunghirot: 'Kungrad',
  "Novyy Turtkul'": 'Tortkol',
  Druzhba: 'Pitnak',
  "Karakul'": 'Qorakol',
  Dasoguz: 'Dashoguz',
  Turkmenbasy: 'Turkmenbashi',
  Koeneuergench: 'Koneurgench',
  Yoloeten: 'Yoloten',
  'Spin Buldak': 'Spin Boldak',
  'Fayroz Koh': 'Chaghcharan',
  Tarinkot: 'Tarin Kot',
  Maydanshakhr: 'Maidan Shahr',
  "Khairpur Mir's": 'Khairpur',
  Moskva: 'Hamadoni', // in Tajikistan
  UEruemqi: 'Ürümqi',
  Ravon: 'Ravon (Sokh)',
  Shevchenko: 'Aktau',
  'Ust-Kamenogorsk': 'Oskemen',
  Allahabad: 'Prayagraj',
  Orumiyeh: 'Urmia',
  Karagandy: 'Karaganda',
  'Nur-Sultan': 'Astana',
  Kiev: 'Kyiv',
  Rangoon: 'Yangon',
  Bombay: 'Mumbai',
  'Washington, D.C.': 'Washington',
  'Qo`rg`ontepa': 'Qorgontepa',
};

/** What readers of a border dashboard look for earlier or later than population says. */
export const ZOOM_OF = {
  Kandahar: 5,
  Herat: 5,
  'Mazar-e Sharif': 5,
  Jalalabad: 6,
  Kunduz: 6,
  Khost: 7,
  Zaranj: 7,
  Fayzabad: 7,
  Asadabad: 7,
  'Spin Boldak': 8,
  Peshawar: 5,
  Quetta: 5,
  Chaman: 7,
  Gilgit: 6,
  Muzaffarabad: 7,
  Mashhad: 5,
  Zahedan: 6,
  Zabol: 7,
  Khujand: 6,
  Khorugh: 6,
  Osh: 6,
  Batken: 6,
  Samarkand: 5,
  Termez: 6,
  Fergana: 6,
  Andijon: 6,
  Namangan: 6,
  Srinagar: 6,
  Jammu: 6,
  'Ravon (Sokh)': 9,
  Leh: 7,
  Kargil: 8,
  Kashgar: 5,
  Hotan: 6,
  Guliston: 7,
  Anew: 8,
  Talas: 7,
  Lhasa: 5,
  Mary: 6,
  Turkmenabat: 6,
  Sidqabad: 9,
  Battagram: 9,
  Kotli: 8,
  Bhimber: 9,
  Shahkot: 9,
  Tordher: 9,
  Malir: 9,
};

/** Parts of larger cities that GeoNames lists beside them, and entries that are no towns. */
export const SUBURBS = [
  'Pasragad Branch',
  'Kahriz',
  'Kanayannur',
  'Najafgarh',
  'Narela',
  'Kukatpalli',
  'Borivli',
  'Bhayandar',
  'Dombivli',
  'Thane',
  'Kalyan',
  'Pimpri',
  'Haora',
  'Malir Cantonment',
  'Kallakurichi',
  'Nowrangapur',
  'Amir Timur',
  'Punasa',
  'Gosaba',
  'Ambattur',
  'Delhi',
  'Bhiwandi',
  'Ulhasnagar',
  'Maheshtala',
  'Panihati',
  'Kamarhati',
  'Rajpur Sonarpur',
  'Kirguli',
  'Lebedinovka',
  'Boshkengash',
  'Bektemir',
  'Moskovskiy',
];

const OFFICES =
  /^(Markaz-e |Hukumat-?[ei] |Woluswali-ye |Wuluswali |Wuleswali |'Alaqahdari(-ye)? |Bazar-e )+/;
const UNITS = / (Shahri|Shahar|Shaharchasi|Qishlog'i|Tumani|Wuluswali|'Alaqahdari)$/;

/** Without the words for "town", "district office" and the like that GeoNames carries, and with plain apostrophes. */
export const cleaned = (name) => name.replace(/[`‘’]/g, "'").replace(OFFICES, '').replace(UNITS, '');

/** English name → ru, fa, ur. Only these are sure; the rest of the names come from GeoNames where it is unambiguous. */
const IN_SCRIPTS = `
Kabul|Кабул|کابل|کابل
Kandahar|Кандагар|قندهار|قندھار
Herat|Герат|هرات|ہرات
Mazar-e Sharif|Мазари-Шариф|مزار شریف|مزار شریف
Jalalabad|Джелалабад|جلال‌آباد|جلال آباد
Kunduz|Кундуз|کندز|قندوز
Fayzabad|Файзабад|فیض‌آباد|فیض آباد
Taluqan|Талукан|تالقان|تالقان
Khost|Хост|خوست|خوست
Ghazni|Газни|غزنی|غزنی
Zaranj|Зарандж|زرنج|زرنج
Dushanbe|Душанбе|دوشنبه|دوشنبہ
Khujand|Худжанд|خجند|خجند
Bokhtar|Бохтар|بختر|بختر
Kulob|Куляб|کولاب|کولاب
Khorugh|Хорог|خاروغ|خاروغ
Isfara|Исфара|اسفره|اسفرہ
Panj|Пяндж|پنج|پنج
Ishkashim|Ишкашим|اشکاشم|اشکاشم
Bishkek|Бишкек|بیشکک|بشکیک
Osh|Ош|اوش|اوش
Batken|Баткен|باتکن|باتکین
Jalal-Abad|Джалал-Абад|جلال‌آباد|جلال آباد
Tashkent|Ташкент|تاشکند|تاشقند
Samarkand|Самарканд|سمرقند|سمرقند
Bukhara|Бухара|بخارا|بخارا
Fergana|Фергана|فرغانه|فرغانہ
Andijon|Андижан|اندیجان|اندیجان
Namangan|Наманган|نمنگان|نمنگان
Termez|Термез|ترمذ|ترمذ
Nukus|Нукус|نوکوس|نوکوس
Ashgabat|Ашхабад|عشق‌آباد|اشک آباد
Mary|Мары|مرو|مرو
Turkmenabat|Туркменабад|ترکمن‌آباد|ترکمن آباد
Astana|Астана|آستانه|آستانہ
Almaty|Алма-Ата|آلماتی|الماتی
Shymkent|Шымкент|چیمکنت|شمکنت
Islamabad|Исламабад|اسلام‌آباد|اسلام آباد
Karachi|Карачи|کراچی|کراچی
Lahore|Лахор|لاهور|لاہور
Peshawar|Пешавар|پیشاور|پشاور
Quetta|Кветта|کویته|کوئٹہ
Chaman|Чаман|چمن|چمن
Tehran|Тегеран|تهران|تہران
Mashhad|Мешхед|مشهد|مشہد
Zahedan|Захедан|زاهدان|زاہدان
Zabol|Заболь|زابل|زابل
New Delhi|Нью-Дели|دهلی نو|نئی دہلی
Delhi|Дели|دهلی|دہلی
Mumbai|Мумбаи|بمبئی|ممبئی
Srinagar|Сринагар|سرینگر|سری نگر
Jammu|Джамму|جامو|جموں
Kathmandu|Катманду|کاتماندو|کاٹھمنڈو
Thimphu|Тхимпху|تیمفو|تھمپو
Kashgar|Кашгар|کاشغر|کاشغر
Ürümqi|Урумчи|ارومچی|ارومچی
Beijing|Пекин|پکن|بیجنگ
Moscow|Москва|مسکو|ماسکو
Ankara|Анкара|آنکارا|انقرہ
Istanbul|Стамбул|استانبول|استنبول
Doha|Доха|دوحه|دوحہ
Riyadh|Эр-Рияд|ریاض|ریاض
Abu Dhabi|Абу-Даби|ابوظبی|ابوظہبی
New York|Нью-Йорк|نیویورک|نیویارک
Washington|Вашингтон|واشینگتن|واشنگٹن
Geneva|Женева|ژنو|جنیوا
London|Лондон|لندن|لندن
Baku|Баку|باکو|باکو
Dhaka|Дакка|داکا|ڈھاکہ`;

export const NAMES_IN_SCRIPTS = new Map(
  IN_SCRIPTS.trim()
    .split('\n')
    .map((row) => row.split('|'))
    .map(([en, ru, fa, ur]) => [en, { ru, fa, ur }]),
);

const RUSSIAN = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*$/;
// Letters that Persian does not use: Arabic kaf and yeh, retroflexes and aspirates of Urdu and Pashto, Uyghur vowels.
const PERSIAN = /^[\u0621-\u063A\u0641-\u0642\u0644-\u0648\u067E\u0686\u0698\u06A9\u06AF\u06CC\u200C ]+$/;
const URDU =
  /^[\u0621-\u063A\u0641-\u0642\u0644-\u0648\u067E\u0679\u0686\u0688\u0691\u0698\u06A9\u06AF\u06BA\u06BE\u06C1\u06CC\u06D2 ]+$/;

const LATIN = {
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ж: 'j',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'h',
  ц: 's',
  ч: 'c',
  ш: 's',
  щ: 's',
};
const bones = (latin) =>
  latin
    .toLowerCase()
    .replace(/ch/g, 'c')
    .replace(/[sgk]h|dzh/g, (m) => (m === 'sh' ? 's' : m === 'kh' ? 'h' : m === 'gh' ? 'g' : 'j'))
    .replace(/q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[^bcdfghjklmnprstvz]/g, '');

/** Alternates carry former names too: the consonants must agree with the name shown. */
const agrees = (russian, english) => {
  const a = bones([...russian.toLowerCase()].map((c) => LATIN[c] ?? '').join(''));
  const b = bones(english);
  return a.slice(0, 2) === b.slice(0, 2) && Math.abs(a.length - b.length) < 2;
};

/** A name in a script is taken from GeoNames' unlabelled alternates only when exactly one candidate fits. */
export function fromAlternates(alternates, country, english) {
  const only = (pattern) => {
    const found = [...new Set(alternates.filter((a) => pattern.test(a)))];
    return found.length === 1 ? found[0] : undefined;
  };
  const ru = only(RUSSIAN);
  const names = { ru: ru && agrees(ru, english) ? ru : undefined };
  if (['AF', 'IR', 'TJ'].includes(country)) names.fa = only(PERSIAN);
  if (country === 'PK') names.ur = only(URDU);
  return Object.fromEntries(Object.entries(names).filter(([, v]) => v));
}
