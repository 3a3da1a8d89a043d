// Proves that the page on method opens where the link says, says every section, and leaves the view as it was.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MethodLink } from '../../cards/method-link.tsx';
import { TYPES } from '../../contract/taxonomy.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { ViewContext } from '../../link/use-view.ts';
import { METHOD_SECTIONS } from '../../link/view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { typeName } from '../../words/vocabulary.ts';
import { MethodPage } from './method-page.tsx';

const ENGINE = { subscribe: () => () => {}, getState: () => ({ answer: null }) } as unknown as EngineClient;
let store: ViewStore;

beforeEach(() => {
  // jsdom has dialogs, but cannot open them; and no layout.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => store.close());

function show(search: string) {
  window.history.replaceState(null, '', `/${search}`);
  store = createViewStore(window);
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
  render(
    <QueryClientProvider client={client}>
      <ViewContext value={store}>
        <EngineContext value={ENGINE}>
          <MethodLink section="status" />
          <MethodPage />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

it('opens at the section of the link, with all of them and a way to each', async () => {
  const user = show('?type=talks&method=grades&v=2');
  const page = screen.getByRole('dialog', { name: 'Method' });
  expect(document.activeElement?.textContent).toBe('Grades of sources');
  expect(within(page).getAllByRole('heading', { level: 3 })).toHaveLength(METHOD_SECTIONS.length);
  for (const type of TYPES) expect(within(page).getByText(typeName(type))).toBeTruthy();

  await user.click(within(page).getByRole('link', { name: 'State of crossings' }));
  expect(window.location.search).toBe('?type=talks&method=crossings&v=2');
  expect(document.activeElement?.textContent).toBe('State of crossings');
});

it('is opened from a word, and the select keeps the keyboard', async () => {
  const user = show('?type=talks&v=2');
  expect(screen.queryByRole('dialog')).toBeNull();
  const steps = window.history.length;
  await user.click(screen.getByRole('button', { name: 'Method: Status' }));
  expect(window.location.search).toBe('?type=talks&method=status&v=2');

  const choice = screen.getByRole('combobox', { name: 'Sections' });
  await user.selectOptions(choice, 'sums');
  // What is read is a consequence: the address follows when the hand rests.
  await waitFor(() => expect(window.location.search).toBe('?type=talks&method=sums&v=2'));
  expect(document.activeElement).toBe(choice);
  // However much was read, Back leaves at once.
  expect(window.history.length).toBe(steps + 1);

  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(window.location.search).toBe('?type=talks&v=2');
  expect(screen.queryByRole('dialog')).toBeNull();
});
