// Proves that view and address agree as soon as the history takes it: one that refuses, does nothing, or counts calls.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_VIEW } from './view.ts';
import { createViewStore, loadRestore, type ViewStore } from './view-store.ts';

let store: ViewStore;
/** Calls that reached the history, and what it does with them. */
let calls: string[];
let mood: 'works' | 'throws' | 'does nothing';

beforeEach(() => {
  vi.useFakeTimers({ now: 1e12 });
  window.history.replaceState(null, '', '/');
  calls = [];
  mood = 'works';
  for (const name of ['pushState', 'replaceState'] as const) {
    const real = History.prototype[name];
    vi.spyOn(window.history, name).mockImplementation((...given) => {
      calls.push(name);
      if (mood === 'throws') throw new DOMException('The operation is insecure.', 'SecurityError');
      if (mood === 'works') real.apply(window.history, given);
    });
  }
  store = createViewStore(window);
});
afterEach(() => {
  store.close();
  vi.useRealTimers();
});

const address = () => window.location.search;
const pan = (lng: number) => store.change({ map: { lng, lat: 37, zoom: 6 } }, 'adjust');
const kill = (killed: number) => store.change({ filter: { killed } });
const goBack = async () => {
  vi.useRealTimers();
  const gone = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  window.history.back();
  await gone;
};

test('a continuous movement is written a few times, its end surely', () => {
  for (let key = 1; key <= 64; key++) {
    pan(60 + key / 10);
    vi.advanceTimersByTime(95);
  }
  expect(calls.length).toBeLessThanOrEqual(20);
  vi.advanceTimersByTime(500);
  expect(address()).toBe('?map=66.4,37,6&v=2');
  expect(store.getView().map?.lng).toBe(66.4);
});

test('a step is written at once, and the entry before it holds what was adjusted last', async () => {
  pan(61);
  pan(62);
  kill(1);
  expect(address()).toBe('?killed=1&map=62,37,6&v=2');
  await goBack();
  expect(address()).toBe('?map=62,37,6&v=2');
  expect(store.getView()).toEqual({ ...DEFAULT_VIEW, map: { lng: 62, lat: 37, zoom: 6 } });
});

test.each(['pagehide', 'beforeunload'])(
  'what was adjusted is written before the page is left (%s)',
  (leaving) => {
    pan(61);
    pan(62);
    window.dispatchEvent(new Event(leaving));
    expect(address()).toBe('?map=62,37,6&v=2');
  },
);

test.each(['throws', 'does nothing'] as const)(
  'a history that %s does not hold up the view; steps and adjustments follow once it works',
  async (refusal) => {
    kill(1);
    mood = refusal;
    kill(2);
    pan(61);
    kill(3);
    pan(62);
    expect(store.getView()).toMatchObject({ filter: { killed: 3 }, map: { lng: 62 } });
    expect(address()).toBe('?killed=1&v=2');
    vi.advanceTimersByTime(60_000);
    // Asked seldom: a browser that counts is not driven further.
    expect(calls.length).toBeLessThan(25);
    mood = 'works';
    vi.advanceTimersByTime(5_000);
    expect(address()).toBe('?killed=3&map=62,37,6&v=2');
    await goBack();
    expect(address()).toBe('?killed=2&map=61,37,6&v=2');
    expect(store.getView().filter).toEqual({ killed: 2 });
  },
);

test('going back while the history refuses shows what the address then says', async () => {
  kill(1);
  kill(2);
  mood = 'throws';
  kill(3);
  await goBack();
  expect(address()).toBe('?killed=1&v=2');
  expect(store.getView().filter).toEqual({ killed: 1 });
  mood = 'works';
  kill(4);
  expect(address()).toBe('?killed=4&v=2');
});

test('a link that was restored stands whole in the address; one that lost a part stays as it came', async () => {
  const opened = async (link: string) => {
    store.close();
    window.history.replaceState(null, '', link);
    store = createViewStore(window, await loadRestore(window.location));
    return address();
  };
  expect(await opened('/?killed=2&amp;country=af)&utm_source=mail')).toBe('?country=AF&killed=2&v=2');
  expect(await opened('/?killed=many&amp;country=af')).toBe('?killed=many&amp;country=af');
  expect(await opened('/?killed=2')).toBe('?killed=2');
});

test('going back to another link of the same view tells what that one lost', async () => {
  window.history.pushState(null, '', '/?killed=2&tab=none&v=2');
  window.dispatchEvent(new PopStateEvent('popstate'));
  window.history.pushState(null, '', '/?killed=2&layer=none&v=2');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(store.getNotices().map(({ parameter }) => parameter)).toEqual(['layer']);
  const heard = vi.fn();
  store.subscribe(heard);
  await goBack();
  expect(store.getNotices().map(({ parameter }) => parameter)).toEqual(['tab']);
  expect(heard).toHaveBeenCalled();
});

/** A tick of the clock, and the way back that may have begun in it. */
const settles = async () => {
  vi.useRealTimers();
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve));
};
const opensDialog = () => {
  const onBack = vi.fn(() => close());
  const close = store.cover(onBack);
  return { onBack, close };
};

test('Back closes a dialog and leaves the view, whatever was chosen in it or came late', async () => {
  kill(1);
  pan(61);
  const { onBack } = opensDialog();
  expect(address()).toBe('?killed=1&map=61,37,6&v=2');
  pan(62);
  kill(2);
  kill(3);
  pan(63);
  await goBack();
  expect(onBack).toHaveBeenCalledTimes(1);
  expect(store.getView()).toMatchObject({ filter: { killed: 3 }, map: { lng: 63 } });
  expect(address()).toBe('?killed=3&map=63,37,6&v=2');
  await goBack();
  expect(address()).toBe('?killed=2&map=62,37,6&v=2');
  await goBack();
  expect(store.getView().filter).toEqual({ killed: 1 });
});

test('a dialog that is closed leaves no entry; what is done at once or meanwhile is not undone by that', async () => {
  vi.useRealTimers();
  kill(1);
  opensDialog().close();
  kill(2);
  opensDialog().close();
  await new Promise((resolve) => setTimeout(resolve));
  // On its way back.
  kill(3);
  await settles();
  const search = opensDialog();
  search.close();
  const { onBack } = opensDialog();
  await settles();
  await goBack();
  expect([search.onBack, onBack].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  const seen = [address()];
  for (let back = 0; back < 2; back++) {
    await goBack();
    seen.push(address());
  }
  expect(seen).toEqual(['?killed=3&v=2', '?killed=2&v=2', '?killed=1&v=2']);
});

test('after a reload with a dialog open, Back closes the next one', async () => {
  kill(1);
  opensDialog();
  store.close();
  store = createViewStore(window);
  const { onBack } = opensDialog();
  await goBack();
  expect(onBack).toHaveBeenCalledTimes(1);
  kill(2);
  await goBack();
  expect(store.getView().filter).toEqual({ killed: 1 });
});

test('after a reload with a dialog open, or just closed, one Back leads to the view before', async () => {
  kill(1);
  kill(2);
  opensDialog();
  store.close();
  store = createViewStore(window);
  pan(62);
  await goBack();
  await settles();
  expect(store.getView().filter).toEqual({ killed: 1 });
  vi.useRealTimers();
  window.history.forward();
  await settles();
  // What was moved meanwhile is kept where it was moved.
  expect(address()).toBe('?killed=2&map=62,37,6&v=2');
});

test.each(['throws', 'does nothing'] as const)(
  'a dialog that opens while the history %s: Back closes it once the history works, and it leaves nothing',
  async (refusal) => {
    kill(1);
    mood = refusal;
    const first = opensDialog();
    kill(2);
    first.close();
    const { onBack } = opensDialog();
    mood = 'works';
    vi.advanceTimersByTime(5_000);
    expect(address()).toBe('?killed=2&v=2');
    await goBack();
    expect(onBack).toHaveBeenCalledTimes(1);
    expect(address()).toBe('?killed=2&v=2');
    await goBack();
    expect(store.getView().filter).toEqual({ killed: 1 });
  },
);

test('whoever goes further back than a dialog closes it, and sees what that address says', async () => {
  kill(1);
  kill(2);
  const { onBack } = opensDialog();
  vi.useRealTimers();
  window.history.go(-2);
  await settles();
  expect(onBack).toHaveBeenCalledTimes(1);
  expect(store.getView().filter).toEqual({ killed: 1 });
});

test('what others keep in the state of an entry stays when its address is adjusted', () => {
  window.history.replaceState({ scroll: 7 }, '', '/');
  pan(61);
  opensDialog();
  expect(address()).toBe('?map=61,37,6&v=2');
  vi.advanceTimersByTime(500);
  window.history.replaceState({ ...window.history.state, scroll: 8 }, '');
  pan(62);
  vi.advanceTimersByTime(500);
  expect(window.history.state).toMatchObject({ scroll: 8 });
});

const STRANGER = {
  code: 'unknown-value',
  parameter: 'border',
  value: 'QQ-ZZ',
  expected: '',
  widens: true,
} as const;

test('what the data do not know stays in the address, like what was not understood, until something is changed', () => {
  const open = (query: string) => {
    store.close();
    window.history.replaceState(null, '', query);
    store = createViewStore(window);
  };
  open('/?killed=many&border=QQ-ZZ&v=2');
  store.correct({ filter: {} }, [STRANGER]);
  vi.advanceTimersByTime(1000);
  expect(store.getView().filter).toEqual({});
  expect(store.getNotices().map(({ parameter }) => parameter)).toEqual(['killed', 'border']);
  expect(address()).toBe('?killed=many&border=QQ-ZZ&v=2');
  kill(3);
  expect(address()).toBe('?killed=3&v=2');

  // What was only written otherwise is put right at once.
  open('/?province=tj-gb&v=2');
  store.correct({ filter: { province: { any: ['TJ-GB'], not: [] } } }, []);
  vi.advanceTimersByTime(1000);
  expect(address()).toBe('?province=TJ-GB&v=2');
});

test('a mangled link that is come to within the page is restored as soon as that can be done', async () => {
  window.history.pushState(null, '', '/?killed=2&amp;country=af)&v=2');
  window.dispatchEvent(new PopStateEvent('popstate'));
  await vi.waitFor(() =>
    expect(store.getView().filter).toEqual({ killed: 2, country: { any: ['AF'], not: [] } }),
  );
  expect(address()).toBe('?country=AF&killed=2&v=2');
});

test('the day on which a sender saw a revision goes with that revision', () => {
  store.follow('?asof=3&seen=2026-12-02&killed=1&v=2');
  store.change(({ filter }) => ({ filter: { ...filter, killed: 2 } }));
  expect(store.getView().seen).toBe('2026-12-02');
  store.change(({ filter }) => ({ filter: { ...filter, asof: '2' } }));
  expect(store.getView().seen).toBeNull();
  store.follow('?asof=2&seen=2026-12-01&v=2');
  store.follow('?asof=3&seen=2026-12-01&v=2');
  expect(store.getView().seen).toBe('2026-12-01');
  store.change({ filter: {} });
  expect(store.getAddress()).not.toContain('seen');
});
