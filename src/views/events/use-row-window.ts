// Owns the virtual list: which rows are laid out, how the window of rows follows the scroll, how to go to a row.
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { recall, remember } from './list-memory.ts';
import { clampBase, lastBase, nextWindow, ROW_PX, trackPxPerRow, WINDOW_ROWS } from './row-window.ts';

type List = { readonly listId: string; readonly total: number };
type Rows = Virtualizer<HTMLDivElement, HTMLLIElement>;
/** What must hold once the next window is laid out. */
type Pending =
  | { readonly kind: 'keep'; readonly row: number; readonly belowTopPx: number }
  | { readonly kind: 'reveal'; readonly row: number };

export function useRowWindow({ listId, total }: List, scroller: RefObject<HTMLDivElement | null>) {
  const [recalled] = useState(() => recall(listId));
  const [wantedBase, setBase] = useState(recalled?.base ?? 0);
  const base = clampBase(wantedBase, total);
  const count = Math.min(WINDOW_ROWS, total - base);
  const pending = useRef<Pending | null>(null);
  const pxPerRow = trackPxPerRow(total);
  const windowStartPx = base * pxPerRow;

  const follow = (rows: Rows) => {
    const { range, scrollOffset, scrollRect } = rows;
    if (range === null || scrollOffset === null || scrollRect === null || pending.current !== null) return;
    const next = nextWindow({
      total,
      base,
      offsetPx: scrollOffset,
      viewportPx: scrollRect.height,
      windowStartPx,
      windowEndPx: rows.measurementsCache[count - 1]?.end ?? windowStartPx,
      firstIndex: range.startIndex,
      lastIndex: range.endIndex,
    });
    if (next.kind === 'stay') return;
    if (next.kind === 'slide') {
      const firstStartPx = rows.measurementsCache[range.startIndex]?.start ?? scrollOffset;
      const belowTopPx = scrollOffset - firstStartPx;
      pending.current = { kind: 'keep', row: base + range.startIndex, belowTopPx };
    }
    setBase(next.base);
  };

  const rows: Rows = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    // By row: an element that gets another event keeps its place and is measured again when its height changes.
    getItemKey: useCallback((index: number) => base + index, [base]),
    paddingStart: windowStartPx,
    overscan: 4,
    onChange: follow,
    initialOffset: recalled?.offsetPx ?? 0,
    initialMeasurementsCache: recalled?.measured ?? [],
  });

  useLayoutEffect(() => {
    const goal = pending.current;
    pending.current = null;
    if (goal === null) return;
    const index = goal.row - base;
    if (goal.kind === 'reveal') rows.scrollToIndex(index);
    else rows.scrollToOffset((rows.measurementsCache[index]?.start ?? 0) + goal.belowTopPx);
  });

  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is another list, which begins at its top
  useLayoutEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    setBase(0);
    // Asked of the list, not of the browser, which would lay out the page to answer: a drag changes the filter at every frame.
    if (rows.scrollOffset !== 0) scroller.current?.scrollTo({ top: 0 });
  }, [listId]);

  const latest = useRef({ listId, base });
  latest.current = { listId, base };
  useEffect(
    () => () => {
      const measured = rows.takeSnapshot();
      remember({ ...latest.current, offsetPx: rows.scrollOffset ?? 0, measured });
    },
    [rows],
  );

  const goToRow = (row: number) => {
    if (row >= base && row < base + count) {
      rows.scrollToIndex(row - base);
      return;
    }
    pending.current = { kind: 'reveal', row };
    setBase(clampBase(row - WINDOW_ROWS / 2, total));
  };

  const windowEndPx = rows.getTotalSize();
  return {
    base,
    rows,
    goToRow,
    /** Height of the whole track. */
    trackPx: windowEndPx + Math.max(0, lastBase(total) - base) * pxPerRow,
  };
}
