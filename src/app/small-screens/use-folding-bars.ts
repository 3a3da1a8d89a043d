// Owns when the bars above what is read fold away: while one goes down in it, wherever it scrolls; they come back on the way up.
import { type RefObject, useEffect, useState } from 'react';

/** Shorter ways in one direction are no intention: a list that measures its rows shifts by less. */
const INTENT_PX = 24;
/** What scrolls no further than this would hardly scroll once it has the room of the bars. */
const LEAST_SCROLL_PX = 240;

/** `shows`: what is read; another begins with its bars. */
export function useFoldingBars(root: RefObject<HTMLElement | null>, shows: string): boolean {
  const [foldedOf, setFoldedOf] = useState<string | null>(null);
  useEffect(() => {
    const page = root.current;
    if (page === null) return;
    // Of each scroller: where it was last, and where it turned.
    const known = new WeakMap<Element, { top: number; turnedAt: number }>();
    const onScroll = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || target.closest('dialog')) return;
      const { scrollTop: top, scrollHeight, clientHeight } = target;
      const way = scrollHeight - clientHeight;
      if (way <= 0) return;
      const { top: before, turnedAt } = known.get(target) ?? { top: 0, turnedAt: 0 };
      const hasTurned = (top - before) * (before - turnedAt) < 0;
      const from = hasTurned ? before : turnedAt;
      known.set(target, { top, turnedAt: from });
      if (top <= 0) setFoldedOf(null);
      else if (top - from > INTENT_PX && way > LEAST_SCROLL_PX) setFoldedOf(shows);
      // At the end it is the room that grew, not the reader who turned.
      else if (from - top > INTENT_PX && top < way - 1) setFoldedOf(null);
    };
    page.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => page.removeEventListener('scroll', onScroll, { capture: true });
  }, [root, shows]);
  return foldedOf === shows;
}
