// Owns the tests of crossings as a reader meets them: status in words, pages that say it, events that name one, the way to the map.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { borderQuery } from '../../../api/get-border.ts';
import { eventsNamingQuery } from '../../../api/get-events-naming.ts';
import { metaQuery } from '../../../api/get-meta.ts';
import type { BorderReply } from '../../../contract/border-reply.ts';
import { parseDate } from '../../../contract/calendar-date.ts';
import type { Period } from '../../../contract/crossing-status.ts';
import type { SarhadEvent } from '../../../contract/event.ts';
import type { Meta } from '../../../contract/replies.ts';
import type { EngineClient } from '../../../engine/client/client.ts';
import { EngineContext } from '../../../engine/client/use-engine.ts';
import { ViewContext } from '../../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../../link/view-store.ts';
import { Crossings } from './crossings.tsx';

const BORDER = 'AF-TJ';
let viewStore: ViewStore;
beforeEach(() => {
  window.history.replaceState(null, '', '/?border=AF-TJ&from=2021-01-01&to=2022-12-31&tab=borders');
  viewStore = createViewStore(window);
});
afterEach(() => viewStore.close());

const page = (title: string) => ({ title, url: `https://example.org/${encodeURIComponent(title)}` });
const period = (part: Partial<Period>): Period => ({
  from: '2022-05-09',
  to: null,
  state: 'closed',
  reason: 'synthetic reason',
  asOf: null,
  planned: false,
  dateNote: null,
  source: page('synthetic source'),
  endSource: null,
  asOfSource: null,
  also: [],
  ...part,
});
const crossing = (id: string, en: string, periods: readonly Period[]) => ({
  id,
  names: { en },
  kind: 'bridge',
  modes: ['road'],
  sides: { AF: 'one side', TJ: 'the other' },
  at: [71.5, 37.5] as [number, number],
  precisionKm: 4,
  chainageKm: 100,
  note: null,
  periods: [...periods],
});
const eventOf = (key: number, part: Partial<SarhadEvent>) =>
  ({
    key,
    id: `synthetic-${key}`,
    summary: '',
    place: '',
    dateStart: '2022-05-10',
    dateEnd: null,
    datePrecision: 'day',
    ...part,
  }) as SarhadEvent;

function show(events: readonly SarhadEvent[] = []) {
  const queryClient = new QueryClient();
  const crossings = [
    crossing('tem', 'Tem (Khorog)', [
      period({ from: '2021-06-22', state: 'open', asOf: '2021-07-14' }),
      period({ to: '2022-06-01', also: [page('another page')] }),
    ]),
    crossing('shohon', 'Shohon', []),
    crossing('vanj', 'Vanj', [period({ from: '2025-10-12', asOf: '2026-01' })]),
    crossing('ruzvay', 'Ruzvay', [period({ from: '2007', asOf: '2021-04-16' })]),
  ];
  queryClient.setQueryData(borderQuery(BORDER).queryKey, { id: BORDER, crossings } as unknown as BorderReply);
  for (const name of ['Tem', 'Khorog', 'Shohon']) {
    const reply = {
      revision: 1,
      total: events.length,
      tooImprecise: 0,
      events: [...events],
      nextCursor: null,
    };
    queryClient.setQueryData(eventsNamingQuery(1, BORDER, name).queryKey, reply);
  }
  queryClient.setQueryData(metaQuery().queryKey, {
    lastDate: '2026-06-22',
    collection: { coverage: null },
  } as Meta);
  const extent = { firstDay: parseDate('2021-01-06'), lastDay: parseDate('2026-06-22') };
  const answer = { revision: 1, ...extent, bulk: extent };
  const engine = { subscribe: () => () => {}, getState: () => ({ answer }) } as unknown as EngineClient;
  render(
    <QueryClientProvider client={queryClient}>
      <ViewContext value={viewStore}>
        <EngineContext value={engine}>
          <Crossings id={BORDER} />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
}
const rowOf = (name: RegExp) => screen.getByRole('button', { name });

test('leads with what is known on the last of the dates chosen, and is not known only where nothing is', () => {
  show();
  rowOf(/^Tem.*State on 31 Dec 2022:\s*No longer closed, since 1 Jun 2022/);
  rowOf(/^Shohon.*State on 31 Dec 2022:\s*Not known/);
});

test('tells the state on the as-of date of the link where its dates have no end', () => {
  viewStore.close();
  window.history.replaceState(null, '', '/?border=AF-TJ&from=2021-01-01&asof=2022-05-20&tab=borders');
  viewStore = createViewStore(window);
  show();
  rowOf(/^Tem.*State on 20 May 2022:\s*Closed since 9 May 2022 ·\u00a0until 1 Jun 2022/);
});

test('tells the state as of the end of what was collected, firmly or softly by when it was confirmed', () => {
  viewStore.close();
  window.history.replaceState(null, '', '/?border=AF-TJ&tab=borders');
  viewStore = createViewStore(window);
  show();
  const kept = rowOf(
    /^Vanj.*State on 22 Jun 2026:\s*Closed since 12 Oct 2025 ·\u00a0last confirmed Jan 2026/,
  );
  const old = rowOf(/^Ruzvay.*State on 22 Jun 2026:\s*Closed, last known Apr 2021/);
  const isPale = (row: HTMLElement) => row.querySelector('[data-state]')?.hasAttribute('data-pale');
  expect([kept, old].map(isPale)).toEqual([false, true]);
});

test('draws each sure period and nothing for what is unknown', () => {
  show();
  const states = (name: RegExp) =>
    [...rowOf(name).querySelectorAll('[data-state][title]')].map((bar) => bar.getAttribute('data-state'));
  expect(states(/^Tem/)).toEqual(['open', 'closed']);
  expect(states(/^Shohon/)).toEqual([]);
});

test('a press shows the crossing on the map, its periods, and pages that open elsewhere without a referrer', async () => {
  show();
  await userEvent.click(rowOf(/^Tem/));
  expect(rowOf(/^Tem/).getAttribute('aria-expanded')).toBe('true');
  expect(viewStore.getView().map).toEqual({ lng: 71.5, lat: 37.5, zoom: 10 });
  screen.getByText('Open, last known Jul 2021 · from 22 Jun 2021');
  const links = screen.getAllByRole('link');
  expect(links).toHaveLength(3);
  for (const link of links) expect(link.getAttribute('rel')).toBe('noopener noreferrer');
});

test('leads to the events that name it as a word, in a period and at other times', async () => {
  show([
    eventOf(1, { title: 'Synthetic shots at the Tem bridge' }),
    eventOf(2, { title: 'Synthetic talks', place: 'Khorog', dateStart: '2024-03-01' }),
    eventOf(3, { title: 'Synthetic: temporarily nothing' }),
  ]);
  await userEvent.click(rowOf(/^Tem/));
  const within22 = screen.getByText(/^Events from 9 May 2022 to 1 Jun 2022 that name it$/)
    .nextElementSibling as HTMLElement;
  expect(within(within22).getAllByRole('button')).toHaveLength(1);
  const others = screen.getByText('Events that name it at other times').nextElementSibling as HTMLElement;
  within(others).getByRole('button', { name: /Synthetic talks/ });
  expect(screen.queryByText(/temporarily nothing/)).toBeNull();
  await userEvent.click(within(within22).getByRole('button'));
  expect(viewStore.getView().event).toBe('synthetic-1');
});
