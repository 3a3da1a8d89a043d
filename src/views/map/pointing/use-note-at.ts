// Owns what is said of a place on the map where no mark is: a crossing, else a disputed boundary, else a claim.
import type { Map as LeafletMap } from 'leaflet';
import { useCallback } from 'react';
import { boundaryNoteAt } from '../basemap/boundary-notes.ts';
import { useCrossings } from '../borders/use-crossings.ts';
import type { NoteAt } from './use-hover.ts';

export function useNoteAt(map: LeafletMap, claimAt: NoteAt): NoteAt {
  const crossingAt = useCrossings(map);
  return useCallback(
    (position, reachPx) =>
      crossingAt(map.latLngToContainerPoint(position)) ??
      boundaryNoteAt(position, map.getZoom(), reachPx) ??
      claimAt(position, reachPx),
    [map, crossingAt, claimAt],
  );
}
