// Owns writing the view into the history of the browser, which may refuse (Safari after 100 calls in 30 s) or quietly do nothing: what it did not take is written as soon as it does.

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
  /** Whether the history stands at another address than the last that was written or seen. A fragment is none. */
  readonly hasMoved: () => boolean;
  /** Where the page is by rights: what is still to be written, else where it is. */
  readonly intended: () => string;
  /** Lets go of what is not written: the reader went to another entry. */
  readonly forget: () => void;
  readonly close: () => void;
};

export function createAddressWriter(window: Window): AddressWriter {
  const pending: Write[] = [];
  let timer: number | undefined;
  let lastWriteMs = -Infinity;
  let retryMs = FIRST_RETRY_MS;
  let seen = window.location.search;

  const flushIn = (delayMs: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(flush, delayMs);
  };
  const rest = () => {
    window.clearTimeout(timer);
    timer = undefined;
    window.removeEventListener('beforeunload', flush);
  };
  function flush(): void {
    for (let next = pending[0]; next !== undefined; next = pending[0]) {
      if (!put(window, next)) {
        flushIn(retryMs);
        retryMs = Math.min(2 * retryMs, LONGEST_RETRY_MS);
        return;
      }
      pending.shift();
      seen = window.location.search;
      lastWriteMs = performance.now();
      retryMs = FIRST_RETRY_MS;
    }
    rest();
  }
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
    hasMoved() {
      const before = seen;
      seen = window.location.search;
      return seen !== before;
    },
    intended() {
      const last = pending.at(-1);
      return last === undefined ? window.location.href : addressOf(window, last.query);
    },
    forget() {
      pending.length = 0;
      retryMs = FIRST_RETRY_MS;
      rest();
    },
    close() {
      rest();
      window.removeEventListener('pagehide', flush);
      window.document.removeEventListener('visibilitychange', flushWhenHidden);
    },
  };
}

/** Whether the history took it. Its state tells: an address may be the same before and after. */
function put(window: Window, { query, isStep }: Write): boolean {
  const { history } = window;
  const mark = `${performance.timeOrigin + performance.now()} ${Math.random()}`;
  const address = addressOf(window, query);
  try {
    if (isStep) history.pushState(mark, '', address);
    else history.replaceState(mark, '', address);
    return history.state === mark;
  } catch {
    return false;
  }
}

const addressOf = ({ location }: Window, query: string): string =>
  new URL(query === '' ? location.pathname : `?${query}`, location.href).href;
