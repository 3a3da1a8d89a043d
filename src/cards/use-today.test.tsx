// Tests which day counts as today: in a pinned view that of its revision, for whoever opens it, whenever.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { formatDate, localToday } from '../contract/calendar-date.ts';
import type { EngineClient } from '../engine/client/client.ts';
import { EngineContext } from '../engine/client/use-engine.ts';
import { ViewContext } from '../link/use-view.ts';
import { createViewStore } from '../link/view-store.ts';
import { useToday } from './use-today.ts';

const NEWEST = { revision: 3, changedAt: '2026-11-30T21:00:00.000Z' };
const EARLIER = { revision: 1, changedAt: '2026-11-23T00:00:00.000Z' };

function todayIn(search: string, revision: number): string {
  window.history.replaceState(null, '', `/${search}`);
  const store = createViewStore(window);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(['meta'], NEWEST);
  client.setQueryData(['meta', 1], EARLIER);
  const state = { answer: { revision } };
  const engine = { subscribe: () => () => {}, getState: () => state } as unknown as EngineClient;
  const { result } = renderHook(useToday, {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <QueryClientProvider client={client}>
        <ViewContext value={store}>
          <EngineContext value={engine}>{children}</EngineContext>
        </ViewContext>
      </QueryClientProvider>
    ),
  });
  store.close();
  return formatDate(result.current);
}

it('is the reader’s own, that of the day asked for, or that of the revision', () => {
  expect(todayIn('', 3)).toBe(formatDate(localToday()));
  expect(todayIn('?asof=2026-11-25', 1)).toBe('2026-11-25');
  expect(todayIn('?asof=1', 1)).toBe('2026-11-23');
  expect(todayIn('?asof=1&seen=2026-11-26', 1)).toBe('2026-11-26');
});
