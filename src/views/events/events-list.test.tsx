// Owns the tests of the list: its keyboard, what it proposes when it is empty, what hostile texts cannot do.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import { PickedLine } from '../../cards/picked-line.tsx';
import type { SarhadEvent } from '../../contract/event.ts';
import { CLAUSE_NAMES, type ClauseName, type Filter } from '../../contract/filter.ts';
import { STATUSES } from '../../contract/taxonomy.ts';
import type { Answer } from '../../engine/answers.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { EventsList } from './events-list.tsx';

const REVISION = 1;
const VIEWPORT_PX = 800;

let viewStore: ViewStore;

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  viewStore = createViewStore(window);
  // jsdom has no layout: a viewport of 800 px and rows of 100.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.tagName === 'LI' ? 100 : VIEWPORT_PX;
  });
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(384);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(1_000_000);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(VIEWPORT_PX);
  Element.prototype.scrollTo = function (this: Element, options?: ScrollToOptions | number) {
    const top = typeof options === 'object' ? (options.top ?? 0) : 0;
    if (top === this.scrollTop) return;
    this.scrollTop = top;
    setTimeout(() => this.dispatchEvent(new Event('scroll')), 0);
  } as Element['scrollTo'];
});
afterEach(() => viewStore.close());

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
    place: 'Shamsiddin Shohin',
    country: 'TJ',
    admin1: null,
    coordinates: null,
    precisionKm: 5,
    coordSource: null,
    border: null,
    province: null,
    nearestBorder: null,
    borderDistanceKm: null,
    chainageKm: null,
    borderSide: null,
    nearBorders: [],
    killed: { low: 3, high: 3, best: 3 },
    injured: null,
    actors: [],
    claims: [],
    related: [],
    sources: [
      {
        publisher: 'Dawn',
        title: null,
        url: 'https://example.org/',
        publishedOn: null,
        language: null,
        reliability: 'B',
        credibility: 2,
      },
    ],
    ...rest,
  };
}

/** How many events there are without a clause. */
let withoutEach: Partial<Record<ClauseName, number>> = {};

/** `unknown`: keys whose text must be asked for. */
function showList(
  events: readonly SarhadEvent[],
  filter: Filter = {},
  unknown: readonly number[] = [],
  isTextPending = false,
) {
  const keys = Uint32Array.from(events, ({ key }) => key);
  const toll = { best: 0, low: 0, high: 0, withFigure: 0, missing: 0 };
  const answer = {
    seq: 1,
    revision: REVISION,
    filter,
    isPreview: false,
    loadedRows: events.length,
    sort: viewStore.getView().sort,
    totals: { events: events.length, killed: { ...toll, missing: 12 }, injured: toll },
    facets: { status: new Uint32Array(STATUSES.length) },
    firstKeys: keys.slice(0, 60),
  } as unknown as Answer;
  let state = { answer, failure: null, names: {}, isTextPending };
  const listeners = new Set<() => void>();
  const engine = {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    withoutEach: async () => Uint32Array.from(CLAUSE_NAMES, (clause) => withoutEach[clause] ?? 0),
    keys: async (offset: number, limit: number) => keys.slice(offset, offset + limit),
    rankOf: async (key: number) => keys.indexOf(key),
  } as unknown as EngineClient;
  const queryClient = new QueryClient();
  for (const event of events)
    if (!unknown.includes(event.key))
      queryClient.setQueryData(eventByKeyQuery(REVISION, event.key).queryKey, event);
  viewStore.change({ filter }, 'adjust');
  render(
    <QueryClientProvider client={queryClient}>
      <ViewContext value={viewStore}>
        <EngineContext value={engine}>
          <EventsList />
          <PickedLine />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
  return function searchesAnew() {
    const none = { ...answer, seq: 2, totals: { ...answer.totals, events: 0 } };
    state = { ...state, answer: none, isTextPending: true };
    for (const listener of listeners) listener();
  };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => eventOf(index + 1));
const focusedRow = () => Number(document.activeElement?.getAttribute('data-row'));

test('says how many events there are and which one each card is', () => {
  showList(many(500));
  const [first] = screen.getAllByRole('listitem');
  expect(first).toHaveProperty('ariaSetSize', '500');
  expect(first?.getAttribute('aria-posinset')).toBe('1');
  expect(screen.getAllByRole('listitem').length).toBeLessThan(20);
  const card = screen.getByRole('button', { name: 'Title 1' });
  expect(card.textContent).toContain('26 Nov 2025');
  expect(card.textContent).toContain('Shamsiddin Shohin ·\u00a0Tajikistan ·\u00a03 killed');
  expect(card.textContent).toContain('B2: usually reliable source; probably true');
});

test('who goes to another row before the next one is laid out keeps the focus there', async () => {
  showList(many(500), { country: { any: ['TJ'], not: [] } });
  const cards = screen.getAllByRole('button').filter(({ dataset }) => dataset.row !== undefined);
  const last = cards.at(-1) as HTMLElement;
  const next = Number(last.dataset.row) + 1;
  act(() => last.focus());
  fireEvent.keyDown(last, { key: 'ArrowDown' });
  const other = cards.at(-2) as HTMLElement;
  act(() => other.focus());
  await screen.findByRole('button', { name: `Title ${next + 1}` });
  expect(focusedRow()).toBe(next - 2);
});

test('arrows, Page and End walk through the rows, and one card alone takes the tab key', async () => {
  const user = userEvent.setup();
  showList(many(500));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('combobox'));
  await user.tab();
  expect(focusedRow()).toBe(0);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(focusedRow()).toBe(2);
  await user.keyboard('{ArrowUp}');
  expect(focusedRow()).toBe(1);
  await user.keyboard('{PageDown}');
  expect(focusedRow()).toBeGreaterThan(5);
  await user.keyboard('{End}');
  await vi.waitFor(() => expect(focusedRow()).toBe(499));
  await user.keyboard('{ArrowDown}');
  expect(focusedRow()).toBe(499);
  await user.keyboard('{Home}');
  await vi.waitFor(() => expect(focusedRow()).toBe(0));
  expect(screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
});

test('Enter selects an event, in one step of the history', async () => {
  const user = userEvent.setup();
  showList(many(3));
  const steps = window.history.length;
  await user.tab();
  await user.tab();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(viewStore.getView().event).toBe('event-2');
  expect(window.history.length).toBe(steps + 1);
  expect(screen.getByRole('button', { name: 'Title 2' }).getAttribute('aria-current')).toBe('true');
});

test('the order is chosen at the head, kept in the link in one step, and said of the list with what stands last', async () => {
  const user = userEvent.setup();
  showList(many(3));
  expect(screen.getByRole('list', { name: 'Matching events, newest first' })).toBeDefined();
  const steps = window.history.length;
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Sort the events' }),
    'Most people killed first',
  );
  expect(window.location.search).toContain('sort=killed');
  expect(window.history.length).toBe(steps + 1);
  expect(screen.getByText('12 whose number killed is not known come last')).toBeDefined();
  cleanup();
  showList(many(3));
  const name =
    'Matching events, sorted by people killed, most first; 12 whose number killed is not known come last';
  expect(screen.getByRole('list', { name })).toBeDefined();
});

test('events are picked by button or key, shown as a view of their own, and taken out of it', async () => {
  const user = userEvent.setup();
  showList([eventOf(1), eventOf(2, { status: 'planned', planned: true }), eventOf(3)], { q: 'title' });
  const toggles = () => screen.getAllByRole('button', { name: 'Pick' });
  await user.click(toggles()[0] as HTMLElement);
  act(() => screen.getByRole('button', { name: 'Title 2' }).focus());
  await user.keyboard('x');
  expect(toggles().map((toggle) => toggle.getAttribute('aria-pressed'))).toEqual(['true', 'true', 'false']);
  // Nothing of it is in the link until it is shown.
  expect(viewStore.getView().filter).toEqual({ q: 'title' });
  expect(screen.getByRole('status').textContent).toBe('2 events picked');
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  // A planned event is seen only where its status is named.
  expect(viewStore.getView().filter).toEqual({
    pick: ['event-1', 'event-2'],
    status: { any: ['reported', 'confirmed', 'contested', 'planned'], not: [] },
  });
  await user.click(toggles()[0] as HTMLElement);
  expect(viewStore.getView().filter.pick).toEqual(['event-2']);
  await user.click(screen.getByRole('button', { name: 'Pick more' }));
  expect(viewStore.getView().filter).toEqual({ q: 'title' });
  expect(screen.getByRole('status').textContent).toBe('1 event picked');
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(toggles().map((toggle) => toggle.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'false']);
  expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull();
});

test('an empty list proposes to take away what alone stands in the way of events, the most helpful first, and does it', async () => {
  const user = userEvent.setup();
  withoutEach = { dates: 12, killed: 1 };
  showList([], { from: '1999-01-01', to: '1999-12-31', killed: 3, q: 'Ishkashim' });
  expect(screen.getByRole('status').textContent).toBe('No event matches.');
  await screen.findByText('Clear all filters');
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Without “1 Jan – 31 Dec 1999”: 12 events',
    'Without “3 or more killed”: 1 event',
    'Clear all filters',
  ]);
  await user.click(screen.getByRole('button', { name: /Without “1 Jan/ }));
  expect(viewStore.getView().filter).toEqual({ killed: 3, q: 'Ishkashim' });
  await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
  expect(viewStore.getView().filter).toEqual({});
});

test('where no clause alone stands in the way, an empty list says so and proposes to take all away', async () => {
  const user = userEvent.setup();
  withoutEach = {};
  showList([], { killed: 3, q: 'Ishkashim' });
  expect(await screen.findByText('To take away one filter alone brings no events.')).toBeTruthy();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Clear all filters']);
  await user.click(screen.getByRole('button'));
  expect(viewStore.getView().filter).toEqual({});
});

test('an empty collection proposes nothing', () => {
  showList([]);
  expect(screen.getByRole('status').textContent).toBe('The collection holds no events yet.');
  expect(screen.queryByRole('button')).toBeNull();
});

test('while a text is being searched nothing is said to match or not', () => {
  showList([], { q: 'کابل' }, [], true);
  expect(screen.getByRole('status').textContent).toBe('Searching for “کابل”…');
  expect(screen.queryByText('No event matches.')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('rows that give way to words leave the keyboard with the list', () => {
  const searchesAnew = showList(many(3));
  act(() => screen.getByRole('button', { name: 'Title 2' }).focus());
  act(searchesAnew);
  expect(screen.getByText('Loading events…')).toBeTruthy();
  expect(document.activeElement?.contains(screen.getByRole('status'))).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
});

test('hostile texts stay texts', () => {
  const actor = { id: 'a', name: '<b onclick=alert(1)>x</b>\u202e', role: 'target' } as const;
  showList([
    eventOf(1, { title: '<img src=x onerror=alert(1)> \u202egnp.exe\u2066', actors: [actor] }),
    eventOf(2, { title: 'x'.repeat(10_000) }),
    eventOf(3, { title: '{{value}} $t(events-list:failed)' }),
  ]);
  expect(document.querySelector('img, script, b')).toBeNull();
  expect(document.body.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(screen.getByText('<img src=x onerror=alert(1)> gnp.exe').getAttribute('dir')).toBe('auto');
  expect(screen.getByText(/^x+…$/).textContent?.length).toBeLessThan(1000);
  expect(screen.getByText('{{value}} $t(events-list:failed)')).toBeTruthy();
});

test('texts that cannot be loaded are said once, with the cause, and asked for again', async () => {
  const user = userEvent.setup();
  const page = {
    revision: REVISION,
    total: 2,
    tooImprecise: 0,
    events: [eventOf(1), eventOf(2)],
    nextCursor: null,
  };
  const replies = [new Response('{}', { status: 404 }), new Response(JSON.stringify(page))];
  const askedForTexts = vi.fn(() => replies.shift() ?? new Response('{}', { status: 500 }));
  // The day that counts as today comes with what is known of the revision, which is not asked for here.
  const fetch = async (address: Parameters<typeof globalThis.fetch>[0]) =>
    String(address instanceof Request ? address.url : address).includes('/events')
      ? askedForTexts()
      : new Response('{}', { status: 404 });
  vi.stubGlobal('fetch', fetch);
  showList(many(2), {}, [1, 2]);
  const line = await screen.findByRole('alert');
  expect(line.textContent).toContain('The server answered with an error (404).');
  await user.click(within(line).getByRole('button', { name: 'Try again' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  const row = screen.getAllByRole('listitem')[1] as HTMLElement;
  expect(await within(row).findByRole('button', { name: 'Title 2' })).toBeTruthy();
  expect(askedForTexts).toHaveBeenCalledTimes(2);
});
