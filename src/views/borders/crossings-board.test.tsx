// Owns the tests of the board of crossings as a reader meets it: what it says, filters and sorts by, keys, and the way to a crossing.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { crossingsQuery } from '../../api/get-crossings.ts';
import { metaQuery } from '../../api/get-meta.ts';
import type { CrossingsReply } from '../../contract/border-reply.ts';
import { parseDate } from '../../contract/calendar-date.ts';
import type { Period } from '../../contract/crossing-status.ts';
import type { Meta } from '../../contract/replies.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { CrossingsBoard } from './crossings-board.tsx';

// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

let store: ViewStore;
beforeEach(() => {
  window.history.replaceState(null, '', '/?tab=borders&crossings=all');
  store = createViewStore(window);
});
afterEach(() => store.close());

const crossing = (
  en: string,
  border: string,
  at: [number, number] | null,
  ...periods: Partial<Period>[]
) => ({
  id: en.toLowerCase(),
  border,
  names: { en },
  at,
  periods: periods.map((part) => ({
    from: '2025-10-12',
    to: null,
    state: 'closed',
    reason: null,
    asOf: null,
    planned: false,
    ...part,
  })),
});
const CROSSINGS = [
  crossing('Torkham', 'AF-PK', [71.08, 34.12], { state: 'restricted', from: '2025-11-01', asOf: '2026-01' }),
  crossing('Kharlachi', 'AF-PK', [70, 33.8], { asOf: '2026-01' }),
  crossing('Gursal', 'AF-PK', null, { from: '2009', asOf: '2021-04-16' }),
  crossing('Shohon', 'AF-TJ', [70, 38]),
  crossing('Kulma', 'CN-TJ', [74.7, 38.3], { from: '2020-01-28', asOf: '2021-03-12' }),
];

function show(query = '/?tab=borders&crossings=all') {
  store.close();
  window.history.replaceState(null, '', query);
  store = createViewStore(window);
  const queries = new QueryClient();
  queries.setQueryData(crossingsQuery().queryKey, { crossings: CROSSINGS } as unknown as CrossingsReply);
  queries.setQueryData(metaQuery().queryKey, {
    lastDate: '2026-06-22',
    collection: { coverage: { fullUntil: '2026-03-31', thinUntil: '2026-06-22', note: '' } },
  } as Meta);
  const extent = { firstDay: parseDate('2021-01-06'), lastDay: parseDate('2026-06-22') };
  const answer = { ...extent, bulk: extent };
  const engine = { subscribe: () => () => {}, getState: () => ({ answer }) } as unknown as EngineClient;
  render(
    <QueryClientProvider client={queries}>
      <ViewContext value={store}>
        <EngineContext value={engine}>
          <CrossingsBoard />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
}
const rows = () => screen.getAllByRole('row').slice(1);
const names = () => rows().map((row) => within(row).getByRole('rowheader').textContent);
const head = (name: RegExp) => screen.getByRole('columnheader', { name });

test('says state, since when and last confirmed of every crossing, as known at the end of what was collected', () => {
  show();
  screen.getByText('state on 22 Jun 2026, by what is known today');
  expect(names()).toEqual(['Kharlachi', 'Kulma', 'Gursal', 'Torkham', 'Shohon']);
  const cells = within(rows()[0] as HTMLElement).getAllByRole('cell');
  expect(cells[0]?.textContent).toBe('Afghanistan – Pakistan');
  expect(cells[1]?.textContent).toContain('Closed since 12 Oct 2025 ·\u00a0last confirmed Jan 2026');
  expect(cells.slice(2, 4).map((cell) => cell.textContent)).toEqual(['12 Oct 2025', 'Jan 2026']);
  expect(rows()[2]?.textContent).toContain('Closed, last known Apr 2021');
  expect(rows()[4]?.textContent).toContain('Not known');
  screen.getByText(/^Hatched: thinly collected after 31 Mar 2026, and not at all after 22 Jun 2026/);
});

test('all crossings can be had as a table', () => {
  show('/?tab=borders&crossings=AF-TJ,closed');
  const link = screen.getByRole('link', { name: 'Download all crossings as a table (CSV)' });
  expect(new URL(String(link.getAttribute('href'))).pathname).toBe('/api/v1/crossings.csv');
});

test('a head sorts, says how, and turns; the order is in the link', async () => {
  show();
  expect(head(/^State/).getAttribute('aria-sort')).toBe('ascending');
  await userEvent.click(within(head(/^Since/)).getByRole('button'));
  expect(names()).toEqual(['Torkham', 'Kharlachi', 'Kulma', 'Gursal', 'Shohon']);
  expect([head(/^Since/), head(/^State/)].map((one) => one.getAttribute('aria-sort'))).toEqual([
    'descending',
    null,
  ]);
  await userEvent.click(within(head(/^Since/)).getByRole('button'));
  expect(names()).toEqual(['Gursal', 'Kulma', 'Kharlachi', 'Torkham', 'Shohon']);
  expect(store.getView().crossings).toBe('all,-since');
});

test('filters by border and state in the link, and counts what is left of each', async () => {
  show();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Borders' }), 'Borders of Afghanistan');
  screen.getByRole('button', { name: 'All 4' });
  await userEvent.click(screen.getByRole('button', { name: 'Closed 1' }));
  expect(names()).toEqual(['Kharlachi']);
  expect(store.getView().crossings).toBe('AF,closed-current');
  await userEvent.click(screen.getByRole('button', { name: 'Closed, last known 1' }));
  expect(names()).toEqual(['Gursal']);
  expect(store.getView().crossings).toBe('AF,closed-last-known');
});

test('a link of a state alone shows what is closed and what was when last known, as it did before', () => {
  show('/?tab=borders&crossings=AF,closed');
  expect(names()).toEqual(['Kharlachi', 'Gursal']);
  const pressed = screen.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);
  expect(pressed).toEqual(['Closed 1', 'Closed, last known 1']);
});

test('opens as the link says, and says when nothing is left', () => {
  show('/?tab=borders&crossings=AF-TJ,closed');
  expect(rows()).toHaveLength(0);
  screen.getByText('No crossing of these borders is listed in this state.');
});

test('arrow keys walk the rows, which are one stop of the Tab key; Enter opens one at its border and on the map', async () => {
  show();
  const [first, second] = screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('button'));
  first?.focus();
  await userEvent.keyboard('{End}{ArrowUp}{Home}{ArrowDown}');
  expect(document.activeElement).toBe(second);
  expect([first?.tabIndex, second?.tabIndex]).toEqual([-1, 0]);
  await userEvent.keyboard('{Home}{Enter}');
  expect(store.getView()).toMatchObject({
    crossings: null,
    crossing: 'kharlachi',
    tab: 'borders',
    filter: { border: { any: ['AF-PK'], not: [] } },
    map: { lng: 70, lat: 33.8, zoom: 10 },
  });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('one without a place opens at its border and leaves the map', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Gursal' }));
  expect(store.getView()).toMatchObject({ crossing: 'gursal', map: null });
});

test('the way out says where it leads', () => {
  show();
  screen.getByRole('button', { name: 'Back to borders' });
  cleanup();
  show('/?crossings=all');
  screen.getByRole('button', { name: 'Back to the map' });
});
