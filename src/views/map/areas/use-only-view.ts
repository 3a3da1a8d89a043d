// Owns the switch "only what is in view": while it is on, the box of the filter moves with the map. A link keeps the box alone.
import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bbox } from '../../../contract/filter.ts';
import { useChangeFilter, useView } from '../../../link/use-view.ts';
import type { Insets } from '../camera/insets.ts';
import { cameraOf } from '../camera/map-camera.ts';
import { boxInView } from './in-view.ts';

/** The map has come to rest for so long. */
const REST_MS = 120;

export type OnlyView = {
  readonly isFollowing: boolean;
  readonly follow: () => void;
  readonly clear: () => void;
};

export function useOnlyView(map: LeafletMap, insets: Insets): OnlyView {
  const bbox = useView((view) => view.filter.bbox);
  const changeFilter = useChangeFilter();
  const [isFollowing, setFollowing] = useState(false);
  /** The box that was set last: any other was set by someone else, and ends the following. */
  const own = useRef<Bbox | null>(null);
  const read = useCallback(() => boxInView(cameraOf(map), insets), [map, insets]);

  useEffect(() => {
    if (isFollowing && String(bbox) !== String(own.current)) setFollowing(false);
  }, [isFollowing, bbox]);

  useEffect(() => {
    if (!isFollowing) return;
    let rest = 0;
    const set = () => {
      own.current = read();
      changeFilter({ bbox: own.current }, 'adjust');
    };
    const soon = () => {
      clearTimeout(rest);
      rest = window.setTimeout(set, REST_MS);
    };
    soon();
    map.on('moveend resize', soon);
    return () => {
      clearTimeout(rest);
      map.off('moveend resize', soon);
    };
  }, [isFollowing, map, read, changeFilter]);

  return {
    isFollowing,
    follow() {
      own.current = read();
      changeFilter({ bbox: own.current });
      setFollowing(true);
    },
    clear() {
      setFollowing(false);
      changeFilter({ bbox: undefined });
    },
  };
}
