// Owns the end of the filter dialog: a button that says how many events are left and shows them; where none are, what to take away.

import { SuggestionList } from '../cards/suggestion-list.tsx';
import { useAnswer, useIsSearching } from '../engine/client/use-engine.ts';
import { useView } from '../link/use-view.ts';
import { Button } from '../ui/button.tsx';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { numberName } from '../words/format.ts';
import styles from './small-screens/filters-dialog.module.css';

const texts = defineTexts('show-events', {
  show_one: 'Show {{figure}} event',
  show_other: 'Show {{figure}} events',
  none: 'No events',
  searching: 'Searching…',
});

/** The filters themselves stand above, and need the room. */
const MOST_SUGGESTED = 2;

export function ShowEvents({ onShow }: { readonly onShow: () => void }) {
  const t = useTexts(texts);
  const events = useAnswer((answer) => answer?.totals.events ?? null);
  const isSearching = useIsSearching() || events === null;
  const filter = useView((view) => view.filter);
  return (
    <div className={styles.end}>
      {!isSearching && events === 0 && (
        <SuggestionList filter={filter} most={MOST_SUGGESTED} canClearElsewhere />
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
