// Owns the view of a part shown alone in another page: it stays what was put there. What a press would make of it, such as other events, is
// kept beside it, for the whole view to open with.
import type { View } from '../../link/view.ts';
import type { ViewChange, ViewStore } from '../../link/view-store.ts';

/** What readers may change where they are: how the part looks, and which of its events is told of. */
const OWN: readonly (keyof View)[] = ['map', 'layer', 'shaded', 'boundaries', 'event', 'claims'];

export type EmbedStore = ViewStore & {
  /** What the last press asked for beyond the part; null: nothing. */
  readonly getWanted: () => Partial<View> | null;
  readonly forgetWanted: () => void;
};

/** `store`: of the page; it is written to without entries of the history, which is that of the page around. */
export function createEmbedStore(store: ViewStore): EmbedStore {
  const listeners = new Set<() => void>();
  let wanted: Partial<View> | null = null;
  const want = (next: Partial<View> | null) => {
    wanted = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    ...store,
    getWanted: () => wanted,
    forgetWanted: () => want(null),
    change(change: ViewChange) {
      const view = store.getView();
      const patch = Object.entries(typeof change === 'function' ? change(view) : change);
      const isOwn = ([field]: (typeof patch)[number]) => OWN.some((own) => own === field);
      const isOther = ([field, value]: (typeof patch)[number]) => view[field as keyof View] !== value;
      store.change(Object.fromEntries(patch.filter(isOwn)), 'adjust');
      const others = patch.filter((entry) => !isOwn(entry) && isOther(entry));
      if (others.length > 0) want(Object.fromEntries(others));
    },
    subscribe(listener) {
      listeners.add(listener);
      const stop = store.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}
