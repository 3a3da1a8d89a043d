// Owns that what was taken in last is told on the map; what tells it is loaded when something is.
import { useEffect } from 'react';
import { useTakenIn } from '../../../cards/news.ts';
import { useEngine } from '../../../engine/client/use-engine.ts';
import type { EventLayer } from './event-layer.ts';

export function useNewsOnMap(layer: EventLayer): void {
  const engine = useEngine();
  const taken = useTakenIn();
  useEffect(() => {
    if (taken === null) return;
    let isGone = false;
    let stop = () => {};
    const begin = async () => {
      const { showNewsOnMap } = await import('./news-on-map.ts');
      if (!isGone) stop = showNewsOnMap(layer, engine);
    };
    // Where it does not come, the list tells it all the same.
    void begin().catch(() => {});
    return () => {
      isGone = true;
      stop();
    };
  }, [engine, layer, taken]);
}
