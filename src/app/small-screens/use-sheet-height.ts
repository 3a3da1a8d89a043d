// Owns when the phone's sheet rises and falls of itself: with a tab that needs the room, with an event or a border that is read beside the map.
import { useCallback, useEffect, useState } from 'react';
import { useView } from '../../link/use-view.ts';
import type { SheetHeight } from './sheet-heights.ts';

type Standing = {
  readonly height: SheetHeight;
  /** Where it stood before a tab raised it, and before an event was opened; null: nothing to go back to. */
  readonly beforeTab: SheetHeight | null;
  readonly beforeEvent: SheetHeight | null;
};

const FIRST: Standing = { height: 'half', beforeTab: null, beforeEvent: null };

export function useSheetHeight(): readonly [SheetHeight, (height: SheetHeight) => void] {
  const [{ height }, setStanding] = useState(FIRST);
  const tab = useView((view) => view.tab);
  const isRaised = tab !== 'events';
  const isEventOpen = useView((view) => view.event !== null);
  const hasBorder = useView(({ filter }) => tab === 'borders' && filter.border?.any.length === 1);
  // Charts and plans need the room; the list is read beside the map. Any other tab raises it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each tab raises it
  useEffect(() => {
    setStanding((now) => {
      if (isRaised) return { ...now, height: 'full', beforeTab: now.beforeTab ?? now.height };
      // Whoever has moved it since knows better.
      const isAsLeft = now.beforeTab !== null && now.height === 'full';
      return { ...now, height: isAsLeft ? (now.beforeTab ?? 'half') : now.height, beforeTab: null };
    });
  }, [tab, isRaised]);
  useEffect(() => {
    setStanding((now) => {
      if (isEventOpen) return { ...now, height: 'half', beforeEvent: now.height };
      // Back to the list it was chosen from, if that filled the screen.
      const isBack = now.beforeEvent === 'full' && now.height === 'half';
      return { ...now, height: isBack ? 'full' : now.height, beforeEvent: null };
    });
  }, [isEventOpen]);
  useEffect(() => {
    // The map goes to the border: half of the screen shows it there, the other half its strip.
    if (hasBorder) setStanding((now) => ({ ...now, height: 'half' }));
  }, [hasBorder]);
  const setHeight = useCallback((next: SheetHeight) => setStanding((now) => ({ ...now, height: next })), []);
  return [height, setHeight];
}
