// Owns whether the field floats over the map of a phone, where there is room for one word.
import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 759.98px)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}
