// Owns the matrix on screen: sides that say by sides that answer, with their sums; an empty cell is nothing.
import { useTexts } from '../../ui/i18n.ts';
import { useRoving } from '../../ui/use-roving.ts';
import { numberName } from '../../words/format.ts';
import type { BoardState } from './board-state.ts';
import styles from './claim-matrix.module.css';
import { type Matrix, type MatrixRow, REST } from './matrix.ts';
import { DenialCell, NarrowingCell } from './matrix-cell.tsx';
import { texts } from './texts.ts';
import type { SideNames } from './use-side-names.ts';

type Column = Matrix['answering'][number];
type Props = { readonly matrix: Matrix; readonly state: BoardState; readonly names: SideNames };

export function ClaimMatrix({ matrix, state, names }: Props) {
  const t = useTexts(texts);
  const roving = useRoving<HTMLTableElement>();
  const label = ({ side, voice }: Column | MatrixRow) =>
    side === REST || voice === null ? t('others') : names.ofVoice(voice);
  const hasOthers = [...matrix.answering, ...matrix.rows].some(({ side }) => side === REST);
  return (
    <>
      <div className={styles.room}>
        <table className={styles.matrix} aria-label={t('matrix')} {...roving}>
          <thead>
            <tr>
              <td />
              {matrix.answering.map((column) => (
                <th key={column.side} scope="colgroup" colSpan={2} className={styles.side}>
                  <bdi>{label(column)}</bdi>
                </th>
              ))}
              <td colSpan={2} />
            </tr>
            <tr>
              <th scope="col" className={styles.whoSays}>
                {t('who-says')}
              </th>
              {matrix.answering.flatMap(({ side }) =>
                (['denies', 'other'] as const).map((kind) => (
                  <th key={`${side} ${kind}`} scope="col">
                    {t(kind)}
                  </th>
                )),
              )}
              <th scope="col">{t('no-answer')}</th>
              <th scope="col">{t('in-all')}</th>
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <tr key={row.side}>
                <th scope="row" className={styles.row}>
                  <bdi>{label(row)}</bdi>
                </th>
                {matrix.answering.flatMap((by) => {
                  const says = { claimant: label(row), answerer: label(by) };
                  const { denied, other } = row.answers.get(by.side) ?? { denied: 0, other: 0 };
                  return [
                    <td key={`${by.side} denied`}>
                      <DenialCell
                        {...{ row, by, state }}
                        count={denied}
                        column={`${by.side} denied`}
                        name={(figure) => t('cell-denied', { figure, ...says })}
                      />
                    </td>,
                    <td key={`${by.side} other`}>
                      <NarrowingCell
                        state={state}
                        to={{ kind: 'other', says: row.side, replies: by.side }}
                        count={other}
                        column={`${by.side} other`}
                        name={(figure) => t('cell-other', { figure, ...says })}
                      />
                    </td>,
                  ];
                })}
                <td>
                  <NarrowingCell
                    state={state}
                    to={{ kind: 'unanswered', says: row.side, replies: null }}
                    count={row.unanswered}
                    column="unanswered"
                    name={(figure) => t('cell-unanswered', { figure, claimant: label(row) })}
                  />
                </td>
                <td>
                  <NarrowingCell
                    state={state}
                    to={{ kind: null, says: row.side, replies: null }}
                    count={row.total}
                    column="total"
                    name={(figure) => t('cell-total', { figure, claimant: label(row) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          {matrix.rows.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row" className={styles.row}>
                  {t('in-all')}
                </th>
                {matrix.answering.flatMap((by) =>
                  (['denied', 'other'] as const).map((kind) => (
                    <td key={`${by.side} ${kind}`}>
                      <NarrowingCell
                        state={state}
                        to={{ kind, says: null, replies: by.side }}
                        count={matrix.sums.answers.get(by.side)?.[kind] ?? 0}
                        column={`${by.side} ${kind}`}
                        name={(figure) => t(`sum-${kind}`, { figure, answerer: label(by) })}
                      />
                    </td>
                  )),
                )}
                <td>
                  <NarrowingCell
                    state={state}
                    to={{ kind: 'unanswered', says: null, replies: null }}
                    count={matrix.sums.unanswered}
                    column="unanswered"
                    name={(figure) => t('sum-unanswered', { figure })}
                  />
                </td>
                <td>
                  <span className={styles.figure}>{numberName(matrix.sums.total)}</span>
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {hasOthers && <p className={styles.overlap}>{t('others-only-count')}</p>}
      {matrix.hasOverlap && <p className={styles.overlap}>{t('overlap')}</p>}
    </>
  );
}
