// Owns how a text is read: its words and names become terms, which memory, SQL and the reference all obey.
import { isAllCapitals, isCommonWord, readsAsCommonWord } from './common-words.ts';
import { foldText } from './fold-text.ts';
import type { Term, TextQuery } from './text-terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { otherFormsOf } from './word-forms.ts';

type Word = { readonly word: string; readonly isCommon: boolean; readonly isInCapitals: boolean };

/** A name that ends with fewer letters stands whole in texts, and where it is typed in capitals: BLA is no blast, and UN nothing unknown. */
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
  const isShouted = text === text.toUpperCase();
  return text.split(/\s+/).flatMap((typed) => {
    const folded = foldText(typed).split(' ').filter(Boolean);
    const isCommon = folded.length === 1 && isCommonWord(typed, isShouted);
    const isInCapitals = isAllCapitals(typed);
    return folded.map((word) => ({ word, isCommon, isInCapitals }));
  });
}

/** The longest name that begins here, else the word; none for a common word beside others. */
function termAt(words: readonly Word[], at: number, vocabulary: Vocabulary, isAllCommon: boolean) {
  for (let length = Math.min(vocabulary.mostWords, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length);
    if (length === 1 && words[at]?.isCommon && !isAllCommon) return { term: null, length };
    const term =
      namedTerm(run.map(({ word }) => word).join(' '), vocabulary) ??
      (length > 1 ? namedInOtherForm(run, vocabulary) : null);
    if (term) return { term: { ...term, letters: lettersOf(run, term) }, length };
  }
  const { word } = words[at] as Word;
  const isInNames = !vocabulary.isOfMany(word);
  return { term: { any: beginningsOf(word), isInNames, actors: [], letters: [] }, length: 1 };
}

const beginningsOf = (word: string) => [` ${word}`, ...otherFormsOf(word).map((form) => ` ${form} `)];

/** What a name's words find beside it; none for IS, which is the name where it is typed so. */
function lettersOf(run: readonly Word[], { any, isInNames }: NamedTerm): string[][] {
  if (run.every(({ word, isInCapitals }) => isInCapitals && readsAsCommonWord(word))) return [];
  const telling = run.filter(({ isCommon }) => !isCommon);
  const letters = (telling.length > 0 ? telling : run).map(({ word, isInCapitals }) =>
    isInCapitals && [...word].length < SHORTEST_BEGINNING ? [` ${word} `] : beginningsOf(word),
  );
  const isSaid = isInNames && letters.every((parts) => parts.every((part) => any.includes(part)));
  return isSaid && letters.length === 1 ? [] : letters;
}

/** “Chinese national” asks for Chinese nationals. */
function namedInOtherForm(run: readonly Word[], vocabulary: Vocabulary): NamedTerm | null {
  const words = run.map(({ word }) => word);
  const last = words.at(-1) ?? '';
  for (const form of [...otherFormsOf(last), `${last}s`]) {
    const term = namedTerm([...words.slice(0, -1), form].join(' '), vocabulary);
    if (term) return term;
  }
  return null;
}

type NamedTerm = Omit<Term, 'letters'>;

function namedTerm(run: string, vocabulary: Vocabulary): NamedTerm | null {
  const places = vocabulary.placesNamed(run);
  const actors = vocabulary.actorsNamed(run);
  // By the name of a city its people are meant, or a government that sits there: whoever is called so counts as text.
  if (places && !places.isCountry)
    return { any: partsOfAll(places.names, ` ${run}`), isInNames: true, actors: [] };
  if (actors.length > 0) {
    const names = [...vocabulary.namesOf(actors), ...(places?.names ?? [])];
    return { any: partsOfAll(names), isInNames: false, actors: [...actors].sort() };
  }
  return places ? { any: partsOfAll(places.names), isInNames: true, actors: [] } : null;
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
  const isMetBy = (term: Term, other: Term) => {
    const meets = (part: string) => term.any.some((own) => part.startsWith(own));
    return (
      other !== term &&
      other.actors.length === 0 &&
      term.isInNames &&
      other.any.every(meets) &&
      (other.letters.length === 0 || other.letters.some((parts) => parts.every(meets)))
    );
  };
  const kept: Term[] = [];
  terms.forEach((term, at) => {
    const isDropped = terms.some(
      (other, place) => isMetBy(term, other) && !(isMetBy(other, term) && place > at),
    );
    if (!isDropped) kept.push(term);
  });
  return kept;
}
