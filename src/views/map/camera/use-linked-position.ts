// Owns the map's position in the link: the reader's moves are written there, changes of the link move the map.
import type { Map as LeafletMap } from 'leaflet';
import { useLayoutEffect, useRef } from 'react';
import { useViewStore } from '../../../link/use-view.ts';
import type { MapPosition } from '../../../link/view.ts';
import type { Insets } from './insets.ts';
import { prefersStillness, readPosition, showPosition, showRegion } from './region.ts';
import { isSamePosition } from './same-position.ts';

export function useLinkedPosition(map: LeafletMap, insets: Insets): void {
  const store = useViewStore();
  const current = useRef(insets);
  const placeAnew = useRef<() => void>(undefined);

  useLayoutEffect(() => {
    const before = current.current;
    current.current = insets;
    const sides = ['top', 'right', 'bottom', 'left'] as const;
    if (sides.some((side) => before[side] !== insets[side])) placeAnew.current?.();
  }, [insets]);

  useLayoutEffect(() => {
    let linked = store.getView().map;
    // Where the map stands by order of the link: arriving there is not the reader's move and must not be written.
    let ordered: MapPosition | null = null;
    let isApplying = false;

    const apply = (isAnimated: boolean) => {
      isApplying = true;
      endZoom(map);
      if (linked === null) {
        showRegion(map, current.current);
        ordered = readPosition(map, current.current);
      } else {
        ordered = linked;
        showPosition(map, linked, current.current, isAnimated);
      }
      isApplying = false;
    };
    apply(false);
    // What covers the map may come after it was sent somewhere, as a panel that opens with what is chosen.
    placeAnew.current = () => {
      if (ordered !== null) apply(false);
    };

    const unsubscribe = store.subscribe(() => {
      const next = store.getView().map;
      if (next === linked) return;
      linked = next;
      // Our own writing comes back here too: the map is there already.
      if (next === null || !isSamePosition(next, readPosition(map, current.current)))
        apply(!prefersStillness());
    });
    const onMoveEnd = () => {
      if (isApplying) return;
      const now = readPosition(map, current.current);
      if (ordered && isSamePosition(now, ordered)) return;
      ordered = null;
      linked = now;
      store.change({ map: now }, 'adjust');
    };
    map.on('moveend', onMoveEnd);

    const resized = new ResizeObserver(() => {
      isApplying = true;
      map.invalidateSize({ pan: true, animate: false });
      isApplying = false;
      placeAnew.current?.();
    });
    resized.observe(map.getContainer());
    return () => {
      unsubscribe();
      resized.disconnect();
      map.off('moveend', onMoveEnd);
    };
  }, [map, store]);
}

/** What Leaflet keeps to itself; frozen in 1.9. */
type Zooming = LeafletMap & { readonly _animatingZoom?: boolean; readonly _onZoomTransitionEnd: () => void };

/** Leaflet goes to where a zoom was heading when its time is over, even if it has been sent elsewhere since. */
function endZoom(map: LeafletMap): void {
  const zooming = map as Zooming;
  if (zooming._animatingZoom) zooming._onZoomTransitionEnd();
}
