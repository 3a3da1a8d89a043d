// Owns the view of this page. Views read it and propose changes; the address says the same, as soon as the history takes it.
import { sortUnder } from '../contract/sort.ts';
import { createAddressWriter } from './address-writer.ts';
import { formatLink, isLoss, isMangled, type LinkNotice, parseLink, type Restore } from './link.ts';
import { isUnknown, searchAt } from './short-link.ts';
import type { View } from './view.ts';

/**
 * `step`: a deliberate act, which Back undoes. `adjust`: a consequence or a continuous movement (the map's position),
 * which replaces the current entry.
 */
export type ChangeKind = 'step' | 'adjust';
export type ViewChange = Partial<View> | ((view: View) => Partial<View>);

export type ViewStore = {
  readonly getView: () => View;
  /** Where the page is by rights, whatever the history has taken of it. */
  readonly getAddress: () => string;
  /** As the link said by which the page was opened. */
  readonly opened: View;
  /** What the link that was opened said wrongly; the same array until the next link. */
  readonly getNotices: () => readonly LinkNotice[];
  readonly change: (change: ViewChange, kind?: ChangeKind) => void;
  /** While a dialog takes a small screen, Back calls `onBack` and leaves the view as it is. Returns how that ends. */
  readonly cover: (onBack: () => void) => () => void;
  /**
   * What only the data could tell of the link, e.g. that they know no such actor: the view goes without it. As with what
   * was not understood at once, the address keeps what was left out until the reader changes something.
   */
  readonly correct: (change: ViewChange, notices: readonly LinkNotice[]) => void;
  /** Another link of this page, read and told of as the one it was opened by. */
  readonly follow: (search: string) => void;
  readonly dismissNotices: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
};

const NO_NOTICES: readonly LinkNotice[] = [];

/** Restores nothing: what is not understood is told. */
const asWritten: Restore = (search) => [...new URLSearchParams(search)];

/** What restores the link by which the page was opened, loaded only where it is mangled; where it does not come, none of it is lost in silence. */
export async function loadRestore({ search, hash }: Location): Promise<Restore> {
  if (!isMangled(search, hash)) return asWritten;
  const { restoreParameters } = await import('./restore-link.ts').catch(() => ({
    restoreParameters: asWritten,
  }));
  return restoreParameters;
}

export function createViewStore(window: Window, restore: Restore = asWritten): ViewStore {
  const listeners = new Set<() => void>();
  const address = createAddressWriter(window);
  const read = () => {
    const { isRestored, ...link } = parseLink(searchAt(window.location), window.location.hash, restore);
    // What was left out stays in the address: it is not what the sender meant, and whoever reloads is told again.
    if (isRestored && !link.notices.some(isLoss)) address.write(formatLink(link.view), false);
    return link;
  };
  let { view, notices }: { view: View; notices: readonly LinkNotice[] } = read();
  const opened = view;
  const announce = () => {
    for (const listener of listeners) listener();
  };
  /** As the view is in the history, or will be as soon as that takes it. */
  let query = formatLink(view);
  const readAddress = () => {
    // Until the reload takes the page, it stays as it is.
    if (isUnknown(window.location)) return window.location.reload();
    if (!address.arrive()) return;
    follow();
    // A mangled link that was come to within the page stands as it is understood until what restores it is there.
    void loadRestore(window.location).then((loaded) => {
      if (loaded === asWritten || loaded === restore) return;
      restore = loaded;
      follow();
    });
  };
  const follow = () => {
    address.forget();
    const link = read();
    notices = link.notices.length > 0 ? link.notices : NO_NOTICES;
    const told = formatLink(link.view);
    if (told !== query) view = link.view;
    query = told;
    announce();
  };
  /** Whether the view is another one now. */
  const take = (change: ViewChange) => {
    const changes = typeof change === 'function' ? change(view) : change;
    const changed = { ...view, ...changes };
    // The day of a sender is that of the revision he saw.
    const isOther = changes.seen === undefined && changed.filter.asof !== view.filter.asof;
    const seen = isOther ? null : changed.seen;
    const next = { ...changed, seen, sort: sortUnder(changed.filter, changed.sort) };
    const told = formatLink(next);
    if (told === query) return false;
    view = next;
    query = told;
    return true;
  };
  window.addEventListener('popstate', readAddress);
  return {
    getView: () => view,
    getAddress: address.intended,
    cover: address.cover,
    opened,
    getNotices: () => notices,
    change(change, kind = 'step') {
      // The same link is the same view: no history entry, no repaint.
      if (!take(change)) return;
      address.write(query, kind === 'step');
      announce();
    },
    follow(search) {
      const link = parseLink(search, '', restore);
      notices = link.notices;
      if (take(link.view)) address.write(query, true);
      announce();
    },
    correct(change, more) {
      notices = [...notices, ...more];
      take(change);
      if (!notices.some(isLoss)) address.write(query, false);
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
    close() {
      address.close();
      window.removeEventListener('popstate', readAddress);
    },
  };
}
