// Tests the line of picked events: the way to their view and back to where they were picked, where the keyboard goes, what is said where events come in groups.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { frameQuery } from '../api/get-frame.ts';
import { STATUSES } from '../contract/taxonomy.ts';
import type { EngineClient } from '../engine/client/client.ts';
import { EngineContext } from '../engine/client/use-engine.ts';
import { ViewContext } from '../link/use-view.ts';
import { createViewStore, type ViewStore } from '../link/view-store.ts';
import { setPicked, togglePick } from './picked.ts';
import { PickedLine } from './picked-line.tsx';

const REVISION = 1;
const FROM = '?type=attack&tab=claims&sort=killed&map=34.5,69.2,7&v=2';
const EVENT = { id: 'kabul', status: 'reported' } as const;

let store: ViewStore;
const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });

function open(search: string) {
  window.history.replaceState(null, '', `/${search}`);
  store = createViewStore(window);
  const answer = {
    revision: REVISION,
    totals: { events: 7 },
    facets: { status: new Uint32Array(STATUSES.length) },
  };
  const state = { answer, failure: null, names: {}, isTextPending: false };
  const engine = { subscribe: () => () => {}, getState: () => state } as unknown as EngineClient;
  return render(
    <QueryClientProvider client={queryClient}>
      <ViewContext value={store}>
        <EngineContext value={engine}>
          <section data-region="panel">
            <button type="button">A row</button>
            <PickedLine />
          </section>
          <PickedLine isSecond />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
}

beforeEach(() => {
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }));
  setPicked([]);
});
afterEach(() => store.close());

const press = (name: string) => userEvent.setup().click(screen.getByRole('button', { name }));

test('“Pick more” leads back to the view that was picked from, also after the page was loaded anew', async () => {
  const page = open(FROM);
  const from = store.getView();
  act(() => togglePick(store, EVENT));
  await press('Show it');
  expect(store.getView().filter).toEqual({ pick: ['kabul'] });
  act(() => store.change({ tab: 'events', map: null, theme: 'dark' }));
  page.unmount();
  store.close();
  vi.resetModules();
  open(window.location.search);
  await press('Pick more');
  expect(store.getView()).toEqual({ ...from, theme: 'dark' });
  expect(screen.getByRole('status').textContent).toBe('1 event picked');
});

test('taking the last event out leads back, too; a set that somebody else picked leads to all events, and the button says so', async () => {
  const page = open(FROM);
  const from = store.getView();
  act(() => togglePick(store, EVENT));
  await press('Show it');
  act(() => togglePick(store, EVENT));
  expect(store.getView()).toEqual(from);
  page.unmount();
  store.close();
  open('?pick=herat&killed=3&v=2');
  await press('Pick more of all events');
  expect(store.getView().filter).toEqual({ killed: 3 });
});

test('the keyboard goes to the words where its button gives way, and to the panel where the line does', async () => {
  open(FROM);
  act(() => togglePick(store, EVENT));
  await press('Show it');
  expect(document.activeElement?.textContent).toBe('The 1 picked event');
  await press('Pick more');
  expect(document.activeElement?.textContent).toBe('1 event picked');
  screen.getByRole('button', { name: 'Show it' }).focus();
  act(() => store.follow('?pick=kabul&v=2'));
  expect(document.activeElement?.textContent).toBe('The 1 picked event');
  act(() => store.follow(FROM));
  await press('Clear');
  expect(document.activeElement?.textContent).toBe('A row');
});

test('over the map it is said only where the panel does not show it', () => {
  const { rerender } = open(FROM);
  act(() => togglePick(store, EVENT));
  expect(screen.getAllByText('1 event picked')).toHaveLength(1);
  rerender(
    <ViewContext value={store}>
      <PickedLine isSecond />
    </ViewContext>,
  );
  expect(screen.getAllByText('1 event picked')).toHaveLength(1);
});

test('where events come in groups no reason is made up for those that are missing', () => {
  const { queryKey } = frameQuery(REVISION);
  queryClient.setQueryData(queryKey, { grain: 'week' } as never);
  open('?pick=kabul,herat&v=2');
  expect(screen.getByRole('status').textContent).toBe(
    'The 2 picked events: events come in groups here; choose dates to see each',
  );
});
