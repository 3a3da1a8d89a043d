// Owns which of a layout's own tabs is chosen. A link does not restore them: while one is, the link has the tab it begins with, so that it and the screen differ least.
import { useEffect, useState } from 'react';
import { useView, useViewStore } from '../link/use-view.ts';
import type { OwnTab } from './panel.tsx';

/** As the layout that is gone left it: turned, a phone shows what it showed. */
let left: OwnTab | null = null;

/** `offered`: by this layout. `first`: chosen when it comes on, whatever was before. */
export function useOwnTab(
  offered: readonly OwnTab[],
  first: OwnTab | null = null,
): readonly [OwnTab | null, (own: OwnTab | null) => void] {
  const store = useViewStore();
  const tab = useView((view) => view.tab);
  const [own, setOwn] = useState(() => first ?? offered.find((one) => one === left) ?? null);
  useEffect(() => {
    // Another tab of the link is to be seen.
    if (tab === 'events') return;
    left = null;
    setOwn(null);
  }, [tab]);
  const choose = (next: OwnTab | null) => {
    left = next;
    setOwn(next);
    // Filters are set for the tab that is open behind them.
    if (next === 'map' || next === 'timeline') store.change({ tab: 'events' });
  };
  return [own, choose];
}
