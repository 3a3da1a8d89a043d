// Owns the hierarchy of stacks: at which zooms a site is an anchor, and to which anchor each other one belongs. No filter, no window.

import { stackRadius, stackRadiusMin } from '../mark-size.ts';
import { LEVELS, zoomOfLevel } from '../stack-levels.ts';
import { type Positions, SiteGrid, WORLD_PX } from './site-grid.ts';

/** Anchors lie at least so far apart, whatever they weigh, CSS px. */
const APART_PX = 14;
/** Between two marks at their smallest, CSS px. */
const GAP_PX = 0.5;
/** To join one of another country a stack must lie nearer to it by so much. */
const ABROAD = 1.3;

/** Sites by index. Weights are of all their rows. */
export type Sites = Positions & {
  readonly weight: ArrayLike<number>;
  /** Radius of the mark that a site is on its own, CSS px, at most 16. */
  readonly own: ArrayLike<number>;
  /** Equal for sites of one country; below 0: of none. */
  readonly country: ArrayLike<number>;
};

/**
 * Every level in one: which anchors give way to which, from the finest level to the coarsest, in order. On the finest, a site that never
 * gives way is its own anchor. `gone[g]` and all that belongs to it belong to `to[g]` from its level on to the coarser ones; those of
 * level k end before `ends[k]`.
 */
export type Hierarchy = {
  readonly sites: number;
  readonly gone: Uint32Array;
  readonly to: Uint32Array;
  readonly ends: Uint32Array;
};

/** One level. By site: index of its stack. By stack: its anchor (a site), the weight of its sites, the largest radius it may have (px). */
export type Level = {
  readonly zoom: number;
  readonly of: Uint32Array;
  readonly anchors: Uint32Array;
  readonly sum: Float64Array;
  readonly fit: Float32Array;
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
 * Method: greedy independent sets by weight, nested as in a navigating net; neighbours by a hashed grid. O(sites × levels).
 */
export function buildHierarchy(sites: Sites, before: Uint8Array = new Uint8Array(sites.x.length)): Hierarchy {
  const { x, y, weight, own } = sites;
  const size = x.length;
  const order = Uint32Array.from({ length: size }, (_, site) => site);
  order.sort(
    (a, b) =>
      (before[a] as number) - (before[b] as number) ||
      (weight[b] as number) - (weight[a] as number) ||
      (y[a] as number) - (y[b] as number) ||
      (x[a] as number) - (x[b] as number) ||
      a - b,
  );
  const rank = new Uint32Array(size);
  order.forEach((site, at) => {
    rank[site] = at;
  });
  const grid = new SiteGrid(sites);
  const sum = Float64Array.from({ length: size }, (_, site) => weight[site] as number);
  const isAnchor = new Uint8Array(size).fill(1);
  const gone = new Uint32Array(size);
  const to = new Uint32Array(size);
  const ends = new Uint32Array(LEVELS);
  let joined = 0;
  const join = (site: number): void => {
    isAnchor[site] = 0;
    const anchor = nearestAnchor(grid, sites, rank, isAnchor, site);
    sum[anchor] = (sum[anchor] as number) + (sum[site] as number);
    gone[joined] = site;
    to[joined] = anchor;
    joined += 1;
  };

  let alive = order;
  for (let level = LEVELS - 1; level >= 0; level--) {
    const scale = WORLD_PX * 2 ** zoomOfLevel(level);
    grid.begin(zoomOfLevel(level));
    const kept = new Uint32Array(alive.length);
    const leaving: number[] = [];
    let count = 0;
    for (const site of alive) {
      const radius = own[site] as number;
      const near = grid.near(site);
      let isFree = true;
      for (let at = 0; at < near && isFree; at++) {
        const other = grid.found[at] as number;
        const apart = Math.max(APART_PX, radius + (own[other] as number));
        isFree = grid.distance(site, other) * scale >= apart;
      }
      if (isFree) {
        grid.add(site);
        kept[count++] = site;
      } else leaving.push(site);
    }
    for (const site of leaving) isAnchor[site] = 0;
    for (const site of leaving) join(site);

    const least = (site: number) =>
      sum[site] === 1 ? (own[site] as number) : stackRadiusMin(sum[site] as number);
    /** The lightest of those that could not show their sums beside a heavier one's; −1 when all can. */
    const crowded = (site: number): number => {
      let lightest = site;
      const radius = least(site) + GAP_PX;
      const near = grid.near(site);
      for (let at = 0; at < near; at++) {
        const other = grid.found[at] as number;
        if (isAnchor[other] === 0 || (rank[other] as number) <= (rank[lightest] as number)) continue;
        if (grid.distance(site, other) * scale < radius + least(other)) lightest = other;
      }
      return lightest === site ? -1 : lightest;
    };
    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      for (let at = 0; at < count; at++) {
        const site = kept[at] as number;
        let other = isAnchor[site] === 1 ? crowded(site) : -1;
        for (; other >= 0; other = crowded(site)) {
          join(other);
          isSettled = false;
        }
      }
    }
    ends[level] = joined;
    alive = kept.subarray(0, count).filter((site) => isAnchor[site] === 1);
  }
  return { sites: size, gone: gone.slice(0, joined), to: to.slice(0, joined), ends };
}

function nearestAnchor(
  grid: SiteGrid,
  { country }: Sites,
  rank: Uint32Array,
  isAnchor: Uint8Array,
  site: number,
): number {
  let best = -1;
  let least = Infinity;
  // What lies beyond the rings looked at is farther away than they are wide.
  for (let ring = 0; best < 0 || least >= (ring - 1) * grid.side; ring++) {
    const found = grid.ring(site, ring);
    for (let at = 0; at < found; at++) {
      const anchor = grid.found[at] as number;
      if (isAnchor[anchor] === 0) continue;
      const cost = grid.distance(site, anchor) * (country[anchor] === country[site] ? 1 : ABROAD);
      if (cost < least || (cost === least && (rank[anchor] as number) < (rank[best] as number))) {
        best = anchor;
        least = cost;
      }
    }
  }
  return best;
}

/** By site: the coarsest level on which it is an anchor. */
export function firstLevels({ sites, gone, ends }: Hierarchy): Uint8Array {
  const first = new Uint8Array(sites);
  let at = 0;
  for (let level = LEVELS - 1; level >= 0; level--)
    for (; at < (ends[level] as number); at++) first[gone[at] as number] = level + 1;
  return first;
}

/** One level of a hierarchy. O(sites). */
export function makeLevel({ sites: size, gone, to, ends }: Hierarchy, sites: Sites, level: number): Level {
  const anchorOf = Uint32Array.from({ length: size }, (_, site) => site);
  // From the last that gave way back: what it joined has given way already, if at all.
  for (let at = (ends[level] as number) - 1; at >= 0; at--) {
    anchorOf[gone[at] as number] = anchorOf[to[at] as number] as number;
  }
  const anchors = anchorOf.filter((anchor, site) => anchor === site);
  const stackOf = new Uint32Array(size);
  anchors.forEach((anchor, stack) => {
    stackOf[anchor] = stack;
  });
  const sum = new Float64Array(anchors.length);
  const of = anchorOf.map((anchor, site) => {
    const stack = stackOf[anchor] as number;
    sum[stack] = (sum[stack] as number) + (sites.weight[site] as number);
    return stack;
  });
  return { zoom: zoomOfLevel(level), of, anchors, sum, fit: fitOf(sites, anchors, sum, zoomOfLevel(level)) };
}

/** How large each stack may become: as its sum would have it, shrunk towards the least where neighbours would overlap. */
function fitOf(sites: Sites, anchors: Uint32Array, sum: Float64Array, zoom: number): Float32Array {
  const points = {
    x: Float64Array.from(anchors, (anchor) => sites.x[anchor] as number),
    y: Float64Array.from(anchors, (anchor) => sites.y[anchor] as number),
  };
  const grid = new SiteGrid(points);
  grid.begin(zoom);
  const scale = WORLD_PX * 2 ** zoom;
  const isAlone = (stack: number) => sum[stack] === 1;
  const ownOf = (stack: number) => sites.own[anchors[stack] as number] as number;
  const least = Float32Array.from(sum, (count, stack) =>
    isAlone(stack) ? ownOf(stack) : stackRadiusMin(count),
  );
  const fit = Float32Array.from(sum, (count, stack) => (isAlone(stack) ? ownOf(stack) : stackRadius(count)));
  const spareOf = (stack: number) => (fit[stack] as number) - (least[stack] as number);
  for (let stack = 0; stack < anchors.length; stack++) {
    const near = grid.near(stack);
    for (let at = 0; at < near; at++) {
      const other = grid.found[at] as number;
      const over =
        (fit[stack] as number) + (fit[other] as number) + GAP_PX - grid.distance(stack, other) * scale;
      const spare = spareOf(stack) + spareOf(other);
      if (over <= 0 || spare <= 0) continue;
      const share = Math.min(1, over / spare);
      fit[stack] = (fit[stack] as number) - share * spareOf(stack);
      fit[other] = (fit[other] as number) - share * spareOf(other);
    }
    grid.add(stack);
  }
  return fit;
}
