// Owns the gestures that ask what is at a point of the map: the right button, and a finger that rests. The browser's own menu stays away.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';

type Point = { readonly x: number; readonly y: number };

const HOLD_MS = 500;
/** A finger never rests quite still, CSS px. */
const STILL_PX = 10;

/** `onAsk` is called with a point of the container. It must stay the same function while nothing it uses changes. */
export function usePress(map: LeafletMap, onAsk: (point: Point, isTouch: boolean) => void): void {
  useEffect(() => {
    const container = map.getContainer();
    const fingers = new Set<number>();
    let start: Point | null = null;
    let timer = 0;
    /** Asked by the finger that is down: its lifting is no tap. */
    let hasAsked = false;

    const giveUp = () => {
      clearTimeout(timer);
      start = null;
    };
    const ask = (point: Point) => {
      giveUp();
      hasAsked = true;
      onAsk(point, true);
    };
    const onDown = (event: PointerEvent) => {
      if (event.isPrimary) {
        hasAsked = false;
        fingers.clear();
      }
      if (event.pointerType !== 'touch' || !container.contains(event.target as Node)) return;
      giveUp();
      fingers.add(event.pointerId);
      if (fingers.size > 1) return;
      const point = map.mouseEventToContainerPoint(event);
      start = point;
      timer = window.setTimeout(() => ask(point), HOLD_MS);
    };
    const onMove = (event: PointerEvent) => {
      if (start === null || !fingers.has(event.pointerId)) return;
      const { x, y } = map.mouseEventToContainerPoint(event);
      if (Math.hypot(x - start.x, y - start.y) > STILL_PX) giveUp();
    };
    const onEnd = (event: PointerEvent) => {
      fingers.delete(event.pointerId);
      giveUp();
    };
    const onContextMenu = (event: MouseEvent) => {
      event.preventDefault();
      const isTouch = fingers.size > 0 || (event as Partial<PointerEvent>).pointerType === 'touch';
      // Some browsers ask by themselves when a finger rests, a little earlier or later than we do.
      if (isTouch && start !== null) ask(start);
      else if (!isTouch) onAsk(map.mouseEventToContainerPoint(event), false);
    };
    const onClick = (event: MouseEvent) => {
      if (!hasAsked) return;
      hasAsked = false;
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    container.addEventListener('contextmenu', onContextMenu);
    // Of the window: what has opened may lie under the finger when it is lifted.
    window.addEventListener('pointerdown', onDown, true);
    window.addEventListener('click', onClick, true);
    window.addEventListener('pointermove', onMove, true);
    window.addEventListener('pointerup', onEnd, true);
    window.addEventListener('pointercancel', onEnd, true);
    return () => {
      giveUp();
      container.removeEventListener('contextmenu', onContextMenu);
      window.removeEventListener('pointerdown', onDown, true);
      window.removeEventListener('click', onClick, true);
      window.removeEventListener('pointermove', onMove, true);
      window.removeEventListener('pointerup', onEnd, true);
      window.removeEventListener('pointercancel', onEnd, true);
    };
  }, [map, onAsk]);
}
