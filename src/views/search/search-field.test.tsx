// Owns the tests of the search field: what it finds in any script, what choosing does, and that places load when first asked for.
import { readFileSync } from 'node:fs';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerFromMocks } from '../../../mocks/node.ts';
import type { Answer, FacetCounts } from '../../engine/answers.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { findPlaces } from './places/find-places.ts';
import { askPlaces } from './places/place-finder.ts';
import { readPlaceIndex } from './places/place-index.ts';
import { SearchField } from './search-field.tsx';
// Loaded before the first test waits for it.
import './search-results.tsx';

// There is no worker here: the same search runs in the page, on the committed index.
vi.mock('./places/place-finder.ts', () => ({ askPlaces: vi.fn(), warmPlaces: () => {} }));
const index = readPlaceIndex(JSON.parse(readFileSync('public/basemap/place-search.json', 'utf8')));
const onPlace = vi.fn<Parameters<typeof SearchField>[0]['onPlace']>();

const NAMES = { type: [], actor: [], border: [], country: [], province: [], status: [], publisher: [] };

answerFromMocks();

let viewStore: ViewStore;
beforeEach(() => {
  onPlace.mockReset();
  vi.mocked(askPlaces)
    .mockReset()
    .mockImplementation(async (text, limit) => findPlaces(index, text, limit));
  window.history.replaceState(null, '', '/');
  viewStore = createViewStore(window);
  const facets: Partial<FacetCounts> = {};
  const answer = { revision: 1, facets } as unknown as Answer;
  const state = { answer, failure: null, names: NAMES };
  const engine = { subscribe: () => () => {}, getState: () => state } as unknown as EngineClient;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ViewContext value={viewStore}>
        <EngineContext value={engine}>
          <SearchField onPlace={onPlace} />
          <textarea aria-label="Elsewhere" />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
});
afterEach(() => viewStore.close());

const field = () =>
  screen.getByRole('combobox', { name: 'Search events, places, actors' }) as HTMLInputElement;

test('Escape clears what is typed, then leads back to where the keyboard was', async () => {
  const user = userEvent.setup();
  const elsewhere = screen.getByRole('textbox', { name: 'Elsewhere' });
  await user.click(elsewhere);
  field().focus();
  await user.keyboard('x{Escape}');
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe('');
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(elsewhere);
});

test.each(['Tajik border', 'таджик', 'border troops tajik'])(
  'finds an actor by “%s”, and filters by it',
  async (text) => {
    const user = userEvent.setup();
    await user.type(field(), text);
    const actors = await screen.findByRole('group', { name: 'Actors' });
    expect(within(actors).getByRole('option', { name: /Tajik border troops/ })).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    const [first] = within(actors).getAllByRole('option');
    expect(first?.getAttribute('aria-selected')).toBe('true');
    expect(field().getAttribute('aria-activedescendant')).toBe(first?.id);
    await user.keyboard('{Enter}');
    expect(viewStore.getView().filter.actor?.any).toHaveLength(1);
    expect(field().value).toBe('');
    expect(screen.queryByRole('listbox')).toBeNull();
  },
);

test('finds events and opens one', async () => {
  const user = userEvent.setup();
  await user.type(field(), 'Longan');
  const events = await screen.findByRole('group', { name: 'Events' });
  await user.click(await within(events).findByRole('option', { name: /Longan hotel/ }));
  expect(viewStore.getView().event).toBe('kabul-longan-2022-12-12');
});

test('Enter makes the text a filter, which the field then shows and can clear', async () => {
  const user = userEvent.setup();
  await user.type(field(), '  Longan   hotel {Enter}');
  expect(viewStore.getView().filter).toEqual({ q: 'Longan hotel' });
  expect(field().value).toBe('Longan hotel');
  await user.click(screen.getByRole('button', { name: 'Clear the text' }));
  expect(viewStore.getView().filter).toEqual({});
});

test('what is typed after an option was pointed to is searched, not the option', async () => {
  const user = userEvent.setup();
  await user.type(field(), 'border');
  await screen.findAllByRole('option');
  await user.keyboard('{ArrowDown}x{Enter}');
  expect(viewStore.getView().filter).toEqual({ q: 'borderx' });
});

test('the last option says how many events hold the text', async () => {
  const user = userEvent.setup();
  await user.type(field(), 'Longan');
  const option = await screen.findByRole('option', { name: /Search text for “Longan”/ });
  await vi.waitFor(() => expect(option.textContent).toMatch(/\d+ events? in the whole collection$/));
  await user.keyboard('{ArrowUp}{Enter}');
  expect(viewStore.getView().filter).toEqual({ q: 'Longan' });
});

test('a misspelt text offers what it is near to, with how many events that finds; a press takes it', async () => {
  const user = userEvent.setup();
  await user.type(field(), 'Torkam');
  const near = await screen.findByRole('option', {
    name: /Did you mean “Torkham”\?\s*\d+ events in the whole/,
  });
  await user.click(near);
  expect(viewStore.getView().filter).toEqual({ q: 'Torkham' });
});

test('signs alone are no text: it says so, and Enter leaves what was typed', async () => {
  const user = userEvent.setup();
  await user.type(field(), '😀');
  await screen.findByText('A text needs letters or digits.');
  expect(screen.queryAllByRole('option')).toEqual([]);
  await user.keyboard('{Enter}');
  expect(field().value).toBe('😀');
});

test.each(['Ishkoshim', 'Ишкашим', 'اشکاشم'])('the keyboard goes to a place by “%s”', async (text) => {
  const user = userEvent.setup();
  await user.type(field(), text);
  const places = await screen.findByRole('group', { name: 'Places' });
  const [first] = within(places).getAllByRole('option');
  expect(first?.textContent).toMatch(/^Ishkashim ·\u00a0.+Town ·\u00a0Gorno-Badakhshan, TajikistanGo there$/);
  await user.keyboard('{ArrowDown}');
  expect(field().getAttribute('aria-activedescendant')).toBe(first?.id);
  await user.keyboard('{Enter}');
  expect(onPlace).toHaveBeenCalledTimes(1);
  expect(onPlace.mock.calls[0]?.[0]).toMatchObject({
    name: 'Ishkashim',
    at: [71.613, 36.725],
    isByKeyboard: true,
  });
  expect(field().value).toBe('');
  expect(viewStore.getView().filter).toEqual({});
});

test('events within a distance of a place are a press away, and the map shows the circle', async () => {
  const user = userEvent.setup();
  await user.type(field(), 'Ishkashim');
  const [near] = await screen.findAllByRole('option', { name: 'Events within 50 km of Ishkashim' });
  await user.click(near as HTMLElement);
  const { near: clause } = viewStore.getView().filter;
  expect(clause).toEqual({ point: [71.613, 36.725], km: 50, name: 'Ishkashim' });
  const target = onPlace.mock.calls[0]?.[0];
  expect(target).toMatchObject({ change: 'adjust', isByKeyboard: false });
  const [west, south, east, north] = target?.box ?? [];
  expect([west, south, east, north].map((degrees) => degrees?.toFixed(2))).toEqual([
    '71.05',
    '36.28',
    '72.17',
    '37.17',
  ]);
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('left and right go along what can be done with a place, up and down by rows', async () => {
  const user = userEvent.setup();
  await user.type(field(), 'Ishkashim');
  await screen.findAllByRole('option', { name: 'Events within 10 km of Ishkashim' });
  const active = () =>
    document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label');
  await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
  expect(active()).toBe('Events within 25 km of Ishkashim');
  await user.keyboard('{ArrowLeft}');
  expect(active()).toBe('Events within 10 km of Ishkashim');
  await user.keyboard('{ArrowDown}{ArrowUp}{ArrowRight}{ArrowRight}{Enter}');
  expect(viewStore.getView().filter.near?.km).toBe(25);
});

test('a border is filtered by alone, and its strip opens', async () => {
  viewStore.change({ filter: { border: { any: ['AF-PK'], not: [] }, km: [10, 20], killed: 1 }, event: 'x' });
  const user = userEvent.setup();
  await user.type(field(), 'Tajik-Afghan border');
  const places = await screen.findByRole('group', { name: 'Places' });
  await user.click(await within(places).findByRole('option', { name: /Afghanistan – Tajikistan/ }));
  expect(viewStore.getView()).toMatchObject({
    tab: 'borders',
    event: null,
    filter: { border: { any: ['AF-TJ'], not: [] }, killed: 1 },
  });
  expect(viewStore.getView().filter.km).toBeUndefined();
  expect(onPlace).not.toHaveBeenCalled();
});

test.each([
  ['GBAO', 'Events in Gorno-Badakhshan', { province: { any: ['TJ-GB'], not: [] } }],
  ['Tajikistan', 'Events in Tajikistan', { country: { any: ['TJ'], not: [] } }],
  ['Wakhan', 'Events in the box around Wakhan', { bbox: [71.65, 36.39, 74.89, 37.48] }],
])('%s offers %s', async (text, name, filter) => {
  const user = userEvent.setup();
  await user.type(field(), text);
  await user.click(await screen.findByRole('option', { name }));
  expect(viewStore.getView().filter).toEqual(filter);
});

test('coordinates are copied in degrees and MGRS, and the list stays', async () => {
  const user = userEvent.setup();
  await user.type(field(), '36.73, 71.61');
  await user.click(await screen.findByRole('option', { name: 'Copy 42S YF 3306 6809' }));
  expect(await navigator.clipboard.readText()).toBe('42S YF 3306 6809');
  expect(await screen.findByText('Copied: 42S YF 3306 6809')).toBeTruthy();
  await user.click(screen.getByRole('option', { name: 'Copy 36.7300, 71.6100' }));
  expect(await navigator.clipboard.readText()).toBe('36.7300, 71.6100');
});

test('coordinates that are none are refused in words', async () => {
  const user = userEvent.setup();
  await user.type(field(), '36.73 N 191.61 E');
  expect(await screen.findByText('No such point: longitude goes to 180°.')).toBeTruthy();
});

test('beside actors there are no places that are merely spelt alike', async () => {
  expect(findPlaces(index, 'taliban', 4).length).toBeGreaterThan(0);
  const user = userEvent.setup();
  await user.type(field(), 'taliban');
  await screen.findByRole('group', { name: 'Actors' });
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/Places: 0\./));
});

test('the keyboard stays on its option when others arrive', async () => {
  const user = userEvent.setup();
  let answer: () => void = () => {};
  vi.mocked(askPlaces).mockImplementation(
    (text, limit) =>
      new Promise((resolve) => {
        answer = () => resolve(findPlaces(index, text, limit));
      }),
  );
  await user.type(field(), 'Torkham');
  // The events are those of the last letter.
  await screen.findByRole('option', {
    name: /^Search text for “Torkham”\s*\d+ events? in the whole collection/,
  });
  const events = screen.getByRole('group', { name: 'Events' });
  await user.keyboard('{ArrowDown}');
  const pointed = field().getAttribute('aria-activedescendant');
  expect(within(events).getAllByRole('option')[0]?.id).toBe(pointed);
  answer();
  await screen.findByRole('group', { name: 'Places' });
  expect(field().getAttribute('aria-activedescendant')).toBe(pointed);
});

test('names in other scripts say what they are written in', async () => {
  const user = userEvent.setup();
  await user.type(field(), 'Kunduz');
  const places = await screen.findByRole('group', { name: 'Places' });
  const other = within(places).getAllByText('کندز')[0];
  expect(other?.lang).toBe('fa');
  expect(other?.dir).toBe('auto');
});

test('how many places there are is said aloud', async () => {
  const user = userEvent.setup();
  await user.type(field(), 'Khorugh');
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/Places: 2\. Events: \d+/));
});

test('coordinates are read as latitude, longitude, and say so', async () => {
  const user = userEvent.setup();
  await user.type(field(), '37.1, 70.5');
  const places = await screen.findByRole('group', { name: 'Places' });
  const option = within(places).getByRole('option', {
    name: /37\.1000° N 70\.5000° E.*read as latitude, longitude/,
  });
  await user.click(option);
  expect(onPlace.mock.calls[0]?.[0]).toMatchObject({ at: [70.5, 37.1], box: null, isByKeyboard: false });
  expect(askPlaces).not.toHaveBeenCalledWith('37.1, 70.5', expect.anything());
});

test('places are found at each letter, without waiting for the last', async () => {
  const user = userEvent.setup({ delay: null });
  await user.type(field(), 'Khor');
  expect(vi.mocked(askPlaces).mock.calls.map(([text]) => text)).toEqual(['K', 'Kh', 'Kho', 'Khor']);
});

test('nothing is asked for before the first letter', async () => {
  const user = userEvent.setup();
  await user.click(field());
  await user.type(field(), ' …');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(askPlaces).not.toHaveBeenCalled();
  await user.type(field(), 'O');
  await vi.waitFor(() => expect(askPlaces).toHaveBeenCalledTimes(1));
});

test('when the names of places cannot be read, that is said, the rest is found, and asking again helps', async () => {
  const user = userEvent.setup();
  vi.mocked(askPlaces).mockRejectedValue(new Error('HTTP 500'));
  await user.type(field(), 'Longan');
  expect((await screen.findByRole('alert')).textContent).toContain('The names of places could not be read.');
  expect(await screen.findByRole('group', { name: 'Events' })).toBeTruthy();
  vi.mocked(askPlaces).mockImplementation(async (text, limit) => findPlaces(index, text, limit));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});
