// Tests that data are called stale only where there are data.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { metaQuery } from '../../api/get-meta.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore } from '../../link/view-store.ts';
import type { FrameState } from './frame-state.ts';
import { Notices } from './notices.tsx';
import type { TextSearch } from './use-engine-filter.ts';

afterEach(() => vi.unstubAllGlobals());

const FRAME: FrameState = {
  revision: 3,
  isPinned: false,
  groups: null,
  progress: null,
  failure: { kind: 'offline' },
  retry: () => {},
  takeNewest: () => {},
};

/** What is said of the collection came with the page; since then nobody answers. */
async function showNotices(answer: object | null) {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { queryKey } = metaQuery();
  queries.setQueryData(queryKey, { revision: 3, collection: { isSynthetic: true } } as never);
  await queries.fetchQuery({ ...metaQuery(), staleTime: 0, retry: false }).catch(() => {});
  const state = { answer, failure: null, workerFailure: null, laterModuleFailure: null, names: {} };
  const engine = { subscribe: () => () => {}, getState: () => state } as unknown as EngineClient;
  const store = createViewStore(window);
  render(
    <QueryClientProvider client={queries}>
      <ViewContext value={store}>
        <EngineContext value={engine}>
          <Notices frame={FRAME} search={{ failedText: null } as TextSearch} />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
  await screen.findByText('Synthetic events', { exact: false });
  store.close();
}

test('before there are any, what failed is said elsewhere, and once', async () => {
  await showNotices(null);
  expect(screen.queryByText('Showing data of', { exact: false })).toBeNull();
});

test('what is shown is said to be of an earlier time', async () => {
  await showNotices({ totals: { events: 982 } });
  expect(screen.getByText('Showing data of', { exact: false }).textContent).toContain(
    'cannot reach the server',
  );
});
