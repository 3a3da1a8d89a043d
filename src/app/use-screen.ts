// Owns which of the layouts is on, by the width and the height of the window.
import { useSyncExternalStore } from 'react';
import { matchesMedia, watchMedia } from '../ui/media.ts';

/**
 * `low`: too low for a map, a list and dates one above the other, whatever its width. `narrow` and `tablet` can hide the
 * list beside the map; only `narrow` has no room for the filters beside both.
 */
export type Screen = 'low' | 'phone' | 'narrow' | 'tablet' | 'desktop';

/** In `em`, which are those of the reader's own size of text: larger letters need a higher window. */
const LOW = '(max-height: 34.99em) and (max-width: 1099.98px), (max-height: 25.99em)';
const PHONE = '(max-width: 759.98px)';
const NARROW = '(max-width: 959.98px)';
const TABLET = '(max-width: 1099.98px)';

const subscribe = (listener: () => void) => watchMedia([LOW, PHONE, NARROW, TABLET], listener);

export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, () => {
    if (matchesMedia(LOW)) return 'low';
    if (matchesMedia(PHONE)) return 'phone';
    if (matchesMedia(NARROW)) return 'narrow';
    return matchesMedia(TABLET) ? 'tablet' : 'desktop';
  });
}
