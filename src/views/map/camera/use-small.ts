// Owns whether the map is small: then one thing at a time stands over it.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';

/** At the usual size of text; larger text fills a larger map. */
const SMALL_PX = 560;
const USUAL_TEXT_PX = 16;

export function useSmall(map: LeafletMap): boolean {
  const [isSmall, setSmall] = useState(false);
  useEffect(() => {
    const read = () => {
      const { x, y } = map.getSize();
      const textPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_TEXT_PX;
      setSmall(Math.min(x, y) < (SMALL_PX * textPx) / USUAL_TEXT_PX);
    };
    read();
    map.on('resize', read);
    return () => {
      map.off('resize', read);
    };
  }, [map]);
  return isSmall;
}
