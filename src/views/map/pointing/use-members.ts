// Owns that a stack that is pointed at shows where its events lie: the places are asked for, and painted once they are known.
import { useEffect } from 'react';
import { useEngine } from '../../../engine/client/use-engine.ts';
import type { EventLayer } from '../marks/event-layer.ts';
import { isStack, type Mark, nameOf } from '../marks/marks.ts';

/** What is only passed over is not asked for. */
const REST_MS = 40;

export function useMembers(layer: EventLayer, mark: Mark | null): void {
  const engine = useEngine();
  useEffect(() => {
    if (mark === null || mark.kind !== 'stacks' || !isStack(mark)) return;
    let isGone = false;
    const ask = async () => {
      const places = await engine.memberPlaces(nameOf(mark)).catch(() => null);
      if (places !== null && !isGone) layer.show({ members: { of: mark, places } });
    };
    const timer = setTimeout(() => void ask(), REST_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
      layer.show({ members: null });
    };
  }, [engine, layer, mark]);
}
