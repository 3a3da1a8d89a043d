// Owns which open event a low window has put aside for its map, where there is room for one of the two: it stays chosen, and comes back when it is asked for or chosen again.
import { useSyncExternalStore } from 'react';
import type { ViewStore } from '../link/view-store.ts';

let asideId: string | null = null;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Null: none is, or it comes back. Turning the window changes nothing. */
export function putAside(id: string | null): void {
  asideId = id;
  for (const listener of listeners) listener();
}

export const useAside = (): string | null => useSyncExternalStore(subscribe, () => asideId);

/** From what can be reached while an event is put aside: choosing that one changes nothing in the view. */
export function chooseEvent(store: ViewStore, id: string): void {
  store.change({ event: id });
  putAside(null);
}
