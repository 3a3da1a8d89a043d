// Tests that one unanswered request has the newest revision asked for, that the browser's word "online" does, and what follows.
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { z } from '../contract/zod.ts';
import { fetchChecked } from './fetch-checked.ts';
import { META_EVERY_MS, metaQuery } from './get-meta.ts';
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

test('when the server is back, what had failed is asked for again, and it is looked for soon', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const stop = watchReachability(queryClient);
  const { queryKey, refetchInterval } = metaQuery();
  const asked = vi.fn().mockRejectedValueOnce(new TypeError('cut')).mockResolvedValue('text');
  const leave = new QueryObserver(queryClient, { queryKey: ['texts'], queryFn: asked }).subscribe(() => {});
  await vi.waitFor(() => expect(queryClient.getQueryState(['texts'])?.status).toBe('error'));

  const failing = () => Promise.reject(new TypeError('cut'));
  await queryClient.fetchQuery({ queryKey, queryFn: failing }).catch(() => {});
  const meta = queryClient.getQueryCache().find({ queryKey });
  expect((refetchInterval as (query: unknown) => number)(meta)).toBeLessThanOrEqual(10_000);
  expect(asked).toHaveBeenCalledTimes(1);

  queryClient.setQueryData(queryKey, {} as never);
  await vi.waitFor(() => expect(queryClient.getQueryData(['texts'])).toBe('text'));
  expect((refetchInterval as (query: unknown) => number)(meta)).toBe(META_EVERY_MS);
  expect(asked).toHaveBeenCalledTimes(2);
  leave();
  stop();
  queryClient.clear();
});

test('what is said of an earlier revision is no word on whether the server can be reached', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const stop = watchReachability(queryClient);
  const asked = vi.fn().mockRejectedValue(new TypeError('cut'));
  const leave = new QueryObserver(queryClient, { queryKey: ['texts'], queryFn: asked }).subscribe(() => {});
  await vi.waitFor(() => expect(queryClient.getQueryState(['texts'])?.status).toBe('error'));
  const failing = () => Promise.reject(new TypeError('cut'));
  await queryClient.fetchQuery({ queryKey: metaQuery(1).queryKey, queryFn: failing }).catch(() => {});
  queryClient.setQueryData(metaQuery().queryKey, {} as never);
  queryClient.setQueryData(metaQuery(1).queryKey, {} as never);
  expect(asked).toHaveBeenCalledTimes(1);
  leave();
  stop();
  queryClient.clear();
});
