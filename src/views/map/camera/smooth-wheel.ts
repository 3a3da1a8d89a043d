// Owns zooming by wheel and track pad: the zoom glides to its goal frame by frame instead of jumping level by level.
import { type LatLng, type Map as LeafletMap, latLng, type Point } from 'leaflet';
import { isFramed } from '../../../ui/framed.ts';
import { matchesMedia } from '../../../ui/media.ts';
import { ZOOM_MAX, ZOOM_MIN } from './camera.ts';
import { prefersStillness } from './region.ts';

/** Wheel px of one level; a notch of a mouse wheel is 100 to 120. */
const WHEEL_PX = 170;
/** Track pads report pinching as small wheel steps with the control key. */
const PINCH_PX = 45;
const LINE_PX = 20;
const PAGE_PX = 300;
/** After so long 63 % of the way is done. */
const GLIDE_MS = 70;
const ARRIVED = 0.004;

/** Fired by a glide at its start and whenever its goal changes: what will be in view can be asked for ahead. */
export const HEADING_EVENT = 'sarhad:heading';
export type Heading = { readonly center: LatLng; readonly zoom: number };

/** What Leaflet's own continuous zooms (pinch, flyTo) use; not in its types, frozen in 1.9. */
type Gliding = LeafletMap & {
  _stop: () => void;
  _moveStart: (zoomChanged: boolean, noMoveStart: boolean) => void;
  _move: (center: LatLng, zoom: number, data: { pinch: boolean; round: boolean }) => void;
  _moveEnd: (zoomChanged: boolean) => void;
  _animatingZoom?: boolean;
};

/** Starts listening; returns how to stop. */
export function startSmoothWheel(leafletMap: LeafletMap): () => void {
  const map = leafletMap as Gliding;
  const container = map.getContainer();
  const isInFrame = isFramed();
  // Two fingers move the map, too.
  if (isInFrame && matchesMedia('(pointer: coarse)')) map.dragging.disable();
  let goal = 0;
  let frame = 0;
  let before = 0;
  let pointer: Point | null = null;
  let anchor = latLng(0, 0);

  /** The centre at a zoom that leaves what is under the pointer where it is. */
  const centerAt = (zoom: number, at: Point) =>
    map.unproject(map.project(anchor, zoom).subtract(at).add(map.getSize().divideBy(2)), zoom);
  const moveTo = (zoom: number) => {
    if (pointer) map._move(centerAt(zoom, pointer), zoom, { pinch: true, round: false });
  };
  const finish = () => {
    if (frame === 0) return;
    cancelAnimationFrame(frame);
    frame = 0;
    map._moveEnd(true);
  };
  const glide = (now: number) => {
    const zoom = map.getZoom();
    const passed = Math.min(50, Math.max(1, now - before));
    before = now;
    const rest = (goal - zoom) * Math.exp(-passed / GLIDE_MS);
    const hasArrived = Math.abs(rest) < ARRIVED;
    moveTo(hasArrived ? goal : goal - rest);
    if (hasArrived) finish();
    else frame = requestAnimationFrame(glide);
  };
  const onWheel = (event: WheelEvent) => {
    if (isInFrame && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (map._animatingZoom) return;
    const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1;
    const levels = (-event.deltaY * unit) / (event.ctrlKey && event.deltaMode === 0 ? PINCH_PX : WHEEL_PX);
    const from = frame === 0 ? map.getZoom() : goal;
    goal = Math.max(ZOOM_MIN, Math.min(ZOOM_MAX, from + Math.max(-2, Math.min(2, levels))));
    if (frame === 0 && goal === map.getZoom()) return;
    pointer = map.mouseEventToContainerPoint(event);
    anchor = map.containerPointToLatLng(pointer);
    map.fire(HEADING_EVENT, { center: centerAt(goal, pointer), zoom: goal } satisfies Heading);
    if (frame !== 0) return;
    map._stop();
    map._moveStart(true, false);
    if (prefersStillness()) {
      moveTo(goal);
      map._moveEnd(true);
      return;
    }
    before = performance.now();
    frame = requestAnimationFrame(glide);
  };
  container.addEventListener('wheel', onWheel, { passive: false });
  container.addEventListener('pointerdown', finish);
  // Whatever else moves the map takes over. Our own start is announced before the first frame, when this does nothing.
  map.on('zoomanim movestart', finish);
  return () => {
    cancelAnimationFrame(frame);
    container.removeEventListener('wheel', onWheel);
    container.removeEventListener('pointerdown', finish);
    map.off('zoomanim movestart', finish);
  };
}
