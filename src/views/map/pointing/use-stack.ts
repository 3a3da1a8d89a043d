// Owns of which stack the list is open: it follows the filter, and goes with another zoom.
import type { Map as LeafletMap } from 'leaflet';
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { cameraOf } from '../camera/map-camera.ts';
import type { EventLayer } from '../marks/event-layer.ts';
import { heldCard, holdCard, leaveCard } from '../marks/held-card.ts';
import { findAgain, findSame, isSameMark, isStack, type Mark, markAt } from '../marks/marks.ts';

/** On another map it stands for the stack that was open when it is as near as this. */
const REOPEN_PX = 24;
/** Until then another map finds its place and zoom, and what it shows at first is not what it shows then. */
const SETTLES_MS = 1500;

/** `onGone`: a list that had the focus has vanished. It must stay the same function. */
export function useStack(
  map: LeafletMap,
  layer: EventLayer,
  onGone: () => void,
): readonly [Mark | null, Dispatch<SetStateAction<Mark | null>>] {
  const [stack, setStack] = useState<Mark | null>(null);

  // Of a map in another layout: it may lie otherwise, its stacks stand where they stood.
  const [left, setLeft] = useState(heldCard);
  useEffect(() => {
    if (left === null) return;
    const reopen = () => {
      const { marks } = layer;
      if (marks === null) return;
      const again = markAt(marks, findAgain(marks, left, REOPEN_PX / cameraOf(map).scale));
      setStack(again !== null && isStack(again) ? again : null);
    };
    reopen();
    layer.on('marks', reopen);
    const timer = setTimeout(() => setLeft(null), SETTLES_MS);
    return () => {
      clearTimeout(timer);
      layer.off('marks', reopen);
    };
  }, [map, layer, left]);
  useEffect(() => {
    if (left === null) holdCard(stack);
  }, [left, stack]);
  useEffect(() => leaveCard, []);

  useEffect(() => {
    // At another zoom the stack is another one.
    const onZoom = () => setStack(null);
    map.on('zoomstart', onZoom);
    return () => {
      map.off('zoomstart', onZoom);
    };
  }, [map]);

  // Its stack grows, shrinks or goes.
  useEffect(() => {
    if (!stack || left !== null) return;
    const follow = () => {
      const { marks } = layer;
      const next = marks && markAt(marks, findSame(marks, stack));
      if (isSameMark(next, stack)) return;
      if (!next && document.activeElement?.closest('[role=dialog]')) onGone();
      setStack(next);
    };
    layer.on('marks', follow);
    return () => {
      layer.off('marks', follow);
    };
  }, [layer, stack, left, onGone]);

  return [stack, setStack];
}
