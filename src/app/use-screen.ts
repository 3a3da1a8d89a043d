// Owns which of the three layouts is on, by the width of the window.
import { useSyncExternalStore } from 'react';

export type Screen = 'phone' | 'tablet' | 'desktop';

const PHONE = '(max-width: 759.98px)';
const TABLET = '(max-width: 1099.98px)';

const subscribe = (listener: () => void) => {
  const queries = [PHONE, TABLET].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
};

export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, () => {
    if (window.matchMedia(PHONE).matches) return 'phone';
    return window.matchMedia(TABLET).matches ? 'tablet' : 'desktop';
  });
}
