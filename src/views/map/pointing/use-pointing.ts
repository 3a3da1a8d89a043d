// Owns linked hover on the map's side: what it has under the pointer is told, what others point at is ringed.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { point } from '../../../cards/pointed.ts';
import { unproject } from '../../../geo/mercator.ts';
import { isStack, type Mark } from '../marks/marks.ts';
import { PointedPlace } from './pointed-place.ts';

export function usePointing(map: LeafletMap, mark: Mark | null): void {
  useEffect(() => {
    const layer = new PointedPlace().addTo(map);
    return () => {
      layer.remove();
      point('map', null);
    };
  }, [map]);
  useEffect(() => {
    point('map', mark && { at: unproject(mark.x, mark.y), key: isStack(mark) ? null : mark.key });
  }, [mark]);
}
