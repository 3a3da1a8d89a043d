// Owns that the map goes to a circle or an area that the filter comes to ask for, where it cannot be made out as the map lies.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useRef } from 'react';
import { unproject } from '../../../geo/mercator.ts';
import { useViewStore } from '../../../link/use-view.ts';
import { nearestCopy } from '../camera/camera.ts';
import { withCoveredEdges } from '../camera/covered-edges.ts';
import type { Insets } from '../camera/insets.ts';
import { cameraOf } from '../camera/map-camera.ts';
import { fitBox } from '../camera/region.ts';
import { extentOf, type Outline } from './outline.ts';

/** What asked for the place may move the map itself: it is looked at when that has come to rest. */
const REST_MS = 350;
const MARGIN_PX = 28;
const ZOOM_MOST = 11;
/** Smaller, its handles lie one upon the other. */
const SMALLEST_PX = 80;

/**
 * `outline`: of what the filter asks for, null without. `isByHand`: it was dragged on this map, which shows it. A link that brings a position of
 * its own is left there; the history likewise.
 */
export function usePlaceInSight(
  map: LeafletMap,
  insets: Insets,
  outline: Outline | null,
  isByHand: () => boolean,
): void {
  const store = useViewStore();
  const isFirst = useRef(true);
  const isByHistory = useRef(false);
  useEffect(() => {
    const remember = () => {
      isByHistory.current = true;
    };
    window.addEventListener('popstate', remember);
    return () => window.removeEventListener('popstate', remember);
  }, []);

  const look = useEffectEvent(() => {
    if (outline !== null && !isInSight(map, outline, insets))
      fitBox(map, boxAround(outline), withCoveredEdges(map, insets), {
        marginPx: MARGIN_PX,
        maxZoom: ZOOM_MOST,
      });
  });
  const isWanted = useEffectEvent(() => {
    const isLinked = isFirst.current && store.getView().map !== null;
    const isWantedNow = outline !== null && !isLinked && !isByHistory.current && !isByHand();
    isFirst.current = false;
    isByHistory.current = false;
    return isWantedNow;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a look for each new outline
  useEffect(() => {
    if (!isWanted()) return;
    let rest = window.setTimeout(look, REST_MS);
    const wait = () => {
      clearTimeout(rest);
      rest = window.setTimeout(look, REST_MS);
    };
    map.on('move', wait);
    // Looked at once: what the reader does with the map afterwards is the reader's.
    const stop = () => map.off('move', wait);
    const done = window.setTimeout(stop, 4 * REST_MS);
    return () => {
      clearTimeout(rest);
      clearTimeout(done);
      stop();
    };
  }, [map, outline]);
}

/** Wholly in the open part of the map, and large enough to be made out. */
function isInSight(map: LeafletMap, outline: Outline, insets: Insets): boolean {
  const { scale, left, top, width, height } = cameraOf(map);
  const [west, east, north, south] = bounds(outline);
  const middle = (west + east) / 2;
  const shift = nearestCopy(middle, (left + width / 2) / scale) - middle;
  const [x1, x2] = [(west + shift) * scale - left, (east + shift) * scale - left];
  const [y1, y2] = [north * scale - top, south * scale - top];
  const isWithin =
    x1 >= insets.left && x2 <= width - insets.right && y1 >= insets.top && y2 <= height - insets.bottom;
  return isWithin && Math.max(x2 - x1, y2 - y1) >= SMALLEST_PX;
}

function bounds(outline: Outline): [west: number, east: number, north: number, south: number] {
  const [west, east] = extentOf(outline);
  let [north, south] = [1, 0];
  for (let at = 1; at < outline.length; at += 2) {
    north = Math.min(north, outline[at] as number);
    south = Math.max(south, outline[at] as number);
  }
  return [west, east, north, south];
}

function boxAround(outline: Outline): [number, number, number, number] {
  const [west, east, north, south] = bounds(outline);
  return [...unproject(west, south), ...unproject(east, north)];
}
