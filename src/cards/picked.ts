// Owns the events that a reader picks one by one: kept for the life of this tab until they are shown as a view, whose link then names them.
import { useSyncExternalStore } from 'react';
import type { Filter, ValueClause } from '../contract/filter.ts';
import { FILTER_GRAMMAR, MAX_PICKED } from '../contract/filter-grammar.ts';
import { STATUSES, STATUSES_OUTSIDE_TOTALS, type Status } from '../contract/taxonomy.ts';
import { useView, withPatch } from '../link/use-view.ts';
import type { View } from '../link/view.ts';
import type { ViewStore } from '../link/view-store.ts';
import { keepInTab, readInTab } from './kept-in-tab.ts';
import { rememberFrom, viewPickedFrom } from './picked-from.ts';

const STORED = 'sarhad.picked';

/** `names`: statuses that a filter must name for the event to be seen. */
export type Picked = { readonly id: string; readonly names: readonly Status[] };

const outside = (statuses: readonly Status[]) =>
  statuses.filter((status) => STATUSES_OUTSIDE_TOTALS.some((one) => one === status));

/** Of those that a view shows it is not known which one needs what the view names. */
const pickedIn = ({ pick = [], status }: Filter): readonly Picked[] =>
  pick.map((id) => ({ id, names: outside(status?.any ?? []) }));

/** Whether no event more can be picked. */
export const areFull = (picks: readonly Picked[]): boolean => picks.length >= MAX_PICKED;

/** What the tab keeps may be anything. */
function restore(): readonly Picked[] {
  const kept = readInTab(STORED);
  const picks = (Array.isArray(kept) ? kept : []).flatMap((one): Picked[] => {
    const { id, names } = (one ?? {}) as { id?: unknown; names?: unknown };
    if (typeof id !== 'string' || FILTER_GRAMMAR.pick.parse(id).value?.[0] !== id) return [];
    return [{ id, names: outside(STATUSES.filter((name) => Array.isArray(names) && names.includes(name))) }];
  });
  return picks.slice(0, MAX_PICKED);
}

let picked: readonly Picked[] | null = null;
const listeners = new Set<() => void>();
export const getPicked = (): readonly Picked[] => {
  picked ??= restore();
  return picked;
};

export function setPicked(picks: readonly Picked[]): void {
  picked = picks;
  // Where nothing may be kept they last as long as the page.
  keepInTab(STORED, picks.length === 0 ? null : picks);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const usePicked = (): readonly Picked[] => useSyncExternalStore(subscribe, getPicked);

/** A status that lets picked events pass which none is asked of otherwise, beside what it asks already. */
function statusFor(picks: readonly Picked[], before?: ValueClause<Status>): ValueClause<Status> | undefined {
  const named = new Set(picks.flatMap(({ names }) => names));
  if (named.size === 0) return before;
  const any = before?.any.length ? before.any : STATUSES.filter((status) => outside([status]).length === 0);
  const not = before?.not ?? [];
  return { any: STATUSES.filter((status) => any.includes(status) || named.has(status)), not };
}

/** Shows the view of exactly these events, of the data that are on the screen: all of them are seen in it. */
export function showPicked(store: ViewStore): void {
  const view = store.getView();
  const picks = getPicked();
  const ids = picks.map(({ id }) => id);
  rememberFrom(view, ids);
  const { asof } = view.filter;
  store.change({
    filter: withPatch({}, { asof, pick: ids, status: statusFor(picks) }),
    ...NOTHING_OPEN,
  });
}

/** What would lie over the events. */
const NOTHING_OPEN = { event: null, method: null, crossings: null, chart: null } as const;

/** From a view of picked events back to where they were picked, with them in hand. */
export function pickMore(store: ViewStore): void {
  const { filter } = store.getView();
  const picks = pickedIn(filter);
  setPicked(picks);
  store.change((view) => before(view, picks));
}

/** The view in which events were picked; of those that somebody else picked, that of all events. */
function before(view: View, picks: readonly Picked[]): Partial<View> {
  const from = viewPickedFrom(view.filter.pick ?? []);
  const { asof } = view.filter;
  if (from !== null) {
    const { theme, lang, seen } = view;
    return { ...from, filter: withPatch(from.filter, { asof }), seen, theme, lang, ...NOTHING_OPEN };
  }
  // A status that was named for their sake goes with them.
  const isForThem = picks.some(({ names }) => names.length > 0);
  return { filter: withPatch(view.filter, { pick: undefined, ...(isForThem && { status: undefined }) }) };
}

/** Whether it is known where the picked events of a view were picked. */
export const isPickedHere = ({ pick = [] }: Filter): boolean => viewPickedFrom(pick) !== null;

/** What is asked of an event to pick it. */
export type Pickable = { readonly id: string; readonly status: Status };

export function useIsPicked(id: string | undefined): boolean {
  const inView = useView(({ filter }) => filter.pick);
  const marked = usePicked();
  return id !== undefined && (inView ? inView.includes(id) : marked.some((one) => one.id === id));
}

/**
 * Picks an event, or takes it out; in a view of picked events that changes the view. One for which there is no room is not picked: the line
 * of picked events says that they are full.
 */
export function togglePick(store: ViewStore, { id, status }: Pickable): void {
  const { filter } = store.getView();
  const picks = filter.pick === undefined ? getPicked() : pickedIn(filter);
  const others = picks.filter((one) => one.id !== id);
  const isTaken = others.length < picks.length;
  const next = isTaken ? others : [...others, { id, names: outside([status]) }];
  if (!isTaken && areFull(picks)) return;
  if (filter.pick === undefined) {
    setPicked(next);
    return;
  }
  if (next.length === 0) {
    setPicked([]);
    store.change((view) => before(view, picks));
    return;
  }
  const pick = next.map((one) => one.id);
  store.change({ filter: withPatch(filter, { pick, status: statusFor(next, filter.status) }) });
}
