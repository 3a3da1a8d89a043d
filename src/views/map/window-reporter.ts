// Owns telling the engine what the map shows: at most once a frame, and only when it leaves what was last asked for.
import type { Map as LeafletMap, ZoomAnimEvent } from 'leaflet';
import type { MapWindow } from '../../engine/answers.ts';
import { cameraAt, cameraOf, covers, windowOf } from './map-camera.ts';

/** Cells are asked for this share of the map beyond each edge, so that panning brings nothing out of the blank. */
const GROW = 0.4;

/** Starts reporting; returns how to stop. `finer`: levels by which cells are asked finer than those of marks. */
export function reportWindow(map: LeafletMap, send: (window: MapWindow) => void, finer = 0): () => void {
  let asked: MapWindow | null = null;
  let frame = 0;

  const report = (camera = cameraOf(map)) => {
    if (camera.width === 0 || camera.height === 0) return;
    if (asked && covers(asked, windowOf(camera))) return;
    asked = windowOf(camera, GROW);
    send({ ...asked, finer });
  };
  const onMove = () => {
    if (frame === 0)
      frame = requestAnimationFrame(() => {
        frame = 0;
        report();
      });
  };
  // The target's cells are wanted while the map is still flying there.
  const onZoomAnimation = ({ center, zoom }: ZoomAnimEvent) => report(cameraAt(map, center, zoom));

  map.on('move resize', onMove);
  map.on('moveend', onMove);
  map.on('zoomanim', onZoomAnimation);
  report();
  return () => {
    cancelAnimationFrame(frame);
    map.off('move resize', onMove);
    map.off('moveend', onMove);
    map.off('zoomanim', onZoomAnimation);
  };
}
