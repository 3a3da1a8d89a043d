// Owns the table of the board: a row a crossing, sorted by its heads, walked by arrow keys; a press opens one.
import type { Reach } from '../../../api/get-reach.ts';
import { signOf } from '../../../contract/crossing-status.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { STOP, useRoving } from '../../../ui/use-roving.ts';
import { roughName, statusInWords } from '../../../words/crossing-words.ts';
import type { Days } from '../strip-scale.ts';
import styles from './board.module.css';
import { BOARD_COLUMNS, type Board, type BoardColumn, type BoardRow, isAscending } from './board-rows.ts';
import { texts } from './board-texts.ts';
import { type Tick, tickName } from './crossing-periods.ts';
import { CrossingTrack } from './crossing-track.tsx';
import { StateSign } from './state-sign.tsx';

type Props = {
  readonly rows: readonly BoardRow[];
  readonly board: Board;
  readonly days: Days;
  readonly ticks: readonly Tick[];
  readonly statusDay: number;
  readonly reach: Reach | null;
  readonly onSort: (by: BoardColumn) => void;
  readonly onOpen: (row: BoardRow) => void;
};

export function BoardTable({ rows, board, days, ticks, onSort, onOpen, ...track }: Props) {
  const t = useTexts(texts);
  const roving = useRoving<HTMLTableElement>();
  const share = (day: number) => (day - days.fromDay) / (days.toDay - days.fromDay + 1);
  const shares = ticks.map(({ day }) => share(day));
  return (
    <table className={styles.table} aria-label={t('title')} {...roving}>
      <thead>
        <tr>
          {BOARD_COLUMNS.map((column) => {
            const isSorted = board.by === column;
            return (
              <th
                key={column}
                scope="col"
                className={styles[column]}
                aria-sort={isSorted ? (isAscending(board) ? 'ascending' : 'descending') : undefined}
              >
                <button type="button" {...STOP} className={styles.sort} onClick={() => onSort(column)}>
                  {t(`column-${column}`)}
                  <span aria-hidden="true">{isSorted ? (isAscending(board) ? ' ↑' : ' ↓') : ''}</span>
                </button>
              </th>
            );
          })}
          <th scope="col" className={styles.history}>
            <span className="visually-hidden">{t('history')}</span>
            <span className={styles.axis} aria-hidden="true">
              {ticks.map((tick) => (
                <span key={tick.day} style={{ insetInlineStart: `${share(tick.day) * 100}%` }}>
                  {tickName(tick, share(tick.day))}
                </span>
              ))}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const { crossing, name, status } = row;
          return (
            <tr key={crossing.id} className={styles.row} data-crossing={crossing.id}>
              <th scope="row" className={styles.name}>
                <button
                  type="button"
                  className={styles.open}
                  data-open
                  {...STOP}
                  {...(index === 0 && { 'data-stop': 'first' })}
                  data-column="open"
                  onClick={() => onOpen(row)}
                >
                  <bdi>{name}</bdi>
                </button>
              </th>
              <td className={styles.border}>{row.borderName}</td>
              <td className={styles.state} data-standing={status.standing}>
                <StateSign {...signOf(status)} isBlank />
                <span className={styles.short}>
                  {row.since === null || status.standing === 'none'
                    ? statusInWords(status, crossing.periods)
                    : shortState(status)}
                </span>
                <span className={styles.long}>{statusInWords(status, crossing.periods)}</span>
              </td>
              <td className={styles.since}>{row.since === null ? '' : roughName(row.since)}</td>
              <td className={styles.confirmed}>{row.confirmed === null ? '' : roughName(row.confirmed)}</td>
              <td className={styles.history}>
                <CrossingTrack periods={crossing.periods} days={days} ticks={shares} {...track} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** `Closed, last known`: the dates stand in columns of their own. */
function shortState(status: Exclude<BoardRow['status'], { standing: 'none' }>): string {
  if (status.standing === 'announced' || status.standing === 'later') return '';
  return texts.t(`${status.state}-${status.standing}`);
}
