// Owns which list of changes is open, and who has room for it beside the map: one for the page, whoever opens it; gone with the page.
import { useEffect, useSyncExternalStore } from 'react';

/** Null while none is open; `since` is a revision. */
export type OpenChanges = { readonly since: number; readonly isSinceVisit: boolean } | null;

type State = { readonly open: OpenChanges; readonly rooms: number };

let state: State = { open: null, rooms: 0 };
const listeners = new Set<() => void>();

function become(next: Partial<State>): void {
  state = { ...state, ...next };
  for (const listener of [...listeners]) listener();
}

export const openChanges = (open: OpenChanges): void => become({ open });

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOpenChanges = (): OpenChanges => useSyncExternalStore(subscribe, () => state.open);

/** The list, for a panel that has room for it as long as it is on the page. */
export function useChangesBeside(hasRoom: boolean): OpenChanges {
  useEffect(() => {
    if (!hasRoom) return;
    become({ rooms: state.rooms + 1 });
    return () => become({ rooms: state.rooms - 1 });
  }, [hasRoom]);
  const open = useOpenChanges();
  return hasRoom ? open : null;
}

/** The list, for a dialog over the page where no panel has room for it. */
export const useChangesOver = (): OpenChanges =>
  useSyncExternalStore(subscribe, () => (state.rooms === 0 ? state.open : null));
