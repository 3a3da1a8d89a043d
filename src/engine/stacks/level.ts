// Owns one level of the hierarchy: which stack each site belongs to, and how large each may become.

import { stackRadius, stackRadiusMin } from '../mark-size.ts';
import { zoomOfLevel } from '../stack-levels.ts';
import { GAP_PX, type Hierarchy, REACH_PX } from './hierarchy.ts';
import { SiteGrid, WORLD_PX } from './site-grid.ts';
import type { Sites } from './site-order.ts';

/** By site: index of its stack. By stack: its anchor (a site), the weight of its sites, the largest radius it may have (px). */
export type Level = {
  readonly zoom: number;
  readonly of: Uint32Array;
  readonly anchors: Uint32Array;
  readonly sum: Float64Array;
  readonly fit: Float32Array;
};

/** O(sites). */
export function makeLevel({ gone, to, ends, clear }: Hierarchy, sites: Sites, level: number): Level {
  const size = sites.x.length;
  const anchorOf = new Uint32Array(size);
  for (let site = 0; site < size; site++) anchorOf[site] = site;
  // From the last that gave way back: what it joined has given way already, if at all.
  const joined = ends[level] as number;
  for (let at = joined - 1; at >= 0; at--) {
    anchorOf[gone[at] as number] = anchorOf[to[at] as number] as number;
  }
  const anchors = new Uint32Array(size - joined);
  const stackOf = new Uint32Array(size);
  let stacks = 0;
  for (let site = 0; site < size; site++) {
    if (anchorOf[site] !== site) continue;
    stackOf[site] = stacks;
    anchors[stacks++] = site;
  }
  const of = new Uint32Array(size);
  const sum = new Float64Array(stacks);
  for (let site = 0; site < size; site++) {
    const stack = stackOf[anchorOf[site] as number] as number;
    of[site] = stack;
    sum[stack] = (sum[stack] as number) + (sites.weight[site] as number);
  }
  return {
    zoom: zoomOfLevel(level),
    of,
    anchors,
    sum,
    fit: fitOf(sites, anchors, sum, zoomOfLevel(level), clear),
  };
}

/** How large each stack may become: as its sum would have it, shrunk towards the least where neighbours would overlap. */
function fitOf(
  sites: Sites,
  anchors: Uint32Array,
  sum: Float64Array,
  zoom: number,
  clear: Float64Array,
): Float32Array {
  const size = anchors.length;
  const scale = WORLD_PX * 2 ** zoom;
  const reach = REACH_PX / scale;
  const least = new Float32Array(size);
  const fit = new Float32Array(size);
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  for (let stack = 0; stack < size; stack++) {
    const anchor = anchors[stack] as number;
    const count = sum[stack] as number;
    x[stack] = sites.x[anchor] as number;
    y[stack] = sites.y[anchor] as number;
    least[stack] = count === 1 ? (sites.own[anchor] as number) : stackRadiusMin(count);
    fit[stack] = count === 1 ? (sites.own[anchor] as number) : stackRadius(count);
  }
  const grid = new SiteGrid({ x, y });
  grid.begin(zoom);
  for (let stack = 0; stack < size; stack++) {
    if ((clear[anchors[stack] as number] as number) >= reach) continue;
    const near = grid.near(stack, reach);
    for (let at = 0; at < near; at++) {
      const other = grid.found[at] as number;
      const over =
        (fit[stack] as number) + (fit[other] as number) + GAP_PX - (grid.away[at] as number) * scale;
      const spareHere = (fit[stack] as number) - (least[stack] as number);
      const spareThere = (fit[other] as number) - (least[other] as number);
      const spare = spareHere + spareThere;
      if (over <= 0 || spare <= 0) continue;
      const share = Math.min(1, over / spare);
      fit[stack] = (fit[stack] as number) - share * spareHere;
      fit[other] = (fit[other] as number) - share * spareThere;
    }
    grid.add(stack);
  }
  return fit;
}
