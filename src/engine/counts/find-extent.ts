// Owns where to look for what passes: the box around what happened on the ground, and the places beyond it.
import { COORDINATE_STEP } from '../../contract/frame-chunk.ts';
import { cellsAcross } from '../../geo/cell-grid.ts';
import type { Extent } from '../answers.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { siteWeight } from '../filter/histograms.ts';
import { cellOfSite } from '../load/places.ts';

/** Steps, [west, south, east, north]. */
type Box = readonly [number, number, number, number];

const STEPS_PER_DEGREE = Math.round(1 / COORDINATE_STEP);
/** So many places beyond the box are told; the others are counted by whoever counts. */
const MOST_PLACES = 8;
/** Zoom of the cells that they are. */
const PLACE_ZOOM = 8;

/** Null when nothing that passes has a point. */
export function extentOf(state: CrossFilter): Extent | null {
  const { groundOf, columns } = state.frame;
  const isOnGround = (row: number) => groundOf[columns.profile[row] as number] === 1;
  const box = boxOf(state, isOnGround) ?? boxOf(state, () => true);
  if (box === null) return null;
  const [west, south, east, north] = box;
  return {
    bounds: [
      west / STEPS_PER_DEGREE,
      south / STEPS_PER_DEGREE,
      east / STEPS_PER_DEGREE,
      north / STEPS_PER_DEGREE,
    ],
    elsewhere: placesBeyond(state, box),
  };
}

/**
 * Box around passing rows. Method: for each side, sites in the order of how far they reach to it; only those that
 * reach farther than a row found already are looked into.
 */
function boxOf(state: CrossFilter, isMeant: (row: number) => boolean): Box | null {
  const { places, columns } = state.frame;
  const { byReach } = places;
  const west = farthest(state, byReach.west, places.west, columns.lng, -1, isMeant);
  if (west === null) return null;
  const south = farthest(state, byReach.south, places.south, columns.lat, -1, isMeant) ?? 0;
  const east = farthest(state, byReach.east, places.east, columns.lng, 1, isMeant) ?? 0;
  const north = farthest(state, byReach.north, places.north, columns.lat, 1, isMeant) ?? 0;
  return [west, south, east, north];
}

/** The largest coordinate of a passing row times `sign`, times `sign` again; null without rows. */
function farthest(
  { frame, passing, failed }: CrossFilter,
  sites: Uint32Array,
  reach: Int32Array,
  coordinate: Int32Array,
  sign: 1 | -1,
  isMeant: (row: number) => boolean,
): number | null {
  const { order, siteStart } = frame.places;
  let most = Number.NEGATIVE_INFINITY;
  for (const site of sites) {
    if (sign * (reach[site] as number) <= most) break;
    if (siteWeight(passing.site, site) === 0) continue;
    for (let at = siteStart[site] as number; at < (siteStart[site + 1] as number); at++) {
      const row = order[at] as number;
      const reached = sign * (coordinate[row] as number);
      if (reached > most && failed[row] === 0 && isMeant(row)) most = reached;
    }
  }
  // Adding 0 turns −0 into 0.
  return most === Number.NEGATIVE_INFINITY ? null : sign * most + 0;
}

/**
 * What passes in sites that lie beyond the box, gathered by cells some 15 km wide, most events first; such a place lies where the first
 * of its sites stands. What is known only to an area lies nowhere else.
 */
function placesBeyond(
  { frame: { places }, passing }: CrossFilter,
  [west, south, east, north]: Box,
): Extent['elsewhere'] {
  const across = cellsAcross(PLACE_ZOOM);
  const { byReach } = places;
  const beyond = new Set<number>();
  const gather = (
    sites: Uint32Array,
    isReaching: (site: number) => boolean,
    isApart: (site: number) => boolean,
  ) => {
    for (const site of sites) {
      if (!isReaching(site)) break;
      if (isApart(site) && site < places.markSites && siteWeight(passing.site, site) > 0) beyond.add(site);
    }
  };
  const at = (side: Int32Array, site: number) => side[site] as number;
  gather(
    byReach.west,
    (site) => at(places.west, site) < west,
    (site) => at(places.east, site) < west,
  );
  gather(
    byReach.south,
    (site) => at(places.south, site) < south,
    (site) => at(places.north, site) < south,
  );
  gather(
    byReach.east,
    (site) => at(places.east, site) > east,
    (site) => at(places.west, site) > east,
  );
  gather(
    byReach.north,
    (site) => at(places.north, site) > north,
    (site) => at(places.south, site) > north,
  );
  const found = new Map<number, [lng: number, lat: number, count: number]>();
  for (const site of [...beyond].sort((a, b) => a - b)) {
    const count = siteWeight(passing.site, site);
    const cell = cellOfSite(places, site, across);
    const place = found.get(cell);
    if (place) place[2] += count;
    else {
      const [lng, lat] = [places.lng[site] as number, places.lat[site] as number];
      found.set(cell, [lng / STEPS_PER_DEGREE, lat / STEPS_PER_DEGREE, count]);
    }
  }
  return [...found.values()].sort((a, b) => b[2] - a[2]).slice(0, MOST_PLACES);
}
