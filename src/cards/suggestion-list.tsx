// Owns the buttons of what is proposed when no event matches, in the list's place and at the end of the filters.
import { useEffect, useState } from 'react';
import { activeClauses, type Filter } from '../contract/filter.ts';
import { useAnswer, useEngine } from '../engine/client/use-engine.ts';
import { useChangeFilter } from '../link/use-view.ts';
import { Button } from '../ui/button.tsx';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { numberName } from '../words/format.ts';
import styles from './suggestion-list.module.css';
import { clearingAll, type Suggestion, suggestionsFor, wordsOfClause } from './suggestions.ts';
import { useNames } from './use-names.ts';

const texts = defineTexts('suggestions', {
  without_one: 'Without {{words}}: {{figure}} event',
  without_other: 'Without {{words}}: {{figure}} events',
  quoted: '“{{text}}”',
  and: ', ',
  more: '{{words}} and {{count}} more',
  'none-alone': 'To take away one filter alone brings no events.',
  all: 'Clear all filters',
});

/** Of a clause that names many values. */
const MOST_NAMED = 3;

type Props = {
  /** The filter that nothing matches. */
  readonly filter: Filter;
  readonly onDone?: () => void;
  /** So many at most; all unless given. */
  readonly most?: number;
  /** Whether all filters can be taken away elsewhere, in sight. */
  readonly canClearElsewhere?: boolean;
};

export function SuggestionList({ filter, onDone, most, canClearElsewhere = false }: Props) {
  const t = useTexts(texts);
  const names = useNames();
  const changeFilter = useChangeFilter();
  const suggestions = useSuggestions(filter);
  if (suggestions === null) return null;
  const apply = (patch: Partial<Filter>) => {
    changeFilter(patch);
    onDone?.();
  };
  const inWords = ({ clause, events }: Suggestion) => {
    // A text that was searched for is quoted as it is.
    const all = wordsOfClause(clause, filter, names).map((text) =>
      text.includes('“') ? text : t('quoted', { text }),
    );
    const some = all.slice(0, MOST_NAMED).join(t('and'));
    const count = all.length - MOST_NAMED;
    const words = count > 0 ? t('more', { words: some, count }) : some;
    return t('without', { words, count: events, figure: numberName(events) });
  };
  const isNoneAlone = suggestions.length === 0;
  const clauses = activeClauses(filter).length;
  return (
    <>
      {isNoneAlone && clauses > 1 && <p>{t('none-alone')}</p>}
      <ul className={styles.suggestions}>
        {suggestions.slice(0, most).map((suggestion) => (
          <li key={suggestion.clause}>
            <Button className={styles.suggestion} onClick={() => apply(suggestion.patch)}>
              {inWords(suggestion)}
            </Button>
          </li>
        ))}
        {clauses > 1 && (isNoneAlone || !canClearElsewhere) && (
          <li>
            <Button variant={isNoneAlone ? undefined : 'bare'} onClick={() => apply(clearingAll())}>
              {t('all')}
            </Button>
          </li>
        )}
      </ul>
    </>
  );
}

/** Null until they are known. */
function useSuggestions(filter: Filter): readonly Suggestion[] | null {
  const engine = useEngine();
  // Of which filter and data the counts are to be.
  const answered = useAnswer((answer) => answer?.filter ?? null);
  const rows = useAnswer((answer) => answer?.loadedRows ?? 0);
  const revision = useAnswer((answer) => answer?.revision ?? null);
  const [counted, setCounted] = useState<{ of: Filter | null; counts: Uint32Array } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the counts are of these rows
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      // Without an answer nothing helps that is known.
      const counts = await engine.withoutEach().catch(() => new Uint32Array(0));
      if (!isGone) setCounted({ of: answered, counts });
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, [engine, answered, rows, revision]);
  return counted !== null && counted.of === answered ? suggestionsFor(filter, counted.counts) : null;
}
