// Owns which of the four layouts is on, by the width of the window.
import { useSyncExternalStore } from 'react';

/** `narrow` and `tablet` can hide the list beside the map; only `narrow` has no room for the filters beside both. */
export type Screen = 'phone' | 'narrow' | 'tablet' | 'desktop';

const PHONE = '(max-width: 759.98px)';
const NARROW = '(max-width: 959.98px)';
const TABLET = '(max-width: 1099.98px)';

const subscribe = (listener: () => void) => {
  const queries = [PHONE, NARROW, TABLET].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
};

export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, () => {
    if (window.matchMedia(PHONE).matches) return 'phone';
    if (window.matchMedia(NARROW).matches) return 'narrow';
    return window.matchMedia(TABLET).matches ? 'tablet' : 'desktop';
  });
}
