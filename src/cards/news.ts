// Owns what was taken in last: the revisions between which, and which events are marked as new or corrected since; gone with the page.
import { useSyncExternalStore } from 'react';
import { defineTexts } from '../ui/i18n.ts';

const texts = defineTexts('news', { added: 'new', changed: 'corrected' });

export type News = 'added' | 'changed';
export const newsName = (news: News): string => texts.t(news);

export type TakenIn = { readonly since: number; readonly until: number };

type State = { readonly taken: TakenIn | null; readonly marks: ReadonlyMap<number, News> };

const NOTHING: State = { taken: null, marks: new Map() };

let state = NOTHING;
const listeners = new Set<() => void>();

function become(next: State): void {
  state = next;
  for (const listener of [...listeners]) listener();
}

/** What was taken in before is news no more. */
export const takeIn = (taken: TakenIn): void => become({ taken, marks: NOTHING.marks });

/** By keys of events; of something that is taken in no more, nothing. */
export function markNews(taken: TakenIn, marks: ReadonlyMap<number, News>): void {
  if (state.taken === taken) become({ taken, marks });
}

export const dismissNews = (): void => become(NOTHING);

export function subscribeNews(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const getNews = (): ReadonlyMap<number, News> => state.marks;

export const useTakenIn = (): TakenIn | null => useSyncExternalStore(subscribeNews, () => state.taken);

/** Whether any event is marked. */
export const useHasNews = (): boolean => useSyncExternalStore(subscribeNews, () => state.marks.size > 0);

/** Undefined: the event is as it was. */
export const useNewsOf = (key: number): News | undefined =>
  useSyncExternalStore(subscribeNews, () => state.marks.get(key));
