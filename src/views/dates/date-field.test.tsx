// The date field by its roles: what is typed ends up in the link as one step.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseDate } from '../../contract/calendar-date.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { OpenedParts } from '../../ui/opened-parts.tsx';
import { DateField } from './date-field.tsx';

let store: ViewStore;
let coverage: { fullUntil: string; thinUntil: string } | null;

const state = {
  names: {},
  failure: null,
  answer: {
    revision: 1,
    isPreview: false,
    filter: {},
    firstDay: parseDate('2021-01-06'),
    lastDay: parseDate('2199-12-31'),
    bulk: { firstDay: parseDate('2021-01-06'), lastDay: parseDate('2026-06-28') },
  },
};
const engine = {
  subscribe: () => () => {},
  getState: () => state,
  newestDay: () => Promise.resolve(parseDate('2026-06-28')),
} as unknown as EngineClient;

beforeEach(() => {
  coverage = null;
  state.answer.lastDay = parseDate('2199-12-31');
  // jsdom has dialogs, but cannot open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  window.history.replaceState(null, '', '/');
});
afterEach(() => store.close());

async function open(search = '') {
  window.history.replaceState(null, '', `/${search}`);
  store = createViewStore(window);
  const client = new QueryClient();
  client.setQueryData(['meta'], { changedAt: '2026-06-30T00:00:00Z', collection: { coverage } });
  render(
    <QueryClientProvider client={client}>
      <ViewContext value={store}>
        <EngineContext value={engine}>
          <DateField />
          <OpenedParts />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: /^Dates/ }));
  await screen.findByRole('dialog', { name: 'Dates' }, { timeout: 15_000 });
  return user;
}

it('says the dates of the link and how many days they are', async () => {
  await open('?from=2025-07-01&to=2026-02-23');
  expect(screen.getByRole('button', { name: 'Dates: 1 Jul 2025 – 23 Feb 2026' })).toHaveProperty(
    'textContent',
    '1 Jul 2025 – 23 Feb 2026238 days',
  );
  expect(screen.getByLabelText('First day')).toHaveProperty('value', '2025-07-01');
});

it('takes typed dates in one step', async () => {
  const user = await open();
  const change = vi.spyOn(store, 'change');
  await user.type(screen.getByLabelText('First day'), '1 July 2025');
  await user.type(screen.getByLabelText('Last day'), 'Feb 2026{Enter}');
  expect(window.location.search).toBe('?from=2025-07-01&to=2026-02-28&v=2');
  expect(change).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('says what is wrong and changes nothing', async () => {
  const user = await open('?from=2025-07-01');
  const last = screen.getByLabelText('Last day');
  await user.type(last, '30 Feb 2026{Enter}');
  expect(screen.getByText('The calendar has no such day.')).toBeTruthy();
  expect(screen.getByRole('button', { name: / 1 July 2025/ })).toBeTruthy();
  expect(last.getAttribute('aria-invalid')).toBe('true');
  await user.clear(last);
  await user.type(last, '2024{Enter}');
  expect(screen.getByText('The last day lies before the first.')).toBeTruthy();
  expect(window.location.search).toBe('?from=2025-07-01');
});

it('offers ready-made ranges and clears', async () => {
  const user = await open();
  expect(screen.getByRole('group', { name: 'Counted back from 28 Jun 2026, the newest event' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '30 days' }));
  expect(window.location.search).toBe('?from=2026-05-30&to=2026-06-28&v=2');
  await user.click(screen.getByRole('button', { name: /^Dates/ }));
  await user.click(await screen.findByRole('button', { name: 'Clear dates' }));
  expect(window.location.search).toBe('');
});

it('counts ready-made ranges back from the end of collection, and says so', async () => {
  coverage = { fullUntil: '2026-03-31', thinUntil: '2026-06-30' };
  const user = await open();
  expect(
    screen.getByRole('group', {
      name: 'Counted back from 30 Jun 2026, the end of collection; thinly collected after 31 Mar 2026',
    }),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '30 days' }));
  expect(window.location.search).toBe('?from=2026-06-01&to=2026-06-30&v=2');
});

it('names months in the calendar as dates are written everywhere', async () => {
  await open('?from=2025-09-01&to=2025-09-30');
  const months = screen.getByRole('combobox', { name: 'Month' });
  expect(Array.from(months.querySelectorAll('option'), ({ text }) => text).join(' ')).toBe(
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  );
  expect(months).toHaveProperty('value', '9');
});

it('picks a range in the calendar', async () => {
  const user = await open('?from=2025-07-01&to=2025-07-31');
  await user.click(screen.getByRole('button', { name: /10 July 2025/ }));
  await user.click(screen.getByRole('button', { name: /20 July 2025/ }));
  expect(screen.getByLabelText('First day')).toHaveProperty('value', '2025-07-10');
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  expect(window.location.search).toBe('?from=2025-07-10&to=2025-07-20&v=2');
});

it.each([
  ['First day', 'last 30 days', '?from=2026-05-30&to=2026-06-28&v=2'],
  ['Last day', 'past 2 weeks', '?from=2026-06-15&to=2026-06-28&v=2'],
  ['First day', 'last year', '?from=2025-01-01&to=2025-12-31&v=2'],
])('in “%s”, “%s” counts back as the ready-made ranges do', async (field, text, address) => {
  const user = await open();
  await user.type(screen.getByLabelText(field), `${text}{Enter}`);
  expect(window.location.search).toBe(address);
});

it('says of dates beyond all events that they are', async () => {
  const user = await open();
  await user.type(screen.getByLabelText('Last day'), '1999');
  expect(screen.getByText(/31 Dec.* 1999: no event is that early/)).toBeTruthy();
  state.answer.lastDay = parseDate('2026-12-31');
  await user.type(screen.getByLabelText('First day'), '2099');
  expect(screen.getByText(/1 Jan.* 2099: no event is that late/)).toBeTruthy();
});
