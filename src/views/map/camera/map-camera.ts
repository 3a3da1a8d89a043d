// Owns the step from Leaflet's map to our camera, also in the middle of Leaflet's zoom animation.
import type { LatLng, Map as LeafletMap } from 'leaflet';
import type { MapWindow } from '../../../engine/map-marks.ts';
import { levelAt } from '../../../engine/stack-levels.ts';
import { between, type Camera, scaleAt, zoomAt } from './camera.ts';
import type { Insets } from './insets.ts';
import type { Area } from './position-card.ts';

/** Leaflet's own CSS: `transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1)`. */
const ZOOM_ANIMATION_MS = 250;

/** The map's container as it stands. */
export function cameraOf(map: LeafletMap): Camera {
  const size = map.getSize();
  const { min } = map.getPixelBounds();
  const { x: left = 0, y: top = 0 } = min ?? {};
  return { scale: scaleAt(map.getZoom()), left, top, width: size.x, height: size.y };
}

/** The map's container as it would stand at another centre and zoom. */
export function cameraAt(map: LeafletMap, center: LatLng, zoom: number): Camera {
  const size = map.getSize();
  const middle = map.project(center, zoom);
  return {
    scale: scaleAt(zoom),
    left: middle.x - size.x / 2,
    top: middle.y - size.y / 2,
    width: size.x,
    height: size.y,
  };
}

/** The window that covers a camera's view, grown by a share of its size on each side. */
export function windowOf(camera: Camera, grow = 0): MapWindow {
  const { scale, left, top, width, height } = camera;
  return {
    zoom: zoomAt(scale),
    west: (left - width * grow) / scale,
    east: (left + width * (1 + grow)) / scale,
    north: Math.max(0, (top - height * grow) / scale),
    south: Math.min(1, (top + height * (1 + grow)) / scale),
  };
}

/** What is seen of the map: without what a sheet, a panel or chips cover. */
export function openWindow(map: LeafletMap, { top, right, bottom, left }: Insets): MapWindow {
  const camera = cameraOf(map);
  const width = Math.max(0, camera.width - left - right);
  const height = Math.max(0, camera.height - top - bottom);
  return windowOf({ ...camera, left: camera.left + left, top: camera.top + top, width, height });
}

/** Whether what was asked for one window serves another: it holds it, and marks are those of the same level. */
export function covers(outer: MapWindow, inner: MapWindow): boolean {
  return (
    levelAt(outer.zoom) === levelAt(inner.zoom) &&
    outer.west <= inner.west &&
    outer.east >= inner.east &&
    outer.north <= inner.north &&
    outer.south >= inner.south
  );
}

/** Progress of Leaflet's curve: x = 0.75 t² + 0.25 t³, y = 3 t² − 2 t³ (its control points are (0, 0) and (0.25, 1)). */
export function ease(elapsed: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    if (t * t * (0.75 + 0.25 * t) < elapsed) low = t;
    else high = t;
  }
  return low * low * (3 - 2 * low);
}

/** A zoom that Leaflet animates by CSS: our canvas is painted along, so that symbols keep their size meanwhile. */
export class ZoomFlight {
  readonly to: Camera;
  private readonly from: Camera;
  private startMs: number | null = null;

  constructor(from: Camera, to: Camera) {
    this.from = from;
    this.to = to;
  }

  /** The camera at a frame's time; the first frame asked for is the start. */
  at(nowMs: number): Camera {
    this.startMs ??= nowMs;
    const elapsed = Math.min(1, Math.max(0, (nowMs - this.startMs) / ZOOM_ANIMATION_MS));
    return between(this.from, this.to, ease(elapsed));
  }
}

/** What lies nearer to the edge of the open part than this is moved into sight. */
const EDGE_PX = 40;

/** Moves the map as little as needed for a point of the container to lie well within its open part. */
export function bringIntoSight(
  map: LeafletMap,
  { x, y }: { readonly x: number; readonly y: number },
  open: Area,
  animate: boolean,
): void {
  const dx = Math.min(0, x - open.left - EDGE_PX) + Math.max(0, x - open.right + EDGE_PX);
  const dy = Math.min(0, y - open.top - EDGE_PX) + Math.max(0, y - open.bottom + EDGE_PX);
  if (dx !== 0 || dy !== 0) map.panBy([dx, dy], { animate });
}
