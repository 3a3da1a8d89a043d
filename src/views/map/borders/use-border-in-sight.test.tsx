// Owns the tests of when the map goes to the chosen border, and when it stays where the reader has put it.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { Map as LeafletMap } from 'leaflet';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { borderQuery } from '../../../api/get-border.ts';
import type { BorderReply } from '../../../contract/border-reply.ts';
import { ViewContext } from '../../../link/use-view.ts';
import { createViewStore } from '../../../link/view-store.ts';
import { NO_INSETS } from '../camera/insets.ts';
import { useBorderInSight } from './use-border-in-sight.ts';

const borderOf = (id: string, lng: number) =>
  ({
    id,
    crossings: [{ id: `${id}-bridge` }],
    sections: [
      {
        points: [
          [lng, 36, 0],
          [lng + 1, 37, 100],
        ],
      },
    ],
  }) as unknown as BorderReply;

test('on any tab the map goes to another border, or to the same one chosen anew; a change of tab keeps the position', () => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '/?tab=borders');
  const store = createViewStore(window);
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(borderQuery('AF-TJ').queryKey, borderOf('AF-TJ', 70));
  queries.setQueryData(borderQuery('AF-PK').queryKey, borderOf('AF-PK', 66));
  const map = new LeafletMap(document.createElement('div'), { center: [35, 68], zoom: 5 });
  const went = vi.spyOn(map, 'fitBounds').mockReturnThis();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>
      <ViewContext value={store}>{children}</ViewContext>
    </QueryClientProvider>
  );
  const { unmount } = renderHook(() => useBorderInSight(map, NO_INSETS), { wrapper });
  const change = (patch: Parameters<typeof store.change>[0]) => {
    act(() => store.change(patch));
    act(() => vi.advanceTimersByTime(50));
  };
  const choose = (id: string | null) => change({ filter: id ? { border: { any: [id], not: [] } } : {} });

  choose('AF-TJ');
  expect(went).toHaveBeenCalledTimes(1);
  change({ tab: 'events' });
  change({ tab: 'borders' });
  expect(went).toHaveBeenCalledTimes(1);
  change({ tab: 'events' });
  choose('AF-PK');
  expect(went).toHaveBeenCalledTimes(2);
  change({ tab: 'borders' });
  expect(went).toHaveBeenCalledTimes(2);
  choose(null);
  choose('AF-PK');
  expect(went).toHaveBeenCalledTimes(3);
  // What a link names beside an unknown border, and what stays when another is taken away, was not chosen now.
  change({ filter: { border: { any: ['AF-PK', 'XX-YY'], not: [] } } });
  choose('AF-PK');
  expect(went).toHaveBeenCalledTimes(3);
  // A crossing that is opened with its border brings a position of its own.
  change({ filter: { border: { any: ['AF-TJ'], not: [] } }, crossing: 'AF-TJ-bridge' });
  change({ crossing: null });
  expect(went).toHaveBeenCalledTimes(3);
  change({ filter: { border: { any: ['AF-PK'], not: [] } }, crossing: 'AF-TJ-bridge' });
  expect(went).toHaveBeenCalledTimes(4);
  change({ crossing: null });
  unmount();
  store.close();
  map.remove();
  vi.useRealTimers();
});
