// Owns the districts of Tajikistan, Kyrgyzstan, Uzbekistan and Kazakhstan that lie on borders or that the collection names: names by us.

/**
 * By province: names, then its seat: a town of that province in the gazetteer. Where the gazetteer lacks it, another place as `of` in region-names.mjs says: a crossing
 * in the district, or an event of the collection there, whose coordinates stand for it. Last, `pad`, degrees around, where it is not the usual one. No
 * source here has boundaries of districts.
 */
export const DISTRICTS_NORTH = {
  'TJ-KT': [
    [
      'Shamsiddin Shohin district|Shurobod district|ru=район Шамсиддин Шохин|Шуроабадский район|tg=Шамсиддин Шоҳин|Шӯрообод|fa=شمس‌الدین شاهین',
      'Shurobod',
    ],
    ['Farkhor district|Parkhar district|ru=Фархорский район|Пархарский район|tg=Фархор|fa=فرخار', 'Farkhor'],
    [
      'Hamadoni district|Mir Sayyid Alii Hamadoni|Moskovskiy district|ru=район Хамадони|Московский район|tg=Ҳамадонӣ|fa=همدانی',
      'Hamadoni',
    ],
    ['Panj district|Pyanj district|ru=Пянджский район|tg=Панҷ|fa=پنج', 'Panj'],
    ['Jayhun district|Qumsangir district|ru=район Джайхун|Кумсангирский район|tg=Ҷайҳун|Қумсангир', 'Dusti'],
    ['Dusti district|Jilikul district|ru=район Дусти|Джиликульский район|tg=Дӯстӣ', 'Jilikul'],
    ['Qubodiyon district|Kabodiyon district|ru=Кабадиянский район|tg=Қубодиён|fa=قبادیان', 'Qubodiyon'],
    [
      'Shahritus district|Shahrtuz district|ru=Шаартузский район|Шахритусский район|tg=Шаҳритус|fa=شهرتوز',
      'Shahritus',
    ],
    ["Mu'minobod district|ru=Муминабадский район|tg=Мӯъминобод|fa=مؤمن‌آباد", "Mu'minobod"],
    ["Vose district|Vose'|ru=Восейский район|tg=Восеъ", 'Hulbuk'],
    ['Kulob district|Kulyab district|ru=Кулябский район|tg=Кӯлоб|fa=کولاب', 'Kulob'],
  ],
  'TJ-GB': [
    ['Darvoz district|Darwaz district|ru=Дарвазский район|tg=Дарвоз|fa=درواز', 'Qalaikhumb'],
    ['Vanj district|Vanch district|ru=Ванчский район|tg=Ванҷ|fa=ونج', 'Vanj'],
    ['Rushan district|Rushon district|ru=Рушанский район|tg=Рӯшон|fa=روشان', 'Rushon'],
    ['Shughnan district|Shughnon district|ru=Шугнанский район|tg=Шуғнон|fa=شغنان', 'Khorugh'],
    ["Roshtqala district|Roshtqal'a|ru=Рошткалинский район|tg=Роштқалъа|fa=راشت‌قلعه", "Roshtqal'a"],
    ['Ishkashim district|Ishkoshim district|ru=Ишкашимский район|tg=Ишкошим|fa=اشکاشم', 'Ishkashim'],
    ['Murghab district|Murghob district|ru=Мургабский район|tg=Мурғоб|fa=مرغاب', 'Murghob', 0.8],
  ],
  'TJ-RA': [
    ['Lakhsh district|Jirgatol district|ru=Ляхшский район|Джиргатальский район|tg=Лахш', 'Jirghatol', 0.4],
    ['Rasht district|Gharm district|ru=Раштский район|Гармский район|tg=Рашт|fa=رشت', 'Rasht'],
    [
      'Sangvor district|Tavildara district|ru=Сангворский район|Тавильдаринский район|tg=Сангвор',
      'Tavildara',
    ],
    ['Tojikobod district|Tajikabad district|ru=Таджикабадский район|tg=Тоҷикобод', 'Tajikobod'],
    ['Tursunzoda district|Tursunzade district|ru=Турсунзадевский район|tg=Турсунзода', 'Tursunzoda'],
    ['Rudaki district|ru=район Рудаки|tg=Рӯдакӣ|fa=رودکی', 'Somoniyon'],
  ],
  'TJ-SU': [
    ['Isfara district|ru=Исфаринский район|tg=Исфара|fa=اسفره', 'Isfara'],
    ['Konibodom district|Kanibadam district|ru=Канибадамский район|tg=Конибодом', 'Konibodom'],
    [
      'Bobojon Ghafurov district|Gafurov district|ru=Бободжон-Гафуровский район|tg=Бобоҷон Ғафуров',
      'Ghafurov',
    ],
    ['Jabbor Rasulov district|ru=Джаббор-Расуловский район|tg=Ҷаббор Расулов', 'Mehrobod'],
    ['Asht district|ru=Аштский район|tg=Ашт', 'Shaydon'],
    ['Spitamen district|ru=Спитаменский район|tg=Спитамен', 'Navkat'],
    ['Zafarobod district|ru=Зафарабадский район|tg=Зафаробод', 'Zafarobod'],
    [
      'Mastchoh district|Matcha district|ru=Матчинский район|tg=Мастчоҳ',
      { crossings: [['TJ-UZ', 'Fotehobod - Oybek']] },
    ],
    ['Kuhistoni Mastchoh district|ru=Горно-Матчинский район|tg=Кӯҳистони Мастчоҳ', 'Mehron', 0.4],
    ['Panjakent district|Penjikent district|ru=Пенджикентский район|tg=Панҷакент', 'Panjakent'],
    ['Istaravshan district|ru=Истаравшанский район|tg=Истаравшан', 'Istaravshan'],
    ['Devashtich district|Ghonchi district|ru=район Деваштич|Ганчинский район|tg=Деваштич', 'Ghonchi'],
    ['Shahriston district|ru=Шахристанский район|tg=Шаҳристон', 'Shahriston'],
  ],
  'KG-B': [
    [
      'Leilek district|Leylek district|Laylak|ru=Лейлекский район|Ляйлякский район|tg=Лайлак',
      'Razzakov',
      0.3,
    ],
    ['Batken district|ru=Баткенский район|tg=Боткен', 'Batken', 0.3],
    ['Kadamjay district|Kadamzhai district|ru=Кадамжайский район', 'Kadamjay', 0.3],
  ],
  'KG-O': [
    [
      'Chong-Alay district|Chon-Alay district|Chong-Alai district|ru=Чон-Алайский район|Чоң-Алай',
      'Daroot-Korgon',
      0.4,
    ],
    ['Alay district|Alai district|ru=Алайский район', "Gul'cha", 0.4],
    ['Aravan district|ru=Араванский район', 'Aravan'],
    ['Nookat district|Nookat|ru=Ноокатский район', 'Nookat'],
    ['Kara-Suu district|ru=Кара-Сууский район|Карасуйский район', 'Kara Suu'],
    ['Uzgen district|Özgön district|ru=Узгенский район', 'Uzgen'],
    ['Kara-Kulja district|Kara-Kuldja district|ru=Кара-Кульджинский район', 'Kara-Kulja'],
  ],
  'KG-J': [
    ['Suzak district|ru=Сузакский район', 'Suzak'],
    ['Bazar-Korgon district|ru=Базар-Коргонский район', 'Bazar-Korgon'],
    ['Nooken district|ru=Ноокенский район', 'Massy'],
    ['Aksy district|ru=Аксыйский район', 'Kerben'],
    ['Ala-Buka district|ru=Ала-Букинский район', 'Ala-Buka'],
    ['Chatkal district|ru=Чаткальский район', 'Kanysh-Kyya', 0.4],
    ['Toktogul district|ru=Токтогульский район', 'Toktogul', 0.4],
  ],
  'KG-T': [['Kara-Buura district|ru=Кара-Бууринский район', 'Kyzyl-Adyr', 0.3]],
  'KG-N': [['At-Bashy district|ru=Ат-Башинский район', 'At-Bashy', 0.5]],
  'KG-C': [
    // The seat, Lebedinovka, is a suburb of the capital.
    [
      'Alamudun district|Alamedin district|ru=Аламудунский район|Аламединский район',
      { towns: [['KG', 'Bishkek']] },
    ],
    ['Ysyk-Ata district|Issyk-Ata district|ru=Ысык-Атинский район|Иссык-Атинский район', 'Kant'],
    ['Sokuluk district|ru=Сокулукский район', 'Sokuluk'],
    ['Panfilov district|ru=Панфиловский район', 'Kaindy'],
    ['Kemin district|ru=Кеминский район', 'Kemin', 0.4],
  ],
  'UZ-SU': [
    ['Uzun district|ru=Узунский район|tg=Узун', { events: ['uzun-2025-08-19'] }],
    ['Muzrabot district|ru=Музрабадский район|tg=Музработ', { events: ['muzrabot-2021-09-12'] }, 0.35],
    [
      'Sherobod district|Sherabad district|ru=Шерабадский район|tg=Шеробод',
      { events: ['uzb-shootdown-2021-08-15'] },
    ],
    [
      'Sariosiyo district|Saryasiya district|ru=Сариасийский район|tg=Сариосиё',
      { crossings: [['TJ-UZ', 'Dusti (Tursunzoda) - Sariosiyo']] },
    ],
    ['Denov district|Denau district|ru=Денауский район|tg=Денов', 'Denov'],
    ['Boysun district|Baysun district|ru=Байсунский район|tg=Бойсун', 'Boysun'],
    ['Termez district|Termiz district|ru=Термезский район|tg=Тирмиз', 'Termez'],
  ],
  'UZ-TO': [
    ["Bostanliq district|Bo'stonliq district|Bostanlyk district|ru=Бостанлыкский район", "G'azalkent", 0.3],
    ['Tashkent district|ru=Ташкентский район', { events: ['urikzor-tunnel-2024-07'] }],
    ['Parkent district|ru=Паркентский район', 'Parkent'],
    ['Ohangaron district|Ahangaran district|ru=Ахангаранский район', 'Ohangaron'],
    ['Bekobod district|Bekabad district|ru=Бекабадский район|tg=Бекобод', 'Bekobod'],
  ],
  'UZ-NG': [
    ['Kosonsoy district|Kasansay district|ru=Касансайский район', 'Kosonsoy'],
    ['Chust district|ru=Чустский район', 'Chust'],
    ['Pop district|Pap district|ru=Папский район', 'Pop'],
    ["Yangiqo'rg'on district|ru=Янгикурганский район", "Yangiqo'rg'on"],
    ["Uchqo'rg'on district|Uchkurgan district|ru=Учкурганский район", 'Uchqurghon'],
  ],
  'UZ-AN': [
    ['Izboskan district|ru=Избасканский район', 'Izboskan'],
    ['Paxtaobod district|Pakhtaabad district|ru=Пахтаабадский район', 'Paxtaobod'],
    ['Jalolquduq district|Jalakuduk district|ru=Джалакудукский район', 'Jalolquduq'],
    ["Qo'rg'ontepa district|Kurgantepa district|ru=Кургантепинский район", 'Qorgontepa'],
    ["Xo'jaobod district|Khojaabad district|ru=Ходжаабадский район", "Xo'jaobod"],
    ['Buloqboshi district|Bulakbashi district|ru=Булакбашинский район', 'Buloqboshi'],
    ['Marhamat district|Markhamat district|ru=Мархаматский район', 'Marhamat'],
  ],
  'UZ-FA': [
    ['Rishton district|Rishtan district|ru=Риштанский район', 'Rishton'],
    ['Beshariq district|Besharyk district|ru=Бешарыкский район', 'Beshariq'],
    ["O'zbekiston district|Uzbekistan district|ru=Узбекистанский район", 'Yaypan'],
    ['Fergana district|ru=Ферганский район', 'Vodil'],
    ['Quva district|Kuva district|ru=Кувинский район', 'Quva'],
  ],
  'UZ-SA': [['Urgut district|ru=Ургутский район|tg=Ургут', 'Urgut']],
  'UZ-JI': [
    ['Zomin district|Zaamin district|ru=Зааминский район|tg=Зомин', 'Zomin'],
    ['Baxmal district|Bakhmal district|ru=Бахмальский район|tg=Бахмал', 'Usmat'],
  ],
  'UZ-QA': [['Kitob district|Kitab district|ru=Китабский район|tg=Китоб', 'Kitob']],
  'KZ-27': [
    ['Taskala district|ru=Таскалинский район', 'Tasqala'],
    ['Burlin district|Borili district|ru=Бурлинский район', 'Aqsay'],
    ['Bokey Orda district|ru=Бокейординский район', 'Saykhin', 0.4],
  ],
};
