// Owns the one line that says, over the list, that texts of its rows could not be loaded: why, and how to ask again.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { ApiFailure } from '../../api/failure.ts';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import { Button } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import styles from './events-list.module.css';

const texts = defineTexts('rows-failure', {
  failed: 'The text of events could not be loaded.',
  offline: 'The server does not answer.',
  timeout: 'The server did not answer in time.',
  http: 'The server answered with an error ({{status}}).',
  'bad-body': 'The server answered with something that this page does not understand.',
  retry: 'Try again',
});

type Props = {
  /** Of the rows on screen. */
  readonly keys: readonly number[];
  readonly revision: number;
};

/** One request brings many rows, so what happens to one happens to most: it is said once. */
export function RowsFailure({ keys, revision }: Props) {
  const t = useTexts(texts);
  const queryClient = useQueryClient();
  const read = () => firstError(queryClient, keys, revision);
  const hasError = useRef(false);
  // Read from the cache: an observer for each row would cost more than the rows, which change with every step of a drag.
  const error = useSyncExternalStore(
    useCallback(
      (onChange) =>
        queryClient.getQueryCache().subscribe((event) => {
          if (event.type === 'updated' && (event.action.type === 'error' || hasError.current)) onChange();
        }),
      [queryClient],
    ),
    read,
  );
  hasError.current = error !== null;
  if (error === null) return null;
  const failure = error instanceof ApiFailure ? error.failure : null;
  const retry = () =>
    void queryClient.refetchQueries({
      queryKey: ['event-by-key'],
      type: 'active',
      predicate: ({ state }) => state.status === 'error',
    });
  return (
    <div role="alert" className={styles.rowsFailed}>
      <p>
        {t('failed')} {failure && t(failure.kind, { status: failure.kind === 'http' ? failure.status : '' })}
      </p>
      <Button onClick={retry}>{t('retry')}</Button>
    </div>
  );
}

function firstError(queryClient: QueryClient, keys: readonly number[], revision: number): Error | null {
  for (const key of keys) {
    const error = queryClient.getQueryState(eventByKeyQuery(revision, key).queryKey)?.error;
    if (error != null) return error;
  }
  return null;
}
