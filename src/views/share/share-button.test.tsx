// Owns the tests of sharing: what the dialog says, what it copies, what it advises when it may not.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerFromMocks } from '../../../mocks/node.ts';
import { setPicked, togglePick } from '../../cards/picked.ts';
import { formatDate, localToday } from '../../contract/calendar-date.ts';
import type { Answer } from '../../engine/answers.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { OpenedParts } from '../../ui/opened-parts.tsx';
import { ShareButton } from './share-button.tsx';

answerFromMocks();

let viewStore: ViewStore;
beforeEach(() => {
  // jsdom shows no dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  window.history.replaceState(null, '', '/?actor=tj-border-guards&type=!talks&utm=x');
  viewStore = createViewStore(window);
  const state = {
    answer: { revision: 1, totals: { events: 2 } } as unknown as Answer,
    failure: null,
    names: {},
  };
  const engine = { subscribe: () => () => {}, getState: () => state } as unknown as EngineClient;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ViewContext value={viewStore}>
        <EngineContext value={engine}>
          <ShareButton />
          <OpenedParts />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
});
afterEach(() => viewStore.close());

const ADDRESS = 'http://localhost:3000/?type=!talks&actor=tj-border-guards&v=2';

async function openDialog(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('button', { name: 'Share view' }));
  return screen.findByRole('dialog', { name: 'Share this view' });
}

test('says what the link contains and copies it', async () => {
  const user = userEvent.setup();
  const dialog = await openDialog(user);
  await vi.waitFor(() =>
    expect(within(dialog).getByRole('region', { name: 'What the link contains' }).textContent).toMatch(
      /^Events not of type talks, involving .+\.Map of the whole region; panel Events\.$/,
    ),
  );
  expect((within(dialog).getByRole('textbox', { name: 'Link' }) as HTMLInputElement).value).toBe(ADDRESS);
  expect(document.activeElement?.textContent).toContain('Copy link');
  await user.keyboard('{Enter}');
  expect(await navigator.clipboard.readText()).toBe(ADDRESS);
  expect(await within(dialog).findByText('The link is copied.')).toBeTruthy();
});

test('a pinned link names the revision on screen, a live one none, and the words follow', async () => {
  const user = userEvent.setup();
  const dialog = await openDialog(user);
  const link = () => (within(dialog).getByRole('textbox', { name: 'Link' }) as HTMLInputElement).value;
  const words = () => within(dialog).getByRole('region', { name: 'What the link contains' }).textContent;
  await user.click(within(dialog).getByRole('radio', { name: /^Pinned/ }));
  const today = formatDate(localToday());
  expect(link()).toBe(ADDRESS.replace('&v=', `&asof=1&seen=${today}&v=`));
  expect(words()).toContain('as known at revision 1');
  await user.click(within(dialog).getByRole('radio', { name: /^Live/ }));
  expect(link()).toBe(ADDRESS);
  expect(words()).not.toContain('revision');
});

test('a view pinned to a day is shared pinned to the revision that day has, and can be shared live', async () => {
  const user = userEvent.setup();
  viewStore.change(({ filter }) => ({ filter: { ...filter, asof: '2026-06-01' } }), 'adjust');
  const dialog = await openDialog(user);
  const link = () => (within(dialog).getByRole('textbox', { name: 'Link' }) as HTMLInputElement).value;
  expect((within(dialog).getByRole('radio', { name: /^Pinned/ }) as HTMLInputElement).checked).toBe(true);
  expect(link()).toBe(ADDRESS.replace('&v=', '&asof=1&seen=2026-06-01&v='));
  await user.click(within(dialog).getByRole('radio', { name: /^Live/ }));
  expect(link()).toBe(ADDRESS);
});

test('a theme goes along only where it is asked for', async () => {
  const user = userEvent.setup();
  viewStore.change({ theme: 'dark' }, 'adjust');
  document.documentElement.dataset.theme = 'dark';
  const dialog = await openDialog(user);
  const link = () => (within(dialog).getByRole('textbox', { name: 'Link' }) as HTMLInputElement).value;
  const words = () => within(dialog).getByRole('region', { name: 'What the link contains' }).textContent;
  expect(link()).toBe(ADDRESS);
  expect(words()).not.toContain('theme');
  await user.click(within(dialog).getByRole('checkbox', { name: /dark theme/ }));
  expect(link()).toBe(ADDRESS.replace('&v=', '&theme=dark&v='));
  expect(words()).toContain('dark theme');
});

test('says how to copy by hand when the browser refuses', async () => {
  const user = userEvent.setup();
  const dialog = await openDialog(user);
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await user.click(within(dialog).getByRole('button', { name: 'Copy link' }));
  expect(await within(dialog).findByText(/copy it by hand/)).toBeTruthy();
  const field = within(dialog).getByRole('textbox', { name: 'Link' }) as HTMLInputElement;
  expect(document.activeElement).toBe(field);
  expect(field.selectionEnd).toBe(ADDRESS.length);
});

test('events that are picked and not shown are told of, and shown from here', async () => {
  const user = userEvent.setup();
  act(() => togglePick(viewStore, { id: 'kabul', status: 'reported' }));
  const dialog = await openDialog(user);
  expect(dialog.textContent).toContain('You have picked 1 event; this view is not limited to it.');
  await user.click(within(dialog).getByRole('button', { name: 'Show it' }));
  expect(viewStore.getView().filter.pick).toEqual(['kabul']);
  expect(dialog.textContent).not.toContain('You have picked');
  expect(document.activeElement?.textContent).toContain('Copy link');
  setPicked([]);
});

test('closing gives the focus back', async () => {
  const user = userEvent.setup();
  const dialog = await openDialog(user);
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Share view' }));
});
