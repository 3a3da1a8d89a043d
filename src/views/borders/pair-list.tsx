// Owns the table of all borders: events, people killed, events in time; a press opens one.
import { type CSSProperties, useId } from 'react';
import type { Reach } from '../../api/get-reach.ts';
import { type Column, hatchedBands, lastDayOf } from '../../canvas/time-columns.ts';
import { MethodLink } from '../../cards/method-link.tsx';
import { ReachNote } from '../../cards/reach-note.tsx';
import type { BorderSums } from '../../engine/answers.ts';
import { useTexts } from '../../ui/i18n.ts';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { dayName, monthName, numberName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import { inOrder, PAIR_ORDERS, type Pair, type Sorting, sortingBy } from './order-pairs.ts';
import styles from './pair-list.module.css';
import { texts } from './panel-texts.ts';
import { Sparkline } from './sparkline.tsx';

type Props = {
  readonly pairs: readonly Pair[];
  /** Events of the selection that concern none of them. */
  readonly elsewhere: number;
  /** Of the buckets that the pairs' counts are of. */
  readonly time: Pick<BorderSums, 'unit' | 'startDays'>;
  /** Null where the collection does not say until when it was collected. */
  readonly reach: Reach | null;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (id: string) => void;
};

export function PairList({ pairs, elsewhere, time, reach, sorting, onSort, onOpen }: Props) {
  const t = useTexts(texts);
  const headingId = useId();
  const roving = useRoving<HTMLTableElement>();
  const rovingNone = useRoving<HTMLTableElement>();
  const isAscending = (sorting.by === 'name') !== sorting.isTurned;
  const ordered = inOrder(pairs, sorting);
  const some = ordered.filter(({ events }) => events > 0);
  const none = ordered.filter(({ events }) => events === 0);
  const columns = [...time.startDays].map((startDay) => ({
    startDay,
    endDay: lastDayOf(time.unit, startDay),
  }));
  const rows = (of: readonly Pair[]) => (
    <tbody>
      {of.map((pair, index) => (
        <PairRow key={pair.id} pair={pair} time={time} isFirst={index === 0} onOpen={() => onOpen(pair.id)} />
      ))}
    </tbody>
  );
  return (
    <>
      <h2 className={styles.heading} id={headingId}>
        {t('list')}
      </h2>
      <p className={styles.hint}>
        {t('counts-obey')}
        {elsewhere > 0 && ` ${t('no-border', { count: elsewhere, figure: numberName(elsewhere) })}`}{' '}
        {t('counts-killed')} <MethodLink section="sums" />
      </p>
      <ReachNote reach={reach} lastDay={columns.at(-1)?.endDay} className={styles.hint} />
      <table
        className={styles.table}
        style={reachOnAxis(columns, reach) as CSSProperties}
        aria-labelledby={headingId}
        {...roving}
      >
        <thead>
          <tr>
            {PAIR_ORDERS.map((one) => (
              <th
                key={one}
                scope="col"
                className={styles[one]}
                aria-sort={sorting.by !== one ? undefined : isAscending ? 'ascending' : 'descending'}
              >
                <button
                  type="button"
                  {...STOP}
                  className={styles.sort}
                  onClick={() => onSort(sortingBy(one, sorting))}
                >
                  {t(`order-${one}`)}
                  <span aria-hidden="true">{sorting.by !== one ? '' : isAscending ? ' ↑' : ' ↓'}</span>
                </button>
              </th>
            ))}
            <th scope="col" className={styles.facts}>
              <span className="visually-hidden">{t('facts')}</span>
            </th>
            <th scope="col" className={styles.time}>
              <span className="visually-hidden">{t('time')}</span>
            </th>
          </tr>
        </thead>
        {rows(some)}
      </table>
      {none.length > 0 && (
        <details className={styles.none} open={some.length === 0}>
          <summary className={styles.summary}>{t('no-events', { count: none.length })}</summary>
          <table className={styles.table} aria-label={t('no-events', { count: none.length })} {...rovingNone}>
            {rows(none)}
          </table>
        </details>
      )}
    </>
  );
}

/** How far sparklines reach of which time was fully collected, and of which at all. */
function reachOnAxis(columns: readonly Column[], reach: Reach | null) {
  const bands = reach === null ? [] : hatchedBands(columns, reach);
  const share = (at = columns.length) => `${(at / Math.max(1, columns.length)) * 100}%`;
  const after = bands.find(({ kind }) => kind === 'after')?.from;
  return { '--full': share(bands[0]?.from), '--collected': share(after) };
}

type RowProps = {
  readonly pair: Pair;
  /** Where Tab leads to at first. */
  readonly isFirst: boolean;
  readonly time: Props['time'];
  readonly onOpen: () => void;
};

function PairRow({ pair, time, isFirst, onOpen }: RowProps) {
  const t = useTexts(texts);
  const { id, name, lengthKm, events, killed, missing, counts } = pair;
  const facts = [
    lengthKm !== null && t('length', { km: numberName(Math.round(lengthKm)) }),
    killed && killed.within > 0 && t('killed-within', { figure: numberName(killed.within) }),
    missing > 0 && t('missing', { count: missing, shown: numberName(missing) }),
  ].filter(Boolean);
  return (
    <tr className={styles.row} data-border={id}>
      <th scope="row" className={styles.name}>
        <button
          type="button"
          {...STOP}
          {...(isFirst && { 'data-stop': 'first' })}
          data-column="open"
          className={styles.open}
          onClick={onOpen}
        >
          {name}
        </button>
      </th>
      <td className={styles.events}>{numberName(events)}</td>
      <td className={styles.killed}>
        {killed ? numberName(killed.best) : events > 0 ? <abbr title={t('no-figure')}>–</abbr> : null}
      </td>
      <td className={styles.facts}>{facts.join(DOT)}</td>
      <td className={styles.time}>
        {events > 0 && <Sparkline counts={counts} />}
        {events > 0 && <span className="visually-hidden">{peakInWords(counts, time)}</span>}
      </td>
    </tr>
  );
}

/** What the sparkline shows, in words. */
function peakInWords(counts: Uint32Array, time: Props['time']): string {
  const most = counts.reduce((max, count) => Math.max(max, count), 0);
  const start = time?.startDays[counts.indexOf(most)];
  if (start === undefined || most === 0) return '';
  const when = time.unit === 'month' ? monthName(start) : dayName(start);
  return texts.t(`peak-${time.unit}`, { when, count: most, shown: numberName(most) });
}
