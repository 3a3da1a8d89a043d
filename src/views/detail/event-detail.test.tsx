// Owns the tests of an open event: what it says, how one walks through it, what happens when there is none.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answerFromMocks, enterScenario, mockServer } from '../../../mocks/node.ts';
import { eventQuery } from '../../api/get-event.ts';
import type { EventReply } from '../../contract/event-replies.ts';
import type { Answer } from '../../engine/answers.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../link/view-store.ts';
import { EventDetail } from './event-detail.tsx';

answerFromMocks();

const REVISION = 1;
const HOTEL = 'kabul-longan-2022-12-12';
const PLANNED = 'csto-afghanistan-conference-planned';
let viewStore: ViewStore;
afterEach(() => viewStore.close());

async function keyOf(id: string): Promise<number> {
  const response = await fetch(new URL(`/api/v1/events/${id}`, location.href));
  return ((await response.json()) as { event: { key: number } }).event.key;
}

/** `keys`: the events that match, in the order of the list; `known`: replies that need not be asked for. */
function showDetail(id: string, keys: readonly number[] = [], known: readonly EventReply[] = []) {
  const queries = new QueryClient();
  for (const reply of known) queries.setQueryData(eventQuery(REVISION, reply.event.id).queryKey, reply);
  window.history.replaceState(null, '', `/?event=${id}`);
  viewStore = createViewStore(window);
  const totals = { events: keys.length };
  const answer = { revision: REVISION, filter: {}, isPreview: false, loadedRows: 506, totals };
  const state = { answer: answer as unknown as Answer, failure: null, names: {} };
  const engine = {
    subscribe: () => () => {},
    getState: () => state,
    keys: async (offset: number, limit: number) => Uint32Array.from(keys.slice(offset, offset + limit)),
    rankOf: async (key: number) => keys.indexOf(key),
  } as unknown as EngineClient;
  return render(
    <QueryClientProvider client={queries}>
      <ViewContext value={viewStore}>
        <EngineContext value={engine}>
          <EventDetail tab="Claims" />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
}

test('says what happened, who says so, and how far that can be trusted', async () => {
  showDetail(HOTEL);
  const article = await screen.findByRole('article');
  expect(within(article).getByRole('heading', { level: 2 }).textContent).toMatch(/Longan hotel/);
  expect(article.textContent).toContain('Attack ·\u00a0confirmed');
  expect(article.textContent).toContain('12 Dec 2022');
  expect(article.textContent).toMatch(/34\.5\d° N 69\.1\d° E ±\u00a05\u00a0km/);
  expect(article.textContent).toContain('3 (3–6) killed ·\u00a018 (18–21) injured');
  const claims = within(article).getByRole('region', { name: /Claims and denials/ });
  expect(within(claims).getAllByRole('listitem')).toHaveLength(3);
  expect(claims.textContent).toContain('Islamic State Khorasan Province claims responsibility');
  const sources = within(article).getByRole('region', { name: /Sources/ });
  for (const link of within(sources).getAllByRole('link')) {
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('href')).toMatch(/^https?:/);
  }
  expect(sources.textContent).toContain('usually reliable source');
});

test('of a place known to its country alone no province is said, whatever the point that stands for it lies in', async () => {
  const reply = (await (await fetch(new URL(`/api/v1/events/${HOTEL}`, location.href))).json()) as EventReply;
  const whereOf = async (place: Partial<EventReply['event']>) => {
    showDetail(
      HOTEL,
      [],
      [{ ...reply, event: { ...reply.event, place: 'Not stated', admin1: 'Kabul', ...place } }],
    );
    return (await screen.findByText('Not stated')).closest('p')?.textContent;
  };
  expect(await whereOf({ precisionKm: 300, province: null })).not.toContain('Kabul');
  cleanup();
  expect(await whereOf({ precisionKm: 75, province: 'AF-KAB' })).toContain('Kabul');
  cleanup();
  // Abroad provinces are not known by code.
  expect(await whereOf({ precisionKm: 25, province: null, country: 'US' })).toContain('Kabul');
});

test('a denial that is an event of its own stands in the thread, and leads there', async () => {
  const user = userEvent.setup();
  showDetail('tjk-chn-2025-11-26');
  const claims = await screen.findByRole('region', { name: /Claims and denials/ });
  const thread = within(claims).getAllByRole('listitem');
  expect(thread).toHaveLength(3);
  const denial = thread[2] as HTMLElement;
  await vi.waitFor(() =>
    expect(denial.textContent).toMatch(/^Taliban authorities of Afghanistan denies: any threat .* Feb 2026/),
  );
  await user.click(within(denial).getByRole('button', { name: /Taliban deny that threats/ }));
  expect(viewStore.getView().event).toBe('taliban-denial-no-threat-2026-02');
});

test('an actor has one name where it speaks, beside its full one among the actors', async () => {
  const reply = (await (await fetch(new URL(`/api/v1/events/${HOTEL}`, location.href))).json()) as EventReply;
  const shorten = <A extends { readonly id: string }>(actor: A) => ({
    ...actor,
    shortName: `short ${actor.id}`,
  });
  const { event } = reply;
  const [first] = event.claims;
  if (!first) throw new Error('it has claims');
  const actors = [{ ...first.actor, role: 'claimant' as const }].map(shorten);
  const claims = event.claims.map((claim) => ({ ...claim, actor: shorten(claim.actor) }));
  showDetail(HOTEL, [], [{ ...reply, event: { ...event, actors, claims } }]);
  const article = await screen.findByRole('article');
  const { id, name } = first.actor;
  const said = within(article).getByRole('region', { name: /Claims and denials/ }).textContent;
  expect(said).toContain(`short ${id}`);
  expect(said).not.toContain(name);
  expect(within(article).getByRole('list', { name: 'Actors' }).textContent).toContain(
    `${name} (short ${id})`,
  );
});

test('an actor filters by itself, and no longer', async () => {
  const user = userEvent.setup();
  showDetail(HOTEL);
  const actor = await screen.findByRole('button', {
    name: /Islamic State Khorasan Province\s*·\s*initiator/,
  });
  await user.click(actor);
  expect(viewStore.getView().filter.actor?.any).toHaveLength(1);
  expect(actor.getAttribute('aria-pressed')).toBe('true');
  await user.click(actor);
  expect(viewStore.getView().filter).toEqual({});
});

test('the way back names the tab behind the event', async () => {
  showDetail(HOTEL);
  await userEvent.click(screen.getByRole('button', { name: 'Back to Claims' }));
  expect(viewStore.getView().event).toBeNull();
});

test('one walks to the events before and after it', async () => {
  const user = userEvent.setup();
  const ids = ['mohmand-2021-01-06', HOTEL, 'kurram-2022-02-05'];
  showDetail(HOTEL, await Promise.all(ids.map(keyOf)));
  // Until its place is known there is nothing to step from.
  expect(screen.queryByRole('button', { name: 'Next event in the list' })).toBeNull();
  await screen.findByText('2 of 3');
  const next = screen.getByRole('button', { name: 'Next event in the list' });
  await vi.waitFor(() => expect(next.getAttribute('aria-disabled')).toBe('false'));
  await user.click(next);
  expect(viewStore.getView().event).toBe('kurram-2022-02-05');
  await screen.findByText('3 of 3');
  expect(next.getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(next);
});

test('a step that is pressed before it is known where it leads is taken when it is', async () => {
  const ids = ['mohmand-2021-01-06', HOTEL, 'kurram-2022-02-05'];
  showDetail('mohmand-2021-01-06', await Promise.all(ids.map(keyOf)));
  await screen.findByText('1 of 3');
  const next = screen.getByRole('button', { name: 'Next event in the list' });
  await act(async () => next.click());
  await vi.waitFor(() => expect(viewStore.getView().event).toBe(HOTEL));
  // Its heading is there, its neighbours are still those of the event before.
  await act(async () => next.click());
  await vi.waitFor(() => expect(viewStore.getView().event).toBe('kurram-2022-02-05'));
  await screen.findByText('3 of 3');
  expect(viewStore.getView().event).toBe('kurram-2022-02-05');
});

test('another event that is chosen meanwhile is not left again', async () => {
  const ids = ['mohmand-2021-01-06', HOTEL, 'kurram-2022-02-05'];
  showDetail('mohmand-2021-01-06', await Promise.all(ids.map(keyOf)));
  const next = await screen.findByRole('button', { name: 'Next event in the list' });
  await act(async () => {
    next.click();
    viewStore.change({ event: HOTEL });
  });
  await screen.findByText('2 of 3');
  await vi.waitFor(() => expect(next.getAttribute('aria-disabled')).toBe('false'));
  expect(viewStore.getView().event).toBe(HOTEL);
});

test('a planned event is outside totals, whatever the filter', async () => {
  showDetail(PLANNED, []);
  expect(await screen.findByText('Planned: not in the totals')).toBeTruthy();
});

test('an event outside the filter says so', async () => {
  showDetail(HOTEL, []);
  expect(await screen.findByText('Not in the current filter')).toBeTruthy();
});

test('one walks along related events, and Escape closes', async () => {
  const user = userEvent.setup();
  showDetail('pak-afg-2024-12');
  const related = await screen.findByRole('region', { name: /Related/ });
  await user.click(within(related).getByRole('button', { name: /answered by/ }));
  const [, id] = /event=([^&]+)/.exec(location.search) ?? [];
  expect(id).not.toBe('pak-afg-2024-12');
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
  await user.keyboard('{Escape}');
  expect(viewStore.getView().event).toBeNull();
});

describe('an event that was replaced', () => {
  async function replacement(): Promise<EventReply[]> {
    const reply = (await (
      await fetch(new URL(`/api/v1/events/${HOTEL}`, location.href))
    ).json()) as EventReply;
    const old = { ...reply.event, id: 'old', title: 'An earlier report', status: 'retracted' as const };
    return [reply, { ...reply, event: old, replacedBy: { ...reply.event } }];
  }
  const heading = () => screen.getByRole('heading', { level: 2 }).textContent;

  test('by its link leads to what stands for it, says so, and can be seen all the same', async () => {
    const user = userEvent.setup();
    showDetail('old', [], await replacement());
    expect(heading()).toMatch(/Longan hotel/);
    expect(screen.getByText(/The link names an earlier report/)).toBeTruthy();
    expect(location.search).toContain(`event=${HOTEL}`);
    await user.click(screen.getByRole('button', { name: /Show the retracted report: “An earlier report”/ }));
    expect(heading()).toBe('An earlier report');
    expect(screen.getByText(/^Retracted: replaced by another event/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^“.*Longan hotel.*12 Dec 2022$/ }));
    expect(heading()).toMatch(/Longan hotel/);
  });

  test('is shown to who asks for it in the page', async () => {
    const known = await replacement();
    showDetail(PLANNED, [], known);
    await screen.findByRole('article');
    act(() => viewStore.change({ event: 'old' }));
    expect(heading()).toBe('An earlier report');
    expect(viewStore.getView().event).toBe('old');
  });

  test('by what nobody may see is just retracted', async () => {
    const [, old] = (await replacement()) as [EventReply, EventReply];
    showDetail('old', [], [{ ...old, replacedBy: null }]);
    expect(heading()).toBe('An earlier report');
    expect(screen.getByText(/^This event was withdrawn/)).toBeTruthy();
  });
});

test('an event that does not exist can be taken out of the link', async () => {
  const user = userEvent.setup();
  showDetail('no-such-event');
  expect((await screen.findByRole('alert')).textContent).toContain('There is no such event.');
  // Whoever chose it hears why there is none, and goes on from there.
  expect(document.activeElement?.textContent).toBe('There is no such event.');
  await user.click(screen.getByRole('button', { name: 'Take it out of the link' }));
  expect(location.search).toBe('');
});

test('of an event that is withheld it is said since when, and what to do', async () => {
  const user = userEvent.setup();
  const problem = { type: 'urn:sarhad:problem:withheld', title: 'Withheld', status: 410, code: 'withheld' };
  mockServer.use(
    http.get('*/api/v1/events/withheld-one', () =>
      HttpResponse.json(
        { ...problem, detail: 'This event is withheld.', since: '2026-12-03T10:00:00.000Z' },
        { status: 410, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  showDetail('withheld-one');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('This event is withheld.');
  expect(alert.textContent).toContain('withheld since 3 Dec 2026');
  expect(alert.textContent).toContain('take that away');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Take it out of the link' }));
  expect(location.search).toBe('');
});

test('that the rest of a link works is said only where nothing else of it was left out', async () => {
  showDetail('no-such-event');
  await screen.findByText(/Everything else in the link works/);
  cleanup();
  showDetail('no-such-event&killed=many');
  expect((await screen.findByText(/is not in this collection/)).textContent).not.toContain('works');
});

test('hostile texts stay texts, and no address but of the web becomes a link', async () => {
  enterScenario('hostile');
  showDetail('synthetic-markup');
  const article = await screen.findByRole('article');
  expect(article.querySelector('img, script, iframe, style, b')).toBeNull();
  expect(article.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  for (const link of within(article).queryAllByRole('link'))
    expect(link.getAttribute('href')).toMatch(/^https?:/);
});
