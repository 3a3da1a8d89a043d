// Owns what stands over the map at its edges (layer switch, buttons, the bar at its foot), so that what is to be seen keeps clear of it.
import type { Map as LeafletMap } from 'leaflet';
import type { Insets } from './insets.ts';
import type { Area } from './position-card.ts';

/** Lower, as under a sheet on a phone, what is left must not be made lower still. */
const LOWEST_PX = 400;
/** More than so much of the map is never given up on one side: on a small map something lies under something. */
const MOST = 0.35;

/** What stands over the map, in px of its container. */
export function thingsOver(map: LeafletMap): readonly Area[] {
  const frame = map.getContainer().getBoundingClientRect();
  const things = map.getContainer().parentElement?.querySelectorAll('[data-over-map]:not(dialog *)') ?? [];
  return Array.from(things, (thing) => thing.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((box) => ({
      left: box.left - frame.left,
      top: box.top - frame.top,
      right: box.right - frame.left,
      bottom: box.bottom - frame.top,
    }));
}

/** `insets` with what stands over the map at its edges, each thing counted at the edge where it costs least. */
export function withCoveredEdges(map: LeafletMap, insets: Insets): Insets {
  const frame = map.getContainer().getBoundingClientRect();
  const most = { x: frame.width * MOST, y: frame.height * MOST };
  let { top, right, bottom, left } = insets;
  const isLow = frame.height - top - bottom < LOWEST_PX;
  for (const box of thingsOver(map)) {
    const depths = {
      top: box.bottom,
      bottom: frame.height - box.top,
      left: box.right,
      right: frame.width - box.left,
    };
    const least = Math.min(
      depths.top / frame.height,
      depths.bottom / frame.height,
      depths.left / frame.width,
      depths.right / frame.width,
    );
    if (least === depths.top / frame.height) {
      if (!isLow) top = Math.max(top, Math.min(depths.top, most.y));
    } else if (least === depths.bottom / frame.height) {
      if (!isLow) bottom = Math.max(bottom, Math.min(depths.bottom, most.y));
    } else if (least === depths.left / frame.width) left = Math.max(left, Math.min(depths.left, most.x));
    else right = Math.max(right, Math.min(depths.right, most.x));
  }
  return { top, right, bottom, left };
}
