// Owns which theme is on: the link's, else the one this reader chose before, else the system's. What index.html sets before the first paint is the same.
import { useEffect, useSyncExternalStore } from 'react';
import { useView, useViewStore } from '../link/use-view.ts';
import { THEMES, type Theme } from '../link/view.ts';
import { matchesMedia, watchMedia } from '../ui/media.ts';

/** index.html reads it too. */
const STORED = 'sarhad.theme';
const DARK = '(prefers-color-scheme: dark)';

const listeners = new Set<() => void>();
/** Where storage is forbidden a choice lasts as long as the page. */
let unstored: Theme | null = null;

function readStored(): Theme | null {
  try {
    const text = localStorage.getItem(STORED);
    return THEMES.find((theme) => theme === text) ?? unstored;
  } catch {
    return unstored;
  }
}

function store(theme: Theme | null): void {
  unstored = null;
  try {
    if (theme === null) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, theme);
  } catch {
    unstored = theme;
  }
  for (const listener of listeners) listener();
}

function subscribeStored(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const subscribeSystem = (listener: () => void) => watchMedia([DARK], listener);

/** `choice` null means: as the system says. */
export function useTheme(): { theme: Theme; choice: Theme | null; choose: (theme: Theme | null) => void } {
  const linked = useView((view) => view.theme);
  const viewStore = useViewStore();
  const isSystemDark = useSyncExternalStore(subscribeSystem, () => matchesMedia(DARK));
  const stored = useSyncExternalStore(subscribeStored, readStored);
  const choice = linked ?? stored;
  const theme = choice ?? (isSystemDark ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return {
    theme,
    choice,
    choose(next) {
      store(next);
      // A reader's own theme is no part of what a link shows; that of the link gives way to it.
      viewStore.change({ theme: null }, 'adjust');
    },
  };
}
