// The pill of the header by its roles: opened by press and key, closed by Escape, and every number of it explained.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Meta } from '../../contract/replies.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { OpenedParts } from '../../ui/opened-parts.tsx';
import { CoverageButton } from './coverage-button.tsx';

const META: Meta = {
  revision: 2,
  changedAt: '2026-12-01T00:00:00Z',
  rules: null,
  eventCount: 984,
  counts: { shown: 982, planned: 2, retracted: 1 },
  years: [
    { year: 2025, shown: 857 },
    { year: 2026, shown: 125 },
  ],
  firstDate: '2021-01-06',
  lastDate: '2026-06-22',
  collection: {
    title: 'Synthetic',
    note: 'Curated selection, not a census',
    isSynthetic: false,
    coverage: { fullUntil: '2026-03-31', thinUntil: '2026-06-22', note: 'From synthetic pages.' },
  },
  attribution: [],
  tiles: null,
  embedHosts: [],
  withheld: null,
};

let store: ViewStore;

beforeEach(() => {
  // jsdom has dialogs, but cannot open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(() => store.close());

/** `newest`: the revision that the server has by now. `button`: as it stands in the header, unless said. */
function show(meta: Meta, search = '', newest = meta.revision, button = <CoverageButton />) {
  window.history.replaceState(null, '', `/${search}`);
  store = createViewStore(window);
  const client = new QueryClient();
  client.setQueryData(['meta'], { ...meta, revision: newest });
  client.setQueryData(['meta', meta.revision], meta);
  const state = { answer: { revision: meta.revision } };
  const engine = { subscribe: () => () => {}, getState: () => state } as unknown as EngineClient;
  render(
    <QueryClientProvider client={client}>
      <ViewContext value={store}>
        <EngineContext value={engine}>
          {button}
          <OpenedParts />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const opened = () => screen.findByRole('dialog', { name: 'What is in this collection' }, { timeout: 15_000 });

it('says until when, and opens what full and thin mean, with every number explained', async () => {
  const user = show(META);
  const pill = screen.getByRole('button', {
    name: /^Collected to 22 Jun 2026\s*incomplete after 31 Mar 2026$/,
  });
  pill.focus();
  await user.keyboard('{Enter}');
  const text = (await opened()).textContent;
  expect(text).toContain(
    '984 events of 6 Jan 2021 – 22 Jun 2026: 982 in lists, maps and totals, and 2 planned ones',
  );
  expect(text).toContain('1 more was retracted.');
  expect(text).toContain('Fully collected until 31 Mar 2026');
  expect(text).toContain('Thinly collected from 1 Apr 2026 to 22 Jun 2026');
  expect(text).toContain('Nothing was collected after 22 Jun 2026');
  expect(text).toContain('From synthetic pages.');
  expect(text).toContain('2025: 857 events');
  expect(text).toContain('2026: 125 events, not fully collected');
  expect(pill.getAttribute('aria-expanded')).toBe('true');
});

it('says of chosen borders that they may differ, as the collection tells it', async () => {
  const user = show(META, '?border=CN-IN');
  await user.click(screen.getByRole('button', { name: /^Collected to/ }));
  expect((await opened()).textContent).toContain(
    'Borders may differ from the dates of the whole collection: From synthetic pages.',
  );
});

it('gives the focus back when it closes', async () => {
  const user = show(META);
  const pill = screen.getByRole('button', { name: /^Collected to/ });
  await user.click(pill);
  await opened();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(pill);
});

it('says that a collection does not say', async () => {
  const counts = { shown: 7, planned: 0, retracted: 0 };
  const collection = { ...META.collection, coverage: null };
  const user = show({ ...META, eventCount: 7, counts, collection });
  await user.click(screen.getByRole('button', { name: 'Reach not stated' }));
  const text = (await opened()).textContent;
  expect(text).toContain('7 events of 6 Jan 2021 – 22 Jun 2026, all of them in lists, maps and totals.');
  expect(text).toContain('This collection does not say until when it was collected.');
  expect(text).not.toContain('retracted');
});

it('says of a view that is pinned what was known then', async () => {
  // In the header nothing stands then: the banner below it says more.
  show(META, '?asof=2', 3);
  expect(screen.queryByRole('button')).toBeNull();
  cleanup();
  store.close();
  const user = show(META, '?asof=2', 3, <CoverageButton isSmall isForPinned />);
  await user.click(screen.getByRole('button', { name: /^As known on / }));
  expect((await opened()).textContent).toContain('As it was known at the revision shown here.');
});
