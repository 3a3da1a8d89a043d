// The words on what is left out as overlap, pressed: a list of the events, each of which opens.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import { frameQuery } from '../../api/get-frame.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { generateEvents } from '../../engine/testing/generated-events.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { OpenedParts } from '../../ui/opened-parts.tsx';
import { LeftOutButton } from './left-out-button.tsx';

let store: ViewStore;
afterEach(() => store.close());

const DAY = { low: 3, high: 9, best: null };
const EVENTS = generateEvents(1, 3, { days: 5, actors: 1 }).map((event, at) => ({
  ...event,
  title: ['A day', 'The week', 'Another day'][at] ?? '',
  killed: at === 1 ? { low: 10, high: 10, best: 10 } : DAY,
  injured: null,
}));

function show(selected: readonly number[]) {
  // jsdom has dialogs, but cannot open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  window.history.replaceState(null, '', '/');
  store = createViewStore(window);
  const queries = new QueryClient();
  const [first, week, second] = EVENTS.map(({ key }) => key) as [number, number, number];
  queries.setQueryData(frameQuery(1).queryKey, {
    revision: 1,
    rows: 3,
    grain: 'event',
    chunks: [],
    partOf: [
      [first, week],
      [second, week],
    ],
  });
  for (const event of EVENTS) queries.setQueryData(eventByKeyQuery(1, event.key).queryKey, event);
  const answer = { revision: 1, loadedRows: 3, filter: {} };
  const engine = {
    subscribe: () => () => {},
    getState: () => state,
    rankOf: async (key: number) => selected.indexOf(EVENTS.findIndex((event) => event.key === key)),
  } as unknown as EngineClient;
  const state = { answer };
  render(
    <QueryClientProvider client={queries}>
      <ViewContext value={store}>
        <EngineContext value={engine}>
          <LeftOutButton killed={3} injured={0} />
          <OpenedParts />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
}

test('each part that matches stands with its whole; both can be opened', async () => {
  const user = userEvent.setup();
  show([0, 1]);
  await user.click(screen.getByRole('button', { name: '3 killed left out as overlap' }));
  const list = await screen.findByRole('region', { name: '3 killed, in 1 event' });
  expect(
    within(list)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([expect.stringMatching(/^A day /), expect.stringMatching(/^The week /)]);
  await user.click(within(list).getByRole('button', { name: /^The week / }));
  expect(store.getView().event).toBe(EVENTS[1]?.id);
  expect(screen.queryByRole('dialog')).toBeNull();
});
