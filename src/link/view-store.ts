// Owns the view of this page: it lives in the address bar and nowhere else. Views read it and propose changes.
import { sortUnder } from '../contract/sort.ts';
import { formatLink, type LinkNotice, parseLink } from './link.ts';
import type { View } from './view.ts';

/**
 * `step`: a deliberate act, which Back undoes. `adjust`: a consequence or a continuous movement (the map's position),
 * which replaces the current entry.
 */
export type ChangeKind = 'step' | 'adjust';
export type ViewChange = Partial<View> | ((view: View) => Partial<View>);

export type ViewStore = {
  readonly getView: () => View;
  /** As the link said by which the page was opened. */
  readonly opened: View;
  /** What the link that was opened said wrongly; the same array until the next link. */
  readonly getNotices: () => readonly LinkNotice[];
  readonly change: (change: ViewChange, kind?: ChangeKind) => void;
  /** Adds what was found out later, e.g. an actor that the data does not have. */
  readonly addNotices: (notices: readonly LinkNotice[]) => void;
  readonly dismissNotices: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
};

const NO_NOTICES: readonly LinkNotice[] = [];

export function createViewStore(window: Window): ViewStore {
  const listeners = new Set<() => void>();
  let { view, notices } = parseLink(window.location.search) as { view: View; notices: readonly LinkNotice[] };
  const announce = () => {
    for (const listener of listeners) listener();
  };
  const readAddress = () => {
    const parsed = parseLink(window.location.search);
    // A fragment (the links that skip) changes the address, but not the view.
    if (formatLink(parsed.view) === formatLink(view)) return;
    view = parsed.view;
    notices = parsed.notices.length > 0 ? parsed.notices : NO_NOTICES;
    announce();
  };
  window.addEventListener('popstate', readAddress);
  return {
    getView: () => view,
    opened: view,
    getNotices: () => notices,
    change(change, kind = 'step') {
      const patch = typeof change === 'function' ? change(view) : change;
      const before = formatLink(view);
      const changed = { ...view, ...patch };
      const next = { ...changed, sort: sortUnder(changed.filter, changed.sort) };
      const query = formatLink(next);
      // The same link is the same view: no history entry, no repaint.
      if (query === before) return;
      view = next;
      const address = query === '' ? window.location.pathname : `?${query}`;
      if (kind === 'step') window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
      announce();
    },
    addNotices(more) {
      notices = [...notices, ...more];
      announce();
    },
    dismissNotices() {
      if (notices.length === 0) return;
      notices = NO_NOTICES;
      announce();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => window.removeEventListener('popstate', readAddress),
  };
}
