// Owns which count at a name the pointer is on.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { screenPoint } from '../camera/use-map-frame.ts';
import type { ShownAreas } from './use-area-groups.ts';

type AtName = ShownAreas['atNames'][number];

/** `reach`: so far from the figure's edges a pointer may be, px. */
export function areaAt(
  map: LeafletMap,
  areas: ShownAreas['atNames'],
  point: { readonly x: number; readonly y: number },
  reach: number,
): AtName | null {
  return (
    areas.find(
      ({
        at: {
          x,
          y,
          reach: [across, down],
        },
      }) => {
        const middle = screenPoint(map, x, y);
        return Math.abs(middle.x - point.x) <= across + reach && Math.abs(middle.y - point.y) <= down + reach;
      },
    ) ?? null
  );
}

/** How near a mouse must come, px. */
export const REACH_AREA_MOUSE = 3;
/** Of a touch: a figure is some 16 px high and a finger hits 44. */
export const REACH_AREA_TOUCH = 14;

/** Over a figure that can be pressed the pointer says so. */
export function useAreaCursor(map: LeafletMap, areas: ShownAreas['atNames']): void {
  useEffect(() => {
    const container = map.getContainer();
    const onPointerMove = (event: PointerEvent) => {
      const isOver =
        event.buttons === 0 &&
        areaAt(map, areas, map.mouseEventToContainerPoint(event), REACH_AREA_MOUSE) !== null;
      container.toggleAttribute('data-over-area', isOver);
    };
    container.addEventListener('pointermove', onPointerMove);
    return () => {
      container.removeEventListener('pointermove', onPointerMove);
      container.removeAttribute('data-over-area');
    };
  }, [map, areas]);
}
