// Owns the way back out of a dialog that takes a small screen: the history's Back closes it and leaves the page as it is.
import { useEffect, useEffectEvent } from 'react';
import { useViewStore } from './use-view.ts';

/** While the component stands. Closed otherwise, it leaves nothing in the history. */
export function useBackCloses(onClose: () => void): void {
  const store = useViewStore();
  const onBack = useEffectEvent(onClose);
  useEffect(() => store.cover(() => onBack()), [store]);
}
