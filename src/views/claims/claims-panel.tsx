// Owns the claims board: what is said of the events selected and who answers, with its matrix, segments and orders.
import { type ReactNode, useRef } from 'react';
import { createPortal } from 'react-dom';
import { CsvButton } from '../../cards/csv-link.tsx';
import { NothingMatches } from '../../cards/nothing-matches.tsx';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { reachCells } from '../../contract/csv-reach.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { nameOf } from '../../matching/claim-threads.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { Maximize2, Minimize2 } from '../../ui/later-icons.tsx';
import { useRoving } from '../../ui/use-roving.ts';
import { numberName } from '../../words/format.ts';
import { boardCsv } from './board-csv.ts';
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
import { NarrowedTo } from './narrowed-to.tsx';
import { PairSummary } from './pair-summary.tsx';
import { texts } from './texts.ts';
import { isOfKind, isShown } from './threads.ts';
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
  const { board, isCurrent, hasFailed, retry, revision } = useClaims();
  const way = <Way isWide={side !== null} canWiden={canWiden} />;
  return (
    <div className={styles.board} aria-busy={board && !isCurrent}>
      {board && board.threads.length > 0 && revision !== null ? (
        <Shown board={board} side={side} way={way} revision={revision} />
      ) : (
        <div className={styles.bar}>
          <Without board={board} hasFailed={hasFailed} retry={retry} />
          {way}
        </div>
      )}
    </div>
  );
}

type WithoutProps = Pick<ReturnType<typeof useClaims>, 'board' | 'hasFailed' | 'retry'>;

/** Why there is no claim to show. */
function Without({ board, hasFailed, retry }: WithoutProps) {
  const t = useTexts(texts);
  if (board?.events === 0) return <NothingMatches />;
  if (board)
    return (
      <p className={styles.state} role="status">
        {t('none', { count: board.events, events: numberName(board.events) })}
      </p>
    );
  return hasFailed ? (
    <div className={styles.state} role="alert">
      <p>{t('failed')}</p>
      <Button onClick={retry}>{t('retry')}</Button>
    </div>
  ) : (
    <p className={styles.state} role="status">
      {t('loading')}
    </p>
  );
}

/** Between the panel and the wide form, whatever there is to show. */
function Way({ isWide, canWiden }: { readonly isWide: boolean; readonly canWiden: boolean }) {
  const t = useTexts(texts);
  const store = useViewStore();
  if (isWide)
    return (
      <Button variant="bare" aria-label={t('narrow')} onClick={() => store.change({ panel: null })}>
        <Minimize2 size={15} aria-hidden="true" />
        <span className={styles.back}>{t('narrow')}</span>
      </Button>
    );
  return (
    canWiden && (
      <IconButton variant="bare" label={t('widen')} onClick={() => store.change({ panel: 'wide' })}>
        <Maximize2 size={15} aria-hidden="true" />
      </IconButton>
    )
  );
}

type ShownProps = Pick<ClaimsPanelProps, 'side'> & {
  readonly board: BoardClaims;
  readonly way: ReactNode;
  readonly revision: number;
};

function Shown({ board, side, way, revision }: ShownProps) {
  const t = useTexts(texts);
  const store = useViewStore();
  const names = useSideNames();
  const state = parseBoardState(useView(({ claims }) => claims));
  const isWide = side !== null;
  const { threads, events } = board;
  const change = (patch: Partial<BoardState>) =>
    store.change({ claims: formatBoardState({ ...state, ...patch }) });
  const bar = useRef<HTMLDivElement>(null);
  /** The line that was pressed goes: the focus goes on to what says the same, “All”. */
  const clear = () => {
    change(UNNARROWED);
    bar.current?.querySelector<HTMLElement>('[data-stop]')?.focus();
  };
  const coverage = useShownMeta(({ collection }) => collection.coverage);
  const listed = threads.filter((thread) => isShown(thread, state));
  const withClaims = new Set(threads.map(({ said }) => said.event.id)).size;
  const inEvents =
    withClaims < events
      ? t('in-some', { some: numberName(withClaims), events: numberName(events) })
      : t('in', { count: events, events: numberName(events) });
  const claims = `${numberName(threads.length)} ${t('count', { count: threads.length })} ${inEvents}`;
  const matrix = threads.length > 1 && <ClaimMatrix threads={threads} state={state} names={names} />;
  const tools = (
    <>
      <CsvButton
        label={t('csv-label', { count: listed.length, claims: numberName(listed.length) })}
        fileName={`sarhad-claims-r${revision}.csv`}
        makeText={() => boardCsv(listed, reachCells(revision, coverage ?? null))}
      />
      {way}
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
                {inEvents}
              </p>
              {tools}
            </div>
            {matrix}
            <Notes board={board} />
          </div>
        )}
        <div ref={bar} className={styles.bar}>
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
        {(state.says !== null || state.replies !== null) && (
          <NarrowedTo {...{ threads, state, names }} shown={listed.length} onClear={clear} />
        )}
        <ClaimList board={board} state={state} isWide={isWide} names={names} />
      </div>
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

/** Beside the matrix, whose figures it explains: what an unanswered claim does not mean. */
function Notes({ board: { threads, isCut } }: { readonly board: BoardClaims }) {
  const t = useTexts(texts);
  const all = new Map(
    threads
      .flatMap(({ said, answers }) => [said, ...answers])
      .map(({ date, ...told }) => [nameOf(told), date]),
  );
  const undated = [...all.values()].filter((date) => date === null).length;
  const unanswered = threads.filter(({ kind }) => kind === 'unanswered');
  const beside = unanswered.filter(({ isBeside }) => isBeside).length;
  return (
    <p className={styles.notes}>
      {t('silence')}
      {beside > 0 &&
        ` ${t('beside-count', { beside: numberName(beside), unanswered: numberName(unanswered.length) })}`}
      {undated > 0 && ` ${undatedInWords()}`}
      {isCut && ` ${t('cut')}`}
    </p>
  );

  function undatedInWords(): string {
    const [said, answers] = [threads.length, all.size - threads.length];
    const claims = t('of-claims', { count: said, figure: numberName(said) });
    if (answers === 0) return t('undated-claims', { undated: numberName(undated), claims });
    return t('undated-both', {
      undated: numberName(undated),
      all: numberName(all.size),
      claims,
      answers: t('of-answers', { count: answers, figure: numberName(answers) }),
    });
  }
}
