// Owns the life of a canvas layer on a map: made once, there as long as the component is.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import type { CanvasLayer } from './canvas-layer.ts';

export function useCanvasLayer<L extends CanvasLayer>(map: LeafletMap, create: () => L): L {
  const [layer] = useState(create);
  useEffect(() => {
    layer.addTo(map);
    return () => {
      layer.remove();
    };
  }, [map, layer]);
  return layer;
}
