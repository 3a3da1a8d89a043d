// Tests that the marks of the list are named with one question, and that only what names them is read.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { eventByKeyQuery } from '../../../api/get-events-by-keys.ts';
import type { SarhadEvent } from '../../../contract/event.ts';
import type { EngineClient } from '../../../engine/client/client.ts';
import { EngineContext } from '../../../engine/client/use-engine.ts';
import { planeX, planeY } from '../../../geo/mercator.ts';
import { places } from '../basemap/basemap-data.ts';
import type { Mark } from '../marks/marks.ts';
import { useTold } from './use-told.ts';

const KHOROG = [71.55, 37.49] as const;

const mark = (address: number, [lng, lat]: readonly [number, number], count: number) =>
  ({
    kind: 'stacks',
    zoom: 5,
    address,
    x: planeX(lng),
    y: planeY(lat),
    count,
    key: count === 1 ? address : 0,
  }) as Mark;

afterEach(() => {
  places.value = null;
});

test('one question for all stacks; an event is read where it is alone, or names the point that all of its stack stand on', async () => {
  places.value = [{ kind: 'town', names: { en: 'Khorog' }, at: KHOROG, minZoom: 4 }];
  const marks = [mark(1, KHOROG, 9), mark(2, [75, 38], 5), mark(3, [76, 38], 4), mark(4, [77, 38], 1)];
  const markFacts = vi.fn(async () => ({
    newest: Float64Array.of(11, 12, 13),
    inPlace: Uint8Array.of(1, 1, 0),
  }));
  const engine = {
    markFacts,
    getState: () => ({ answer: { revision: 7 } }),
    subscribe: () => () => {},
  } as unknown as EngineClient;
  const client = new QueryClient();
  for (const key of [4, 12])
    client.setQueryData(eventByKeyQuery(7, key).queryKey, { key } as unknown as SarhadEvent);
  const { result } = renderHook(() => useTold(marks), {
    wrapper: ({ children }) => (
      <QueryClientProvider client={client}>
        <EngineContext value={engine}>{children}</EngineContext>
      </QueryClientProvider>
    ),
  });
  await waitFor(() => expect(result.current[1]?.isInPlace).toBe(true));
  expect(result.current).toEqual([
    { event: null, isInPlace: true },
    { event: { key: 12 }, isInPlace: true },
    { event: null, isInPlace: false },
    { event: { key: 4 }, isInPlace: true },
  ]);
  expect(markFacts.mock.calls).toEqual([
    [
      [
        { kind: 'stacks', zoom: 5, address: 1 },
        { kind: 'stacks', zoom: 5, address: 2 },
        { kind: 'stacks', zoom: 5, address: 3 },
      ],
    ],
  ]);
});
