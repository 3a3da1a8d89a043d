// Owns the board of all crossings over the page: state, since when, last confirmed; filtered and sorted in the link, a press opens one on the map.
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useId, useRef } from 'react';
import { CROSSINGS_CSV, crossingsQuery } from '../../api/get-crossings.ts';
import { reachOf } from '../../api/get-reach.ts';
import { CsvLink } from '../../cards/csv-link.tsx';
import { MethodLink } from '../../cards/method-link.tsx';
import { ReachNote } from '../../cards/reach-note.tsx';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { useToday } from '../../cards/use-today.ts';
import { startOfMonth } from '../../contract/calendar-date.ts';
import { coverageEndOf } from '../../contract/coverage-end.ts';
import { type Crossing, statusDay } from '../../contract/crossing-status.ts';
import { useEventDays } from '../../engine/client/use-event-days.ts';

import { useView, useViewStore, withPatch } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { language, useTexts } from '../../ui/i18n.ts';
import { Minimize2 } from '../../ui/later-icons.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { borderName, countryName, dayName } from '../../words/format.ts';
import styles from './crossings/board.module.css';
import {
  BOARD_GROUPS,
  type Board,
  type BoardColumn,
  type BoardRow,
  boardRow,
  formatBoard,
  inBoardOrder,
  isChosen,
  liesIn,
  parseBoard,
} from './crossings/board-rows.ts';
import { BoardTable } from './crossings/board-table.tsx';
import { texts } from './crossings/board-texts.ts';
import { CROSSING_ZOOM, ticksOf } from './crossings/crossing-periods.ts';

const MOST_TICKS = 8;
/** So much of the time after the end of what was collected is shown, hatched. */
const HATCHED_DAYS = 120;

const NAMES = {
  nameOf: ({ names, id }: Crossing) => names[language()] ?? names.en ?? id,
  borderNameOf: borderName,
};

export function CrossingsBoard() {
  const text = useView(({ crossings }) => crossings);
  return text === null ? null : <Shown board={parseBoard(text)} />;
}

function Shown({ board }: { readonly board: Board }) {
  const t = useTexts(texts);
  const store = useViewStore();
  const titleId = useId();
  const roving = useRoving<HTMLFieldSetElement>();
  const { data, isError, refetch } = useQuery(crossingsQuery());
  const coverageEndDay = useShownMeta(coverageEndOf) ?? null;
  const reach = useShownMeta(reachOf) ?? null;
  const todayDay = useToday();
  // The keyboard waits on the way out for the first field, which comes with the crossings.
  const where = useRef<HTMLSelectElement>(null);
  const hasCome = data !== undefined;
  useEffect(() => {
    if (hasCome && document.activeElement?.matches('[data-way-out]')) where.current?.focus();
  }, [hasCome]);
  const day = useView(({ filter }) => statusDay(filter.to, todayDay, coverageEndDay));
  const firstDay = useEventDays()?.bulk.firstDay ?? day;

  const change = (patch: Partial<Board>) => store.change({ crossings: formatBoard({ ...board, ...patch }) });
  const sort = (by: BoardColumn) => change({ by, isTurned: board.by === by && !board.isTurned });
  // The way back is said by where it leads: where the screen is small the tab stands there, not the map.
  const isFromBorders = useView(({ tab }) => tab === 'borders');
  const leave = () => store.change({ crossings: null });
  const open = ({ crossing: { id, at }, border }: BoardRow) =>
    store.change(({ filter, map }) => ({
      crossings: null,
      crossing: id,
      event: null,
      tab: 'borders',
      filter: withPatch(filter, { border: { any: [border], not: [] }, km: undefined }),
      ...(at !== null && { map: { lng: at[0], lat: at[1], zoom: Math.max(CROSSING_ZOOM, map?.zoom ?? 0) } }),
    }));

  const all = (data?.crossings ?? []).map((crossing) => boardRow(crossing, day, NAMES));
  const here = all.filter(({ border }) => liesIn(border, board.where));
  const rows = here.filter(({ group }) => board.group === null || isChosen(group, board.group));
  const lastDay = Math.min(todayDay, (reach?.thinDay ?? day) + HATCHED_DAYS);
  const days = { fromDay: Math.min(startOfMonth(firstDay), lastDay), toDay: Math.max(day, lastDay) };
  return (
    <ModalDialog form="page" labelledBy={titleId} isInAddress onClose={leave}>
      <div className={styles.top}>
        <div className={styles.named}>
          <h2 id={titleId} className={styles.title}>
            {t('title')} <span className={styles.known}>{t('state-on', { date: dayName(day) })}</span>
          </h2>
          <MethodLink section="crossings" />
        </div>
        <Button data-way-out className={styles.close} onClick={leave}>
          <Minimize2 size={16} aria-hidden="true" />
          {t(isFromBorders ? 'close-to-borders' : 'close')}
        </Button>
      </div>
      {data ? (
        <>
          <div className={styles.tools}>
            <WhereSelect
              ref={where}
              borders={all.map(({ border }) => border)}
              where={board.where}
              onChange={change}
            />
            <fieldset className={styles.groups} aria-label={t('states')} {...roving}>
              {[null, ...BOARD_GROUPS].map((group) => (
                <button
                  key={group}
                  type="button"
                  {...STOP}
                  className={styles.group}
                  aria-pressed={group === null ? board.group === null : isChosen(group, board.group)}
                  onClick={() => change({ group })}
                >
                  {t(group ?? 'all')} {here.filter((row) => group === null || row.group === group).length}
                </button>
              ))}
            </fieldset>
            <CsvLink address={CROSSINGS_CSV} label={t('csv-label')} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys, too */}
          <section className={styles.scroll} aria-label={t('title')} tabIndex={0}>
            <BoardTable
              rows={inBoardOrder(rows, board)}
              board={board}
              days={days}
              ticks={ticksOf(days.fromDay, days.toDay, MOST_TICKS)}
              statusDay={day}
              reach={reach}
              onSort={sort}
              onOpen={open}
            />
            {rows.length === 0 && <p className={styles.message}>{t('none')}</p>}
            <ReachNote reach={reach} lastDay={days.toDay} className={styles.message} />
            <p className={styles.message}>{t('how')}</p>
          </section>
        </>
      ) : (
        <p className={styles.message} role={isError ? 'alert' : 'status'}>
          {t(isError ? 'failed' : 'loading')}{' '}
          {isError && <Button onClick={() => void refetch()}>{t('retry')}</Button>}
        </p>
      )}
    </ModalDialog>
  );
}

type WhereProps = {
  readonly ref: RefObject<HTMLSelectElement | null>;
  /** Of all crossings, with repetitions. */
  readonly borders: readonly string[];
  readonly where: string;
  readonly onChange: (patch: Partial<Board>) => void;
};

function WhereSelect({ ref, borders, where, onChange }: WhereProps) {
  const t = useTexts(texts);
  const byName = <T extends { readonly name: string }>(options: T[]) =>
    options.sort((a, b) => a.name.localeCompare(b.name));
  const pairs = byName([...new Set(borders)].map((id) => ({ id, name: borderName(id) })));
  const countries = byName(
    [...new Set(borders.flatMap((border) => border.split('-')))].map((id) => ({
      id,
      name: t('borders-of', { country: countryName(id) }),
    })),
  );
  return (
    <label className={styles.where}>
      <span className="visually-hidden">{t('borders')}</span>
      <select ref={ref} value={where} onChange={({ target }) => onChange({ where: target.value })}>
        <option value="all">{t('all-borders')}</option>
        {[
          { label: t('countries'), options: countries },
          { label: t('pairs'), options: pairs },
        ].map(({ label, options }) => (
          <optgroup key={label} label={label}>
            {options.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
