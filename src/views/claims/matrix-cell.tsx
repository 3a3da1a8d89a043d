// Owns the figures of the matrix that are buttons: a denial filters the page, what has no parameter there narrows the board.
import type { ValueClause } from '../../contract/filter.ts';
import { useView, useViewStore, withPatch } from '../../link/use-view.ts';
import { numberName } from '../../words/format.ts';
import { type BoardState, formatBoardState, UNNARROWED } from './board-state.ts';
import styles from './claim-matrix.module.css';
import { type Matrix, type MatrixRow, REST } from './matrix.ts';
import { voiceValue } from './use-side-names.ts';

type FigureProps = {
  readonly count: number;
  readonly state: BoardState;
  /** Key of its column, for the arrow keys. */
  readonly column: string;
  readonly name: (figure: string) => string;
  /** Whether nothing is said as 0: what a row adds up to. A side that only answers has a row all the same. */
  readonly hasZero?: boolean;
};

type NarrowingProps = FigureProps & { readonly to: Pick<BoardState, 'kind' | 'says' | 'replies'> };

/** Narrows the board; pressed again it is undone. Sides beyond those shown are no one side: their cells are figures. */
export function NarrowingCell({ to, ...props }: NarrowingProps) {
  const store = useViewStore();
  const { state } = props;
  const isActive = state.kind === to.kind && state.says === to.says && state.replies === to.replies;
  const press = () =>
    store.change({ claims: formatBoardState({ ...state, ...(isActive ? UNNARROWED : to) }) });
  return (
    <Cell
      {...props}
      look={to.kind ?? 'total'}
      {...{ isActive, press }}
      isOneSide={to.says !== REST && to.replies !== REST}
    />
  );
}

type DenialProps = FigureProps & {
  readonly row: MatrixRow;
  readonly by: Matrix['answering'][number];
};

/** Filters the page by claimant and denier; pressed again it is undone. */
export function DenialCell({ row, by, ...props }: DenialProps) {
  const store = useViewStore();
  const [claimant, denier] = [row.voice && voiceValue(row.voice), by.voice && voiceValue(by.voice)];
  const isActive = useView(
    ({ filter }) => isOnly(filter.claimant, claimant) && isOnly(filter.denier, denier),
  );
  const press = () => {
    const only = (value: string | null) =>
      isActive || value === null ? undefined : { any: [value], not: [] };
    store.change(({ filter }) => ({
      filter: withPatch(filter, { claimant: only(claimant), denier: only(denier) }),
      claims: formatBoardState({ ...props.state, ...UNNARROWED }),
    }));
  };
  return (
    <Cell
      {...props}
      look="denied"
      {...{ isActive, press }}
      isOneSide={row.side !== REST && by.side !== REST}
    />
  );
}

const isOnly = (clause: ValueClause | undefined, value: string | null) =>
  clause !== undefined && clause.not.length === 0 && clause.any.length === 1 && clause.any[0] === value;

type CellProps = FigureProps & {
  readonly look: string;
  readonly isOneSide: boolean;
  readonly isActive: boolean;
  readonly press: () => void;
};

function Cell({ count, column, name, look, isOneSide, isActive, press, hasZero = false }: CellProps) {
  if (count === 0 && !hasZero) return null;
  const figure = numberName(count);
  if (!isOneSide || count === 0)
    return (
      <span className={styles.figure} title={name(figure)}>
        <span className="visually-hidden">{name(figure)}</span>
        <span aria-hidden="true">{figure}</span>
      </span>
    );
  return (
    <button
      type="button"
      data-stop
      data-column={column}
      tabIndex={-1}
      className={[styles.cell, styles[look]].join(' ')}
      aria-pressed={isActive}
      aria-label={name(figure)}
      title={name(figure)}
      onClick={press}
    >
      {figure}
    </button>
  );
}
