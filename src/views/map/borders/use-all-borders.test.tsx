// Owns the tests of the lines of all borders when their file cannot be read at first.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { Map as LeafletMap } from 'leaflet';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { dictionaryQuery } from '../../../api/get-dictionary.ts';
import type { Answer } from '../../../engine/answers.ts';
import type { EngineClient } from '../../../engine/client/client.ts';
import { EngineContext } from '../../../engine/client/use-engine.ts';
import { fine, RETRY_MS } from '../basemap/basemap-data.ts';
import { useAllBorders } from './use-all-borders.ts';

const REVISION = 3;
type Fine = Awaited<ReturnType<typeof fine.load>>;

test('a file that failed is asked for again when the map moves, and its lack is said until it is there', async () => {
  const path = { xy: Float64Array.of(0.7, 0.4, 0.71, 0.41), box: [0.7, 0.4, 0.71, 0.41] };
  const load = vi
    .spyOn(fine, 'load')
    .mockRejectedValueOnce(new Error('synthetic: offline'))
    .mockResolvedValue({ pairs: new Map([['AF-TJ', [path]]]) } as unknown as Fine);
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(dictionaryQuery(REVISION).queryKey, { borders: [{ id: 'AF-TJ' }] } as never);
  const state = { answer: { revision: REVISION } as Answer };
  const engine = { getState: () => state, subscribe: () => () => {} } as unknown as EngineClient;
  const map = new LeafletMap(document.createElement('div'), { center: [35, 68], zoom: 5 });
  const onFailed = vi.fn();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>
      <EngineContext value={engine}>{children}</EngineContext>
    </QueryClientProvider>
  );
  const { result } = renderHook(() => useAllBorders(map, true, onFailed), { wrapper });
  await act(async () => {});
  expect(onFailed).toHaveBeenLastCalledWith(true);
  expect(result.current).toEqual([]);

  await act(async () => void map.fire('moveend'));
  expect(load).toHaveBeenCalledTimes(1);
  clock.mockReturnValue(1000 + RETRY_MS);
  await act(async () => void map.fire('moveend'));
  expect(load).toHaveBeenCalledTimes(2);
  expect(result.current).toHaveLength(1);
  expect(onFailed).toHaveBeenLastCalledWith(false);
});
