// Owns how text is folded for search: case, diacritics, scripts and spelling variants, for texts and queries alike.

const CYRILLIC: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  і: 'i',
  ң: 'n',
  ө: 'o',
  ү: 'u',
  ұ: 'u',
  қ: 'k',
  ғ: 'g',
  ҳ: 'kh',
  һ: 'kh',
  ҷ: 'j',
  ә: 'a',
  ӣ: 'i',
  ӯ: 'u',
  ў: 'u',
};

// One letter for each that Arabic, Persian, Pashto and Urdu keyboards write differently.
const ARABIC: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ئ: 'ی',
  ے: 'ی',
  ك: 'ک',
  ګ: 'گ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ؤ: 'و',
  ۇ: 'و',
  ۆ: 'و',
  ڼ: 'ن',
  ں: 'ن',
};

/** Whether each of the folded words begins a word of a folded text. */
export function hasWords(folded: string, words: readonly string[]): boolean {
  const text = ` ${folded}`;
  return words.every((word) => text.includes(` ${word}`));
}

/**
 * Folded text: words of letters and digits, separated by single blanks. Cyrillic becomes Latin; common variants of
 * romanised names meet (Shamsiddin, Shamsuddin → one form is not forced; kh/h, gh/g, q/k, w/v, y/i, ş/sh, taleb/talib, doubled letters are).
 * Text and query must be folded by the same version of this function.
 */
export function foldText(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      // Turkic ş, as Latin spellings of Persian names have it, is sh.
      .replace(/s[\u0326\u0327]/g, 'sh')
      .replace(/[\p{Mn}\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069'‘’ʻʼ`´]/gu, '')
      .replace(/[\u0400-\u04ff]/g, (letter) => CYRILLIC[letter] ?? letter)
      .replace(/[\u0600-\u06ff]/g, (letter) => ARABIC[letter] ?? letter)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .replace(/kh/g, 'h')
      .replace(/gh/g, 'g')
      .replace(/zh|dj|dzh/g, 'j')
      .replace(/ph/g, 'f')
      .replace(/ou|oo/g, 'u')
      .replace(/ee/g, 'i')
      .replace(/q/g, 'k')
      .replace(/w/g, 'v')
      .replace(/y/g, 'i')
      .replace(/(\p{L})\1+/gu, '$1')
      .replace(/taleb/g, 'talib')
      .trim()
  );
}
