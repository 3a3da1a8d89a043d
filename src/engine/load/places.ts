// Owns where rows lie: rows grouped by site, an exact place or, where there are too many of these, a small cell of the map.
import { NO_POINT } from '../../contract/frame-chunk.ts';
import { cellsAcross, SQUARE_ZOOM_MAX, toX, toY, WORLD } from '../../geo/cell-grid.ts';
import { type Columns, PROFILE, PROFILE_LENGTH } from './columns.ts';
import type { ListTable } from './list-table.ts';
import { Points } from './points.ts';

/** More exact places than this are not told apart: the hierarchy of stacks, and sums by site, would cost too much. */
export const SITES_MAX = 65_536;
/** Then a site is a cell of this zoom, or of a coarser one where there are too many of these, too. */
const CELL_ZOOM = 10;

/** All arrays by site have one entry a site that holds rows. */
export type Places = {
  /** Sites: first those that marks of the map are made of, along a curve that keeps neighbours together, then those of area rows. */
  readonly sites: number;
  readonly markSites: number;
  /** Zoom of the cells that sites are; null where each is an exact place. */
  readonly cellZoom: number | null;
  /** Rows by site, ascending within a site; positions of site i: `siteStart[i]` … `siteStart[i + 1] - 1`. */
  readonly order: Uint32Array;
  readonly siteStart: Uint32Array;
  /** Site of each row; `sites` for rows without a point. */
  readonly siteOf: Uint32Array;
  /** Rows without a point, ascending. */
  readonly unplaced: Uint32Array;
  /** By site: where it stands, in coordinate steps: on the point of the most rows by weight. */
  readonly lng: Int32Array;
  readonly lat: Int32Array;
  /** The same on the plane, in [0, 1). */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** By site: box around its rows, in coordinate steps. */
  readonly west: Int32Array;
  readonly south: Int32Array;
  readonly east: Int32Array;
  readonly north: Int32Array;
  /** Sites in the order of how far they reach to each side, the farthest first. */
  readonly byReach: Readonly<Record<'west' | 'south' | 'east' | 'north', Uint32Array>>;
  /** By site: weight of all its rows, whatever the filter. */
  readonly weight: Float64Array;
  /** By site: code of the country that most of its rows are in (by a vote that only a majority is sure to win), −1 for none. */
  readonly country: Int32Array;
};

/** Groups the rows of columns by site. `areaRows`: rows known only to an area, ascending; their sites are not shared with others. */
export function buildPlaces(columns: Columns, areaRows: Uint32Array, profiles: ListTable): Places {
  const { rows } = columns;
  const points = new Points(columns, areaRows);
  const { siteOfPoint, sites, cellZoom } = groupPoints(points);
  const { rankOf, markSites } = rankSites(points, siteOfPoint, sites);
  const siteOf = new Uint32Array(rows).fill(sites);
  const siteStart = new Uint32Array(sites + 2);
  for (let row = 0; row < rows; row++) {
    const point = points.of[row] as number;
    const site = point < 0 ? sites : (rankOf[siteOfPoint[point] as number] as number);
    siteOf[row] = site;
    siteStart[site + 1] = (siteStart[site + 1] as number) + 1;
  }
  for (let site = 0; site <= sites; site++) {
    siteStart[site + 1] = (siteStart[site + 1] as number) + (siteStart[site] as number);
  }
  const placed = siteStart[sites] as number;
  const order = new Uint32Array(rows);
  const next = siteStart.slice();
  const weight = new Float64Array(sites);
  const country = new Int32Array(sites);
  const votes = new Float64Array(sites);
  for (let row = 0; row < rows; row++) {
    const site = siteOf[row] as number;
    const position = next[site] as number;
    next[site] = position + 1;
    order[position] = row;
    if (site === sites) continue;
    const own = columns.weight === null ? 1 : (columns.weight[row] as number);
    weight[site] = (weight[site] as number) + own;
    const code = profiles.values[
      (columns.profile[row] as number) * PROFILE_LENGTH + PROFILE.country
    ] as number;
    const lead = (votes[site] as number) + (code === country[site] ? own : -own);
    if (lead < 0) country[site] = code;
    votes[site] = Math.abs(lead);
  }
  const boxes = boxesOf(points, siteOfPoint, rankOf, sites);
  const reachOf = (reach: Int32Array, sign: 1 | -1) =>
    Uint32Array.from(reach.keys()).sort((a, b) => sign * ((reach[a] as number) - (reach[b] as number)));
  return {
    sites,
    markSites,
    cellZoom,
    order: order.subarray(0, placed),
    siteStart: siteStart.slice(0, sites + 1),
    siteOf,
    unplaced: order.slice(placed),
    ...boxes,
    x: Float64Array.from(boxes.lng, (lng) => toX(lng) / WORLD),
    y: Float64Array.from(boxes.lat, (lat) => toY(lat) / WORLD),
    byReach: {
      west: reachOf(boxes.west, 1),
      south: reachOf(boxes.south, 1),
      east: reachOf(boxes.east, -1),
      north: reachOf(boxes.north, -1),
    },
    weight,
    country,
  };
}

/** The cell of a grid that a site stands in: row × cells across + column. Where cells are no smaller than sites, those of one are a run. */
export function cellOfSite({ x, y }: Pick<Places, 'x' | 'y'>, site: number, across: number): number {
  return Math.floor((y[site] as number) * across) * across + Math.floor((x[site] as number) * across);
}

type Grouped = {
  readonly siteOfPoint: Uint32Array;
  readonly sites: number;
  readonly cellZoom: number | null;
};

/** Each point a site, or points by the finest cells that are few enough. */
function groupPoints(points: Points): Grouped {
  const { size } = points;
  if (size <= SITES_MAX) {
    return { siteOfPoint: Uint32Array.from({ length: size }, (_, at) => at), sites: size, cellZoom: null };
  }
  const siteOfPoint = new Uint32Array(size);
  for (let zoom = CELL_ZOOM; ; zoom--) {
    const across = cellsAcross(zoom);
    const ids = new Map<number, number>();
    for (let point = 0; point < size; point++) {
      const [cellX, cellY] = [Math.floor(points.xOf(point) * across), Math.floor(points.yOf(point) * across)];
      const cell = (cellY * across + cellX) * 2 + (points.isArea[point] as number);
      const site = ids.get(cell) ?? ids.size;
      if (site === ids.size) ids.set(cell, site);
      siteOfPoint[point] = site;
    }
    if (ids.size <= SITES_MAX || zoom === 0) return { siteOfPoint, sites: ids.size, cellZoom: zoom };
  }
}

/** Sites of marks first, in Morton order of the finest squares, so that those of any square are a run. */
function rankSites(
  points: Points,
  siteOfPoint: Uint32Array,
  sites: number,
): { rankOf: Uint32Array; markSites: number } {
  const across = cellsAcross(SQUARE_ZOOM_MAX);
  const morton = new Float64Array(sites);
  let markSites = 0;
  for (let point = points.size - 1; point >= 0; point--) {
    const [cellX, cellY] = [Math.floor(points.xOf(point) * across), Math.floor(points.yOf(point) * across)];
    const site = siteOfPoint[point] as number;
    morton[site] = points.isArea[point] === 1 ? Infinity : spread(cellX) + 2 * spread(cellY);
  }
  for (const place of morton) if (place < Infinity) markSites++;
  const bySite = Uint32Array.from({ length: sites }, (_, site) => site);
  // Infinity − Infinity is no number: equal sites keep the order of their numbers.
  bySite.sort((a, b) => (morton[a] as number) - (morton[b] as number) || a - b);
  const rankOf = new Uint32Array(sites);
  bySite.forEach((site, rank) => {
    rankOf[site] = rank;
  });
  return { rankOf, markSites };
}

/** Bits of a 20-bit number, moved to every other place. More than 32 bits: no integer of the processor's. */
function spread(value: number): number {
  const low = spread10(value & 0x3ff);
  return low + spread10(value >>> 10) * 0x100000;
}

function spread10(value: number): number {
  let bits = value;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

function boxesOf(points: Points, siteOfPoint: Uint32Array, rankOf: Uint32Array, sites: number) {
  const lng = new Int32Array(sites);
  const lat = new Int32Array(sites);
  const most = new Float64Array(sites);
  const west = new Int32Array(sites).fill(NO_POINT);
  const south = new Int32Array(sites).fill(NO_POINT);
  const east = new Int32Array(sites).fill(-NO_POINT);
  const north = new Int32Array(sites).fill(-NO_POINT);
  for (let point = 0; point < points.size; point++) {
    const site = rankOf[siteOfPoint[point] as number] as number;
    const [x, y] = [points.lng[point] as number, points.lat[point] as number];
    const weight = points.weight[point] as number;
    // Of points of the same weight the one farthest south, then west, whatever the order of the rows.
    const isHeavier =
      weight > (most[site] as number) ||
      (weight === most[site] &&
        (y < (lat[site] as number) || (y === lat[site] && x < (lng[site] as number))));
    if (isHeavier) {
      most[site] = weight;
      lng[site] = x;
      lat[site] = y;
    }
    west[site] = Math.min(west[site] as number, x);
    south[site] = Math.min(south[site] as number, y);
    east[site] = Math.max(east[site] as number, x);
    north[site] = Math.max(north[site] as number, y);
  }
  return { lng, lat, west, south, east, north };
}
