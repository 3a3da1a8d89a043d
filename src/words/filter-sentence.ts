// Owns a filter in words, as a sentence begins: which events it asks for, every clause, exclusions included.
import type { Filter } from '../contract/filter.ts';
import { defineTexts } from '../ui/i18n.ts';
import { phrasesOf } from './filter-in-words.ts';
import { apart } from './in-isolation.ts';
import type { Names } from './names.ts';
import { joinRuns, plain, type Run, strong } from './runs.ts';

const { t } = defineTexts('filter-sentence', { all: 'All events', events: 'Events' });

export const filterInSentence = (filter: Filter, names: Names): Run[] => sentenceOf(phrasesOf(filter, names));

/** Strong is only what the other filter does not say, too. */
export function filterBeside(filter: Filter, other: Filter, names: Names): Run[] {
  const phrases = phrasesOf(filter, names);
  const shared = new Set(phrasesOf(other, names).map(textOfRuns));
  if (phrases.length === 0 && shared.size === 0) return [plain(t('all'))];
  return sentenceOf(
    phrases.map((phrase) => (shared.has(textOfRuns(phrase)) ? [plain(textOfRuns(phrase))] : phrase)),
  );
}

function sentenceOf(phrases: readonly Run[][]): Run[] {
  if (phrases.length === 0) return [strong(t('all'))];
  return [plain(t('events')), plain(' '), ...joinRuns(phrases, ', ')];
}

/** What the reader chose may be of another script: it keeps to itself. */
export const textOfRuns = (runs: readonly Run[]): string =>
  runs.map(({ text, isStrong }) => (isStrong ? apart(text) : text)).join('');
