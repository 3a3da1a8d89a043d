// Owns the matrix on screen: sides that say by sides that answer; a cell is a button that filters, an empty one is nothing.
import type { ValueClause } from '../../contract/filter.ts';
import { useView, useViewStore, withPatch } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { useRoving } from '../../ui/use-roving.ts';
import { numberName } from '../../words/format.ts';
import { type BoardState, formatBoardState, type Kind, UNNARROWED } from './board-state.ts';
import styles from './claim-matrix.module.css';
import { type Matrix, type MatrixRow, REST } from './matrix.ts';
import { texts } from './texts.ts';
import { type SideNames, voiceValue } from './use-side-names.ts';

type Column = Matrix['answering'][number];
type Props = { readonly matrix: Matrix; readonly state: BoardState; readonly names: SideNames };

export function ClaimMatrix({ matrix, state, names }: Props) {
  const t = useTexts(texts);
  const roving = useRoving<HTMLTableSectionElement>();
  const label = ({ side, voice }: Column | MatrixRow) =>
    side === REST || voice === null ? t('others') : names.ofVoice(voice);
  return (
    <>
      <table className={styles.matrix} aria-label={t('matrix')}>
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
            <th scope="col">{t('no-reply')}</th>
            <th scope="col">{t('in-all')}</th>
          </tr>
        </thead>
        <tbody {...roving}>
          {matrix.rows.map((row) => (
            <tr key={row.side}>
              <th scope="row" className={styles.row}>
                <bdi>{label(row)}</bdi>
              </th>
              {matrix.answering.flatMap((column) =>
                (['denied', 'other'] as const).map((kind) => (
                  <td key={`${column.side} ${kind}`}>
                    <CellButton
                      count={row.answers.get(column.side)?.[kind] ?? 0}
                      kind={kind}
                      {...{ row, column, state }}
                      name={(figure) =>
                        t(`cell-${kind}`, { figure, claimant: label(row), answerer: label(column) })
                      }
                    />
                  </td>
                )),
              )}
              <td>
                <CellButton
                  count={row.unanswered}
                  kind="unanswered"
                  column={null}
                  {...{ row, state }}
                  name={(figure) => t('cell-unanswered', { figure, claimant: label(row) })}
                />
              </td>
              <td className={styles.total}>{numberName(row.total)}</td>
            </tr>
          ))}
        </tbody>
        {matrix.rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row" className={styles.row}>
                {t('in-all')}
              </th>
              {matrix.answering.flatMap(({ side }) =>
                (['denied', 'other'] as const).map((kind) => (
                  <td key={`${side} ${kind}`}>
                    {numberOrNothing(matrix.sums.answers.get(side)?.[kind] ?? 0)}
                  </td>
                )),
              )}
              <td>{numberOrNothing(matrix.sums.unanswered)}</td>
              <td>{numberName(matrix.sums.total)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {matrix.hasOverlap && <p className={styles.overlap}>{t('overlap')}</p>}
    </>
  );
}

const numberOrNothing = (count: number) => (count === 0 ? '' : numberName(count));

type CellProps = {
  readonly count: number;
  readonly kind: Extract<Kind, 'denied' | 'other' | 'unanswered'>;
  readonly row: MatrixRow;
  readonly column: Column | null;
  readonly state: BoardState;
  readonly name: (figure: string) => string;
};

/**
 * A denial filters the page, what has no parameter there narrows the board; pressed again it is undone. Sides beyond those shown are no
 * one side: their cells are figures.
 */
function CellButton({ count, kind, row, column, state, name }: CellProps) {
  const store = useViewStore();
  const isOneSide = row.side !== REST && column?.side !== REST;
  const claimant = row.voice && voiceValue(row.voice);
  const denier = kind === 'denied' && column?.voice ? voiceValue(column.voice) : null;
  const narrowed = { kind, says: row.side, replies: column?.side ?? null };
  const isActive = useView(({ filter }) =>
    kind === 'denied'
      ? isOnly(filter.claimant, claimant) && isOnly(filter.denier, denier)
      : state.kind === kind && state.says === narrowed.says && state.replies === narrowed.replies,
  );
  if (count === 0) return null;
  const figure = numberName(count);
  if (!isOneSide) return <span className={styles.figure}>{figure}</span>;
  const press = () => {
    if (kind !== 'denied') {
      store.change({ claims: formatBoardState({ ...state, ...(isActive ? UNNARROWED : narrowed) }) });
      return;
    }
    const only = (value: string | null) =>
      isActive || value === null ? undefined : { any: [value], not: [] };
    store.change(({ filter }) => ({
      filter: withPatch(filter, { claimant: only(claimant), denier: only(denier) }),
      claims: formatBoardState({ ...state, ...UNNARROWED }),
    }));
  };
  return (
    <button
      type="button"
      data-stop
      data-column={`${column?.side} ${kind}`}
      tabIndex={-1}
      className={[styles.cell, styles[kind]].join(' ')}
      aria-pressed={isActive}
      aria-label={name(figure)}
      title={name(figure)}
      onClick={press}
    >
      {figure}
    </button>
  );
}

const isOnly = (clause: ValueClause | undefined, value: string | null) =>
  clause !== undefined && clause.not.length === 0 && clause.any.length === 1 && clause.any[0] === value;
