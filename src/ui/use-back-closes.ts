// Owns the way back out of a dialog that takes a small screen: the history's Back closes it and leaves the page as it is.
import { useEffect, useRef } from 'react';

const MARK = 'sarhad-dialog';
let opened = 0;

const markOf = (state: unknown): unknown =>
  typeof state === 'object' && state !== null ? (state as Record<string, unknown>)[MARK] : undefined;

/**
 * While the component stands, an entry of the same address stands for it in the history. What is done in it (filters that
 * are ticked) adds entries above, which Back undoes first. Returns how to close it by hand, which takes the entry away.
 */
export function useBackCloses(onClose: () => void): () => void {
  const latest = useRef(onClose);
  latest.current = onClose;
  const mark = useRef(0);
  useEffect(() => {
    opened += 1;
    const own = opened;
    mark.current = own;
    try {
      window.history.pushState({ [MARK]: own }, '');
    } catch {
      // A history that takes no more entries: Back leaves as it would have.
      return;
    }
    let isOnTop = true;
    let entries = window.history.length;
    const onPop = () => {
      const isOwn = markOf(window.history.state) === own;
      // From above one comes upon the entry first; to go below it is to leave the dialog.
      if (!isOwn && isOnTop && window.history.length === entries) latest.current();
      isOnTop = isOwn;
      entries = window.history.length;
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);
  return () => {
    if (mark.current !== 0 && markOf(window.history.state) === mark.current) window.history.back();
    else latest.current();
  };
}
