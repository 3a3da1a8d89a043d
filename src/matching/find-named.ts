// Owns which things a typed text means by their names, in any script, folded as the server folds texts: best first.
import { foldForSearch, foldText, hasWords } from './fold-text.ts';
import { nameKey } from './name-key.ts';
import { beginsAlike } from './transliteration.ts';

export type Folded<T> = {
  readonly item: T;
  /** The name first, then the others. */
  readonly names: readonly string[];
  /** With the beginnings that spelling takes from words, and without. */
  readonly folded: readonly string[];
  readonly whole: readonly string[];
};

export type FoundNamed<T> = {
  readonly item: T;
  /** The other name that was meant, when it was not the name. */
  readonly alias: string | null;
  readonly fit: Fit;
  /** `fit`, and between two of them what is no better than the first. */
  readonly rank: number;
  /** How many events it has. */
  readonly count: number;
};

/** How well a name fits a text: it is it, begins with it, has its words, or only sounds like it or holds it inside a word. */
export type Fit = 0 | 1 | 2 | 3;

/** It only sounds like the text, or holds it inside a word: offered where nothing better is meant. */
export const isLoose = ({ fit }: { readonly fit: Fit }): boolean => fit === 3;

/** Of things that fit equally well the one with more events comes first. */
export type CountOf<T> = (item: T) => number;

/** To be done once for a list: folding costs more than comparing. */
export function foldNamed<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): Folded<T>[] {
  return items.map((item) => {
    const names = namesOf(item);
    return { item, names, folded: names.map(foldForSearch), whole: names.map(foldText) };
  });
}

export function fitOf(names: readonly string[], text: string): Fit {
  const query = foldText(text);
  const folded = names.map(foldText);
  if (folded.includes(query)) return 0;
  return folded.some((name) => name.startsWith(query)) ? 1 : 2;
}

const MARKS = /[\p{M}'’ʼ‘]/gu;
const asWritten = (text: string) => text.normalize('NFKD').replace(MARKS, '').toLowerCase();

/** As `fitOf`, but a name that is not the whole text must be written as it, not only sound so: “dark” does not begin Darqad. */
export function writtenFitOf(names: readonly string[], text: string): Fit {
  if (fitOf(names, text) === 0) return 0;
  const query = asWritten(text);
  const written = names.map(asWritten);
  if (written.some((name) => name.startsWith(query))) return 1;
  return written.some((name) => hasWords(name.replace(/[^\p{L}\p{N}]+/gu, ' '), [query])) ? 2 : 3;
}

/** Best first: the better fit, then more events. */
export const compareFound = (
  a: Pick<FoundNamed<unknown>, 'rank' | 'count'>,
  b: Pick<FoundNamed<unknown>, 'rank' | 'count'>,
): number => a.rank - b.rank || b.count - a.count;

/** The words typed stand in the name, but not one after the other. */
const SCATTERED = 2.5;

/** See `FoundNamed`; `at`: which of the names it is. */
type Ranked = { readonly rank: number; readonly at: number };

/** The best that a text is met by; null where no name holds it. A name comes before the others that are as good. */
function rankOf({ folded, whole }: Folded<unknown>, query: string): Ranked | null {
  const words = query.split(' ');
  let best: Ranked | null = null;
  folded.forEach((name, at) => {
    if (!hasWords(name, words)) return;
    const rank =
      whole[at] === query ? 0 : name.startsWith(query) ? 1 : name.includes(` ${query}`) ? 2 : SCATTERED;
    if (best === null || rank < best.rank) best = { rank, at };
  });
  return best;
}

const keys = new WeakMap<Folded<unknown>, readonly string[]>();
const ARABIC = /\p{Script=Arabic}/u;

/** Where a text is met by no name as it is folded: those that it writes in another script or romanisation. */
function soundRankOf(one: Folded<unknown>, text: string, typed: readonly string[]): Ranked | null {
  let sounds = keys.get(one);
  if (sounds === undefined) {
    sounds = one.names.map((name) => nameKey(name).words);
    keys.set(one, sounds);
  }
  const isTypedArabic = ARABIC.test(text);
  const at = sounds.findIndex((sound, index) => {
    const isArabic = isTypedArabic || ARABIC.test(one.names[index] ?? '');
    const words = sound.split(' ');
    const isMet = typed.every((word) => words.some((own) => beginsAlike(word, own, isArabic)));
    // Names are written in one word or in two.
    return (
      isMet || words.some((_, from) => beginsAlike(typed.join(''), words.slice(from).join(''), isArabic))
    );
  });
  return at < 0 ? null : { rank: 3, at };
}

/**
 * Those with a name in which every word typed begins a word, best first: what it is, what begins with it, what has it; among those that
 * are equally good the one with more events. Where there is none, those with a name that is the text in another script.
 */
export function findNamed<T>(
  list: readonly Folded<T>[],
  text: string,
  limit: number,
  countOf: CountOf<T> = () => 0,
): FoundNamed<T>[] {
  const query = foldText(text);
  if (query === '') return [];
  type Met = Ranked & { readonly one: Folded<T>; readonly count: number };
  const meet = (rank: (one: Folded<T>) => Ranked | null): Met[] =>
    list.flatMap((one) => {
      const met = rank(one);
      return met === null ? [] : [{ ...met, one, count: countOf(one.item) }];
    });
  let found = meet((one) => rankOf(one, query));
  if (found.length === 0) {
    const typed = nameKey(text).words.split(' ').filter(Boolean);
    found = typed.length === 0 ? [] : meet((one) => soundRankOf(one, text, typed));
  }
  const nameOf = ({ one }: Met) => one.names[0] ?? '';
  found.sort(
    (a, b) => compareFound(a, b) || Math.sign(a.at) - Math.sign(b.at) || nameOf(a).localeCompare(nameOf(b)),
  );
  return found.slice(0, limit).map(({ one, rank, at, count }) => ({
    item: one.item,
    alias: at === 0 ? null : (one.names[at] ?? null),
    fit: Math.floor(rank) as Fit,
    rank,
    count,
  }));
}
