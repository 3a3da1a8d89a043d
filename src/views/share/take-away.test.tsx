// Tests of the menu of what can be taken away: each entry opens its own step, files come under the server's names, and what fails says so.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { metaQuery } from '../../api/get-meta.ts';
import type { Dictionary, Meta } from '../../contract/replies.ts';
import type { Answer } from '../../engine/answers.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { DEFAULT_VIEW, type View } from '../../link/view.ts';
import { useCommands } from '../../ui/commands.ts';
import { TakeAway } from './take-away.tsx';

const toll = { best: 4, withFigure: 2, disputed: 0 };
const answer = {
  revision: 3,
  totals: { events: 33, incidents: 7, diplomatic: 26, contested: 3, killed: toll, injured: toll },
  firstKeys: new Uint32Array(),
} as unknown as Answer;
const live: View = {
  ...DEFAULT_VIEW,
  filter: { border: { any: ['AF-TJ'], not: [] } },
  map: { lng: 70.05, lat: 37.93, zoom: 8 },
};
const pinned: View = { ...live, filter: { ...live.filter, asof: '3' } };

const meta = {
  revision: 3,
  changedAt: '2026-12-01T00:00:00Z',
  collection: { title: 'A collection', note: 'No census', coverage: null },
} as unknown as Meta;
const names = { actors: [], borders: [], provinces: [], publishers: [] } as unknown as Dictionary;

/** Names each file as it was asked for. */
const answerWithFile = (address: string) =>
  new Response('what is asked for', {
    headers: {
      'Content-Disposition': `attachment; filename="sarhad.${/(?:events|figure)\.([\w.]+)/.exec(address)?.[1]}"`,
    },
  });

let show: (view: View) => void;
let saved: string[];
let asked: string[];
beforeEach(() => {
  saved = [];
  asked = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    asked.push(String(address));
    return answerWithFile(String(address));
  });
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(metaQuery().queryKey, meta);
  client.setQueryData(dictionaryQuery(3).queryKey, names);
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const state = { answer, failure: null, names: {} };
  const engine = { subscribe: () => () => {}, getState: () => state } as unknown as EngineClient;
  const shown = (view: View) => (
    <QueryClientProvider client={client}>
      <EngineContext value={engine}>
        <TakeAway view={view} pinned={pinned} />
      </EngineContext>
    </QueryClientProvider>
  );
  const { rerender } = render(shown(live));
  show = (view) => rerender(shown(view));
});
afterEach(() => vi.restoreAllMocks());

function Offer({ run }: { readonly run: () => void }) {
  useCommands([{ id: 'print', name: 'Print', run }]);
  return null;
}

const open = async (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));

test('the table has as many rows as there are events, and comes under the name that the server gives it', async () => {
  await open(/^Table.*CSV · XLSX, 33 rows/);
  await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
  expect(await screen.findByText('Saved as sarhad.csv')).toBeTruthy();
  expect(saved).toEqual(['sarhad.csv']);
  // The link is live, and so is the file: it asks for no revision, and names that which it gets.
  expect(asked).toEqual(['http://localhost:3000/api/v1/events.csv?border=AF-TJ&sort=newest']);
});

test('what fails says so in its row, and can be asked for again', async () => {
  vi.mocked(fetch).mockRejectedValueOnce(new TypeError('gone'));
  await open(/^Map data/);
  const kml = screen.getByRole('button', { name: 'KML' });
  await userEvent.click(kml);
  expect(await screen.findByText(/the server cannot be reached/)).toBeTruthy();
  expect(saved).toEqual([]);
  await userEvent.click(kml);
  expect(await screen.findByText('Saved as sarhad.kml')).toBeTruthy();
});

test('a view is followed by three addresses, each copied by its own button, and a pinned one is followed live', async () => {
  await open(/^Follow/);
  const address = (name: RegExp) => (screen.getByRole('textbox', { name }) as HTMLInputElement).value;
  expect(address(/^Atom/)).toBe('http://localhost:3000/api/v1/feed.atom?border=AF-TJ');
  expect(address(/^JSON Feed/)).toBe('http://localhost:3000/api/v1/feed.json?border=AF-TJ');
  expect(address(/^Calendar/)).toBe('http://localhost:3000/api/v1/upcoming.ics?border=AF-TJ');
  expect(screen.queryByText(/A pinned view never changes/)).toBeNull();
  const user = userEvent.setup();
  const calendar = screen.getByRole('group', { name: /^Calendar/ });
  await user.click(within(calendar).getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe(address(/^Calendar/));
  show(pinned);
  expect(screen.getByText(/A pinned view never changes/)).toBeTruthy();
  expect(address(/^Atom/)).toBe('http://localhost:3000/api/v1/feed.atom?border=AF-TJ');
});

test('a citation is pinned, a text goes with the link as it is chosen', async () => {
  await open(/^Cite/);
  const citation = await screen.findByRole('textbox', { name: 'The citation' });
  expect((citation as HTMLTextAreaElement).value).toMatch(
    /^Sarhad\. A collection: Events on the border .+\. Revision 3\. 1 Dec 2026\. http:\/\/localhost:3000\/\?border=AF-TJ&asof=3&map=70\.05,37\.93,8&v=2 Accessed /,
  );
  await open(/^Copy as text/);
  const text = await screen.findByRole('textbox', { name: 'The text' });
  const lines = (text as HTMLTextAreaElement).value.split('\n');
  expect(lines[1]).toBe('33 events: 7 incidents, 26 diplomatic events, 3 contested.');
  expect(lines.at(-1)).toBe('http://localhost:3000/?border=AF-TJ&map=70.05,37.93,8&v=2');
  // One step at a time.
  expect(screen.queryByRole('textbox', { name: 'The citation' })).toBeNull();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Copy text' }));
  expect(await navigator.clipboard.readText()).toBe(lines.join('\n'));
});

test('each part is taken as a picture, the map as it is looked at; a strip is offered of one border', async () => {
  await open(/^Picture/);
  await userEvent.click(screen.getByRole('button', { name: 'Map, PNG' }));
  expect(await screen.findByText('Saved as sarhad.map.png')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Strip, SVG' }));
  expect(await screen.findByText('Saved as sarhad.strip.svg')).toBeTruthy();
  expect(asked).toEqual([
    'http://localhost:3000/api/v1/figure.map.png?border=AF-TJ&map=70.05,37.93,8',
    'http://localhost:3000/api/v1/figure.strip.svg?border=AF-TJ',
  ]);
});

test('a brief is printed by the command of the page, and without it by the browser', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await open(/^Brief/);
  await userEvent.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
  expect(print).toHaveBeenCalledOnce();
  const run = vi.fn();
  render(<Offer run={run} />);
  await userEvent.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
  expect(run).toHaveBeenCalledOnce();
  expect(await screen.findByText('Preparing the pages…')).toBeTruthy();
  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(screen.queryByText('Preparing the pages…')).toBeNull();
  vi.unstubAllGlobals();
});
