// Owns which things a typed text means by their names, in any script, folded as the server folds texts: best first.
import { foldForSearch, foldText, hasWords } from '../../matching/fold-text.ts';

export type Folded<T> = {
  readonly item: T;
  /** The name first, then the others. */
  readonly names: readonly string[];
  readonly folded: readonly string[];
};

export type FoundNamed<T> = {
  readonly item: T;
  /** The other name that was meant, when it was not the name. */
  readonly alias: string | null;
  readonly fit: Fit;
};

/** How well a name fits a text: it is it, begins with it, has its words, or only sounds like it or holds it inside a word. */
export type Fit = 0 | 1 | 2 | 3;

/** To be done once for a list: folding costs more than comparing. */
export function foldNamed<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): Folded<T>[] {
  return items.map((item) => {
    const names = namesOf(item);
    return { item, names, folded: names.map(foldForSearch) };
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

/** Those with a name in which every word typed begins a word; those whose name begins with it come first. */
export function findNamed<T>(list: readonly Folded<T>[], text: string, limit: number): FoundNamed<T>[] {
  const query = foldText(text);
  if (query === '') return [];
  const words = query.split(' ');
  const found: (FoundNamed<T> & { readonly rank: number; readonly name: string })[] = [];
  for (const { item, names, folded } of list) {
    const index = folded.findIndex((name) => hasWords(name, words));
    if (index < 0) continue;
    const name = folded[index] ?? '';
    const rank = (name.startsWith(query) ? 0 : name.includes(` ${query}`) ? 1 : 2) + (index === 0 ? 0 : 0.5);
    const alias = index === 0 ? null : (names[index] ?? null);
    found.push({ item, alias, fit: fitOf([names[index] ?? ''], text), rank, name: names[0] ?? '' });
  }
  found.sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name));
  return found.slice(0, limit).map(({ item, alias, fit }) => ({ item, alias, fit }));
}
