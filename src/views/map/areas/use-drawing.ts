// Owns the drawing of an area: points set by clicks and taps on the map, and what they make so far.
import type { Map as LeafletMap, LeafletMouseEvent, Point } from 'leaflet';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { roundedPoint } from '../../../cards/near-point.ts';
import { type AreaRing, areaRingOf, MAX_AREA_POINTS } from '../../../contract/area.ts';
import { besideLng } from '../../../geo/sphere.ts';
import { copyInView } from './anchored.ts';
import type { Draft } from './shape-layer.ts';

type LngLat = readonly [lng: number, lat: number];

/** So near to the first point a press closes the area, CSS px. */
const CLOSE_PX = { mouse: 12, touch: 24 } as const;
const FEWEST = 3;
/** A press that moves farther is a drag of the map. */
const STILL_PX = 5;

export type Drawing = {
  readonly draft: Draft;
  /** What the points make; null while it is no area. */
  readonly ring: AreaRing | null;
  readonly isFull: boolean;
  readonly add: (point: LngLat) => void;
  readonly takeBack: () => void;
};

/** `onDone`: the first point was pressed again, or the last one twice. */
export function useDrawing(map: LeafletMap, onDone: (ring: AreaRing) => void): Drawing {
  const [points, setPoints] = useState<readonly LngLat[]>([]);
  const [pointer, setPointer] = useState<LngLat | null>(null);
  /** Where the press began: the listeners may be others by the time it ends. */
  const down = useRef<Point | null>(null);
  const ring = useMemo(() => areaRingOf(points), [points]);
  const isFull = points.length >= MAX_AREA_POINTS;

  const add = useCallback(
    ([lng, lat]: LngLat) =>
      setPoints((before) => {
        const first = before[0] ?? [lng, lat];
        // Beside the points before it, so that a line over the antimeridian runs on.
        const point = roundedPoint([besideLng(lng, first[0]), lat]);
        const last = before.at(-1);
        const isSame = last?.[0] === point[0] && last[1] === point[1];
        return isSame || before.length >= MAX_AREA_POINTS ? before : [...before, point];
      }),
    [],
  );
  const takeBack = useCallback(() => setPoints((before) => before.slice(0, -1)), []);

  useEffect(() => {
    const container = map.getContainer();
    const pxTo = ([lng, lat]: LngLat, at: Point) =>
      at.distanceTo(map.latLngToContainerPoint([lat, copyInView(map, lng)]));
    const onDown = (event: PointerEvent) => {
      down.current = map.mouseEventToContainerPoint(event);
    };
    // Before Leaflet hears of it: no mark is opened, no province chosen.
    const onClick = (event: MouseEvent) => {
      event.stopPropagation();
      const at = map.mouseEventToContainerPoint(event);
      if (down.current === null || down.current.distanceTo(at) > STILL_PX) return;
      const isTouch = (event as Partial<PointerEvent>).pointerType === 'touch';
      const [first, last] = [points[0], points.at(-1)];
      const isAgain = last !== undefined && pxTo(last, at) <= (isTouch ? CLOSE_PX.mouse : STILL_PX);
      const isClosing = first !== undefined && pxTo(first, at) <= (isTouch ? CLOSE_PX.touch : CLOSE_PX.mouse);
      if (ring !== null && (isClosing || isAgain)) onDone(ring);
      else if (!isAgain) {
        const { lng, lat } = map.containerPointToLatLng(at);
        add([lng, lat]);
      }
    };
    // A resting finger or a right button asks for no menu now.
    const onMenu = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    const onMove = ({ latlng }: LeafletMouseEvent) => {
      const first = points[0];
      setPointer(first === undefined ? null : [besideLng(latlng.lng, first[0]), latlng.lat]);
    };
    const onOut = () => setPointer(null);
    container.addEventListener('pointerdown', onDown, { capture: true });
    container.addEventListener('click', onClick, { capture: true });
    container.addEventListener('contextmenu', onMenu, { capture: true });
    map.on('mousemove', onMove);
    map.on('mouseout', onOut);
    return () => {
      container.removeEventListener('pointerdown', onDown, { capture: true });
      container.removeEventListener('click', onClick, { capture: true });
      container.removeEventListener('contextmenu', onMenu, { capture: true });
      map.off('mousemove', onMove);
      map.off('mouseout', onOut);
    };
  }, [map, points, ring, add, onDone]);

  useEffect(() => {
    const container = map.getContainer();
    const hadDoubleClick = map.doubleClickZoom.enabled();
    map.doubleClickZoom.disable();
    container.style.cursor = 'crosshair';
    return () => {
      if (hadDoubleClick) map.doubleClickZoom.enable();
      container.style.cursor = '';
    };
  }, [map]);

  const isCrossed = points.length >= FEWEST && ring === null;
  const draft = useMemo(() => ({ points, pointer, isCrossed }), [points, pointer, isCrossed]);
  return { draft, ring, isFull, add, takeBack };
}
