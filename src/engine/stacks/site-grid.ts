// Owns finding neighbours: points of the plane in a hashed grid of some 40 px, around a world that has no edge at 180°.

/** Cells are at least so wide: twice the largest radius of a mark, so that what a mark may meet lies in the cells around its own. */
const CELL_PX = 40;
export const WORLD_PX = 256;

/** Positions on the plane, in [0, 1). */
export type Positions = { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };

/** Points are put in by index and found by where they lie. Other cells may share a bucket: callers look at distances. */
export class SiteGrid {
  readonly #points: Positions;
  readonly #head: Int32Array;
  readonly #next: Int32Array;
  #across = 1;
  /** What was looked for last; a list that is used again and again. */
  readonly found: number[] = [];
  /** Side of a cell in parts of the plane. */
  side = 1;

  constructor(points: Positions) {
    this.#points = points;
    let buckets = 16;
    while (buckets < 2 * points.x.length) buckets *= 2;
    this.#head = new Int32Array(buckets);
    this.#next = new Int32Array(points.x.length);
  }

  /** Empties the grid, for another zoom. */
  begin(zoom: number): void {
    this.#across = Math.max(1, Math.floor((WORLD_PX * 2 ** zoom) / CELL_PX));
    this.side = 1 / this.#across;
    this.#head.fill(-1);
  }

  add(point: number): void {
    const bucket = this.#bucketOf(this.#column(point), this.#row(point));
    this.#next[point] = this.#head[bucket] as number;
    this.#head[bucket] = point;
  }

  /** Lists in `found` the points in the cell of a point and in those around it: how many. */
  near(point: number): number {
    const column = this.#column(point);
    const row = this.#row(point);
    let count = 0;
    for (let down = -1; down <= 1; down++)
      for (let right = -1; right <= 1; right++) count = this.#collect(column + right, row + down, count);
    return count;
  }

  /** The same of the cells that lie `ring` cells away. */
  ring(point: number, ring: number): number {
    const column = this.#column(point);
    const row = this.#row(point);
    let count = 0;
    for (let down = -ring; down <= ring; down++) {
      const step = Math.abs(down) === ring ? 1 : 2 * ring;
      for (let right = -ring; right <= ring; right += step)
        count = this.#collect(column + right, row + down, count);
    }
    return count;
  }

  /** Of two points, the shorter way around the world, in parts of the plane. */
  distance(a: number, b: number): number {
    const { x, y } = this.#points;
    const across = Math.abs((x[a] as number) - (x[b] as number));
    const dx = Math.min(across, 1 - across);
    const dy = (y[a] as number) - (y[b] as number);
    return Math.sqrt(dx * dx + dy * dy);
  }

  #column(point: number): number {
    return Math.min(this.#across - 1, Math.floor((this.#points.x[point] as number) * this.#across));
  }

  #row(point: number): number {
    return Math.floor((this.#points.y[point] as number) * this.#across);
  }

  #collect(column: number, row: number, from: number): number {
    let count = from;
    const across = this.#across;
    const turned = column < 0 || column >= across ? ((column % across) + across) % across : column;
    let other = this.#head[this.#bucketOf(turned, row)] as number;
    for (; other >= 0; other = this.#next[other] as number) this.found[count++] = other;
    return count;
  }

  #bucketOf(column: number, row: number): number {
    const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
    return (mixed >>> 7) & (this.#head.length - 1);
  }
}
