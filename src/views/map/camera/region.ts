// Owns where the map may go, what it shows at first, and how a position in a link relates to the part that is not covered.
import { type LatLngBoundsExpression, type Map as LeafletMap, point } from 'leaflet';
import type { MapPosition } from '../../../link/view.ts';
import { matchesMedia } from '../../../ui/media.ts';
import { ZOOM_MAX, ZOOM_MIN } from './camera.ts';
import { type Insets, paddingFor } from './insets.ts';

/** The bar at the map's foot: one row, as in the style sheet. It covers the map as the sheet under it does: what lies there is not in sight. */
const FOOT_PX = 32;
export const withFoot = (insets: Insets): Insets => ({ ...insets, bottom: insets.bottom + FOOT_PX });

/** [west, south, east, north]: from Herat and Merv to Lahore and Kashgar, the region's middle. */
export const REGION = [56, 25, 81, 43.5] as const;

/** Of it, where its events are: from Delhi to Almaty. */
const REGION_OF_EVENTS = [57.4, 28.6, 81.2, 43.25] as const;
/** So narrow a map that lies under the page's head is a phone's. */
const PHONE_PX = 440;
/** Half a mark, kept clear of what covers the edges, px. Over a phone's upper edge things come only with a filter. */
const EDGE_PX = 14;
/** Lower, a map is not made smaller still for what stands over its edges. */
const LOW_PX = 260;
/** What stands over the upper edge of other maps, in one row: layers and areas, px. */
const OVER_TOP_PX = 52;
/** Up to here a map ends at Delhi: what it wins splits more than the little that lies east of it. */
const NARROW_PX = 600;
const EAST_OF_NARROW = 79;

type Box = readonly [west: number, south: number, east: number, north: number];

export const boundsOf = ([west, south, east, north]: Box): LatLngBoundsExpression => [
  [south, west],
  [north, east],
];

export const prefersStillness = (): boolean => matchesMedia('(prefers-reduced-motion: reduce)');

/** Fits a box into the uncovered part of the map. */
export function fitBox(
  map: LeafletMap,
  box: Box,
  insets: Insets,
  options: { readonly marginPx?: number; readonly maxZoom?: number; readonly animate?: boolean } = {},
): void {
  const { marginPx = 0, maxZoom = ZOOM_MAX, animate = !prefersStillness() } = options;
  const size = map.getSize();
  const { top, right, bottom, left } = paddingFor(size, insets, marginPx);
  map.fitBounds(boundsOf(box), {
    paddingTopLeft: [left, top],
    paddingBottomRight: [right, bottom],
    maxZoom,
    animate,
  });
}

type Size = { readonly x: number; readonly y: number };

/** The box of the first view, and what is kept free around it. On a phone every half zoom that is won splits stacks. */
export function firstView({ x, y }: Size, insets: Insets): { readonly box: Box; readonly insets: Insets } {
  const width = x - insets.left - insets.right;
  const height = y - insets.top - insets.bottom;
  const isPhone = width <= PHONE_PX && insets.top > 0;
  const [west, south, east, north] = REGION_OF_EVENTS;
  const box = [west, south, isPhone || width > NARROW_PX ? east : EAST_OF_NARROW, north] as const;
  const top = isPhone
    ? Math.min(insets.top, EDGE_PX)
    : insets.top + EDGE_PX + (height < LOW_PX ? 0 : OVER_TOP_PX);
  return { box, insets: { ...insets, top, bottom: insets.bottom + EDGE_PX } };
}

export function showRegion(map: LeafletMap, insets: Insets): void {
  const first = firstView(map.getSize(), insets);
  fitBox(map, first.box, first.insets, { animate: false });
}

/** From the container's middle to the middle of its uncovered part, px. */
const offsetOf = ({ top, right, bottom, left }: Insets) => point((left - right) / 2, (top - bottom) / 2);

/** What a link says: the place in the middle of the uncovered part. */
export function readPosition(map: LeafletMap, insets: Insets): MapPosition {
  const middle = map.getSize().divideBy(2).add(offsetOf(insets));
  const { lng, lat } = map.containerPointToLatLng(middle);
  return { lng, lat, zoom: map.getZoom() };
}

/** Leaflet's `zoomAnimationThreshold`. */
const FARTHEST_ZOOM = 4;
const FLIGHT_S = 0.6;

export function showPosition(
  map: LeafletMap,
  { lng, lat, zoom }: MapPosition,
  insets: Insets,
  animate: boolean,
): void {
  const limited = Math.max(ZOOM_MIN, Math.min(ZOOM_MAX, zoom));
  const center = map.unproject(map.project([lat, lng], limited).subtract(offsetOf(insets)), limited);
  // Leaflet would leap over more steps than these, even when told to animate.
  const isFar = Math.abs(limited - map.getZoom()) > FARTHEST_ZOOM;
  if (animate && isFar) map.flyTo(center, limited, { duration: FLIGHT_S });
  else map.setView(center, limited, { animate });
}
