// Owns what stands in place of the list when no event matches: what was meant, and what could be taken away, as buttons that do it.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { reachOf } from '../api/get-reach.ts';
import { spellingsQuery } from '../api/get-spellings.ts';
import { formatDate, parseDate } from '../contract/calendar-date.ts';
import { activeClauses, type Filter } from '../contract/filter.ts';
import { useAnswer } from '../engine/client/use-engine.ts';
import { useChangeFilter } from '../link/use-view.ts';
import { Button } from '../ui/button.tsx';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { dateName } from '../words/format.ts';
import styles from './empty-list.module.css';
import suggestionStyles from './suggestion-list.module.css';
import { SuggestionList } from './suggestion-list.tsx';
import { useShownMeta } from './use-shown-meta.ts';

const texts = defineTexts('empty-list', {
  none: 'No event matches.',
  after: 'Nothing was collected after {{date}}: that nothing is found says nothing of the days asked for.',
  'none-at-all': 'The collection holds no events yet.',
  near_one: 'Did you mean “{{text}}”? {{count}} event',
  near_other: 'Did you mean “{{text}}”? {{count}} events',
  'near-filtered_one': 'Did you mean “{{text}}”? {{count}} event with the other filters',
  'near-filtered_other': 'Did you mean “{{text}}”? {{count}} events with the other filters',
});

type Props = {
  readonly filter: Filter;
  readonly onDone: () => void;
  /** Beneath the rest: it may come later, and must not push away what is about to be pressed. */
  readonly children?: ReactNode;
};

export function EmptyList({ filter, onDone, children }: Props) {
  const t = useTexts(texts);
  const changeFilter = useChangeFilter();
  const clauses = activeClauses(filter).length;
  const revision = useAnswer((answer) => answer?.revision ?? null) ?? 0;
  const near = useQuery(spellingsQuery(revision, filter)).data?.spellings ?? [];
  const reach = useShownMeta(reachOf) ?? null;
  const firstDay = filter.from === undefined ? null : parseDate(filter.from);
  const isAfterAll = reach !== null && firstDay !== null && firstDay > reach.thinDay;
  const apply = (patch: Partial<Filter>) => {
    changeFilter(patch);
    onDone();
  };
  return (
    <div className={styles.empty}>
      <p className={styles.none} role="status">
        {t(clauses > 0 ? 'none' : 'none-at-all')}
      </p>
      {isAfterAll && <p>{t('after', { date: dateName(formatDate(reach.thinDay)) })}</p>}
      {near.length > 0 && (
        <ul className={suggestionStyles.suggestions}>
          {near.map(({ text, events }) => (
            <li key={text}>
              <Button className={suggestionStyles.suggestion} onClick={() => apply({ q: text })}>
                {t(clauses > 1 ? 'near-filtered' : 'near', { text, count: events })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {clauses > 0 && <SuggestionList filter={filter} onDone={onDone} />}
      {children}
    </div>
  );
}
