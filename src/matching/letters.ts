// Owns which letters stand for others in search, where Unicode does not decompose them: strokes of Latin letters, Cyrillic, Arabic script.

/** Base letter → what Unicode names “LATIN SMALL LETTER … WITH STROKE” or BAR, HOOK, DOTLESS; a test holds this against the names. */
const LATIN: Readonly<Record<string, string>> = {
  a: 'ⱥəɐ',
  ae: 'æ',
  b: 'ƀƃɓ',
  c: 'ƈȼꞓ',
  d: 'đƌȡꟈɖɗð',
  e: 'ɇꬳ',
  f: 'ƒꞙ',
  g: 'ǥꞡɠ',
  h: 'ħɦ',
  i: 'ıɨ',
  j: 'ȷɉɟʄ',
  k: 'ƙꝁꝃꝅꞣ',
  l: 'łƚȴⱡꝉɫɬɭ',
  n: 'ƞȵꞥŋɲɳ',
  o: 'øɵꝋɔ',
  oe: 'œ',
  p: 'ƥᵽꝑ',
  q: 'ɋꝗꝙ',
  r: 'ɍꞧɽ',
  s: 'ȿꞩꟊꟍʂ',
  t: 'ŧƫƭȶⱦʈ',
  th: 'þ',
  u: 'ʉꞹ',
  v: 'ꝟ',
  y: 'ƴɏ',
  z: 'ƶȥɀʐ',
};

/** Latin as the region's romanisations have it → Cyrillic letters, of Tajik, Kyrgyz, Kazakh, Uzbek and their neighbours too. */
const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'аә',
  ae: 'ӕ',
  b: 'б',
  v: 'в',
  g: 'гғґҕӷ',
  d: 'дђ',
  dj: 'џ',
  e: 'еэєҽѣ',
  j: 'жҷҗӂјӌ',
  z: 'зҙѕ',
  i: 'иыіҋ',
  k: 'кқҝҟҡӄ',
  l: 'лљӆ',
  m: 'мӎ',
  n: 'нңҥњӈӊ',
  o: 'оөҩ',
  p: 'пҧ',
  r: 'рҏ',
  s: 'сҫ',
  t: 'тҭћ',
  u: 'уүұ',
  f: 'ф',
  kh: 'хҳһӽ',
  ts: 'цҵ',
  ch: 'чҹ',
  sh: 'шщ',
  iu: 'ю',
  ia: 'я',
  '': 'ъьӏ',
};

/** One letter for each that Arabic, Persian, Pashto, Kurdish, Urdu and Uyghur keyboards write differently. Hamza and madda are marks, and gone. */
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'ٱٲٳ',
  ی: 'يىېۍێےۑؽؾؿ',
  ک: 'كڪڬ',
  گ: 'ګڰ',
  ه: 'ةۃہھەۿ',
  و: 'ۇۆۅۈۉۊۋۏ',
  ن: 'ںڼڻڹ',
  ر: 'ڕڒ',
  ل: 'ڵڶ',
};

const GREEK = { σ: 'ς' };

export const LETTERS: ReadonlyMap<string, string> = new Map(
  [LATIN, CYRILLIC, ARABIC, GREEK].flatMap((table) =>
    Object.entries(table).flatMap(([letter, variants]) =>
      [...variants].map((variant) => [variant, letter] as const),
    ),
  ),
);
