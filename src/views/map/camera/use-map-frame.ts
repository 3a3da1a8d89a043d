// Owns what components that stand at a place on the map need: where that place is now, and a render when the map moves.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { nearestCopy } from './camera.ts';
import type { Insets } from './insets.ts';
import { cameraOf } from './map-camera.ts';
import type { Anchor, Area } from './position-card.ts';
import type { Point } from './walk.ts';

const MARGIN = 8;

/** Renders the component again when the map has moved, at most once a frame. Returns a number that differs each time. */
export function useMapFrame(map: LeafletMap): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let frame = 0;
    const onMove = () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        setCount((before) => before + 1);
      });
    };
    map.on('move moveend resize', onMove);
    return () => {
      cancelAnimationFrame(frame);
      map.off('move moveend resize', onMove);
    };
  }, [map]);
  return count;
}

/** Where a point of the plane is in the container, in the copy of the world nearest to the middle. */
export function screenPoint(map: LeafletMap, x: number, y: number, radius = 0): Anchor {
  const camera = cameraOf(map);
  const copy = nearestCopy(x, (camera.left + camera.width / 2) / camera.scale);
  return { x: copy * camera.scale - camera.left, y: y * camera.scale - camera.top, radius };
}

export const middleOf = ({ left, top, right, bottom }: Area): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** The part of the container that nothing covers. */
export function openArea(map: LeafletMap, insets: Insets): Area {
  const size = map.getSize();
  return {
    left: insets.left + MARGIN,
    top: insets.top + MARGIN,
    right: size.x - insets.right - MARGIN,
    bottom: size.y - insets.bottom - MARGIN,
  };
}

/** Where the buttons of the map are, in its container. */
export function controlsOf(map: LeafletMap): Area | null {
  const container = map.getContainer();
  const buttons = container.parentElement?.querySelector('[data-map-controls]')?.getBoundingClientRect();
  if (!buttons) return null;
  const { left, top } = container.getBoundingClientRect();
  return {
    left: buttons.left - left,
    top: buttons.top - top,
    right: buttons.right - left,
    bottom: buttons.bottom - top,
  };
}
