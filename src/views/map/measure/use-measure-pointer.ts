// Owns what a pointer does to a measured way: presses set its ends, a press on an end drags it. Nothing else of the map hears these.
import type { Handler, Map as LeafletMap } from 'leaflet';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { project } from '../../../geo/mercator.ts';
import type { LngLat } from '../../../geo/sphere.ts';
import { screenPoint } from '../camera/use-map-frame.ts';
import type { EventLayer } from '../marks/event-layer.ts';
import { hereAt } from '../point-menu/what-is-here.ts';
import { markNear, REACH_MOUSE, REACH_TOUCH } from '../pointing/use-hover.ts';
import styles from './measure.module.css';

export type End = 'start' | 'end';
export type Ends = { readonly [E in End]: LngLat | null };

type Point = { readonly x: number; readonly y: number };

type Hands = {
  readonly map: LeafletMap;
  readonly layer: EventLayer;
  /** Whether marks are events at their places: an end near one is set on it. */
  readonly snaps: boolean;
  readonly ends: Ends;
  /** Whether a press sets an end. */
  readonly isPicking: boolean;
  readonly onPick: (point: LngLat) => void;
  readonly onAim: (point: LngLat) => void;
  readonly onDrag: (end: End, point: LngLat, isDone: boolean) => void;
};

/** Its types lack what Leaflet's own map asks before it fires a click. */
type MapDrag = Handler & { readonly moved: () => boolean };

const DRAG_STARTS = ['mousedown', 'touchstart'] as const;

export function useMeasurePointer(hands: Hands): void {
  const { map, isPicking } = hands;
  // A drag lasts over many renders, which its own moves bring about.
  const latest = useRef(hands);
  useLayoutEffect(() => {
    latest.current = hands;
  });
  useEffect(() => {
    const picking = styles.picking ?? '';
    map.getContainer().classList.toggle(picking, isPicking);
    return () => map.getContainer().classList.remove(picking);
  }, [map, isPicking]);
  useEffect(() => {
    const container = map.getContainer();
    let dragged: End | null = null;
    let isDropped = false;

    const pointAt = (point: Point, isTouch: boolean): LngLat => {
      const { layer, snaps } = latest.current;
      const mark = snaps ? markNear(map, layer, point, isTouch ? REACH_TOUCH : REACH_MOUSE) : null;
      return hereAt(map, point, mark).at;
    };
    const endAt = ({ x, y }: Point, isTouch: boolean): End | null => {
      const reach = isTouch ? REACH_TOUCH : REACH_MOUSE;
      const { ends } = latest.current;
      const isNear = (end: End) => {
        const at = ends[end] && screenPoint(map, ...project(ends[end]));
        return at !== null && Math.hypot(at.x - x, at.y - y) <= reach;
      };
      // The last one set lies on top.
      return isNear('end') ? 'end' : isNear('start') ? 'start' : null;
    };
    const read = (event: PointerEvent | MouseEvent) => ({
      point: map.mouseEventToContainerPoint(event),
      isTouch: (event as Partial<PointerEvent>).pointerType === 'touch',
    });

    const onDown = (event: PointerEvent) => {
      isDropped = false;
      const { point, isTouch } = read(event);
      dragged =
        event.button === 0 && event.isPrimary && !latest.current.isPicking ? endAt(point, isTouch) : null;
      if (dragged === null) return;
      event.stopImmediatePropagation();
      container.setPointerCapture(event.pointerId);
    };
    const onMove = (event: PointerEvent) => {
      const { point, isTouch } = read(event);
      const { isPicking, onAim, onDrag } = latest.current;
      if (dragged !== null) onDrag(dragged, pointAt(point, isTouch), false);
      else if (isPicking && !isTouch && event.buttons === 0) onAim(pointAt(point, false));
      const isOnEnd = dragged !== null || (!isPicking && endAt(point, isTouch) !== null);
      container.classList.toggle(styles.onEnd ?? '', isOnEnd);
      if (dragged !== null) event.stopImmediatePropagation();
    };
    const onUp = (event: PointerEvent) => {
      if (dragged === null) return;
      const { point, isTouch } = read(event);
      latest.current.onDrag(dragged, pointAt(point, isTouch), true);
      dragged = null;
      isDropped = true;
    };
    const onCancel = () => {
      dragged = null;
    };
    const keepFromMap = (event: Event) => {
      if (dragged !== null) event.stopImmediatePropagation();
    };
    const onClick = (event: MouseEvent) => {
      const { isPicking, onPick } = latest.current;
      // A map that was dragged under the pointer is no press.
      const isPress = !(map.dragging as MapDrag).moved();
      if (isDropped || (isPicking && isPress)) event.stopImmediatePropagation();
      if (isPicking && isPress && !isDropped && event.detail < 2) {
        const { point, isTouch } = read(event);
        onPick(pointAt(point, isTouch));
      }
      isDropped = false;
    };
    const onDoubleClick = (event: MouseEvent) => {
      const { point } = read(event);
      if (latest.current.isPicking || endAt(point, false) !== null) event.stopImmediatePropagation();
    };

    container.addEventListener('pointerdown', onDown, true);
    container.addEventListener('pointermove', onMove, true);
    container.addEventListener('pointerup', onUp, true);
    container.addEventListener('pointercancel', onCancel, true);
    container.addEventListener('click', onClick, true);
    container.addEventListener('dblclick', onDoubleClick, true);
    for (const name of DRAG_STARTS) container.addEventListener(name, keepFromMap, true);
    return () => {
      container.classList.remove(styles.onEnd ?? '');
      container.removeEventListener('pointerdown', onDown, true);
      container.removeEventListener('pointermove', onMove, true);
      container.removeEventListener('pointerup', onUp, true);
      container.removeEventListener('pointercancel', onCancel, true);
      container.removeEventListener('click', onClick, true);
      container.removeEventListener('dblclick', onDoubleClick, true);
      for (const name of DRAG_STARTS) container.removeEventListener(name, keepFromMap, true);
    };
  }, [map]);
}
