// Owns the rows of the list: virtual ones, their keys as they come on screen, selection and the keyboard through them.
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { keepEvent } from '../../api/get-event.ts';
import { pressPick } from '../../cards/pick-toggle.tsx';
import { useToday } from '../../cards/use-today.ts';
import type { SarhadEvent } from '../../contract/event.ts';
import { useEngine } from '../../engine/client/use-engine.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { actOf } from '../../ui/keys.ts';
import { LIST_KEYS } from '../../ui/later-part-keys.ts';
import { EventRow } from './event-row.tsx';
import styles from './events-list.module.css';
import { rowAfter, useKeepOpen, useReturnToClosed, useRowFocus } from './list-keyboard.ts';
import type { ListState } from './list-state.ts';
import { RowsFailure } from './rows-failure.tsx';
import { useListName } from './sort-words.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useRowWindow } from './use-row-window.ts';

export function EventRows({ state }: { readonly state: ListState }) {
  const name = useListName(state.sort);
  const queryClient = useQueryClient();
  const store = useViewStore();
  const { revision, total, from } = state;
  const selectedId = useView((view) => view.event);
  const todayDay = useToday();
  const scroller = useRef<HTMLDivElement>(null);
  const { base, rows, goToRow, trackPx } = useRowWindow(state, scroller);
  const items = rows.getVirtualItems();
  const firstRow = base + (items[0]?.index ?? 0);
  const lastRow = base + (items.at(-1)?.index ?? 0);
  const keyOf = useRowKeys(state, firstRow, lastRow);

  const [activeRow, setActiveRow] = useState(0);
  const firstVisible = base + (rows.range?.startIndex ?? 0);
  const tabStop = activeRow >= firstRow && activeRow <= lastRow ? activeRow : firstVisible;
  const { settle, focusRow, rowInFocus, listeners } = useRowFocus(scroller);

  const goTo = (row: number | null) => {
    if (row === null) {
      scroller.current?.focus({ preventScroll: true });
      return;
    }
    setActiveRow(row);
    focusRow(row);
    goToRow(row);
    settle();
  };
  const engine = useEngine();
  useReturnToClosed(queryClient, engine, revision, goTo);
  useKeepOpen(queryClient, engine, state, goToRow);

  const select = useCallback(
    (event: SarhadEvent, row: number) => {
      setActiveRow(row);
      // The detail need not ask for what the card already has.
      keepEvent(queryClient, revision, event);
      store.change({ event: event.id });
    },
    [queryClient, store, revision],
  );

  const onKeyDown = (key: KeyboardEvent) => {
    if (actOf(LIST_KEYS, key) === 'pick' && pressPick(key.target, 'li')) key.preventDefault();
    const screenful = Math.max(1, (rows.range?.endIndex ?? 1) - (rows.range?.startIndex ?? 0) - 1);
    const to = rowAfter(key, rowInFocus(key.target) ?? firstVisible, screenful, total);
    if (to === null) return;
    key.preventDefault();
    goTo(to);
  };

  const keysOnScreen = items.flatMap(({ index }) => keyOf(base + index) ?? []);
  return (
    <>
      <RowsFailure keys={keysOnScreen} revision={revision} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside */}
      <div className={styles.scroller} ref={scroller} tabIndex={-1} onKeyDown={onKeyDown} {...listeners}>
        {/* Rows lie in the flow: one that grows pushes the next ones at once, before anybody has measured it. */}
        <ol
          className={styles.track}
          aria-label={name}
          style={{ blockSize: trackPx, paddingBlockStart: items[0]?.start ?? 0 }}
        >
          {items.map(({ index }) => (
            <li
              key={base + index}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={total}
              aria-posinset={base + index + 1}
            >
              <EventRow
                row={base + index}
                eventKey={keyOf(base + index)}
                revision={revision}
                selectedId={selectedId}
                isTabStop={base + index === tabStop}
                todayDay={todayDay}
                from={from}
                onSelect={select}
                onReady={settle}
              />
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
