// Owns how components read the view and propose changes to it.
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Filter } from '../contract/filter.ts';
import type { LinkNotice } from './link.ts';
import type { View } from './view.ts';
import type { ChangeKind, ViewStore } from './view-store.ts';

export const ViewContext = createContext<ViewStore | null>(null);

export function useViewStore(): ViewStore {
  const store = useContext(ViewContext);
  if (store === null) throw new Error('useView needs a ViewContext.Provider above it');
  return store;
}

/** The part of the view that `select` gives; the component renders again only when that part is another one. */
export function useView<T>(select: (view: View) => T): T {
  const store = useViewStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getView()));
}

export function useLinkNotices(): readonly LinkNotice[] {
  const store = useViewStore();
  return useSyncExternalStore(store.subscribe, store.getNotices);
}

/** Changes parts of the filter; `undefined` removes a clause. */
export function useChangeFilter(): (patch: Partial<Filter>, kind?: ChangeKind) => void {
  const store = useViewStore();
  return useCallback(
    (patch, kind) => store.change((view) => ({ filter: withPatch(view.filter, patch) }), kind),
    [store],
  );
}

/** A filter with some clauses replaced; clauses that became undefined are left out. */
export function withPatch(filter: Filter, patch: Partial<Filter>): Filter {
  const merged = { ...filter, ...patch };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as Filter;
}
