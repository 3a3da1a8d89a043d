// Owns the tests of the palette: what leads under a text, and that Enter does nothing where nothing was meant.
import { readFileSync } from 'node:fs';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { answerFromMocks } from '../../../../mocks/node.ts';
import type { Answer, FacetCounts } from '../../../engine/answers.ts';
import type { EngineClient } from '../../../engine/client/client.ts';
import { EngineContext } from '../../../engine/client/use-engine.ts';
import { ViewContext } from '../../../link/use-view.ts';
import { createViewStore } from '../../../link/view-store.ts';
import { writtenFitOf } from '../../../matching/find-named.ts';
import { type Command, useCommands } from '../../../ui/commands.ts';
import { findPlaces } from '../places/find-places.ts';
import { askPlaces } from '../places/place-finder.ts';
import { readPlaceIndex } from '../places/place-index.ts';
import { Palette } from './palette.tsx';

vi.mock('../places/place-finder.ts', () => ({ askPlaces: vi.fn(), warmPlaces: () => {} }));
const index = readPlaceIndex(JSON.parse(readFileSync('public/basemap/place-search.json', 'utf8')));

const NAMES = { type: [], actor: [], border: [], country: ['TJ'], province: [], status: [], publisher: [] };

answerFromMocks();
// The first answer takes the collection in; that is no part of what a text finds.
beforeAll(async () => void (await fetch('/api/v1/dictionary')));

HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
Element.prototype.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};

const run = vi.fn();
const COMMANDS: readonly Command[] = [
  { id: 'undo', name: 'Undo: no filter was changed', words: ['undo', 'back'], isIdle: true, run },
  ...['Save as CSV', 'Map: density', 'Open: Analysis', 'Dark theme'].map((name) => ({
    id: name,
    name,
    words: name === 'Save as CSV' ? ['csv', 'export'] : [],
    run,
  })),
];
function Offered(): null {
  useCommands(COMMANDS);
  return null;
}

async function typeIn(text: string, revision = 1) {
  run.mockReset();
  vi.mocked(askPlaces).mockImplementation(async (asked, limit) => findPlaces(index, asked, limit));
  const store = createViewStore(window);
  const facets = { country: [7] } as unknown as Partial<FacetCounts>;
  const answer = { revision, facets } as unknown as Answer;
  const state = { answer, failure: null, names: NAMES };
  const engine = { subscribe: () => () => {}, getState: () => state } as unknown as EngineClient;
  const onPlace = vi.fn();
  const onClose = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ViewContext value={store}>
        <EngineContext value={engine}>
          <Offered />
          <Palette onPlace={onPlace} onKeys={() => {}} onClose={onClose} />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.type(screen.getByRole('combobox', { hidden: true }), text);
  return { user, onPlace, onClose };
}

const said = () => screen.getByRole('status', { hidden: true }).textContent;
const rows = () => screen.getAllByRole('option', { hidden: true }).map((row) => row.textContent ?? '');

test('what is only spelt so in its sound is no beginning', () => {
  expect(writtenFitOf(['Darqad'], 'dark')).toBe(3);
  expect(writtenFitOf(['Khorugh', 'Хоруғ'], 'khor')).toBe(1);
  expect(writtenFitOf(['Pul-i Dara'], 'dara')).toBe(2);
});

test.each([
  ['dens', 'Map: density'],
  ['analysis', 'Open: Analysis'],
  ['csv', 'Save as CSV'],
  // One of its other words, and one of its name, in any order.
  ['export save', 'Save as CSV'],
])(
  '%s leads to the command with a word that begins so, before what only sounds like it',
  async (text, name) => {
    await typeIn(text);
    await vi.waitFor(() => expect(said()).not.toBe(''), 10_000);
    expect(rows()[0]).toContain(name);
  },
);

test('what cannot be done is said, and Enter goes nowhere', async () => {
  const { user, onPlace, onClose } = await typeIn('undo');
  await vi.waitFor(() => expect(said()).not.toBe(''), 10_000);
  expect(rows()[0]).toContain('Undo: no filter was changed');
  await user.keyboard('{Enter}');
  expect([run, onPlace, onClose].some((one) => one.mock.calls.length > 0)).toBe(false);
});

test('where nothing is found nothing is chosen; arrows lead into the commands', async () => {
  const { user, onClose } = await typeIn('zzzzqq');
  await screen.findAllByText('Nothing is called “zzzzqq”.');
  expect(screen.queryByRole('option', { hidden: true, selected: true })).toBeNull();
  expect(rows()).not.toContain('Undo: no filter was changed');
  await user.keyboard('{Enter}');
  expect(run).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(run).toHaveBeenCalledOnce();
});

test.each(['%', '"', '...'])('signs alone, as %s, are found nowhere, and that is said', async (text) => {
  await typeIn(text);
  await screen.findAllByText(`Nothing is called “${text}”.`);
});

test.each(['ताजिकिस्तान', 'তাজিকিস্তান', '塔吉克斯坦', 'تاجيكستان'])(
  'a country is found by its name in any script of the region: %s',
  async (text) => {
    await typeIn(text);
    await vi.waitFor(() => expect(said()).not.toBe(''), 10_000);
    expect(rows().some((row) => row.includes('Tajikistan'))).toBe(true);
  },
);

test('a border has the name that filters have, whichever side it is found from', async () => {
  await typeIn('tajik afghan border');
  await vi.waitFor(() => expect(rows().join()).toContain('Afghanistan – Tajikistan'), 10_000);
  expect(document.body.textContent).not.toContain('Tajikistan – Afghanistan');
});

test.each([
  ['вооруженное столкновение', 'Armed clash'],
  ['حمله', 'Attack'],
  ['переговоры', 'Talks'],
  ['وسله واله نښته', 'Armed clash'],
  ['музокирот', 'Talks'],
  ['बातचीत', 'Talks'],
])('a type of event is found by its name in a language of the region: %s', async (text, name) => {
  await typeIn(text);
  await vi.waitFor(() => expect(rows().some((row) => row.startsWith(name))).toBe(true), 10_000);
});

test('a crossing says its state, and since when or when that was last known', async () => {
  await typeIn('torkham');
  await vi.waitFor(
    () => expect(rows().join()).toMatch(/Torkham.*crossing.*(Open|Restricted|Closed)(, last known| since)/),
    10_000,
  );
});

test('a border, a country, a province is offered once for each thing that can be done with it', async () => {
  const { user } = await typeIn('tajikistan');
  await vi.waitFor(() => expect(rows().join()).toContain('Events in Tajikistan'), 10_000);
  await vi.waitFor(() => expect(said()).not.toBe(''), 10_000);
  const named = (start: string) => rows().filter((row) => row.startsWith(start));
  expect(named('Afghanistan – Tajikistan')).toHaveLength(1);
  // What happened there leads, with as many as the facet counts.
  expect(rows()[0]).toMatch(/^Events in Tajikistan.*country.*7 events/);
  expect(rows()[1]).toBe('Go to Tajikistan on the map');
  expect(rows().filter((row) => row.includes('country'))).toHaveLength(1);
  // Once it is in the filter, the same row takes it out.
  await user.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(rows()[0]).toMatch(/^Events in Tajikistan.*take out of filters/));
});

test.each([
  ['undo', 'Undo: no filter was changed'],
  ['csv', 'Save as CSV'],
])('beside the command that “%s” asks for stands nothing that is only spelt alike', async (text, name) => {
  await typeIn(text);
  await vi.waitFor(() => expect(said()).not.toBe(''), 10_000);
  expect(rows()).toEqual([expect.stringContaining(name)]);
});

test('a place in another script leads before the province in which it lies', async () => {
  await typeIn('Шурабад');
  await vi.waitFor(() => expect(rows().join()).toContain('Khatlon'), 10_000);
  await vi.waitFor(() => expect(said()).not.toBe(''), 10_000);
  expect(rows()[0]).toMatch(/^Shurobod/);
});

test('a place that only sounds so comes after what has the very word, and says that it is a guess', async () => {
  await typeIn('dark');
  await vi.waitFor(() => expect(said()).not.toBe(''), 10_000);
  await vi.waitFor(() => expect(rows().some((row) => row.startsWith('Tak'))).toBe(true), 10_000);
  expect(rows()[0]).toContain('Dark theme');
  const first = rows().findIndex((row) => row.includes('sounds like “dark”'));
  expect(first).toBeGreaterThan(0);
  expect(
    rows()
      .slice(first)
      .every((row) => /sounds like “dark”|^Events within/.test(row)),
  ).toBe(true);
});

test('rows of the text before go at once, and Enter waits for the place that is meant', async () => {
  const { user, onPlace, onClose } = await typeIn('ishkashim');
  await vi.waitFor(() => expect(rows()[0]).toMatch(/^Ishkashim/), 10_000);
  let answer = () => {};
  vi.mocked(askPlaces).mockImplementation(
    (text, limit) =>
      new Promise((resolve) => {
        answer = () => resolve(findPlaces(index, text, limit));
      }),
  );
  const field = screen.getByRole('combobox', { hidden: true });
  await user.clear(field);
  await user.paste('dusti');
  expect(screen.queryAllByText(/Ishkashim/)).toEqual([]);
  await user.keyboard('{Enter}');
  expect(onClose).not.toHaveBeenCalled();
  answer();
  await vi.waitFor(() => expect(onPlace.mock.calls[0]?.[0]).toMatchObject({ name: 'Dusti' }), 10_000);
});

test('what was asked for of a text is forgotten with the text', async () => {
  const { user, onPlace } = await typeIn('undo');
  const asked: (() => void)[] = [];
  vi.mocked(askPlaces).mockImplementation(
    (text, limit) => new Promise((resolve) => asked.push(() => resolve(findPlaces(index, text, limit)))),
  );
  const field = screen.getByRole('combobox', { hidden: true });
  await user.clear(field);
  await user.paste('dust');
  await user.keyboard('{Enter}i');
  for (const answer of asked) answer();
  await vi.waitFor(() => expect(rows()[0]).toMatch(/^Dusti/), 10_000);
  expect(onPlace).not.toHaveBeenCalled();
});

test('a misspelt name of the events leads before places that merely sound so, also for an Enter that comes first', async () => {
  const { user, onPlace, onClose } = await typeIn('Pahlgam', 3);
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled(), 10_000);
  expect(onPlace).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(rows()[0]).toMatch(/^Did you mean “Pahalgam”/), 10_000);
  expect(rows().join()).toContain('sounds like “Pahlgam”');
});
