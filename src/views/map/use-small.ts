// Owns whether the map is small: then the legend folds and the credits shorten.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';

const SMALL_PX = 560;
const LOW_PX = 560;

export function useSmall(map: LeafletMap): boolean {
  const [isSmall, setSmall] = useState(false);
  useEffect(() => {
    const read = () => {
      const { x, y } = map.getSize();
      setSmall(x < SMALL_PX || y < LOW_PX);
    };
    read();
    map.on('resize', read);
    return () => {
      map.off('resize', read);
    };
  }, [map]);
  return isSmall;
}
