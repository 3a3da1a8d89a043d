// Owns the events that a reader picks one by one: kept for the life of this tab until they are shown as a view, whose link then names them.
import { useSyncExternalStore } from 'react';
import type { Filter, ValueClause } from '../contract/filter.ts';
import { FILTER_GRAMMAR, MAX_PICKED } from '../contract/filter-grammar.ts';
import { STATUSES, STATUSES_OUTSIDE_TOTALS, type Status } from '../contract/taxonomy.ts';
import { useView, withPatch } from '../link/use-view.ts';
import type { View } from '../link/view.ts';
import type { ViewStore } from '../link/view-store.ts';

const STORED = 'sarhad.picked';

/** `names`: statuses that a filter must name for the event to be seen. */
export type Picked = { readonly id: string; readonly names: readonly Status[] };

const outside = (statuses: readonly Status[]) =>
  statuses.filter((status) => STATUSES_OUTSIDE_TOTALS.some((one) => one === status));

/** Of those that a view shows it is not known which one needs what the view names. */
export const pickedIn = ({ pick = [], status }: Filter): readonly Picked[] =>
  pick.map((id) => ({ id, names: outside(status?.any ?? []) }));

/** Whether no event more can be picked. */
export const areFull = (picks: readonly Picked[]): boolean => picks.length >= MAX_PICKED;

/** What the tab keeps may be anything. */
function restore(): readonly Picked[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? '[]');
    const picks = (Array.isArray(kept) ? kept : []).flatMap((one): Picked[] => {
      const { id, names } = (one ?? {}) as { id?: unknown; names?: unknown };
      if (typeof id !== 'string' || FILTER_GRAMMAR.pick.parse(id).value?.[0] !== id) return [];
      return [
        { id, names: outside(STATUSES.filter((name) => Array.isArray(names) && names.includes(name))) },
      ];
    });
    return picks.slice(0, MAX_PICKED);
  } catch {
    return [];
  }
}

let picked: readonly Picked[] | null = null;
const listeners = new Set<() => void>();
const getPicked = (): readonly Picked[] => {
  picked ??= restore();
  return picked;
};

export function setPicked(picks: readonly Picked[]): void {
  picked = picks;
  try {
    if (picks.length === 0) sessionStorage.removeItem(STORED);
    else sessionStorage.setItem(STORED, JSON.stringify(picks));
  } catch {
    // Where nothing may be kept they last as long as the page.
  }
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

/** The view of exactly these events, of the data that are on the screen: all of them are seen in it. */
export const showing =
  (picks: readonly Picked[]) =>
  ({ filter: { asof } }: View): Partial<View> => ({
    filter: withPatch({}, { asof, pick: picks.map(({ id }) => id), status: statusFor(picks) }),
    event: null,
  });

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
  const pick = next.length === 0 ? undefined : next.map((one) => one.id);
  store.change({ filter: withPatch(filter, { pick, status: statusFor(next, filter.status) }) });
}
