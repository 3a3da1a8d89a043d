// Owns how the map moves before anything lies on it: where the link says, and under the wheel.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import type { Insets } from './insets.ts';
import { useLinkedPosition } from './use-linked-position.ts';

export function MapMotion({ map, insets }: { readonly map: LeafletMap; readonly insets: Insets }) {
  useLinkedPosition(map, insets);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    // Beside the first load: a wheel is turned when there is something to be seen. Without it there are buttons and keys.
    import('./smooth-wheel.ts').then(
      ({ startSmoothWheel }) => {
        if (!isGone) stop = startSmoothWheel(map);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [map]);
  return null;
}
