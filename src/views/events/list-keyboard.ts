// Owns the keyboard of the list: which row a key leads to, how focus gets there although the row must be laid out first, and what stays in sight.
import type { QueryClient } from '@tanstack/react-query';
import { type FocusEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { eventQuery } from '../../api/get-event.ts';
import { onClosed } from '../../cards/return-focus.ts';
import type { Sort } from '../../contract/sort.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { useView } from '../../link/use-view.ts';
import { isFocusLost } from '../../ui/focus.ts';
import { actOf, type Pressed } from '../../ui/keys.ts';
import { LIST_KEYS } from '../../ui/later-part-keys.ts';

/** The row that a key leads to from another; null for keys that are not ours. */
export function rowAfter(event: Pressed, row: number, screenful: number, total: number): number | null {
  const act = actOf(LIST_KEYS, event);
  if (act === null || act === 'pick') return null;
  const to = {
    next: row + 1,
    before: row - 1,
    'screen-down': row + screenful,
    'screen-up': row - screenful,
    first: 0,
    last: total - 1,
  }[act];
  return Math.max(0, Math.min(to, total - 1));
}

/** Focus that waits: a row may have to be scrolled to and its text loaded before it can take it. */
export function useRowFocus(scroller: RefObject<HTMLDivElement | null>) {
  const wanted = useRef<number | null>(null);
  const isInside = useRef(false);
  /** The row that holds the focus. */
  const held = useRef<number | null>(null);
  /** Whether the focus that moves now is moved by the list itself. */
  const isOurs = useRef(false);
  const give = useCallback((element: HTMLElement) => {
    isOurs.current = true;
    element.focus({ preventScroll: true });
    isOurs.current = false;
  }, []);

  const settle = useCallback(() => {
    const box = scroller.current;
    if (box === null) return;
    // Who has gone on to another part of the page meanwhile keeps the focus there.
    if (!isFocusLost() && !box.contains(document.activeElement)) wanted.current = null;
    if (wanted.current !== null) {
      const card = cardOf(box, wanted.current);
      if (card) {
        wanted.current = null;
        give(card);
      }
    }
    // The focused card was removed: either laid out anew once its event was known, or scrolled away. Then the keyboard
    // stays with the list.
    if (isInside.current && isFocusLost()) {
      const again = held.current === null ? null : cardOf(box, held.current);
      give(again ?? box);
    }
  }, [scroller, give]);
  useEffect(settle);

  return {
    /** To be called when a row has got its text. */
    settle,
    focusRow: useCallback((row: number) => {
      wanted.current = row;
    }, []),
    rowInFocus: (target: EventTarget): number | null => wanted.current ?? rowOf(target),
    listeners: {
      onFocus: ({ target }: FocusEvent) => {
        isInside.current = true;
        held.current = rowOf(target);
        // Who has gone to another row meanwhile keeps the focus there, too.
        if (!isOurs.current) wanted.current = null;
      },
      onBlur: () => {
        isInside.current = false;
      },
    },
  };
}

const cardOf = (box: HTMLElement, row: number) => box.querySelector<HTMLElement>(`[data-row="${row}"]`);

function rowOf(target: EventTarget): number | null {
  const row = (target as Element).closest<HTMLElement>('[data-row]')?.dataset.row;
  return row === undefined ? null : Number(row);
}

/** When the list is sorted otherwise, the open event stays in sight. */
export function useKeepOpen(
  queryClient: QueryClient,
  engine: EngineClient,
  { sort, revision }: { readonly sort: Sort; readonly revision: number },
  goToRow: (row: number) => void,
): void {
  const id = useView((view) => view.event);
  const latest = useRef({ id, revision, goToRow });
  latest.current = { id, revision, goToRow };
  const shown = useRef(sort);
  useEffect(() => {
    if (shown.current === sort) return;
    shown.current = sort;
    const { id, revision } = latest.current;
    const known = id === null ? undefined : queryClient.getQueryData(eventQuery(revision, id).queryKey);
    if (known) void engine.rankOf(known.event.key).then((row) => row >= 0 && latest.current.goToRow(row));
  }, [sort, queryClient, engine]);
}

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/** When a detail closes, the keyboard goes to the card of its event; to the list where that does not match the filter. */
export function useReturnToClosed(
  queryClient: QueryClient,
  engine: EngineClient,
  revision: number,
  goTo: (row: number | null) => void,
): void {
  const latest = useRef({ queryClient, engine, revision, goTo });
  latest.current = { queryClient, engine, revision, goTo };
  useEffect(
    () =>
      onClosed((id) => {
        const now = latest.current;
        const known = now.queryClient.getQueryData(eventQuery(now.revision, id).queryKey);
        // Of one that could not be read the row is not known; the list has then yet to come back.
        const rank = known ? now.engine.rankOf(known.event.key) : nextFrame().then(() => -1);
        void rank.then((row) => {
          if (isFocusLost()) latest.current.goTo(row < 0 ? null : row);
        });
        return true;
      }),
    [],
  );
}
