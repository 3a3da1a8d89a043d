// Owns which words of a query are too common to ask for anything: articles, prepositions and the like, in English, Russian and Persian.
import { eng, fas, rus } from 'stopword';
import { foldText } from './fold-text.ts';

/** Forms of “let” read as the short name of Lashkar-e-Taiba, once folded. */
const ALSO = ['the', 'let', 'lets'];
const WORDS = new Set([...eng, ...rus, ...fas, ...ALSO].map((word) => word.normalize('NFKC')));
const FOLDED = new Set([...eng, ...ALSO].map(foldText));

/** As it is typed: two capitals and more are a name (IS, US, WHO). */
export function isCommonWord(typed: string): boolean {
  const letters = typed.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const isName =
    [...letters].length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  return !isName && WORDS.has(letters.toLowerCase());
}

/** Of a folded text, in which nobody can tell the name from the word any more. */
export const readsAsCommonWord = (folded: string): boolean => FOLDED.has(folded);
