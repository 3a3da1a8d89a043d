// Owns the tests of a stack's list: by role, as a reader meets it.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Map as LeafletMap } from 'leaflet';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventByKeyQuery } from '../../../api/get-events-by-keys.ts';
import type { SarhadEvent } from '../../../contract/event.ts';
import type { Answer } from '../../../engine/answers.ts';
import type { EngineClient, EngineState } from '../../../engine/client/client.ts';
import { EngineContext } from '../../../engine/client/use-engine.ts';
import { ViewContext } from '../../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../../link/view-store.ts';
import { NO_INSETS } from '../camera/insets.ts';
import type { Mark } from '../marks/marks.ts';
import { StackPopover } from './stack-popover.tsx';

const REVISION = 1;

let viewStore: ViewStore;
let map: LeafletMap;

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  viewStore = createViewStore(window);
  map = new LeafletMap(document.createElement('div'), { center: [35, 68], zoom: 5, zoomSnap: 0 });
});
afterEach(() => {
  viewStore.close();
  map.remove();
});

function eventOf(key: number, rest: Partial<SarhadEvent> = {}): SarhadEvent {
  return {
    key,
    id: `event-${key}`,
    revision: REVISION,
    title: `Title ${key}`,
    summary: '',
    dateStart: '2025-11-26',
    dateEnd: null,
    datePrecision: 'day',
    planned: false,
    status: 'reported',
    category: 'incident',
    type: 'attack',
    place: 'Kabul',
    country: 'AF',
    admin1: null,
    coordinates: [69.17, 34.53],
    precisionKm: 5,
    coordSource: null,
    border: null,
    province: null,
    nearestBorder: null,
    borderDistanceKm: null,
    chainageKm: null,
    borderSide: null,
    nearBorders: [],
    killed: null,
    injured: null,
    sources: [],
    actors: [],
    claims: [],
    related: [],
    ...rest,
  };
}

function markOf(count: number): Mark {
  return {
    kind: 'stacks',
    zoom: 5,
    address: 4711,
    key: 3,
    x: 0.69,
    y: 0.39,
    place: { x: 0.69, y: 0.39 },
    count,
    incidents: count,
    contested: 0,
    type: 'attack',
    status: 'reported',
    precisionKm: 0,
    killed: 263,
    killedLow: 263,
    killedHigh: 778,
    killedWithin: 0,
    planned: 0,
    radius: 11,
  };
}

function open(events: readonly SarhadEvent[], count = events.length, places = [0.69, 0.39]) {
  const state: EngineState = {
    names: {
      type: [],
      status: [],
      actor: [],
      country: [],
      province: [],
      border: [],
      publisher: [],
      claim: [],
    },
    answer: { revision: REVISION } as Answer,
    failure: null,
    isTextPending: false,
    havePositionsFailed: false,
    workerFailure: null,
    laterModuleFailure: null,
  };
  const members = vi.fn(async () => Uint32Array.from(events.map(({ key }) => key)));
  const markFacts = async () => ({
    newest: Float64Array.of(events[0]?.key ?? -1),
    inPlace: Uint8Array.of(Number(places.length === 2)),
  });
  const engine = {
    getState: () => state,
    subscribe: () => () => {},
    members,
    markFacts,
  } as Partial<EngineClient>;
  const queryClient = new QueryClient();
  for (const event of events) queryClient.setQueryData(eventByKeyQuery(REVISION, event.key).queryKey, event);
  const onSelect = vi.fn();
  const onClose = vi.fn();
  render(
    <QueryClientProvider client={queryClient}>
      <ViewContext value={viewStore}>
        <EngineContext value={engine as EngineClient}>
          <StackPopover
            map={map}
            insets={NO_INSETS}
            mark={markOf(count)}
            onSelect={onSelect}
            onClose={onClose}
          />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
  return { members, onSelect, onClose };
}

test('lists what is in the stack and takes the focus to the first row', async () => {
  const { members } = open([
    eventOf(3, { killed: { low: 2, high: 2, best: 2 } }),
    eventOf(2, { precisionKm: 300, status: 'contested' }),
  ]);
  const dialog = await screen.findByRole('dialog', { name: 'Kabul: 2 events here' });
  expect(within(dialog).getByText('263 killed')).toBeTruthy();
  const rows = await within(dialog).findAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    '26 Nov 2025 ·\u00a0Attack ·\u00a02 killedTitle 3',
    '26 Nov 2025 ·\u00a0Attack ·\u00a0±\u00a0300\u00a0km ·\u00a0contestedTitle 2',
  ]);
  expect(members).toHaveBeenCalledWith({ kind: 'stacks', zoom: 5, address: 4711 }, 200);
  await waitFor(() =>
    expect(within(rows[0] as HTMLElement).getByRole('button', { name: /Title 3/ })).toBe(
      document.activeElement,
    ),
  );
});

test('does not say “here” of events that stand elsewhere', async () => {
  open([eventOf(3), eventOf(2)], 2, [0.69, 0.39, 0.7, 0.39]);
  expect(await screen.findByRole('dialog', { name: '2 events around this point' })).toBeTruthy();
});

test('walks by arrows, selects by Enter, closes by Escape', async () => {
  const { onSelect, onClose } = open([eventOf(3), eventOf(2)]);
  const second = await screen.findByRole('button', { name: /Title 2/ });
  const first = screen.getByRole('button', { name: /Title 3/ });
  await waitFor(() => expect(document.activeElement).toBe(first));
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(second);
  await userEvent.keyboard('{Enter}');
  expect(onSelect).toHaveBeenCalledWith(2);
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('marks the selected event', async () => {
  viewStore.change({ event: 'event-2' });
  open([eventOf(3), eventOf(2)]);
  expect((await screen.findByRole('button', { name: /Title 2/ })).getAttribute('aria-current')).toBe('true');
});

test('offers to zoom only to events that lie apart', async () => {
  const { onClose } = open([eventOf(3), eventOf(2, { coordinates: [69.9, 34.6] })]);
  await userEvent.click(await screen.findByRole('button', { name: 'Zoom to these' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test.each([
  [69.17, 34.53],
  [69.18, 34.54],
])('does not offer to zoom to events at one point or next to it: %f %f', async (lng, lat) => {
  open([eventOf(3), eventOf(2, { coordinates: [lng, lat] })]);
  await screen.findByRole('button', { name: /Title 2/ });
  expect(screen.queryByRole('button', { name: 'Zoom to these' })).toBeNull();
});

test('says when it holds more than it shows', async () => {
  open([eventOf(3)], 1204);
  expect(screen.getByText('The newest 200 of 1,204. Filter or zoom in for the others.')).toBeTruthy();
});

test('shows a hostile title as text, cut', async () => {
  open([eventOf(3, { title: `<img src=x onerror=alert(1)> ${'x'.repeat(10_000)}` }), eventOf(2)]);
  const row = await screen.findByRole('button', { name: /<img src=x/ });
  expect(row.querySelector('img')).toBeNull();
  expect(row.textContent?.length).toBeLessThan(400);
});
