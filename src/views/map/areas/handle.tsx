// Owns a handle on the map: a point that is dragged by mouse or finger, or moved with the arrow keys.
import type { Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { besideLng } from '../../../geo/sphere.ts';
import { actOf } from '../../../ui/keys.ts';
import { HANDLE_KEYS } from '../../../ui/later-part-keys.ts';
import { copyInView, useAnchored } from './anchored.ts';
import styles from './areas.module.css';

type LngLat = readonly [lng: number, lat: number];

export type Stage = 'moving' | 'let-go' | 'nudged';

type Props = {
  readonly map: LeafletMap;
  readonly at: LngLat;
  readonly label: string;
  readonly look: 'middle' | 'corner' | 'new' | 'radius';
  /** `at` follows what is dragged; else the handle follows the hand by itself. */
  readonly isFed?: boolean;
  /** `moving` while the hand holds it; `let-go`; `nudged` by one more key, which Back does not undo alone. */
  readonly onMove: (to: LngLat, stage: Stage) => void;
  /** What an arrow key does instead of moving it on the screen; right and up are 1. */
  readonly onStep?: (by: 1 | -1, stage: Stage) => void;
  readonly onGiveUp: () => void;
  readonly onPress?: () => void;
  /** Given the handle, which may go: the focus is to stay with its neighbours. */
  readonly onRemove?: (handle: HTMLElement) => void;
};

const KEY_PX = 8;
const DRAG_PX = 4;
const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function Handle({
  map,
  at,
  label,
  look,
  isFed = false,
  onMove,
  onStep,
  onGiveUp,
  onPress,
  onRemove,
}: Props) {
  const [held, setHeld] = useState<LngLat | null>(null);
  const element = useAnchored<HTMLButtonElement>(map, held ?? at);
  /** From the pointer to the point when it was taken up; null while nothing is dragged. */
  const grip = useRef<{ x: number; y: number; pressedX: number; pressedY: number } | null>(null);
  /** Whether the press that ends was a drag. */
  const hasMoved = useRef(false);
  /** Whether a key has moved it since it has the focus. */
  const hasNudged = useRef(false);

  const giveUp = () => {
    grip.current = null;
    setHeld(null);
    onGiveUp();
  };
  const containerPoint = () => map.latLngToContainerPoint([at[1], copyInView(map, at[0])]);
  const pointAt = (x: number, y: number): LngLat => {
    const { lng, lat } = map.containerPointToLatLng([x, y]);
    // On the copy of the world where the point was.
    return [besideLng(lng, at[0]), Math.max(-90, Math.min(90, lat))];
  };
  const pointOf = (event: PointerEvent) => {
    const { x, y } = map.mouseEventToContainerPoint(event.nativeEvent);
    return pointAt(x - (grip.current?.x ?? 0), y - (grip.current?.y ?? 0));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf(HANDLE_KEYS, event);
    const step = STEPS[event.key];
    if (step && (act === 'move' || act === 'move-little')) {
      event.preventDefault();
      event.stopPropagation();
      const stage = hasNudged.current ? 'nudged' : 'let-go';
      hasNudged.current = true;
      if (onStep) {
        onStep(step[0] - step[1] > 0 ? 1 : -1, stage);
        return;
      }
      const { x, y } = containerPoint();
      const px = act === 'move-little' ? 1 : KEY_PX;
      onMove(pointAt(x + step[0] * px, y + step[1] * px), stage);
    } else if (act === 'remove') {
      event.preventDefault();
      onRemove?.(event.currentTarget as HTMLElement);
    } else if (act === 'give-up' && grip.current) {
      event.stopPropagation();
      giveUp();
    }
  };
  return (
    <button
      ref={element}
      type="button"
      className={styles.handle}
      data-look={look}
      aria-label={label}
      title={label}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const pointer = map.mouseEventToContainerPoint(event.nativeEvent);
        const { x, y } = containerPoint();
        grip.current = {
          x: pointer.x - x,
          y: pointer.y - y,
          pressedX: event.clientX,
          pressedY: event.clientY,
        };
        hasMoved.current = false;
      }}
      onPointerMove={(event) => {
        if (grip.current === null) return;
        const { clientX, clientY } = event;
        const { pressedX, pressedY } = grip.current;
        // A press that trembles is no drag.
        if (!hasMoved.current && Math.hypot(clientX - pressedX, clientY - pressedY) < DRAG_PX) return;
        hasMoved.current = true;
        const to = pointOf(event);
        if (!isFed) setHeld(to);
        onMove(to, 'moving');
      }}
      onPointerUp={(event) => {
        if (grip.current === null) return;
        if (hasMoved.current) onMove(pointOf(event), 'let-go');
        grip.current = null;
        setHeld(null);
      }}
      onPointerCancel={giveUp}
      onClick={({ nativeEvent }) => {
        if (!hasMoved.current && onPress) onPress();
        else if (!hasMoved.current && nativeEvent.detail > 0) pressThrough(map, nativeEvent);
        hasMoved.current = false;
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        hasNudged.current = false;
      }}
    />
  );
}

/** A press that neither drags nor does anything is for what lies under the handle: an event at the very point. */
function pressThrough(map: LeafletMap, originalEvent: MouseEvent): void {
  const containerPoint = map.mouseEventToContainerPoint(originalEvent);
  const latlng = map.containerPointToLatLng(containerPoint);
  map.fire('click', { containerPoint, latlng, originalEvent });
}
