// The analysis panel by its roles: every chart can be read as a table, and tables filter.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseDate } from '../../contract/calendar-date.ts';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { AnalysisPanel } from './analysis-panel.tsx';

const day = (date: string) => parseDate(date) ?? Number.NaN;
const months = Int32Array.from([day('2025-10-01'), day('2025-11-01')]);
const grades = new Uint32Array(36);
grades[7] = 5; // B2
grades[35] = 2; // F6

const ANALYSIS: AnalysisAnswer = {
  unit: 'month',
  startDays: months,
  earlier: 0,
  outside: 0,
  types: 2,
  byType: Uint32Array.from([3, 1, 0, 4]),
  killed: Uint32Array.from([4, 0]),
  killedLow: Uint32Array.from([3, 0]),
  killedHigh: Uint32Array.from([9, 0]),
  killedWithin: Uint32Array.from([3, 0]),
  killedKnown: Uint32Array.from([5, 0]),
  killedDisputed: Uint32Array.from([1, 0]),
  killedMissing: Uint32Array.from([2, 0]),
  actors: 3,
  topActors: Uint32Array.from([1, 0]),
  topActorCounts: Uint32Array.from([6, 2]),
  pairs: 1,
  topPairs: Uint32Array.from([0, 1]),
  topPairCounts: Uint32Array.from([2]),
  byProvince: Uint32Array.from([2, 4]),
  grades,
};

let store: ViewStore;
let listeners: Set<() => void>;
let state: unknown;
const setAnalysis = vi.fn();

const answered = (analysis: AnalysisAnswer | null, isPreview = false) => ({
  names: { type: ['talks', 'attack'], actor: ['un', 'iskp'], province: ['AF-KHO'] },
  failure: null,
  answer: { revision: 7, isPreview, filter: {}, analysis, totals: { killed: { best: 3 } } },
});

beforeEach(() => {
  listeners = new Set();
  state = answered(ANALYSIS);
  setAnalysis.mockReset();
});
afterEach(() => store.close());

function show(search = '') {
  window.history.replaceState(null, '', `/${search}`);
  store = createViewStore(window);
  const engine = {
    setAnalysis,
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as EngineClient;
  const client = new QueryClient();
  client.setQueryData(['meta'], { collection: { note: 'Curated selection, not a census.', coverage: null } });
  client.setQueryData(['dictionary', 7], { actors: [{ id: 'iskp', name: 'ISKP' }] });
  const view = render(
    <QueryClientProvider client={client}>
      <ViewContext value={store}>
        <EngineContext value={engine}>
          <AnalysisPanel />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), unmount: view.unmount };
}

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => Array.from(row.children, ({ textContent }) => textContent));

it('asks for numbers while it is open only, and says that they are no census', () => {
  const { unmount } = show();
  expect(screen.getByText(/^Curated selection, not a census: counts show/)).toBeTruthy();
  unmount();
  expect(setAnalysis.mock.calls).toEqual([[true], [false]]);
});

it('shows events by type as a table that filters', async () => {
  const { user } = show();
  await user.click(screen.getByRole('button', { name: 'Show as table: Events by type' }));
  expect(rowsOf(screen.getByRole('table', { name: 'Events by type' }))).toEqual([
    ['Period', 'All', 'Attack', 'Talks'],
    ['Nov 2025', '4', '4', '0'],
    ['Oct 2025', '4', '1', '3'],
  ]);
  await user.click(screen.getByRole('button', { name: 'Show only Talks, Oct 2025: 3 events' }));
  expect(window.location.search).toBe('?from=2025-10-01&to=2025-10-31&type=talks&v=2');
});

it('shows people killed as a table, and says in few words what is left out', async () => {
  const { user } = show();
  expect(screen.getByText('4 people killed. The lowest figures add up to 3, the highest to 9.')).toBeTruthy();
  expect(
    screen.getByText('Left out: 2 incidents whose number killed is not known, 3 killed as overlap.'),
  ).toBeTruthy();
  expect(screen.getByText(/^Figures differ in 1 event;/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show as table: People killed' }));
  expect(rowsOf(screen.getByRole('table', { name: 'People killed' })).slice(1)).toEqual([
    ['Nov 2025', '–', '–', '–', '0', '0', '0'],
    ['Oct 2025', '4', '3', '9', '5', '1', '2'],
  ]);
  await user.click(screen.getByRole('button', { name: 'Copy table' }));
  expect(await navigator.clipboard.readText()).toBe(
    [
      'Period\tKilled, best estimate or lowest\tKilled, lowest\tKilled, highest\tEvents whose number killed is known\tEvents in which figures differ\tIncidents whose number killed is not known',
      'Nov 2025\t\t\t\t0\t0\t0',
      'Oct 2025\t4\t3\t9\t5\t1\t2',
    ].join('\n'),
  );
});

it('says that a table has the most frequent alone', async () => {
  const { user } = show();
  await user.click(screen.getByRole('button', { name: 'Show as table: Actors' }));
  expect(screen.getByText('The 2 most frequent of 3.')).toBeTruthy();
});

it('filters by an actor, and lets go of it', async () => {
  const { user } = show();
  await user.click(screen.getByRole('button', { name: /^ISKP\d/ }));
  expect(window.location.search).toBe('?actor=iskp&v=2');
  await user.click(screen.getByRole('button', { name: /^ISKP\d/ }));
  expect(window.location.search).toBe('');
});

it('filters by a pair of actors, whichever the engine names first: both in one event', async () => {
  const { user } = show();
  await user.click(screen.getByRole('button', { name: /^ISKP – un/ }));
  expect(window.location.search).toBe('?actor=iskp,un&actors=all&v=2');
  await user.click(screen.getByRole('button', { name: /^ISKP – un/ }));
  expect(window.location.search).toBe('');
});

it('asks for grades that can be asked for', async () => {
  const { user } = show();
  await user.click(
    screen.getByRole('button', { name: /^B2: usually reliable source; probably true: 5 reports/ }),
  );
  expect(window.location.search).toBe('?grade=B2&v=2');
  expect(screen.queryByRole('button', { name: /^F6/ })).toBeNull();
});

it('waits during a drag until it pauses', () => {
  vi.useFakeTimers();
  try {
    show();
    state = answered({ ...ANALYSIS, topActorCounts: Uint32Array.from([9, 2]) }, true);
    act(() => {
      for (const listener of listeners) listener();
    });
    expect(screen.getByRole('button', { name: /^ISKP\d/ }).textContent).toBe('ISKP6');
    act(() => {
      vi.advanceTimersByTime(200);
    });
    expect(screen.getByRole('button', { name: /^ISKP\d/ }).textContent).toBe('ISKP9');
  } finally {
    vi.useRealTimers();
  }
});

it('says that nothing matches, as the list does', () => {
  state = answered({ ...ANALYSIS, byType: new Uint32Array(4) });
  show();
  expect(screen.getByText(/^The collection holds no events yet|^No event matches/)).toBeTruthy();
});
