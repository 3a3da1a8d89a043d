// Tests that one unanswered request has the newest revision asked for, and that the browser's word "online" does.
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { z } from '../contract/zod.ts';
import { fetchChecked } from './fetch-checked.ts';
import { metaQuery } from './get-meta.ts';
import { watchReachability } from './watch-reachability.ts';

test('a request that fails has the server asked at once; so has being online again', async () => {
  const queryClient = new QueryClient();
  const { queryKey } = metaQuery();
  queryClient.setQueryData(queryKey, {} as never);
  const leave = new QueryObserver(queryClient, { ...metaQuery(), retry: false }).subscribe(() => {});
  const fetch = vi.fn<typeof globalThis.fetch>().mockRejectedValue(new TypeError('cut'));
  vi.stubGlobal('fetch', fetch);
  const stop = watchReachability(queryClient);

  await fetchChecked('/api/v1/events', z.object({}));
  await vi.waitFor(() => expect(queryClient.getQueryState(queryKey)?.status).toBe('error'));
  expect(fetch).toHaveBeenCalledTimes(2);
  await fetchChecked('/api/v1/events', z.object({}));
  expect(fetch).toHaveBeenCalledTimes(3);
  window.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(4));
  stop();
  leave();
  queryClient.clear();
});
