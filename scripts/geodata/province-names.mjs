// Owns corrections to Natural Earth's provinces: keyed by adm1_code, because ISO codes and names repeat there.

/** adm1_code → what to change: `code` ISO 3166-2, `en` the name shown, `into` the province it is part of today. */
export const PROVINCES = {
  'PAK-1112': { into: 'PAK-1123' }, // FATA: part of Khyber Pakhtunkhwa since 2018
  'PAK-1123': { code: 'PK-KP', en: 'Khyber Pakhtunkhwa' },
  'PAK-1111': { code: 'PK-GB', en: 'Gilgit-Baltistan' },
  'PAK-1109': { code: 'PK-JK', en: 'Azad Kashmir' },
  'PAK-1110': { code: 'PK-IS', en: 'Islamabad', ru: 'Исламабад', fa: 'اسلام‌آباد', ur: 'اسلام آباد' },
  'PAK-1108': { code: 'PK-BA', en: 'Balochistan', fa: 'بلوچستان' },
  'PAK-1114': { code: 'PK-SD', en: 'Sindh' },
  'PAK-1113': { code: 'PK-PB', en: 'Punjab' },
  'AFG-1769': null, // one of the two "Parwan", decided below by position
  'AFG-1772': null,
  'AFG-1752': null, // one of the two "Uruzgan", likewise
  'AFG-1753': null,
  'AFG-1757': { en: 'Ghazni' },
  'AFG-1761': { en: 'Nuristan' },
  'AFG-1750': { en: 'Helmand' },
  'AFG-1742': { en: 'Herat' },
  'AFG-1751': { en: 'Nimroz' },
  'AFG-1746': { en: 'Jawzjan' },
  'AFG-1748': { en: 'Sar-e Pol' },
  'AFG-1747': { en: 'Ghor' },
  'AFG-1743': { en: 'Bamyan' },
  'AFG-1774': { en: 'Wardak' },
  'AFG-3413': { code: 'AF-PIA', en: 'Paktia' },
  'AFG-1759': { code: 'AF-PKA', en: 'Paktika' },
  'TJK-369': { code: 'TJ-SU', en: 'Sughd', ru: 'Согдийская обл.', fa: 'سغد', ur: 'سغد' },
  'TJK-368': {
    code: 'TJ-RA',
    en: 'Districts of Republican Subordination',
    ru: 'Районы республиканского подчинения',
    fa: 'ناحیه‌های تابع جمهوری',
  },
  'TJK-366': { code: 'TJ-GB', en: 'Gorno-Badakhshan', ru: 'Горно-Бадахшан', fa: 'بدخشان کوهی' },
  'TJK-367': { en: 'Khatlon' },
  'TJK-5491': { code: 'TJ-DU', en: 'Dushanbe' },
  'KGZ-1117': { code: 'KG-Y', en: 'Issyk-Kul', fa: 'ایسیک‌کول' },
  'KGZ-1120': { code: 'KG-J', en: 'Jalal-Abad', fa: 'جلال‌آباد' },
  'KGZ-1122': { code: 'KG-O', en: 'Osh' },
  'TKM-359': { code: 'TM-L', en: 'Lebap' },
  'TKM-353': { code: 'TM-D', en: 'Daşoguz' },
  'UZB-364': { en: 'Fergana' },
  'UZB-363': { en: 'Andijan' },
  'UZB-358': { en: 'Samarkand' },
  'UZB-361': { en: 'Qashqadaryo', fa: 'قشقه‌دریا' },
  'UZB-362': { en: 'Surxondaryo' },
  'UZB-357': { en: 'Navoiy' },
  'UZB-354': { en: 'Bukhara' },
  'UZB-355': { en: 'Xorazm' },
  'UZB-356': { en: 'Karakalpakstan', fa: 'قره‌قالپاقستان' },
  'UZB-372': { code: 'UZ-TO', en: 'Tashkent Region' },
  'UZB-4828': { code: 'UZ-TK', en: 'Tashkent' },
  // Kazakhstan made Abai, Jetisu and Ulytau in 2022; no package has their lines, so the old area carries both names.
  'KAZ-3206': { code: 'KZ-63', en: 'East Kazakhstan and Abai' },
  'KAZ-3207': { code: 'KZ-19', en: 'Almaty Region and Jetisu' },
  'KAZ-3203': { code: 'KZ-35', en: 'Karaganda and Ulytau' },
  'KAZ-3251': { code: 'KZ-61', en: 'Turkistan' },
  'KAZ-3252': { code: 'KZ-31', en: 'Jambyl' },
  'KAZ-3236': { code: 'KZ-47', en: 'Mangystau' },
  'KAZ-3197': { code: 'KZ-43', en: 'Kyzylorda' },
  'KAZ-3195': { code: 'KZ-15', en: 'Aktobe' },
  'KAZ-3204': { code: 'KZ-59', en: 'North Kazakhstan' },
  'KAZ-3196': { code: 'KZ-39', en: 'Kostanay' },
  'KAZ-3205': { code: 'KZ-55', en: 'Pavlodar' },
  'KAZ-3201': { code: 'KZ-27', en: 'West Kazakhstan' },
  'KAZ-3198': { code: 'KZ-23', en: 'Atyrau' },
  'KAZ-3202': { code: 'KZ-11', en: 'Akmola' },
  'KAZ-4829': { code: 'KZ-75', en: 'Almaty' },
  'KAZ-4830': { code: 'KZ-71', en: 'Astana', ru: 'Астана', fa: 'آستانه' },
  'IRN-5490': { code: 'IR-30', en: 'Alborz', fa: 'البرز', ru: 'Альборз', ur: 'البرز' },
  'IND-2431': { en: 'Jammu and Kashmir' },
  'IND-3260': { code: 'IN-CG' },
  'IND-3254': { code: 'IN-UK' },
  'IND-2444': { code: 'IN-OD' },
  'IND-20011': { code: 'IN-TS' },
  'CHN-1662': { en: 'Tibet' },
  'BTN-2482': { code: 'BT-31', en: 'Sarpang' },
};

/** Iran: the source has the numbers of before 2020; adm1_code → number today. */
const IRAN = {
  3231: '00',
  3240: '01',
  3214: '02',
  3238: '03',
  3237: '04',
  3239: '05',
  3219: '06',
  3212: '07',
  3248: '08',
  3245: '09',
  3211: '10',
  3247: '11',
  3241: '12',
  3233: '13',
  3218: '14',
  3220: '15',
  3221: '16',
  3209: '17',
  3210: '18',
  3234: '19',
  3215: '20',
  3217: '21',
  3228: '22',
  3216: '23',
  3230: '24',
  3232: '25',
  3235: '26',
  3213: '27',
  3246: '28',
  3244: '29',
};
for (const [number, code] of Object.entries(IRAN)) PROVINCES[`IRN-${number}`] = { code: `IR-${code}` };

/** The pairs of one name in Afghanistan: which is which by a point inside the one that is mislabelled. */
export const SPLIT_BY_POINT = [
  {
    codes: ['AFG-1769', 'AFG-1772'],
    point: [69.7, 35.4],
    inside: { code: 'AF-PAN', en: 'Panjshir', ru: 'Панджшер', fa: 'پنجشیر', ur: 'پنجشیر' },
    outside: { code: 'AF-PAR', en: 'Parwan' },
  },
  {
    codes: ['AFG-1752', 'AFG-1753'],
    point: [66.0, 33.7],
    inside: { code: 'AF-DAY', en: 'Daykundi', ru: 'Дайкунди', fa: 'دایکندی', ur: 'دایکندی' },
    outside: { code: 'AF-URU', en: 'Uruzgan' },
  },
];

/** Their zones in the source were replaced by seven provinces in 2015, and no package has those. */
export const WITHOUT_PROVINCES = ['NP'];

/** "Province of", "oblast" and the like, in the languages where the source writes them out. */
export const AFFIXES = {
  fa: /^(ولایت|استان|ایالت|ناحیه)\s+/,
  ur: /^صوبہ\s+|\s+صوبہ$|\s+پراونس$/,
  ru: /\s+\(провинция\)$/,
};
