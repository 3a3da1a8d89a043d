// Owns how a name sounds, whatever script it is written in: folded to Latin letters, for comparing.
import { foldSound } from './fold-text.ts';

/** Arabic letters after folding (one of each that keyboards write differently) → Latin as foldSound leaves it. */
const ARABIC: Record<string, string> = {
  ا: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ٹ: 't',
  ټ: 't',
  ث: 's',
  ج: 'j',
  چ: 'ch',
  ځ: 'z',
  څ: 'ts',
  ح: 'h',
  خ: 'h',
  د: 'd',
  ډ: 'd',
  ڈ: 'd',
  ذ: 'z',
  ر: 'r',
  ړ: 'r',
  ڑ: 'r',
  ز: 'z',
  ژ: 'j',
  ږ: 'z',
  س: 's',
  ش: 'sh',
  ښ: 'sh',
  ص: 's',
  ض: 'z',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ک: 'k',
  گ: 'g',
  ڭ: 'n',
  ل: 'l',
  م: 'm',
  ن: 'n',
  و: 'u',
  ہ: 'h',
  ه: 'h',
  ی: 'i',
};

export type NameKey = {
  /** Folded words with single blanks between, in Latin letters where the script is known. */
  readonly words: string;
  /** The same without blanks: names are written in one word or in two. */
  readonly sound: string;
};

/**
 * The key of a name or of a typed text. Short vowels that Arabic script leaves out stay missing: comparing forgives vowels.
 * Index and query must be folded by the same version of this function.
 */
export function nameKey(text: string): NameKey {
  const words = foldSound(text)
    // A vowel that a word begins with has an alif before it: و is a consonant there, as in وانا, Wana, and وخان, Wakhan.
    .replace(/(^| )و(?=[\u0600-\u06ff])/g, '$1v')
    .replace(/[\u0600-\u06ff]/g, (letter) => ARABIC[letter] ?? letter)
    .replace(/(\p{L})\1+/gu, '$1');
  return { words, sound: words.replaceAll(' ', '') };
}
