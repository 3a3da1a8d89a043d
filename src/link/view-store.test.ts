// Proves that view and address agree as soon as the history takes it: one that refuses, does nothing, or counts calls.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_VIEW } from './view.ts';
import { createViewStore, type ViewStore } from './view-store.ts';

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

test('a link that was restored stands whole in the address; one that lost a part stays as it came', () => {
  const opened = (link: string) => {
    store.close();
    window.history.replaceState(null, '', link);
    store = createViewStore(window);
    return address();
  };
  expect(opened('/?killed=2&amp;country=af)&utm_source=mail')).toBe('?country=AF&killed=2&v=2');
  expect(opened('/?killed=many&amp;country=af')).toBe('?killed=many&amp;country=af');
  expect(opened('/?killed=2')).toBe('?killed=2');
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
