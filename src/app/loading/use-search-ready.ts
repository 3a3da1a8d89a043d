// Owns that the search is made ready when the page is idle: its list, the palette and the index of places are loaded before the first letter.
import { useEffect } from 'react';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { Palette } from '../commands/palette-part.ts';

const IDLE_MS = 2000;

/** When the events are there and nothing is in hand, for readers who have not asked to save data. */
export function useSearchReady(): void {
  const isReady = useAnswer((answer) => answer !== null && answer.loadedRows === answer.allRows);
  useEffect(() => {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (!isReady || connection?.saveData) return;
    const load = () => {
      void import('../../views/search/search-results.tsx').catch(() => {});
      void Palette.prepare();
    };
    // Safari has no idle callback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(load, IDLE_MS);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(load);
    return () => cancelIdleCallback(idle);
  }, [isReady]);
}
