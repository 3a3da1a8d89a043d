// Owns the strip in words: the newest events along the border with chainage, date and title.
import { useQueries } from '@tanstack/react-query';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import { useViewStore } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName, whenName } from '../../words/format.ts';
import styles from './border-strip.module.css';
import type { Newest } from './strip-stage.ts';
import { texts } from './texts.ts';

type Props = {
  readonly newest: readonly Newest[];
  readonly name: string;
  readonly revision: number;
};

export function StripTable({ newest, name, revision }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const events = useQueries({ queries: newest.map(({ key }) => eventByKeyQuery(revision, key)) });
  if (newest.length === 0) return <p className={styles.how}>{t('no-event')}</p>;
  return (
    <table className={styles.table} aria-label={t('table', { border: name })}>
      <thead>
        <tr>
          <th scope="col">{t('column-km')}</th>
          <th scope="col">{t('column-date')}</th>
          <th scope="col">{t('column-title')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ data: event }, at) => (
          <tr key={newest[at]?.key}>
            <td>{numberName(Math.round(newest[at]?.km ?? 0))}</td>
            <td>{event ? whenName(event) : ''}</td>
            <td>
              {event && (
                <button
                  type="button"
                  className={styles.title}
                  dir="auto"
                  onClick={() => store.change({ event: event.id })}
                >
                  {event.title}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
