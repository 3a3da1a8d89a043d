// Owns what else provinces and borders are called, beside the names of the basemap.

/** What else provinces are called, by id. */
export const PROVINCE_ALIASES = {
  'TJ-GB': [
    'GBAO',
    'Gorny Badakhshan',
    'Kuhistoni Badakhshon',
    'ГБАО',
    'Горный Бадахшан',
    'tg=ВМКБ',
    'Кӯҳистони Бадахшон',
    'Вилояти Мухтори Кӯҳистони Бадахшон',
    'بدخشان تاجیکستان',
  ],
  'PK-KP': [
    'KPK',
    'KP',
    'NWFP',
    'North-West Frontier Province',
    'Sarhad',
    'КПХ',
    'Северо-Западная пограничная провинция',
    'صوبہ سرحد',
    'پښتونخوا',
  ],
  'PK-BA': ['Baluchistan'],
  'PK-GB': ['GB', 'Northern Areas', 'Baltistan', 'گلگت بلتستان'],
  'PK-JK': ['AJK', 'Azad Jammu and Kashmir'],
  'IN-JK': ['J&K', 'JK'],
  'IR-11': ['Sistan-Baluchistan', 'Sistan va Baluchestan'],
  'TJ-KT': ['Хатлон'],
  'TJ-SU': ['Sogd', 'Согд', 'Суғд'],
  'TJ-RA': ['DRS', 'РРП', 'НТҶ'],
  'UZ-QR': ["Qoraqalpog'iston", 'Каракалпакия'],
  'UZ-SU': ['Surkhandarya', 'Сурхандарья'],
  'UZ-QA': ['Kashkadarya', 'Кашкадарья'],
  'UZ-XO': ['Khorezm', 'Хорезм'],
  'CN-XJ': ['XUAR', 'СУАР', 'Sinkiang'],
  'AF-HEL': ['Гельменд'],
};

/** What else lines are called, by the border they are part of. */
export const BORDER_ALIASES = {
  'AF-PK': ['Durand Line', 'ru=Линия Дюранда', 'fa=خط دیورند', 'ps=د ډیورنډ کرښه', 'ur=ڈیورنڈ لائن'],
  'IN-PK': ['Line of Control', 'LoC', 'Radcliffe Line', 'ru=Линия контроля', 'ur=لائن آف کنٹرول'],
  'CN-IN': [
    'Line of Actual Control',
    'LAC',
    'McMahon Line',
    'ru=Линия фактического контроля',
    'Линия Мак-Магона',
  ],
  'IR-PK': ['Goldsmid Line'],
};
