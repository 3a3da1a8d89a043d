// Owns which of the tools for areas is in hand: one is being drawn, or the points of one are being moved.
import type { Map as LeafletMap } from 'leaflet';
import { useState } from 'react';
import type { AreaRing } from '../../../contract/area.ts';
import { useChangeFilter } from '../../../link/use-view.ts';
import { boundsOf } from '../camera/region.ts';
import type { Draft } from './shape-layer.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

type Options = {
  /** Shows a box that is not wholly in view. */
  readonly onShowBox: (box: Box) => void;
  /** Drawing begins: what else lies on the map gives way. */
  readonly onStart: () => void;
  /** It ended, by an area or without one. */
  readonly onEnd: () => void;
};

export function useAreaTools(map: LeafletMap, { onShowBox, onStart, onEnd }: Options) {
  const changeFilter = useChangeFilter();
  const [isDrawing, setDrawing] = useState(false);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isEditing, setEditing] = useState(false);
  const end = () => {
    setDrawing(false);
    onEnd();
  };
  return {
    isDrawing,
    draft: isDrawing ? draft : null,
    setDraft,
    isEditing,
    setEditing,
    /** Another tool takes over. */
    giveWay: () => setDrawing(false),
    end,
    toggle() {
      if (isDrawing) {
        end();
        return;
      }
      setEditing(false);
      onStart();
      setDrawing(true);
    },
    take(ring: AreaRing) {
      end();
      changeFilter({ area: { ring } });
      const [lngs, lats] = [ring.map(([lng]) => lng), ring.map(([, lat]) => lat)];
      const box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const;
      // Typed, it may lie anywhere.
      if (!map.getBounds().contains(boundsOf(box))) onShowBox(box);
    },
  };
}
