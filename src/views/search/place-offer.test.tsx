// Owns the tests of what an empty list offers: places that the filter's text names whole, in any script, and nothing else.
import { readFileSync } from 'node:fs';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore } from '../../link/view-store.ts';
import { PlaceOffer } from './place-offer.tsx';
import { findPlaces } from './places/find-places.ts';
import { readPlaceIndex } from './places/place-index.ts';
import type { PlaceChosen } from './search-field.tsx';

// There is no worker here: the same search runs in the page, on the committed index.
const index = readPlaceIndex(JSON.parse(readFileSync('public/basemap/place-search.json', 'utf8')));
const asked = vi.fn(async (text: string, limit: number) => findPlaces(index, text, limit));
vi.mock('./places/place-finder.ts', () => ({
  askPlaces: (text: string, limit: number) => asked(text, limit),
}));

const onPlace = vi.fn<PlaceChosen>();
afterEach(cleanup);

function showOffer(q: string) {
  window.history.replaceState(null, '', '/');
  const store = createViewStore(window);
  store.change({ filter: { q } }, 'adjust');
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ViewContext value={store}>
        <PlaceOffer onPlace={onPlace} />
      </ViewContext>
    </QueryClientProvider>,
  );
}

test.each([
  ['fergana valley', 'Fergana Valley: show on the map', 'Fergana Valley'],
  ['Ферганская долина', 'Fergana Valley: show on the map', 'Fergana Valley'],
  ['Uzun district', 'Uzun district: show on the map', 'Uzun district'],
])('“%s” is offered as the place it names, and the map goes there', async (text, label, name) => {
  showOffer(text);
  await userEvent.click(await screen.findByRole('button', { name: label }));
  expect(onPlace).toHaveBeenLastCalledWith(expect.objectContaining({ name, isByKeyboard: false }));
});

test('several of one name are told apart; of a district it is said what is shown', async () => {
  showOffer('Jalalabad');
  expect(await screen.findByText('Town · Nangarhar, Afghanistan')).toBeTruthy();
  expect(screen.getByText('Town · Jalal-Abad, Kyrgyzstan')).toBeTruthy();
  cleanup();
  showOffer('Shamsiddin Shohin');
  expect(await screen.findByText('District, a box around its seat · Khatlon, Tajikistan')).toBeTruthy();
});

test.each(['Fergana val', 'Ferganna valley', 'attack in Fergana Valley', 'zzzz'])(
  '“%s” is no name: nothing is offered',
  async (text) => {
    showOffer(text);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledWith(text, 4));
    await asked.mock.results.at(-1)?.value;
    expect(screen.queryByRole('button')).toBeNull();
  },
);
