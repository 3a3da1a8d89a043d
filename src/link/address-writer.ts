// Owns the history of the browser: the view is written into it, and an entry on top of all stands for dialogs that Back closes. It may refuse (Safari after 100 calls in 30 s) or quietly do nothing: what it did not take is written as soon as it does.
import { pageAt, searchAt } from './short-link.ts';

/** Continuous movements are written this seldom, so that browsers which count calls have some left for steps. */
const SPACING_MS = 500;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 5000;
/** Steps kept for a history that refuses; browsers keep some fifty themselves. */
const MOST_STEPS = 20;

/** What the history is still to hold: a new entry, or another address of the current one. */
type Write = { query: string; readonly isStep: boolean };

export type AddressWriter = {
  /** A step is written at once, after what was adjusted before it; an adjustment soon, the last one wins. */
  readonly write: (query: string, isStep: boolean) => void;
  /** An entry of the same address lies on top while something is open over the page; Back then calls `onBack`. Returns how it ends. */
  readonly cover: (onBack: () => void) => () => void;
  /** After a `popstate`: whether the reader came to another address. A fragment is none, nor what lay under a dialog. */
  readonly arrive: () => boolean;
  /** Where the page is by rights: what is still to be written, else where it is. */
  readonly intended: () => string;
  /** Lets go of what is not written: the reader went to another entry. */
  readonly forget: () => void;
  readonly close: () => void;
};

export function createAddressWriter(window: Window): AddressWriter {
  const pending: Write[] = [];
  /** What Back closes, the topmost last. One entry stands for all of them. */
  const open: { readonly onBack: () => void }[] = [];
  let timer: number | undefined;
  let lastWriteMs = -Infinity;
  let retryMs = FIRST_RETRY_MS;
  let seen = searchAt(window.location);
  let at = entryOf(window);
  /** Whether the entry on top stands for something of this page, not of before a reload or of a dialog that is gone. */
  let isCovered = false;
  /** Whether it stands for something that a reload has closed, or that was just closed when the page was loaded again. */
  let isLeftOver = at.over !== undefined;
  /** Until the way back from the entry on top has arrived: what was written meanwhile would be undone by it. */
  let leaving: number | undefined;

  const flushIn = (delayMs: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(flush, delayMs);
  };
  const rest = () => {
    window.clearTimeout(timer);
    timer = undefined;
    window.removeEventListener('beforeunload', flush);
  };
  const take = (write: Write | 'cover') => {
    if (!put(window, at, write)) return false;
    at = entryOf(window);
    // What only moves the map leaves it what it is.
    isLeftOver &&= at.over !== undefined;
    seen = searchAt(window.location);
    lastWriteMs = performance.now();
    retryMs = FIRST_RETRY_MS;
    return true;
  };
  const stayUnder = () => {
    window.clearTimeout(leaving);
    leaving = undefined;
  };
  const catchUp = (): boolean => {
    for (let next = pending[0]; next !== undefined; next = pending[0]) {
      if (!take(next)) return false;
      if (next.isStep) isCovered = false;
      pending.shift();
    }
    if (open.length > 0 && !isCovered) {
      isCovered = at.over !== undefined || take('cover');
      if (isCovered) isLeftOver = false;
    }
    return open.length === 0 || isCovered;
  };
  function flush(): void {
    if (leaving !== undefined) return;
    if (catchUp()) rest();
    else {
      flushIn(retryMs);
      retryMs = Math.min(2 * retryMs, LONGEST_RETRY_MS);
    }
  }
  const uncover = () => {
    if (open.length > 0 || !isCovered || leaving !== undefined) return;
    isCovered = false;
    leaving = window.setTimeout(() => {
      leaving = undefined;
      flush();
    }, LONGEST_RETRY_MS);
    window.history.back();
  };
  const flushWhenHidden = () => {
    if (window.document.visibilityState === 'hidden') flush();
  };
  window.addEventListener('pagehide', flush);
  window.document.addEventListener('visibilitychange', flushWhenHidden);

  return {
    write(query, isStep) {
      const last = pending.at(-1);
      if (isStep || last === undefined) pending.push({ query, isStep });
      else last.query = query;
      if (pending.length > MOST_STEPS) pending.shift();
      // A page that listens for its end may not be kept for Back: only while there is something to write.
      window.addEventListener('beforeunload', flush);
      const dueMs = lastWriteMs + SPACING_MS - performance.now();
      if (isStep || (timer === undefined && dueMs <= 0)) flush();
      else if (timer === undefined) flushIn(dueMs);
    },
    cover(onBack) {
      const own = { onBack };
      open.push(own);
      flush();
      return () => {
        const index = open.indexOf(own);
        if (index < 0) return;
        open.splice(index, 1);
        // What follows at once, a step or another dialog, takes the entry over.
        window.setTimeout(uncover);
      };
    },
    arrive() {
      const before = { ...at, search: seen };
      at = entryOf(window);
      seen = searchAt(window.location);
      const wasLeaving = leaving !== undefined;
      const wasLeftOver = isLeftOver;
      stayUnder();
      isCovered = false;
      isLeftOver = at.over !== undefined && open.length === 0;
      const isUncovered = before.over !== undefined && before.over === at.mark;
      if (!isUncovered) {
        // Further back than the dialog; a new entry is a link that was followed.
        if (before.over !== undefined && before.length === at.length)
          for (const { onBack } of open.splice(0)) onBack();
        return seen !== before.search;
      }
      // What was adjusted over it belongs to the entry below.
      if (seen !== before.search) pending.unshift({ query: before.search.slice(1), isStep: false });
      if (!wasLeaving) open.pop()?.onBack();
      flush();
      // Nothing was seen to close: who went back goes on to the view before.
      if (wasLeftOver) window.history.back();
      return false;
    },
    intended() {
      const last = pending.at(-1);
      return last === undefined ? window.location.href : addressOf(window, last.query);
    },
    forget() {
      pending.length = 0;
      retryMs = FIRST_RETRY_MS;
      flush();
    },
    close() {
      rest();
      stayUnder();
      window.removeEventListener('pagehide', flush);
      window.document.removeEventListener('visibilitychange', flushWhenHidden);
    },
  };
}

const OWN = 'sarhad';

/** An entry of the history: which it is, unlike all others of any load of the page, and the one below that it only covers. */
type Entry = { readonly mark?: string; readonly over?: string; readonly length: number };

function entryOf({ history }: Window): Entry {
  const own = (history.state as { [OWN]?: Omit<Entry, 'length'> } | null)?.[OWN];
  return { ...own, length: history.length };
}

/** Whether the history took it. Its state tells: an address may be the same before and after. */
function put(window: Window, { length: _, ...at }: Entry, write: Write | 'cover'): boolean {
  const { history, location } = window;
  const mark = `${performance.timeOrigin + performance.now()} ${Math.random()}`;
  try {
    if (write === 'cover') {
      const over = at.mark ?? mark;
      if (at.mark === undefined)
        history.replaceState({ ...history.state, [OWN]: { mark } }, '', location.href);
      if (entryOf(window).mark !== over) return false;
      history.pushState({ [OWN]: { mark: `${mark} over`, over } }, '', location.href);
      return entryOf(window).over === over;
    }
    const address = addressOf(window, write.query);
    // A step from a dialog takes its entry: nothing is left of it below.
    if (!write.isStep) history.replaceState({ ...history.state, [OWN]: { ...at, mark } }, '', address);
    else if (at.over === undefined) history.pushState({ [OWN]: { mark } }, '', address);
    else history.replaceState({ [OWN]: { mark } }, '', address);
    return entryOf(window).mark === mark;
  } catch {
    return false;
  }
}

function addressOf({ location }: Window, query: string): string {
  const address = pageAt(location);
  address.search = query;
  return address.href;
}
