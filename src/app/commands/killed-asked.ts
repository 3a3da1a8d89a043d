// Owns how many people killed at least a text like “killed 10” or “10+ deaths” asks for.
import { FILTER_GRAMMAR } from '../../contract/filter-grammar.ts';
import { foldText } from '../../matching/fold-text.ts';

const AT_LEAST = new Set(['or', 'more', 'at', 'least', 'people', 'min', 'minimum'].map(foldText));
const ABOVE = new Set(['than', 'over', 'above'].map(foldText));

/** Null where the text is not one number and one of the words for killed, in any order. */
export function killedAsked(text: string, words: readonly string[]): number | null {
  const own = new Set(words.map(foldText));
  const typed = foldText(text).split(' ');
  const numbers = typed.filter((word) => /^\d+$/.test(word));
  const isAbove = typed.some((word) => ABOVE.has(word)) || />(?!\s*=)/.test(text);
  const others = typed.filter((word) => !numbers.includes(word) && !AT_LEAST.has(word) && !ABOVE.has(word));
  if (numbers.length !== 1 || others.length !== 1 || !own.has(others[0] ?? '')) return null;
  return FILTER_GRAMMAR.killed.parse(String(Number(numbers[0]) + (isAbove ? 1 : 0))).value;
}
