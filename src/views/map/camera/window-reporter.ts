// Owns telling the engine what the map shows: at most once a frame, and only when it leaves what was last asked for.
import type { LeafletEvent, LeafletEventHandlerFn, Map as LeafletMap, ZoomAnimEvent } from 'leaflet';
import type { MapWindow } from '../../../engine/map-marks.ts';
import { cameraAt, cameraOf, covers, windowOf } from './map-camera.ts';
import { HEADING_EVENT, type Heading } from './smooth-wheel.ts';

/**
 * Marks are asked for this share of the map beyond each edge, so that panning brings nothing out of the blank, nor does one
 * level out, which shows half a map more on each side before an answer can be there.
 */
const GROW = 0.52;

/** Starts reporting; returns how to stop. `squares`: as in `MapWindow`. */
export function reportWindow(
  map: LeafletMap,
  send: (window: MapWindow) => void,
  squares = false,
): () => void {
  let asked: MapWindow | null = null;
  let frame = 0;
  /** Gliding outwards: the goal's marks are asked for, those of zooms on the way would come too late to cover the map. */
  let isHeadingOut = false;

  const report = (camera = cameraOf(map)) => {
    if (camera.width === 0 || camera.height === 0) return;
    if (asked && covers(asked, windowOf(camera))) return;
    asked = windowOf(camera, GROW);
    send({ ...asked, squares });
  };
  const onMove = () => {
    if (frame === 0 && !isHeadingOut)
      frame = requestAnimationFrame(() => {
        frame = 0;
        report();
      });
  };
  // The target's marks are wanted while the map is still flying there.
  const onZoomAnimation = ({ center, zoom }: ZoomAnimEvent) => report(cameraAt(map, center, zoom));

  const onHeading = ({ center, zoom }: LeafletEvent & Heading) => {
    isHeadingOut = zoom < map.getZoom();
    if (isHeadingOut) report(cameraAt(map, center, zoom));
  };
  const onMoveEnd = () => {
    isHeadingOut = false;
    onMove();
  };

  map.on('move resize', onMove);
  map.on('moveend', onMoveEnd);
  map.on(HEADING_EVENT, onHeading as LeafletEventHandlerFn);
  map.on('zoomanim', onZoomAnimation);
  report();
  return () => {
    cancelAnimationFrame(frame);
    map.off('move resize', onMove);
    map.off('moveend', onMoveEnd);
    map.off(HEADING_EVENT, onHeading as LeafletEventHandlerFn);
    map.off('zoomanim', onZoomAnimation);
  };
}
