// Owns how a text is read: its words and names become terms, which memory, SQL and the reference all obey.
import { isCommonWord } from './common-words.ts';
import { foldText } from './fold-text.ts';
import type { Term, TextQuery } from './text-terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { otherFormsOf } from './word-forms.ts';

type Word = { readonly word: string; readonly isCommon: boolean };

/** A name that ends with fewer letters stands whole: BLA is no blast, and UN nothing unknown. */
const SHORTEST_BEGINNING = 4;

/** The terms of a text: none when it has no letter and no digit, and then everything is found. */
export function readTextQuery(text: string, vocabulary: Vocabulary): TextQuery {
  const words = wordsOf(text);
  const isAllCommon = words.every(({ isCommon }) => isCommon);
  const terms = new Map<string, Term>();
  for (let at = 0; at < words.length; ) {
    const { term, length } = termAt(words, at, vocabulary, isAllCommon);
    if (term) terms.set(JSON.stringify(term), term);
    at += length;
  }
  return withoutBeginnings([...terms.values()]);
}

function wordsOf(text: string): Word[] {
  return text.split(/\s+/).flatMap((typed) => {
    const folded = foldText(typed).split(' ').filter(Boolean);
    const isCommon = folded.length === 1 && isCommonWord(typed);
    return folded.map((word) => ({ word, isCommon }));
  });
}

/** The longest name that begins here, else the word; none for a common word beside others. */
function termAt(words: readonly Word[], at: number, vocabulary: Vocabulary, isAllCommon: boolean) {
  for (let length = Math.min(vocabulary.mostWords, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length).map(({ word }) => word);
    if (length === 1 && words[at]?.isCommon && !isAllCommon) return { term: null, length };
    const term =
      namedTerm(run.join(' '), vocabulary) ?? (length > 1 ? namedInOtherForm(run, vocabulary) : null);
    if (term) return { term, length };
  }
  const { word } = words[at] as Word;
  const term: Term = { any: [` ${word}`, ...otherFormsOf(word).map((form) => ` ${form} `)], actors: [] };
  return { term, length: 1 };
}

/** “Chinese national” asks for Chinese nationals. */
function namedInOtherForm(run: readonly string[], vocabulary: Vocabulary): Term | null {
  const last = run.at(-1) ?? '';
  for (const form of [...otherFormsOf(last), `${last}s`]) {
    const term = namedTerm([...run.slice(0, -1), form].join(' '), vocabulary);
    if (term) return term;
  }
  return null;
}

function namedTerm(run: string, vocabulary: Vocabulary): Term | null {
  const places = vocabulary.placesNamed(run);
  const actors = vocabulary.actorsNamed(run);
  // By the name of a city its people are meant, or a government that sits there: whoever is called so counts as text.
  if (places && !places.isCountry) return { any: partsOfAll(places.names, ` ${run}`), actors: [] };
  if (actors.length > 0) {
    const names = [...vocabulary.namesOf(actors), ...(places?.names ?? [])];
    return { any: partsOfAll(names), actors: [...actors].sort() };
  }
  return places ? { any: partsOfAll(places.names), actors: [] } : null;
}

/** In one order, so that names of the same ask for the same. */
const partsOfAll = (names: readonly string[], ...typed: readonly string[]) =>
  [...new Set([...typed, ...names.flatMap(partsOf)])].sort();

/** A name as it stands in a text; of several words, with the last one in its other forms too. */
function partsOf(name: string): string[] {
  const words = name.split(' ');
  const last = words.at(-1) as string;
  const part = [...last].length < SHORTEST_BEGINNING ? ` ${name} ` : ` ${name}`;
  const others = words.length > 1 ? otherFormsOf(last) : [];
  return [part, ...others.map((form) => ` ${[...words.slice(0, -1), form].join(' ')} `)];
}

/** A word with which every way of meeting another term begins asks for nothing more. */
function withoutBeginnings(terms: readonly Term[]): Term[] {
  const isMetBy = (term: Term, other: Term) =>
    other !== term &&
    other.actors.length === 0 &&
    term.actors.length === 0 &&
    other.any.every((part) => term.any.some((own) => part.startsWith(own)));
  const kept: Term[] = [];
  terms.forEach((term, at) => {
    const isDropped = terms.some(
      (other, place) => isMetBy(term, other) && !(isMetBy(other, term) && place > at),
    );
    if (!isDropped) kept.push(term);
  });
  return kept;
}
