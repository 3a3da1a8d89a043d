// Owns the hierarchy of stacks: at which zooms a site is an anchor, and to which anchor each other one belongs. No filter, no window.

import { stackRadiusMin } from '../mark-size.ts';
import { LEVELS, zoomOfLevel } from '../stack-levels.ts';
import { Neighbours } from './neighbours.ts';
import { SiteGrid, WORLD_PX } from './site-grid.ts';
import { inOrder, orderOf, type Sites } from './site-order.ts';

/** Anchors lie at least so far apart, whatever they weigh, CSS px. */
const APART_PX = 14;
/** Between two marks at their smallest, CSS px. */
export const GAP_PX = 0.5;
/** Marks farther apart have room, whatever they weigh: two of the largest radius and the gap, and a little for rounding. CSS px. */
export const REACH_PX = 33;
/** To join one of another country a stack must lie nearer to it by so much. */
const ABROAD = 1.3;

/**
 * Every level in one: which anchors give way to which, from the finest level to the coarsest, in order. On the finest, a site that never
 * gives way is its own anchor. `gone[g]` and all that belongs to it belong to `to[g]` from its level on to the coarser ones; those of
 * level k end before `ends[k]`.
 */
export type Hierarchy = {
  readonly gone: Uint32Array;
  readonly to: Uint32Array;
  readonly ends: Uint32Array;
  /** By site: no other one lies nearer, in parts of the plane. */
  readonly clear: Float64Array;
};

/**
 * Builds all levels, from the finest to the coarsest. On each, from the heaviest site to the lightest (then by y and x, so that the order
 * is total), a site stays an anchor unless one kept already lies nearer than their own radii allow, or than `APART_PX`. Stacks whose
 * anchors have gone join the nearest one left, whole; and where two could not show the numbers of their sums beside each other, the
 * lighter one gives way, too.
 *
 * `before` says at which level each site was first an anchor in an earlier hierarchy, of a part of the rows: those come first, so that stacks
 * stand still while the rest arrives.
 *
 * Invariants: an anchor is one on every finer level; a stack is a part of one stack on every coarser level, so that on the way in stacks
 * only split; marks at their smallest do not touch.
 *
 * Method: greedy independent sets by weight, nested as in a navigating net; neighbours by a hashed grid. O(sites × levels), but on most
 * levels most sites are passed over: those that lay clear of all others at the start.
 */
export function buildHierarchy(sites: Sites, before: Uint8Array = new Uint8Array(sites.x.length)): Hierarchy {
  const size = sites.x.length;
  const order = orderOf(sites, before);
  // From here on a site is its place in the order: of two the heavier is the smaller number.
  const ranked = inOrder(sites, order);
  const { own, weight: sum } = ranked;
  const grid = new SiteGrid(ranked);
  const clear = clearances(grid, size);
  const neighbours = new Neighbours(size);
  const isAnchor = new Uint8Array(size).fill(1);
  /** The smallest radius of each stack, px. */
  const least = new Float32Array(size);
  for (let site = 0; site < size; site++)
    least[site] = sum[site] === 1 ? (own[site] as number) : stackRadiusMin(sum[site] as number);
  const gone = new Uint32Array(size);
  const to = new Uint32Array(size);
  const ends = new Uint32Array(LEVELS);
  let joined = 0;
  const join = (site: number, reach: number): void => {
    isAnchor[site] = 0;
    const anchor = nearestAnchor(grid, ranked.country, isAnchor, site, reach);
    sum[anchor] = (sum[anchor] as number) + (sum[site] as number);
    least[anchor] = stackRadiusMin(sum[anchor] as number);
    gone[joined] = site;
    to[joined] = anchor;
    joined += 1;
  };

  /** The lightest of those that could not show their sums beside a heavier one's; −1 when all can. */
  const crowded = (site: number): number => {
    if (isAnchor[site] === 0) return -1;
    const radius = (least[site] as number) + GAP_PX;
    let at = neighbours.first[site] as number;
    for (; at >= 0; at = neighbours.next[at] as number) {
      const other = neighbours.of[at] as number;
      if (isAnchor[other] === 1 && (neighbours.away[at] as number) < radius + (least[other] as number))
        return other;
    }
    return -1;
  };

  const alive = new Uint32Array(size);
  for (let site = 0; site < size; site++) alive[site] = site;
  let count = size;
  const leaving = new Uint32Array(size);
  for (let level = LEVELS - 1; level >= 0; level--) {
    const scale = WORLD_PX * 2 ** zoomOfLevel(level);
    const reach = REACH_PX / scale;
    const reachAbroad = reach * ABROAD;
    grid.begin(zoomOfLevel(level));
    neighbours.clear();
    let left = 0;
    for (let at = 0; at < count; at++) {
      const site = alive[at] as number;
      // Nobody meets it, and nobody joins it.
      if ((clear[site] as number) >= reachAbroad) continue;
      const near = grid.near(site, reach);
      let isFree = true;
      for (let n = 0; n < near && isFree; n++) {
        const apart = Math.max(APART_PX, (own[site] as number) + (own[grid.found[n] as number] as number));
        isFree = (grid.away[n] as number) * scale >= apart;
      }
      if (!isFree) {
        leaving[left++] = site;
        isAnchor[site] = 0;
        continue;
      }
      grid.add(site);
      for (let n = 0; n < near; n++)
        neighbours.add(grid.found[n] as number, site, (grid.away[n] as number) * scale);
    }
    for (let at = 0; at < left; at++) join(leaving[at] as number, reachAbroad);

    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      for (let at = 0; at < count; at++) {
        const site = alive[at] as number;
        for (let other = crowded(site); other >= 0; other = crowded(site)) {
          join(other, reachAbroad);
          isSettled = false;
        }
      }
    }
    ends[level] = joined;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const site = alive[at] as number;
      if (isAnchor[site] === 1) alive[kept++] = site;
    }
    count = kept;
  }
  const siteAt = (at: number) => order[at] as number;
  const clearBySite = new Float64Array(size);
  order.forEach((site, at) => {
    clearBySite[site] = clear[at] as number;
  });
  return {
    gone: gone.subarray(0, joined).map(siteAt),
    to: to.subarray(0, joined).map(siteAt),
    ends,
    clear: clearBySite,
  };
}

/** At this zoom it is found out how clear of others each site lies: about as many sites as cells, so that it costs little. */
const CLEAR_ZOOM = 11;

/** By site, a distance within which there is no other; 0 where two meet on every level. */
function clearances(grid: SiteGrid, size: number): Float64Array {
  const least = REACH_PX / (WORLD_PX * 2 ** zoomOfLevel(LEVELS - 1));
  const clear = new Float64Array(size);
  grid.begin(CLEAR_ZOOM);
  for (let site = 0; site < size; site++) grid.add(site);
  for (let site = 0; site < size; site++) clear[site] = grid.clearance(site, least);
  return clear;
}

/** By distance, farther abroad: one lies within reach. */
function nearestAnchor(
  grid: SiteGrid,
  country: Int32Array,
  isAnchor: Uint8Array,
  site: number,
  reach: number,
): number {
  const near = grid.near(site, reach);
  let best = -1;
  let least = Infinity;
  for (let at = 0; at < near; at++) {
    const anchor = grid.found[at] as number;
    if (isAnchor[anchor] === 0) continue;
    const cost = (grid.away[at] as number) * (country[anchor] === country[site] ? 1 : ABROAD);
    if (cost < least || (cost === least && anchor < best)) {
      best = anchor;
      least = cost;
    }
  }
  return best;
}

/** By site: the coarsest level on which it is an anchor. */
export function firstLevels({ clear, gone, ends }: Hierarchy): Uint8Array {
  const first = new Uint8Array(clear.length);
  let at = 0;
  for (let level = LEVELS - 1; level >= 0; level--)
    for (; at < (ends[level] as number); at++) first[gone[at] as number] = level + 1;
  return first;
}
