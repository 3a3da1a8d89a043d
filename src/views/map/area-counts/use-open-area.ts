// Owns of which area the list is open: it follows the filter, and goes with another zoom, where areas are others.
import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useState } from 'react';
import type { AreaGroup } from './group-areas.ts';
import type { ShownAreas } from './use-area-groups.ts';

/** Plane coordinates. */
type At = { readonly x: number; readonly y: number };
export type OpenArea = { readonly group: AreaGroup; readonly at: At };

type Opening = {
  readonly area: OpenArea | null;
  readonly open: (group: AreaGroup, at: At) => void;
  readonly close: () => void;
};

/** `onGone`: a list that had the focus has vanished. It must stay the same function. */
export function useOpenArea(map: LeafletMap, { atNames, inLine }: ShownAreas, onGone: () => void): Opening {
  const [opened, setOpened] = useState<{ readonly id: string; readonly at: At } | null>(null);
  useEffect(() => {
    const close = () => setOpened(null);
    map.on('zoomstart', close);
    return () => {
      map.off('zoomstart', close);
    };
  }, [map]);

  const group = opened && ([...atNames, ...inLine].find(({ id }) => id === opened.id) ?? null);
  const isGone = opened !== null && group === null;
  useEffect(() => {
    if (!isGone) return;
    if (document.activeElement?.closest('[role=dialog]')) onGone();
    setOpened(null);
  }, [isGone, onGone]);

  return {
    area: opened && group && { group, at: opened.at },
    open: useCallback(({ id }: AreaGroup, { x, y }: At) => setOpened({ id, at: { x, y } }), []),
    close: useCallback(() => setOpened(null), []),
  };
}
