// Owns that a mark that is pointed at shows where its events lie: of a stack the places are asked for, and painted once they are known.
import { useEffect } from 'react';
import { useEngine } from '../../../engine/client/use-engine.ts';
import type { EventLayer } from '../marks/event-layer.ts';
import { isStack, type Mark, nameOf } from '../marks/marks.ts';

/** What is only passed over is not asked for. */
const REST_MS = 40;

export function useMembers(layer: EventLayer, mark: Mark | null): void {
  const engine = useEngine();
  useEffect(() => {
    if (mark === null || mark.kind !== 'stacks') return;
    if (!isStack(mark)) {
      const { x, y } = mark.place;
      // It has made way for its neighbours.
      if (x === mark.x && y === mark.y) return;
      layer.show({ members: { of: mark, places: Float64Array.of(x, y) } });
      return () => layer.show({ members: null });
    }
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
