// Owns the regions that people name and no state draws: names by us, extents from the data.

/**
 * `of` says what an extent is taken from, all of it together: `provinces` of provinces.json by id, `towns` of the gazetteer by [country, English
 * name, province where there are several], `crossings` of data/crossings by [border, English name], `events` of the newest edition of the collection by id, `claims` areas of claims.json by id, `land` of a country of fine.json within a box, `natural` areas of
 * Natural Earth by adm1_code. `pad`: degrees around, where a town stands for the land about it.
 */
export const REGIONS = [
  {
    names: [
      'Wakhan',
      'Wakhan Corridor',
      'ru=Вахан',
      'Ваханский коридор',
      'fa=واخان',
      'دهلیز واخان',
      'ps=واخان',
      'tg=Вахон',
    ],
    country: 'AF',
    importance: 7,
    // East of the Panj's bend at Ishkashim.
    of: { land: ['AF', [71.65, 36, 75.5, 37.6]] },
  },
  {
    names: [
      'Fergana Valley',
      'Ferghana Valley',
      'ru=Ферганская долина',
      'fa=درهٔ فرغانه',
      'وادی فرغانه',
      'tg=Водии Фарғона',
      "Farg'ona vodiysi",
    ],
    country: 'KG-TJ-UZ',
    importance: 8,
    of: {
      towns: [
        ['TJ', 'Khujand'],
        ['TJ', 'Isfara'],
        ['UZ', 'Kokand'],
        ['UZ', 'Namangan'],
        ['UZ', 'Andijon'],
        ['UZ', 'Fergana'],
        ['KG', 'Batken'],
        ['KG', 'Osh'],
        ['KG', 'Uzgen'],
        ['KG', 'Jalal-Abad'],
      ],
    },
  },
  {
    names: [
      'FATA',
      'Federally Administered Tribal Areas',
      'Tribal Areas',
      'Tribal Districts',
      'ru=ФАТА',
      'Территория племён федерального управления',
      'ur=فاٹا',
      'قبائلی علاقہ جات',
      'fa=فتا',
      'مناطق قبایلی',
    ],
    country: 'PK',
    importance: 7,
    of: { natural: ['PAK-1112'] },
  },
  {
    names: ['Waziristan', 'ru=Вазиристан', 'fa=وزیرستان', 'ps=وزیرستان', 'ur=وزیرستان'],
    country: 'PK',
    importance: 7,
    of: {
      towns: [
        ['PK', 'Miran Shah'],
        ['PK', 'Wana'],
      ],
      pad: 0.3,
    },
  },
  {
    names: [
      'Khyber Pass',
      'Khyber',
      'ru=Хайберский проход',
      'Хайбер',
      'fa=گذرگاه خیبر',
      'ur=درہ خیبر',
      'ps=خیبر',
    ],
    country: 'AF-PK',
    importance: 5,
    of: { towns: [['PK', 'Landi Kotal']], crossings: [['AF-PK', 'Torkham']], pad: 0.15 },
  },
  {
    names: ['Kashmir', 'ru=Кашмир', 'fa=کشمیر', 'ur=کشمیر', 'ps=کشمیر', 'tg=Кашмир'],
    country: 'IN-PK',
    importance: 8,
    of: { provinces: ['IN-JK', 'IN-LA', 'PK-JK', 'PK-GB'] },
  },
  {
    names: ['Siachen', 'Siachen Glacier', 'ru=Сиачен', 'ur=سیاچن'],
    country: 'IN-PK',
    importance: 5,
    of: { claims: ['siachen'] },
  },
  {
    names: ['Aksai Chin', 'ru=Аксайчин', 'Аксай-Чин', 'ur=اکسائی چن'],
    country: 'CN-IN',
    importance: 5,
    of: { claims: ['aksai-chin'] },
  },
  {
    names: ['Pamir', 'Pamirs', 'Pamir Mountains', 'ru=Памир', 'fa=پامیر', 'ps=پامیر', 'tg=Помир'],
    country: 'AF-CN-KG-TJ',
    importance: 8,
    of: {
      provinces: ['TJ-GB'],
      towns: [['KG', 'Daroot-Korgon']],
      crossings: [['CN-TJ', 'Kulma - Karasu']],
    },
  },
  {
    names: ['Karakoram', 'Karakorum Range', 'ru=Каракорум', 'fa=قراقرم', 'ur=قراقرم'],
    country: 'CN-IN-PK',
    importance: 7,
    of: {
      towns: [
        ['PK', 'Gilgit'],
        ['PK', 'Skardu'],
        ['IN', 'Leh'],
      ],
      crossings: [['CN-PK', 'Khunjerab Pass']],
    },
  },
  {
    names: ['Hindu Kush', 'Hindukush', 'ru=Гиндукуш', 'fa=هندوکش', 'ps=هندوکش', 'ur=ہندوکش', 'tg=Ҳиндукуш'],
    country: 'AF-PK',
    importance: 7,
    of: {
      towns: [
        ['AF', 'Bamyan'],
        ['AF', 'Khandud'],
        ['PK', 'Chitral'],
      ],
    },
  },
  {
    names: ['Tian Shan', 'Tien Shan', 'ru=Тянь-Шань', 'fa=تیان شان', 'tg=Тиёншон'],
    country: 'CN-KG',
    importance: 6,
    of: { provinces: ['KG-Y', 'KG-N'], towns: [['CN', 'Aksu']] },
  },
  {
    names: ['Sistan', 'Seistan', 'ru=Систан', 'fa=سیستان', 'ps=سیستان'],
    country: 'AF-IR',
    importance: 7,
    of: {
      towns: [
        ['IR', 'Zabol'],
        ['AF', 'Zaranj'],
      ],
      pad: 0.4,
    },
  },
  {
    names: ['Makran', 'Mekran', 'ru=Мекран', 'fa=مکران', 'ur=مکران'],
    country: 'IR-PK',
    importance: 5,
    of: {
      towns: [
        ['IR', 'Chabahar'],
        ['PK', 'Turbat'],
        ['PK', 'Gwadar'],
      ],
      pad: 0.4,
    },
  },
  {
    names: ['Khorasan', 'Khurasan', 'ru=Хорасан', 'fa=خراسان', 'ps=خراسان'],
    country: 'IR',
    importance: 6,
    of: { provinces: ['IR-09', 'IR-28', 'IR-29'] },
  },
  {
    names: ['Loya Paktia', 'Greater Paktia', 'ru=Лоя-Пактия', 'fa=پکتیای بزرگ', 'ps=لویه پکتیا'],
    country: 'AF',
    importance: 5,
    of: { provinces: ['AF-PIA', 'AF-PKA', 'AF-KHO'] },
  },
  {
    names: ['Hazarajat', 'ru=Хазараджат', 'fa=هزاره‌جات'],
    country: 'AF',
    importance: 5,
    of: { provinces: ['AF-BAM', 'AF-DAY'] },
  },
  {
    names: ['Alay Valley', 'Alai Valley', 'Alay', 'ru=Алайская долина', 'Алай', 'tg=Водии Олой'],
    country: 'KG',
    importance: 5,
    of: {
      towns: [['KG', 'Daroot-Korgon']],
      crossings: [
        ['KG-TJ', 'Karamyk - Tojvaron'],
        ['CN-KG', 'Irkeshtam (Erkeshtam)'],
      ],
      pad: 0.15,
    },
  },
  {
    names: [
      'Zarafshan Valley',
      'Zeravshan Valley',
      'Zarafshan',
      'ru=Зеравшанская долина',
      'Зеравшан',
      'fa=زرافشان',
      'tg=Водии Зарафшон',
    ],
    country: 'TJ',
    importance: 5,
    of: {
      towns: [
        ['TJ', 'Panjakent'],
        ['TJ', 'Ayni'],
      ],
      pad: 0.2,
    },
  },
  {
    names: [
      'Rasht Valley',
      'Karategin',
      'Gharm Valley',
      'ru=Раштская долина',
      'Каратегин',
      'tg=Водии Рашт',
      'fa=درهٔ رشت',
    ],
    country: 'TJ',
    importance: 5,
    of: {
      towns: [
        ['TJ', 'Rasht'],
        ['TJ', 'Tajikobod'],
      ],
      pad: 0.2,
    },
  },
  {
    names: ['Darvoz', 'Darwaz', 'ru=Дарваз', 'fa=درواز', 'ps=درواز', 'tg=Дарвоз'],
    country: 'AF-TJ',
    importance: 5,
    of: { towns: [['AF', 'Nusay']], crossings: [['AF-TJ', 'Ruzvay (Darvoz) - Nusay']], pad: 0.25 },
  },
  {
    names: ['Shughnan', 'Shughnon', 'Shignan', 'ru=Шугнан', 'fa=شغنان', 'tg=Шуғнон'],
    country: 'AF-TJ',
    importance: 5,
    of: { towns: [['TJ', 'Khorugh']], crossings: [['AF-TJ', 'Tem (Khorog)']], pad: 0.25 },
  },
  {
    names: ['Sokh exclave', 'Sokh', "So'x", 'ru=Сох', 'Анклав Сох', 'fa=سوخ', 'tg=Сӯх'],
    country: 'KG-UZ',
    importance: 4,
    of: { exclave: 'Sokh', pad: 0.2 },
  },
  {
    names: [
      'Shohimardon exclave',
      'Shohimardon',
      'Shakhimardan',
      'ru=Шахимардан',
      'tg=Шоҳимардон',
      'fa=شاهمردان',
    ],
    country: 'KG-UZ',
    importance: 4,
    of: { exclave: 'Shohimardon', pad: 0.1 },
  },
  {
    names: ['Vorukh exclave', 'ru=Анклав Ворух', 'tg=Анклави Ворух'],
    country: 'KG-TJ',
    importance: 3,
    of: { exclave: 'Vorukh', pad: 0.12 },
  },
];
