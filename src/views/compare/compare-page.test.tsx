// Tests that a comparison says what each side selects and how much, what it needs, and why it does not come.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { metaQuery } from '../../api/get-meta.ts';
import type { ComparisonReply } from '../../contract/comparison-reply.ts';
import type { Dictionary, Meta } from '../../contract/replies.ts';
import type { Answer } from '../../engine/answers.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { ComparePage } from './compare-page.tsx';

const toll = { sum: 0, within: 0, known: 0, disputed: 0 };
const side = (events: number, killed = toll): ComparisonReply['view'] => ({
  totals: { revision: 3, events, contested: 1, killed, injured: toll },
  ...{ incidents: 2, diplomatic: events - 2, elsewhere: 1, unplaced: 0 },
  map: '<svg><text fill="#1b1e22">map</text></svg>',
  timeline: '<svg></svg>',
});
const reply: ComparisonReply = {
  ...{ revision: 3, changedAt: '2026-12-01T00:00:00Z', unit: 'week' },
  coverage: { fullUntil: '2026-03-18', thinUntil: '2026-06-28', note: '' },
  view: side(1234, { sum: 7, within: 2, known: 3, disputed: 1 }),
  with: side(20),
};
const meta = {
  revision: 3,
  collection: { title: 'A collection', note: 'No census', isSynthetic: false, coverage: null },
} as unknown as Meta;
const names = { actors: [], borders: [], provinces: [], publishers: [] } as unknown as Dictionary;

let store: ViewStore;
let asked: string[];
let answers: (() => Response)[];
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status === 200 ? 'application/json' : 'application/problem+json' },
  });

beforeEach(() => {
  // jsdom has dialogs, but cannot open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  asked = [];
  answers = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    asked.push(new URL(String(address)).search);
    return (answers.shift() ?? (() => json(reply)))();
  });
});
afterEach(() => {
  store.close();
  vi.restoreAllMocks();
});

function show(search: string) {
  window.history.replaceState(null, '', `/${search}`);
  store = createViewStore(window);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(metaQuery().queryKey, meta);
  client.setQueryData(dictionaryQuery(3).queryKey, names);
  const state = { answer: { revision: 3 } as unknown as Answer, names: {} };
  const engine = { subscribe: () => () => {}, getState: () => state } as unknown as EngineClient;
  render(
    <QueryClientProvider client={client}>
      <ViewContext value={store}>
        <EngineContext value={engine}>
          <ComparePage />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

test('the period before stands first; both have their numbers, and what is not known of them', async () => {
  const user = show('?from=2026-01-01&to=2026-06-30&compare=before&v=2');
  const table = within(await screen.findByRole('table'));
  expect(asked).toEqual(['?from=2026-01-01&to=2026-06-30&asof=3&with=before&width=290']);
  const heads = table.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(heads.slice(1)).toEqual(['The period before it1 Jul – 31 Dec 2025', 'This view1 Jan – 30 Jun 2026']);
  const cellsOf = (row: string) =>
    within(table.getByRole('row', { name: new RegExp(`^${row}`) }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(cellsOf('Events')).toEqual(['20', '1,234']);
  expect(cellsOf('Killed')).toEqual([
    '–number killed not known for any of these 20 events',
    '7number killed known for 3 events ·\u00a0figures differ in 1 of them ·\u00a02 killed left out as overlap',
  ]);
  expect(screen.getByText(/were not collected alike: fully until 18 Mar 2026/)).toBeTruthy();
  expect(screen.getByText(/No census: the numbers say what was compiled/)).toBeTruthy();
  // In the colours of the page.
  expect(document.querySelector('figure text')?.getAttribute('fill')).toBe('var(--ink)');

  await user.click(screen.getByRole('button', { name: 'Open on the map: 1 Jul – 31 Dec 2025' }));
  expect(window.location.search).toBe('?from=2025-07-01&to=2025-12-31&v=2');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a view without dates says what it needs, and asks for nothing', async () => {
  const user = show('?killed=1&compare=before&v=2');
  expect(screen.getByText(/as soon as it has a first and a last day/)).toBeTruthy();
  expect(asked).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(window.location.search).toBe('?killed=1&v=2');
});

test('what the server refuses is told; what failed is tried again', async () => {
  answers = [
    () =>
      json(
        {
          ...{ type: 'urn:x', title: 'x', status: 400, code: 'unknown-value', detail: 'x' },
          errors: [{ code: 'unknown-value', at: 'with.actor', detail: 'no actor has the id “x”' }],
        },
        400,
      ),
  ];
  show('?compare=actor:x&v=2');
  expect((await screen.findByRole('alert')).textContent).toContain('no actor has the id “x”');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();

  answers = [() => json('no comparison')];
  store.change({ compare: 'all' });
  const again = await screen.findByRole('button', { name: 'Try again' });
  await userEvent.setup().click(again);
  await waitFor(() => expect(screen.getByRole('table')).toBeTruthy());
});
