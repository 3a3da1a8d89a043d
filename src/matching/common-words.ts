// Owns which words of a query are too common to ask for anything: articles, prepositions and the like, in English, Russian and Persian.
import { eng, fas, rus } from 'stopword';
import { foldText } from './fold-text.ts';

/** Forms of “let” read as the short name of Lashkar-e-Taiba, once folded. */
const ALSO = ['the', 'let', 'lets'];
const WORDS = new Set([...eng, ...rus, ...fas, ...ALSO].map((word) => word.normalize('NFKC')));
const FOLDED = new Set([...eng, ...ALSO].map(foldText));

const lettersOf = (typed: string) => typed.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Two and more. */
export function isAllCapitals(typed: string): boolean {
  const letters = lettersOf(typed);
  return [...letters].length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** As it is typed: all capitals are a name (IS, US, WHO), unless the whole text is shouted. */
export function isCommonWord(typed: string, isShouted: boolean): boolean {
  return (isShouted || !isAllCapitals(typed)) && WORDS.has(lettersOf(typed).toLowerCase());
}

/** Of a folded text, in which nobody can tell the name from the word any more. */
export const readsAsCommonWord = (folded: string): boolean => FOLDED.has(folded);
