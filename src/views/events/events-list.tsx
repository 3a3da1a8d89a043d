// Owns the events panel: the list of matching events, and what stands in its place while loading, when empty, when failed.
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { displayText } from '../../cards/display-text.ts';
import { EmptyList } from '../../cards/empty-list.tsx';
import { useEngineState, useIsSearching } from '../../engine/client/use-engine.ts';
import { useView } from '../../link/use-view.ts';
import { isFocusLost } from '../../ui/focus.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { Skeleton } from './event-row.tsx';
import { EventRows } from './event-rows.tsx';
import styles from './events-list.module.css';
import { ListHead } from './list-head.tsx';
import { useListState } from './list-state.ts';

const texts = defineTexts('events-list', {
  loading: 'Loading events…',
  searching: 'Searching for “{{text}}”…',
  failed: 'The events could not be loaded.',
});

const SKELETONS = [0, 1, 2, 3, 4, 5];

/** `whenEmpty` stands beneath what else is proposed when no event matches. */
export function EventsList({ whenEmpty }: { readonly whenEmpty?: ReactNode }) {
  const t = useTexts(texts);
  const state = useListState();
  const hasFailed = useEngineState(({ failure }) => failure !== null);
  const isSearching = useIsSearching();
  const filter = useView((view) => view.filter);
  const root = useRef<HTMLDivElement>(null);
  const hasRows = !isSearching && state !== null && state.total > 0;
  const listeners = useKeepFocus(root, hasRows);
  return (
    <div className={styles.root} ref={root} tabIndex={-1} {...listeners}>
      {/* One event has no order. */}
      {(state === null || state.total > 1) && <ListHead />}
      {isSearching ? (
        <div role="status">
          <p className={styles.failed}>
            {filter.q === undefined ? t('loading') : t('searching', { text: displayText(filter.q, 80) })}
          </p>
          {SKELETONS.map((index) => (
            <Skeleton key={index} />
          ))}
        </div>
      ) : state === null ? (
        <div role="status">
          <p className={hasFailed ? styles.failed : 'visually-hidden'}>
            {t(hasFailed ? 'failed' : 'loading')}
          </p>
          {!hasFailed && SKELETONS.map((index) => <Skeleton key={index} />)}
        </div>
      ) : state.total === 0 ? (
        <EmptyList filter={filter} onDone={() => root.current?.focus()}>
          {whenEmpty}
        </EmptyList>
      ) : (
        <div className={styles.rows}>
          <EventRows state={state} />
        </div>
      )}
    </div>
  );
}

/** Rows that give way to words take the keyboard with them: it stays with the list. */
function useKeepFocus(root: RefObject<HTMLElement | null>, hasRows: boolean) {
  const isInside = useRef(false);
  useLayoutEffect(() => {
    if (!hasRows && isInside.current && isFocusLost()) root.current?.focus();
  }, [root, hasRows]);
  return {
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: () => {
      isInside.current = false;
    },
  };
}
