// Owns how high the phone's sheet stands: as the reader puts it, and as what is shown moves it. Turned and turned back, a phone has it where it was.
import { useCallback, useEffect, useState } from 'react';
import { useView } from '../../link/use-view.ts';
import type { SheetHeight } from './sheet-heights.ts';
import { FIRST, type Shown, type Standing, standingAfter } from './sheet-standing.ts';

/** As the layout that is gone left it. */
let left: { readonly standing: Standing; readonly shown: Shown | null } = { standing: FIRST, shown: null };

export function useSheetHeight(): readonly [SheetHeight, (height: SheetHeight) => void] {
  const [now, setNow] = useState(left);
  const tab = useView((view) => view.tab);
  const isEventOpen = useView((view) => view.event !== null);
  const hasBorder = useView(({ filter }) => tab === 'borders' && filter.border?.any.length === 1);
  useEffect(() => {
    const shown = { tab, isEventOpen, hasBorder };
    setNow(({ standing, shown: before }) => ({ standing: standingAfter(standing, before, shown), shown }));
  }, [tab, isEventOpen, hasBorder]);
  useEffect(() => {
    left = now;
  }, [now]);
  const setHeight = useCallback(
    (height: SheetHeight) => setNow((now) => ({ ...now, standing: { ...now.standing, height } })),
    [],
  );
  return [now.standing.height, setHeight];
}
