// Owns the claims board: what is said of the events selected and who answers, with its matrix, segments and orders.
import { createPortal } from 'react-dom';
import { claimsCsvAddress } from '../../api/get-claims.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { Maximize2, Minimize2 } from '../../ui/later-icons.tsx';
import { useRoving } from '../../ui/use-roving.ts';
import { numberName } from '../../words/format.ts';
import {
  type BoardState,
  formatBoardState,
  GROUPINGS,
  type Kind,
  ORDERS,
  parseBoardState,
  UNNARROWED,
} from './board-state.ts';
import { ClaimList } from './claim-list.tsx';
import { ClaimMatrix } from './claim-matrix.tsx';
import styles from './claims-panel.module.css';
import { matrixOf } from './matrix.ts';
import { PairSummary } from './pair-summary.tsx';
import { texts } from './texts.ts';
import { isOfKind, nameOf } from './threads.ts';
import { type BoardClaims, useClaims } from './use-claims.ts';
import { useSideNames } from './use-side-names.ts';
import { VoicesTable } from './voices-table.tsx';

const NARROW_KINDS = [null, 'denied', 'other', 'unanswered'] as const;
const WIDE_KINDS = [null, 'denied', 'otherwise', 'answered', 'unanswered'] as const;

export type ClaimsPanelProps = {
  /** Whether there is room for the wide form. */
  readonly canWiden: boolean;
  /** Where the matrix stands while the board lies over the map; null: above the list. */
  readonly side: HTMLElement | null;
};

export function ClaimsPanel({ canWiden, side }: ClaimsPanelProps) {
  const t = useTexts(texts);
  const { board, isCurrent, hasFailed, retry, revision, filter } = useClaims();
  if (hasFailed && !board)
    return (
      <div className={styles.state} role="alert">
        <p>{t('failed')}</p>
        <Button onClick={retry}>{t('retry')}</Button>
      </div>
    );
  if (!board || revision === null)
    return (
      <p className={styles.state} role="status">
        {t('loading')}
      </p>
    );
  return (
    <div className={styles.board} aria-busy={!isCurrent}>
      <Shown board={board} side={side} canWiden={canWiden} csv={claimsCsvAddress(revision, filter)} />
    </div>
  );
}

type ShownProps = ClaimsPanelProps & { readonly board: BoardClaims; readonly csv: string };

function Shown({ board, side, canWiden, csv }: ShownProps) {
  const t = useTexts(texts);
  const store = useViewStore();
  const names = useSideNames();
  const state = parseBoardState(useView(({ claims }) => claims));
  const isWide = side !== null;
  const { threads, events } = board;
  if (threads.length === 0)
    return (
      <p className={styles.state} role="status">
        {events === 0 ? t('none-zero') : t('none', { count: events, events: numberName(events) })}
      </p>
    );
  const change = (patch: Partial<BoardState>) =>
    store.change({ claims: formatBoardState({ ...state, ...patch }) });
  const claims = `${numberName(threads.length)} ${t('count', { count: threads.length })}`;
  const matrix = threads.length > 1 && <ClaimMatrix matrix={matrixOf(threads)} state={state} names={names} />;
  const tools = (
    <>
      <a className={styles.csv} href={csv} download aria-label={t('csv-label')}>
        {t('csv')}
      </a>
      {isWide ? (
        <Button variant="bare" aria-label={t('narrow')} onClick={() => store.change({ panel: null })}>
          <Minimize2 size={15} aria-hidden="true" />
          <span className={styles.back}>{t('narrow')}</span>
        </Button>
      ) : (
        canWiden && (
          <IconButton variant="bare" label={t('widen')} onClick={() => store.change({ panel: 'wide' })}>
            <Maximize2 size={15} aria-hidden="true" />
          </IconButton>
        )
      )}
    </>
  );
  return (
    <>
      <div className={styles.scroll}>
        {!isWide && (
          <div className={styles.top}>
            <div className={styles.line}>
              <p className={styles.count}>
                <strong>{numberName(threads.length)}</strong> {t('count', { count: threads.length })}{' '}
                {t('in', { count: events, events: numberName(events) })}
              </p>
              {tools}
            </div>
            {matrix}
          </div>
        )}
        <div className={styles.bar}>
          <Kinds board={board} state={state} isWide={isWide} onChange={change} />
          <span className={styles.selects}>
            <Choice
              label={t('grouping')}
              value={state.by}
              options={GROUPINGS.map((by) => ({ id: by, name: t(`by-${by}`) }))}
              onChange={(by) => change({ by })}
            />
            <Choice
              label={t('order')}
              value={state.order}
              options={ORDERS.map((order) => ({ id: order, name: t(`order-${order}`) }))}
              onChange={(order) => change({ order })}
            />
            {isWide && tools}
          </span>
        </div>
        <ClaimList board={board} state={state} isWide={isWide} names={names} />
      </div>
      {!isWide && <Notes board={board} />}
      {isWide &&
        createPortal(
          <div className={styles.side}>
            <h2 className={styles.heading}>{t('matrix')}</h2>
            <p className={styles.by}>{t('matrix-by', { claims })}</p>
            {matrix}
            <PairSummary threads={threads} state={state} names={names} />
            <VoicesTable threads={threads} />
            <Notes board={board} />
          </div>,
          side,
        )}
    </>
  );
}

type KindsProps = {
  readonly board: BoardClaims;
  readonly state: BoardState;
  readonly isWide: boolean;
  readonly onChange: (patch: Partial<BoardState>) => void;
};

function Kinds({ board: { threads }, state, isWide, onChange }: KindsProps) {
  const t = useTexts(texts);
  const roving = useRoving<HTMLFieldSetElement>();
  const kinds: readonly (Kind | null)[] = isWide ? WIDE_KINDS : NARROW_KINDS;
  return (
    <fieldset className={styles.kinds} aria-label={t('kinds')} {...roving}>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          data-stop
          tabIndex={-1}
          className={styles.kind}
          aria-pressed={state.kind === kind && state.says === null && state.replies === null}
          onClick={() => onChange({ ...UNNARROWED, kind })}
        >
          {t(`kind-${kind ?? 'all'}`)} {numberName(threads.filter((thread) => isOfKind(thread, kind)).length)}
        </button>
      ))}
    </fieldset>
  );
}

type ChoiceProps<Id extends string> = {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly onChange: (id: Id) => void;
};

function Choice<Id extends string>({ label, value, options, onChange }: ChoiceProps<Id>) {
  return (
    <label className={styles.choice}>
      <span className="visually-hidden">{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value as Id)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Always in sight: what an unanswered claim does not mean. */
function Notes({ board: { threads, isCut } }: { readonly board: BoardClaims }) {
  const t = useTexts(texts);
  const all = new Map(
    threads
      .flatMap(({ said, answers }) => [said, ...answers])
      .map(({ date, ...told }) => [nameOf(told), date]),
  );
  const undated = [...all.values()].filter((date) => date === null).length;
  return (
    <p className={styles.notes}>
      {t('silence')}
      {undated > 0 && ` ${t('undated-count', { undated: numberName(undated), all: numberName(all.size) })}`}
      {isCut && ` ${t('cut')}`}
    </p>
  );
}
