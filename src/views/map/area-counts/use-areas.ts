// Owns counts at names as one thing for the map: which are shown where, which one is pointed at, which one is open.
import type { LatLngExpression, Map as LeafletMap } from 'leaflet';
import { useCallback } from 'react';
import { useNames } from '../../../cards/use-names.ts';
import type { Point } from '../camera/walk.ts';
import { areaAt, REACH_AREA_MOUSE, REACH_AREA_TOUCH, useAreaCursor } from './area-at.ts';
import { areaName, partsInWords } from './area-words.ts';
import { type ShownAreas, useAreaGroups } from './use-area-groups.ts';
import { useOpenArea } from './use-open-area.ts';

export type Areas = ReturnType<typeof useAreas>;

/** `areNamesLost`: no name will come, so that all stand in the line. `onGone` must stay the same function. */
export function useAreas(map: LeafletMap, areNamesLost: boolean, onGone: () => void) {
  const shown: ShownAreas = useAreaGroups(map, areNamesLost);
  const { atNames } = shown;
  const opening = useOpenArea(map, shown, onGone);
  const names = useNames();
  useAreaCursor(map, atNames);
  /** What is said of a figure under the mouse. */
  const noteAt = useCallback(
    (position: LatLngExpression): string | null => {
      const group = areaAt(map, atNames, map.latLngToContainerPoint(position), REACH_AREA_MOUSE);
      return group && partsInWords(group, areaName(group.id, names));
    },
    [map, atNames, names],
  );
  /** Opens what a press at a point of the container is on, else closes what is open; whether there was anything. */
  const { open, close } = opening;
  const press = useCallback(
    (point: Point, isTouch: boolean): boolean => {
      const group = areaAt(map, atNames, point, isTouch ? REACH_AREA_TOUCH : REACH_AREA_MOUSE);
      if (group) open(group, group.at);
      else close();
      return group !== null;
    },
    [map, atNames, open, close],
  );
  return { ...shown, ...opening, noteAt, press };
}
