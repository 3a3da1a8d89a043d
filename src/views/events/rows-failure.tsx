// Owns the one line that says, over the list, that texts of its rows could not be loaded: why, and how to ask again.
import { useQueries, useQueryClient } from '@tanstack/react-query';
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
  const error = useQueries({
    queries: keys.map((key) => ({ ...eventByKeyQuery(revision, key), enabled: false })),
    combine: (rows) => rows.find(({ isError }) => isError)?.error ?? null,
  });
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
