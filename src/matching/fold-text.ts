// Owns how text is folded for search: case, diacritics, scripts and spelling variants, for texts and queries alike.
import { digitOf } from '../contract/typed-digits.ts';
import { LETTERS } from './letters.ts';

/** Kept with texts that were folded: what another version folded is folded again. A test says when it must grow. */
export const FOLD_VERSION = 2;

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** A mark, and the blank that carries one in the compatibility form of a mark standing alone. */
const MARKS = / ?[\p{Mn}\p{Me}]/gu;
/** Turkic ş, as Latin spellings of Persian names have it, is sh. */
const TURKIC_SH = /s(?=\p{Mn}*[\u0326\u0327])/giu;
const POSSESSIVE = /['’ʼ]s(?![\p{L}\p{M}\p{N}])/gu;
/** Written within words, and left out as often: modifier letters, signs that modify, apostrophes. */
const WITHIN_WORDS = /[\p{Lm}\p{Sk}'‘’‛]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/** Fewer letters are a bare beginning: what was typed is not shortened to that. */
const SHORTEST = 3;

/** Letters of the longest beginning that is looked for; the longest word in use has fewer. */
const LONGEST_BEGINNING = 40;

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
  return inOneScript(text).replace(/[^ ]+/g, (word) => spellingOf(word));
}

/** As `foldText`, but the shortest beginning is spelt like the rest: “kho” of Khorog is “ho”. For names that are compared by their sound. */
export function foldSound(text: string): string {
  return inOneScript(text).replace(/[^ ]+/g, (word) => spellingOf(word, 1));
}

/** As `foldText`, and then the beginnings that its words lost by their spelling: “att” of attack, “kho” of Khorog. */
export function foldForSearch(text: string): string {
  const plain = inOneScript(text);
  const beginnings = new Set(plain.split(' ').flatMap(lostBeginningOf));
  return [plain.replace(/[^ ]+/g, (word) => spellingOf(word)), ...beginnings].filter(Boolean).join(' ');
}

function inOneScript(text: string): string {
  return inAscii(/[^\0-\x7f]/.test(text) ? decomposed(text) : text.toLowerCase())
    .replace(BETWEEN_WORDS, ' ')
    .replace(/q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/y/g, 'i')
    .trim();
}

function decomposed(text: string): string {
  return (
    text
      .replace(UNSEEN, '')
      .normalize('NFKD')
      .replace(TURKIC_SH, 'sh')
      .replace(MARKS, '')
      // There and back, for letters that have only one of both.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
  );
}

const inAscii = (text: string) =>
  text
    .replace(POSSESSIVE, '')
    .replace(WITHIN_WORDS, '')
    .replace(/[^\0-\x7f]/gu, (letter) => LETTERS.get(letter) ?? digitOf(letter));

const VARIED = /[dgkpz]h|dj|ou|taleb|(\p{L})\1/u;
const ONE_LETTER: Readonly<Record<string, string>> = {
  dzh: 'j',
  dj: 'j',
  zh: 'j',
  kh: 'h',
  gh: 'g',
  ph: 'f',
  ou: 'u',
};
const DOUBLED: Readonly<Record<string, string>> = { e: 'i', o: 'u' };

/** The one spelling of a word in one script. */
function spellingOf(word: string, shortest = SHORTEST): string {
  if (!VARIED.test(word)) return word;
  let before = '';
  let spelt = word;
  // What one variant leaves may be another.
  while (spelt !== before) {
    before = spelt;
    spelt = spelt
      // Three and more are nobody's spelling of one.
      .replace(/(\p{L})\1+/gu, (run, letter: string) =>
        run.length === 2 * letter.length ? (DOUBLED[letter] ?? letter) : run,
      )
      .replace(/dzh|dj|zh|kh|gh|ph|ou/g, (variant) => ONE_LETTER[variant] as string)
      .replace(/taleb/g, 'talib');
  }
  return [...spelt].length < shortest ? word : spelt;
}

function lostBeginningOf(word: string): string[] {
  const spelt = spellingOf(word);
  if (spelt === word) return [];
  // A beginning that is typed is no longer: so a word of many letters costs no more for each of them.
  const letters = [...word.slice(0, LONGEST_BEGINNING)];
  for (let length = letters.length - 1; length >= 2; length--) {
    const beginning = letters.slice(0, length).join('');
    if (spellingOf(beginning) === beginning) return spelt.startsWith(beginning) ? [] : [beginning];
  }
  return [];
}
