// Owns the saved views as components see them: the same list in every part of the page and every tab.
import { useSyncExternalStore } from 'react';
import {
  changeViews,
  chooseStart,
  forgetAside,
  type Outcome,
  readStart,
  readViews,
  type SavedView,
  type SavedViews,
} from './saved-views.ts';

export const storage = () => localStorage;

const listeners = new Set<() => void>();
let known: { readonly saved: SavedViews; readonly start: string | null } | null = null;

const read = () => {
  known ??= { saved: readViews(storage), start: readStart(storage) };
  return known;
};

function renew(): void {
  known = null;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', renew);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', renew);
  };
}

export const useSavedViews = () => useSyncExternalStore(subscribe, read);

export function keepViews(change: (views: readonly SavedView[]) => readonly SavedView[]): Outcome {
  const outcome = changeViews(storage, change);
  renew();
  return outcome;
}

export function beginWith(query: string | null): Outcome {
  const outcome = chooseStart(storage, query);
  renew();
  return outcome;
}

export function dropAside(): void {
  forgetAside(storage);
  renew();
}
