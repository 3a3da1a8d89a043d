// Owns where the one event of a stack is drawn when others stand beside its place: no mark covers another, whatever passes the filter.
import { toX, toY, WORLD } from '../../../geo/cell-grid.ts';
import { pointOf } from '../../../geo/grid-address.ts';
import { scaleAt } from '../camera/camera.ts';
import type { Marks } from './marks.ts';

/** Between two marks. */
const GAP_PX = 0.5;
const CELL_PX = 48;
/** No mark is larger. */
const RADIUS_MOST_PX = 16;
/** Discs that touch by less than this do not: sums are rounded. */
const ROUNDING_PX = 1e-4;

/** A disc, px, as seen from a point. */
type Disc = readonly [x: number, y: number, radius: number];

/**
 * Marks in which each event that would be drawn over another mark has moved towards its stack's anchor, as little as needed; where no place
 * on the way has room for its symbol, it stands at the anchor, no larger than fits. One after the other, so that it is the same each time;
 * those that have not come yet keep the room at their anchors free. O(marks + singles × those near); without singles nothing.
 */
export function settleSingles(marks: Marks): Marks {
  const { count, address, fit, size, kind, zoom } = marks.cells;
  if (kind !== 'stacks' || !count.includes(1)) return marks;
  const [x, y, radius] = [marks.x.slice(), marks.y.slice(), marks.radius.slice()];
  const scale = scaleAt(zoom);
  const anchors = { x: Float64Array.from(x), y: Float64Array.from(y) };
  for (let mark = 0; mark < size; mark++) {
    if (count[mark] !== 1) continue;
    const [lng, lat] = pointOf(at(address, mark));
    anchors.x[mark] = toX(lng) / WORLD;
    anchors.y[mark] = toY(lat) / WORLD;
  }
  const grid = new Grid(scale);
  for (let mark = 0; mark < size; mark++) grid.add(mark, at(anchors.x, mark), at(anchors.y, mark));
  const isSettled = Uint8Array.from(count, (events) => (events === 1 ? 0 : 1));

  for (let mark = 0; mark < size; mark++) {
    if (isSettled[mark] === 1) continue;
    const [fromX, fromY] = [at(x, mark), at(y, mark)];
    const dx = across(at(anchors.x, mark) - fromX);
    const dy = at(anchors.y, mark) - fromY;
    const reach = at(radius, mark) + RADIUS_MOST_PX + GAP_PX;
    // What is near, as it stands or as room is kept for it.
    const near = grid.near(fromX, fromY, dx, dy, reach).flatMap((other): Disc[] => {
      if (other === mark) return [];
      const isDrawn = isSettled[other] === 1;
      const [otherX, otherY] = isDrawn ? [x, y] : [anchors.x, anchors.y];
      const px = across(at(otherX, other) - fromX) * scale;
      const py = (at(otherY, other) - fromY) * scale;
      return [[px, py, isDrawn ? at(radius, other) : Math.min(at(radius, other), at(fit, other))]];
    });
    const share = leastShare(dx * scale, dy * scale, at(radius, mark) + GAP_PX, near);
    isSettled[mark] = 1;
    if (share === 0) {
      if (dx !== 0 || dy !== 0) grid.add(mark, fromX, fromY);
      continue;
    }
    const moved = share ?? 1;
    const movedX = fromX + dx * moved;
    x[mark] = movedX - Math.floor(movedX);
    y[mark] = fromY + dy * moved;
    grid.add(mark, at(x, mark), at(y, mark));
    if (share !== null) continue;
    const room = near.map(([px, py, r]) => Math.hypot(px - dx * scale, py - dy * scale) - r - GAP_PX);
    radius[mark] = Math.min(at(radius, mark), Math.max(at(fit, mark), Math.min(...room)));
  }
  return { ...marks, x, y, radius };
}

const at = (list: ArrayLike<number>, index: number): number => list[index] as number;
/** Of a distance on the plane, the shorter way around the world. */
const across = (dx: number): number => dx - Math.round(dx);

/** How far along the way from 0, 0 a disc of this radius is clear of the others; null where it never is. */
function leastShare(dx: number, dy: number, radius: number, others: readonly Disc[]): number | null {
  const way = Math.hypot(dx, dy);
  const [alongX, alongY] = way === 0 ? [0, 0] : [dx / way, dy / way];
  let along = 0;
  // Each other one blocks one piece of the way: on to its end, until nothing blocks.
  for (let isMoved = true; isMoved; ) {
    isMoved = false;
    for (const [px, py, r] of others) {
      const foot = px * alongX + py * alongY;
      const half = (r + radius) ** 2 - (px * px + py * py - foot * foot);
      if (half <= 0) continue;
      const [begin, end] = [foot - Math.sqrt(half), foot + Math.sqrt(half)];
      if (along <= begin + ROUNDING_PX || along >= end - ROUNDING_PX) continue;
      if (end > way) return null;
      along = end;
      isMoved = true;
    }
  }
  return way === 0 ? 0 : along / way;
}

/** Marks by where they stand or may come to stand; around the world. */
class Grid {
  readonly #cells = new Map<number, number[]>();
  readonly #columns: number;

  constructor(scale: number) {
    this.#columns = Math.max(1, Math.floor(scale / CELL_PX));
  }

  add(mark: number, x: number, y: number): void {
    const key = this.#keyOf(this.#cellOf(x), this.#cellOf(y));
    const known = this.#cells.get(key);
    if (known) known.push(mark);
    else this.#cells.set(key, [mark]);
  }

  /** Those nearer than `reach` px to a way, and some beside. */
  near(x: number, y: number, dx: number, dy: number, reachPx: number): number[] {
    const reach = reachPx / (this.#columns * CELL_PX);
    const found = new Set<number>();
    const [west, east] = [Math.min(x, x + dx) - reach, Math.max(x, x + dx) + reach];
    const [north, south] = [Math.min(y, y + dy) - reach, Math.max(y, y + dy) + reach];
    for (let row = this.#cellOf(north); row <= this.#cellOf(south); row++)
      for (let column = this.#cellOf(west); column <= this.#cellOf(east); column++)
        for (const mark of this.#cells.get(this.#keyOf(column, row)) ?? []) found.add(mark);
    return [...found];
  }

  #cellOf(part: number): number {
    return Math.floor(part * this.#columns);
  }

  #keyOf(column: number, row: number): number {
    const turned = ((column % this.#columns) + this.#columns) % this.#columns;
    return row * this.#columns + turned;
  }
}
