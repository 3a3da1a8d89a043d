// Owns where rows lie: rows grouped by leaf cell (the grid of zoom 8) in Morton order, so that a coarser cell is a run of leaves.
import { NO_POINT } from '../../contract/frame-chunk.ts';
import { cellsAcross, toX, toY, WORLD } from '../../geo/cell-grid.ts';
import type { Columns } from './columns.ts';
import { ListTable } from './list-table.ts';

export const LEAF_ZOOM = 8;
const LEAVES_ACROSS = cellsAcross(LEAF_ZOOM);
const LEAF_SCALE = LEAVES_ACROSS / WORLD;

/** All arrays by leaf have one entry a leaf that holds rows; those by position run parallel to `order`. */
export type Places = {
  readonly leaves: number;
  /** Leaf of each row; `leaves` for rows without a point. */
  readonly leafOf: Uint32Array;
  /** Rows by leaf, ascending within a leaf; positions of leaf i: `leafStart[i]` … `leafStart[i + 1] - 1`. */
  readonly order: Uint32Array;
  readonly leafStart: Uint32Array;
  /** Rows without a point, ascending. */
  readonly unplaced: Uint32Array;
  /** By position: normalised Web Mercator in parts of `WORLD`. */
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  /** By leaf: column and row in the grid of `LEAF_ZOOM`. */
  readonly leafX: Uint16Array;
  readonly leafY: Uint16Array;
  /** By leaf: box around its rows, in coordinate steps. */
  readonly west: Int32Array;
  readonly south: Int32Array;
  readonly east: Int32Array;
  readonly north: Int32Array;
  /** Leaves in the order of how far they reach to each side, the farthest first. */
  readonly byReach: Readonly<Record<'west' | 'south' | 'east' | 'north', Uint32Array>>;
  /** By leaf: 1 where all rows share one point. */
  readonly isPoint: Uint8Array;
  /** By leaf: weighted sums of x and y (parts of the world) over all rows, whatever the filter. */
  readonly sumX: Float64Array;
  readonly sumY: Float64Array;
  readonly sumWeight: Float64Array;
};

/** Groups the rows of columns by leaf. Method: counting sort over leaves sorted by Morton key. */
export function buildPlaces(columns: Columns): Places {
  const { rows } = columns;
  const rowX = new Uint32Array(rows);
  const rowY = new Uint32Array(rows);
  const leafOf = new Uint32Array(rows);
  const ids = new ListTable();
  const id = new Int32Array(1);
  for (let row = 0; row < rows; row++) {
    const lng = columns.lng[row] as number;
    if (lng === NO_POINT) continue;
    const x = toX(lng);
    const y = toY(columns.lat[row] as number);
    rowX[row] = x;
    rowY[row] = y;
    id[0] = Math.floor(y * LEAF_SCALE) * LEAVES_ACROSS + Math.floor(x * LEAF_SCALE);
    leafOf[row] = ids.intern(id, 1);
  }
  const leaves = ids.size;
  const byMorton = Uint32Array.from({ length: leaves }, (_, leaf) => leaf);
  const morton = Float64Array.from({ length: leaves }, (_, leaf) => mortonOf(ids.values[leaf] as number));
  byMorton.sort((a, b) => (morton[a] as number) - (morton[b] as number));
  const rankOf = new Uint32Array(leaves);
  byMorton.forEach((leaf, rank) => {
    rankOf[leaf] = rank;
  });

  const leafStart = new Uint32Array(leaves + 2);
  for (let row = 0; row < rows; row++) {
    const leaf = columns.lng[row] === NO_POINT ? leaves : (rankOf[leafOf[row] as number] as number);
    leafOf[row] = leaf;
    leafStart[leaf + 1] = (leafStart[leaf + 1] as number) + 1;
  }
  for (let leaf = 0; leaf <= leaves; leaf++) {
    leafStart[leaf + 1] = (leafStart[leaf + 1] as number) + (leafStart[leaf] as number);
  }
  const placed = leafStart[leaves] as number;
  const places: Omit<Places, 'byReach'> = {
    leaves,
    leafOf,
    order: new Uint32Array(placed),
    leafStart: leafStart.slice(0, leaves + 1),
    unplaced: new Uint32Array(rows - placed),
    x: new Uint32Array(placed),
    y: new Uint32Array(placed),
    leafX: Uint16Array.from(byMorton, (leaf) => (ids.values[leaf] as number) % LEAVES_ACROSS),
    leafY: Uint16Array.from(byMorton, (leaf) => Math.floor((ids.values[leaf] as number) / LEAVES_ACROSS)),
    west: new Int32Array(leaves).fill(NO_POINT),
    south: new Int32Array(leaves).fill(NO_POINT),
    east: new Int32Array(leaves).fill(-NO_POINT),
    north: new Int32Array(leaves).fill(-NO_POINT),
    isPoint: new Uint8Array(leaves).fill(1),
    sumX: new Float64Array(leaves),
    sumY: new Float64Array(leaves),
    sumWeight: new Float64Array(leaves),
  };
  const next = leafStart.slice();
  let unplaced = 0;
  for (let row = 0; row < rows; row++) {
    const leaf = leafOf[row] as number;
    if (leaf === leaves) {
      places.unplaced[unplaced++] = row;
      continue;
    }
    const position = next[leaf] as number;
    next[leaf] = position + 1;
    place(places, columns, row, position, rowX[row] as number, rowY[row] as number);
  }
  const byReach = {
    west: sortLeaves(places.west, 1),
    south: sortLeaves(places.south, 1),
    east: sortLeaves(places.east, -1),
    north: sortLeaves(places.north, -1),
  };
  return { ...places, byReach };
}

function sortLeaves(reach: Int32Array, sign: 1 | -1): Uint32Array {
  const leaves = Uint32Array.from(reach.keys());
  return leaves.sort((a, b) => sign * ((reach[a] as number) - (reach[b] as number)));
}

function place(
  places: Omit<Places, 'byReach'>,
  columns: Columns,
  row: number,
  position: number,
  x: number,
  y: number,
): void {
  const leaf = places.leafOf[row] as number;
  const lng = columns.lng[row] as number;
  const lat = columns.lat[row] as number;
  const weight = columns.weight === null ? 1 : (columns.weight[row] as number);
  places.order[position] = row;
  places.x[position] = x;
  places.y[position] = y;
  const first = places.leafStart[leaf] as number;
  if (places.x[first] !== x || places.y[first] !== y) places.isPoint[leaf] = 0;
  if (lng < (places.west[leaf] as number)) places.west[leaf] = lng;
  if (lng > (places.east[leaf] as number)) places.east[leaf] = lng;
  if (lat < (places.south[leaf] as number)) places.south[leaf] = lat;
  if (lat > (places.north[leaf] as number)) places.north[leaf] = lat;
  places.sumX[leaf] = (places.sumX[leaf] as number) + x * weight;
  places.sumY[leaf] = (places.sumY[leaf] as number) + y * weight;
  places.sumWeight[leaf] = (places.sumWeight[leaf] as number) + weight;
}

function mortonOf(id: number): number {
  return spread(id % LEAVES_ACROSS) + 2 * spread(Math.floor(id / LEAVES_ACROSS));
}

/** Bits of a 12-bit number, moved to every other place. */
function spread(value: number): number {
  let bits = value & 0xfff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
