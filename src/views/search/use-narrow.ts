// Owns whether the field floats over the map of a phone, where there is room for one word.
import { useSyncExternalStore } from 'react';
import { matchesMedia, watchMedia } from '../../ui/media.ts';

const NARROW = '(max-width: 759.98px)';

const subscribe = (listener: () => void) => watchMedia([NARROW], listener);

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchesMedia(NARROW));
}
