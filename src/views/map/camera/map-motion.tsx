// Owns how the map moves before anything lies on it: where the link says, and under the wheel.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import type { Insets } from './region.ts';
import { startSmoothWheel } from './smooth-wheel.ts';
import { useLinkedPosition } from './use-linked-position.ts';

export function MapMotion({ map, insets }: { readonly map: LeafletMap; readonly insets: Insets }) {
  useLinkedPosition(map, insets);
  useEffect(() => startSmoothWheel(map), [map]);
  return null;
}
