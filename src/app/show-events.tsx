// Owns the end of the filter dialog: a button that says how many events are left and shows them; where none are, what to take away.
import { useEffect, useRef } from 'react';
import { activeClauses, CLAUSES, type ClauseName, type Filter } from '../contract/filter.ts';
import { useAnswer, useIsSearching } from '../engine/client/use-engine.ts';
import { clearing } from '../link/toggle.ts';
import { useChangeFilter, useView } from '../link/use-view.ts';
import { Button } from '../ui/button.tsx';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { suggestionInWords } from '../views/events/suggestion-words.ts';
import { suggestionsFor } from '../views/events/suggestions.ts';
import { numberName } from '../words/format.ts';
import styles from './small-screens/filters-dialog.module.css';

const texts = defineTexts('show-events', {
  show_one: 'Show {{figure}} event',
  show_other: 'Show {{figure}} events',
  none: 'No events',
  searching: 'Searching…',
});

export function ShowEvents({ onShow }: { readonly onShow: () => void }) {
  const t = useTexts(texts);
  const events = useAnswer((answer) => answer?.totals.events ?? null);
  const isSearching = useIsSearching() || events === null;
  const filter = useView((view) => view.filter);
  const changeFilter = useChangeFilter();
  const culprit = useCulprit(filter, events);
  return (
    <div className={styles.end}>
      {!isSearching && events === 0 && culprit !== null && (
        <Button onClick={() => changeFilter(clearing(CLAUSES[culprit]))}>
          {suggestionInWords(culprit, filter)}
        </Button>
      )}
      <Button
        variant="primary"
        aria-live="polite"
        aria-atomic
        disabled={isSearching || events === 0}
        onClick={onShow}
      >
        {isSearching
          ? t('searching')
          : events === 0
            ? t('none')
            : t('show', { count: events, figure: numberName(events) })}
      </Button>
    </div>
  );
}

/** The clause that emptied the list, whose end brings back what was there before; else the likeliest. */
function useCulprit(filter: Filter, events: number | null): ClauseName | null {
  const before = useRef<Filter | null>(null);
  useEffect(() => {
    if (events !== null && events > 0) before.current = filter;
  }, [filter, events]);
  const last = before.current;
  const changed = activeClauses(filter).filter(
    (clause) => last !== null && CLAUSES[clause].some((parameter) => filter[parameter] !== last[parameter]),
  );
  const [only, another] = changed;
  return only !== undefined && another === undefined ? only : (suggestionsFor(filter)[0]?.clause ?? null);
}
