// Owns the strip in words: the newest events along the border with chainage, date and title.
import { useQueries } from '@tanstack/react-query';
import { eventByKeyQuery } from '../../../api/get-events-by-keys.ts';
import type { Along } from '../../../engine/along.ts';
import { useAnswer } from '../../../engine/client/use-engine.ts';
import { useViewStore } from '../../../link/use-view.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { numberName, whenName } from '../../../words/format.ts';
import { texts } from '../texts.ts';
import styles from './border-strip.module.css';

/** Rows of the table. */
const NEWEST = 20;

type Props = {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
};

export function StripTable({ id, name, revision }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const newest = newestOf(useAnswer((answer) => (answer?.along?.border === id ? answer.along : null)));
  const events = useQueries({ queries: newest.map(({ key }) => eventByKeyQuery(revision, key)) });
  if (newest.length === 0) return <p className={styles.how}>{t('no-event')}</p>;
  return (
    <table className={styles.table} aria-label={t('table', { border: name })}>
      <thead>
        <tr>
          <th scope="col">{t('column-km')}</th>
          <th scope="col">{t('column-from-line')}</th>
          <th scope="col">{t('column-date')}</th>
          <th scope="col">{t('column-title')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ data: event }, at) => (
          <tr key={newest[at]?.key}>
            <td>{numberName(Math.round(newest[at]?.km ?? 0))}</td>
            <td>{t('distance-km', { km: numberName(Math.round(newest[at]?.distanceKm ?? 0)) })}</td>
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

type Row = { readonly key: number; readonly km: number; readonly distanceKm: number };

function newestOf(along: Along | null): Row[] {
  const newest: Row[] = [];
  if (along === null) return newest;
  for (let at = 0; at < along.key.length && newest.length < NEWEST; at++) {
    if (along.matches[at] !== 1) continue;
    newest.push({
      key: along.key[at] as number,
      km: (along.chainage[at] as number) / 10,
      distanceKm: (along.distance[at] as number) / 10,
    });
  }
  return newest;
}
