// Owns what the mouse is over: a mark, else a crossing, else a disputed boundary's note. Nothing while the map moves, nothing by touch.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { cameraOf } from '../camera/map-camera.ts';
import type { EventLayer } from '../marks/event-layer.ts';
import { hitTest } from '../marks/hit-test.ts';
import { isSameMark, type Mark, markAt } from '../marks/marks.ts';

export type Hover =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'note'; readonly text: string; readonly x: number; readonly y: number };

/** How near a pointer must come, CSS px. */
export const REACH_MOUSE = 10;
export const REACH_TOUCH = 22;
export const NOTE_REACH_MOUSE = 7;

/** What is said of a place where there is no mark. */
export type NoteAt = (
  position: { readonly lng: number; readonly lat: number },
  reachPx: number,
) => string | null;

export function useHover(map: LeafletMap, layer: EventLayer, noteAt: NoteAt): Hover | null {
  const [hover, setHover] = useState<Hover | null>(null);

  useEffect(() => {
    const container = map.getContainer();
    let pointer: { x: number; y: number } | null = null;
    let isMoving = false;
    let frame = 0;

    const look = () => {
      frame = 0;
      const next = pointer && !isMoving ? whatIsAt(map, layer, pointer, noteAt) : null;
      container.style.cursor = next?.kind === 'mark' ? 'pointer' : '';
      layer.show({ hovered: next?.kind === 'mark' ? next.mark : null });
      setHover((before) => (isSameHover(before, next) ? before : next));
    };
    const lookSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const onPointerMove = (event: PointerEvent) => {
      const isTouch = event.pointerType === 'touch';
      pointer = isTouch || event.buttons !== 0 ? null : map.mouseEventToContainerPoint(event);
      lookSoon();
    };
    const onPointerLeave = () => {
      pointer = null;
      lookSoon();
    };
    const onMoveStart = () => {
      isMoving = true;
      lookSoon();
    };
    const onMoveEnd = () => {
      isMoving = false;
      lookSoon();
    };
    container.addEventListener('pointermove', onPointerMove);
    container.addEventListener('pointerleave', onPointerLeave);
    map.on('movestart', onMoveStart);
    map.on('moveend', onMoveEnd);
    layer.on('marks', lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      container.removeEventListener('pointermove', onPointerMove);
      container.removeEventListener('pointerleave', onPointerLeave);
      map.off('movestart', onMoveStart);
      map.off('moveend', onMoveEnd);
      layer.off('marks', lookSoon);
    };
  }, [map, layer, noteAt]);

  return hover;
}

/** The mark at a point of the container. */
export function markNear(
  map: LeafletMap,
  layer: EventLayer,
  point: { readonly x: number; readonly y: number },
  reach: number,
): Mark | null {
  const { marks } = layer;
  return marks && markAt(marks, hitTest(marks, cameraOf(map), point, reach));
}

function whatIsAt(
  map: LeafletMap,
  layer: EventLayer,
  point: { x: number; y: number },
  noteAt: NoteAt,
): Hover | null {
  const mark = markNear(map, layer, point, REACH_MOUSE);
  if (mark) return { kind: 'mark', mark };
  const text = noteAt(map.containerPointToLatLng([point.x, point.y]), NOTE_REACH_MOUSE);
  return text ? { kind: 'note', text, ...point } : null;
}

function isSameHover(a: Hover | null, b: Hover | null): boolean {
  if (a?.kind === 'mark' && b?.kind === 'mark') return isSameMark(a.mark, b.mark);
  if (a?.kind === 'note' && b?.kind === 'note') return a.text === b.text;
  return a === b;
}
