// Owns of which stack the list is open: it follows the filter, and goes with another zoom.
import type { Map as LeafletMap } from 'leaflet';
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import type { EventLayer } from '../marks/event-layer.ts';
import { findSame, isSameMark, type Mark, markAt } from '../marks/marks.ts';

/** `onGone`: a list that had the focus has vanished. It must stay the same function. */
export function useStack(
  map: LeafletMap,
  layer: EventLayer,
  onGone: () => void,
): readonly [Mark | null, Dispatch<SetStateAction<Mark | null>>] {
  const [stack, setStack] = useState<Mark | null>(null);

  useEffect(() => {
    // At another zoom the stack is another one.
    const onZoom = () => setStack(null);
    map.on('zoomstart', onZoom);
    return () => {
      map.off('zoomstart', onZoom);
    };
  }, [map]);

  // Its stack grows, shrinks or goes.
  useEffect(() => {
    if (!stack) return;
    const follow = () => {
      const { marks } = layer;
      const next = marks && markAt(marks, findSame(marks, stack));
      if (isSameMark(next, stack)) return;
      if (!next && document.activeElement?.closest('[role=dialog]')) onGone();
      setStack(next);
    };
    layer.on('marks', follow);
    return () => {
      layer.off('marks', follow);
    };
  }, [layer, stack, onGone]);

  return [stack, setStack];
}
