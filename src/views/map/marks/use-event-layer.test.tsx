// Owns the tests of when names on the map are told what to keep clear of.
import { renderHook } from '@testing-library/react';
import { Map as LeafletMap } from 'leaflet';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { Answer } from '../../../engine/answers.ts';
import type { EngineClient, EngineState } from '../../../engine/client/client.ts';
import { EngineContext } from '../../../engine/client/use-engine.ts';
import type { MapCells } from '../../../engine/map-marks.ts';
import { ViewContext } from '../../../link/use-view.ts';
import { createViewStore } from '../../../link/view-store.ts';
import { OBSTACLES_EVENT } from '../basemap/obstacles.ts';
import { useEventLayer } from './use-event-layer.ts';

const cellsOf = () =>
  ({ kind: 'stacks', zoom: 5, size: 0, count: new Uint32Array() }) as Partial<MapCells> as MapCells;

test('names are placed anew once marks rest, not under a drag, but when the drag’s last answer stays', () => {
  vi.useFakeTimers();
  const map = new LeafletMap(document.createElement('div'), { center: [35, 68], zoom: 5, zoomSnap: 0 });
  const listeners = new Set<() => void>();
  let state = { names: { type: [], status: [] }, answer: null } as unknown as EngineState;
  const engine = {
    getState: () => state,
    setMap: () => {},
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as EngineClient;
  const answer = (cells: MapCells, isPreview: boolean) => {
    state = { ...state, answer: { cells, isPreview } as Answer };
    for (const listener of listeners) listener();
    vi.advanceTimersByTime(40);
  };
  const rest = () => vi.advanceTimersByTime(100);
  const announced = vi.fn();
  map.on(OBSTACLES_EVENT, announced);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ViewContext value={viewStore}>
      <EngineContext value={engine}>{children}</EngineContext>
    </ViewContext>
  );
  const viewStore = createViewStore(window);
  const { unmount } = renderHook(() => useEventLayer(map), { wrapper });

  answer(cellsOf(), false);
  answer(cellsOf(), false);
  expect(announced).not.toHaveBeenCalled();
  rest();
  expect(announced).toHaveBeenCalledTimes(1);
  const last = cellsOf();
  answer(cellsOf(), true);
  answer(last, true);
  rest();
  expect(announced).toHaveBeenCalledTimes(1);
  answer(last, false);
  rest();
  expect(announced).toHaveBeenCalledTimes(2);
  answer(last, false);
  rest();
  expect(announced).toHaveBeenCalledTimes(2);
  unmount();
  viewStore.close();
  map.remove();
  vi.useRealTimers();
});
