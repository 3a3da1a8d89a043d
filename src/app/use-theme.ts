// Owns which theme is on: the link's, else the one this reader chose before, else the system's.
import { useEffect, useSyncExternalStore } from 'react';
import { useView, useViewStore } from '../link/use-view.ts';
import { THEMES, type Theme } from '../link/view.ts';

const STORED = 'sarhad.theme';

const listeners = new Set<() => void>();

// Storage may be forbidden; then the choice lasts as long as the link.
function readStored(): Theme | null {
  try {
    const text = localStorage.getItem(STORED);
    return THEMES.find((theme) => theme === text) ?? null;
  } catch {
    return null;
  }
}

function store(theme: Theme | null): void {
  try {
    if (theme === null) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, theme);
  } catch {
    // See readStored.
  }
  for (const listener of listeners) listener();
}

function subscribeStored(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const systemQuery = () => window.matchMedia('(prefers-color-scheme: dark)');
const subscribeSystem = (listener: () => void) => {
  const query = systemQuery();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** `choice` null means: as the system says. */
export function useTheme(): { theme: Theme; choice: Theme | null; choose: (theme: Theme | null) => void } {
  const linked = useView((view) => view.theme);
  const viewStore = useViewStore();
  const isSystemDark = useSyncExternalStore(subscribeSystem, () => systemQuery().matches);
  const stored = useSyncExternalStore(subscribeStored, readStored);
  const choice = linked ?? stored;
  const theme = choice ?? (isSystemDark ? 'dark' : 'light');
  useEffect(() => applyTheme(theme), [theme]);
  return {
    theme,
    choice,
    choose(next) {
      store(next);
      applyTheme(next ?? (isSystemDark ? 'dark' : 'light'));
      viewStore.change({ theme: next }, 'adjust');
    },
  };
}

function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

/** Before the first paint, so that a dark page does not flash white. */
export function applyFirstTheme(linked: Theme | null): void {
  applyTheme(linked ?? readStored() ?? (systemQuery().matches ? 'dark' : 'light'));
}
