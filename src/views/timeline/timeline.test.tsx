// The timeline by its handles: key repeat previews, letting go is one step in the history.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseDate } from '../../contract/calendar-date.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { Timeline } from './timeline.tsx';

const WIDTH_PX = 800;
const BULK = { firstDay: parseDate('2021-01-06'), lastDay: parseDate('2026-06-28') };
const state = {
  names: { type: [] },
  failure: null,
  answer: { filter: {}, timeline: null, ...BULK, bulk: BULK },
};
let shown = state;
const preview = vi.fn();
const setTimeline = vi.fn();
const engine = {
  preview,
  setTimeline,
  subscribe: () => () => {},
  getState: () => shown,
} as unknown as EngineClient;
const frame = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

let store: ViewStore;
let coverage: { fullUntil: string; thinUntil: string } | null;

beforeEach(() => {
  coverage = null;
  shown = state;
  vi.clearAllMocks();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T12:00:00Z') });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #callback: () => void;
      constructor(callback: () => void) {
        this.#callback = callback;
      }
      observe() {
        queueMicrotask(this.#callback);
      }
      disconnect() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(WIDTH_PX);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(160);
});
afterEach(() => {
  store.close();
  vi.useRealTimers();
});

async function show(search: string) {
  window.history.replaceState(null, '', `/${search}`);
  store = createViewStore(window);
  const client = new QueryClient();
  client.setQueryData(['meta'], { collection: { coverage } });
  render(
    <QueryClientProvider client={client}>
      <ViewContext value={store}>
        <EngineContext value={engine}>
          <Timeline />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
  await frame();
  await frame();
  return {
    first: screen.getByRole('slider', { name: 'First day' }),
    last: screen.getByRole('slider', { name: 'Last day' }),
  };
}

it('asks for the whole data up to today by months, and frames the dates of a link', async () => {
  await show('');
  expect(setTimeline.mock.lastCall?.[0]).toEqual({
    unit: 'month',
    fromDay: parseDate('2021-01-01'),
    toDay: parseDate('2026-11-30'),
  });
  store.change({ filter: { from: '2025-07-01', to: '2025-07-31' } });
  await vi.waitFor(() => expect(setTimeline.mock.lastCall?.[0].unit).toBe('day'));
});

it('counts as today the day of a pinned view', async () => {
  await show('?asof=2024-03-05');
  expect(setTimeline.mock.lastCall?.[0].toDay).toBeLessThan(parseDate('2026-11-30') ?? 0);
});

it('says what lies years apart and not on screen, goes there by a press and back, and keeps the focus', async () => {
  const apart = (date: string, count: number, planned: number) => {
    const at = parseDate(date) ?? 0;
    return { fromDay: at, toDay: at, count, planned };
  };
  const window = { unit: 'month', fromDay: 0, toDay: -1 };
  const none = {
    startDays: new Int32Array(0),
    types: 0,
    counts: new Uint32Array(0),
    planned: new Uint32Array(0),
  };
  const timeline = { window, ...none, before: apart('1925-03-01', 1, 0), after: apart('2093-05-05', 1, 1) };
  const far = { firstDay: parseDate('1925-03-01'), lastDay: parseDate('2093-05-05') };
  shown = { ...state, answer: { ...state.answer, ...far, timeline } as unknown as typeof state.answer };
  await show('');
  expect(setTimeline.mock.lastCall?.[0].fromDay).toBe(parseDate('2021-01-01'));
  const names = () => within(screen.getByRole('group', { name: 'Not on screen' })).getAllByRole('button');
  expect(names().map((button) => button.ariaLabel)).toEqual([
    '1 event in 1925',
    '1 event and 1 planned in 2093',
  ]);
  fireEvent.click(screen.getByRole('button', { name: '1 event in 1925' }));
  await vi.waitFor(() => expect(names()[0]?.ariaLabel).toBe('Back to 2021–2026'));
  expect(setTimeline.mock.lastCall?.[0].fromDay).toBeLessThan(parseDate('1925-03-01') ?? 0);
  expect(screen.getByRole('status').textContent).toBe('Shown: 1 March 1925 to 1 March 1925.');
  await vi.waitFor(() => expect(document.activeElement).toBe(names()[0]));
  fireEvent.click(screen.getByRole('button', { name: 'Back to 2021–2026' }));
  await vi.waitFor(() => expect(names()[0]?.ariaLabel).toBe('1 event in 1925'));
  fireEvent.click(await screen.findByRole('button', { name: 'Show the whole time' }));
  await vi.waitFor(() => expect(screen.queryByRole('group', { name: 'Not on screen' })).toBeNull());
  expect(setTimeline.mock.lastCall?.[0].unit).toBe('year');
  fireEvent.click(await screen.findByRole('button', { name: 'Show where most events lie' }));
  await vi.waitFor(() => expect(names()).toHaveLength(2));
});

it('says where its handles stand', async () => {
  const { first, last } = await show('?from=2025-07-01');
  expect(first.getAttribute('aria-valuetext')).toBe('from 1 July 2025');
  expect(last.getAttribute('aria-valuetext')).toBe('to the last event, 28 June 2026');
});

it('previews while a key is held and commits once when it is let go', async () => {
  const { first } = await show('?from=2023-01-01&to=2025-12-31');
  const change = vi.spyOn(store, 'change');
  for (let times = 0; times < 3; times += 1) {
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    await frame();
  }
  expect(change).not.toHaveBeenCalled();
  expect(preview.mock.lastCall?.[0]).toEqual({ from: '2023-04-01', to: '2025-12-31' });
  fireEvent.keyUp(first, { key: 'ArrowRight' });
  expect(change).toHaveBeenCalledTimes(1);
  expect(window.location.search).toBe('?from=2023-04-01&to=2025-12-31&v=2');
  expect(screen.getByRole('status').textContent).toBe('Dates: 1 Apr 2023 – 31 Dec 2025.');
});

it('lets Escape undo what is in hand', async () => {
  const { last } = await show('?from=2023-01-01&to=2025-12-31');
  fireEvent.keyDown(last, { key: 'PageDown' });
  await frame();
  fireEvent.keyDown(last, { key: 'Escape' });
  fireEvent.keyUp(last, { key: 'Escape' });
  expect(preview.mock.lastCall).toEqual([null]);
  expect(window.location.search).toBe('?from=2023-01-01&to=2025-12-31');
});
