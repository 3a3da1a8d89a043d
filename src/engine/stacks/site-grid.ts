// Owns finding neighbours: points of the plane in a hashed grid of some 40 px, around a world that has no edge at 180°.

/** Cells are at least so wide: what a mark may meet lies in few of them. */
const CELL_PX = 40;
/** Cells that are looked into at most, for what lies nearer than a cell and a half. */
const CELLS_MAX = 16;
/** Steps to a cell and those beside it. */
const OWN_FIRST = [0, -1, 1];
export const WORLD_PX = 256;

/** Positions on the plane, in [0, 1). */
export type Positions = { readonly x: Float64Array; readonly y: Float64Array };

/** Points are put in by index and found by where they lie. Other cells may share a bucket: what is found is told by its distance. */
export class SiteGrid {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #head: Int32Array;
  readonly #next: Int32Array;
  #across = 1;
  /** What was looked for last, and how far away it lies in parts of the plane; lists that are used again and again. */
  readonly found: Uint32Array;
  readonly away: Float64Array;
  /** Side of a cell in parts of the plane. */
  side = 1;

  constructor({ x, y }: Positions) {
    this.#x = x;
    this.#y = y;
    let buckets = 16;
    while (buckets < 2 * x.length) buckets *= 2;
    this.#head = new Int32Array(buckets);
    this.#next = new Int32Array(x.length);
    // Where cells share a bucket, what is in it is found once for each of them.
    this.found = new Uint32Array(CELLS_MAX * x.length);
    this.away = new Float64Array(CELLS_MAX * x.length);
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

  /** Lists the points nearer than `reach`, in parts of the plane, at most a cell and a half: how many. */
  near(point: number, reach: number): number {
    const across = this.#across;
    const x = this.#x[point] as number;
    const y = this.#y[point] as number;
    const east = Math.floor((x + reach) * across);
    const south = Math.floor((y + reach) * across);
    let count = 0;
    for (let row = Math.floor((y - reach) * across); row <= south; row++)
      for (let column = Math.floor((x - reach) * across); column <= east; column++)
        count = this.#collect(x, y, column, row, reach, count);
    return count;
  }

  /**
   * How far from a point there is no other, as far as its own cell and those around it tell; 0 as soon as one is found nearer than
   * `least`: so crowds are not compared each with each.
   */
  clearance(point: number, least: number): number {
    const column = this.#column(point);
    const row = this.#row(point);
    const x = this.#x[point] as number;
    const y = this.#y[point] as number;
    let nearest = this.side * this.side;
    for (const down of OWN_FIRST)
      for (const right of OWN_FIRST) {
        let other = this.#firstIn(column + right, row + down);
        for (; other >= 0; other = this.#next[other] as number) {
          if (other !== point) nearest = Math.min(nearest, this.#squareTo(x, y, other));
          if (nearest < least * least) return 0;
        }
      }
    return Math.sqrt(nearest);
  }

  #column(point: number): number {
    return Math.min(this.#across - 1, Math.floor((this.#x[point] as number) * this.#across));
  }

  #row(point: number): number {
    return Math.floor((this.#y[point] as number) * this.#across);
  }

  #collect(x: number, y: number, column: number, row: number, reach: number, from: number): number {
    const { found, away } = this;
    let count = from;
    let other = this.#firstIn(column, row);
    for (; other >= 0; other = this.#next[other] as number) {
      const square = this.#squareTo(x, y, other);
      if (square >= reach * reach) continue;
      found[count] = other;
      away[count++] = Math.sqrt(square);
    }
    return count;
  }

  /** Of the distance, the shorter way around the world. */
  #squareTo(x: number, y: number, other: number): number {
    const along = Math.abs(x - (this.#x[other] as number));
    const dx = Math.min(along, 1 - along);
    const dy = y - (this.#y[other] as number);
    return dx * dx + dy * dy;
  }

  /** Of a cell, which may lie over either end of the world; −1 where it is empty. */
  #firstIn(column: number, row: number): number {
    const across = this.#across;
    const turned = column < 0 ? column + across : column >= across ? column - across : column;
    return this.#head[this.#bucketOf(turned, row)] as number;
  }

  #bucketOf(column: number, row: number): number {
    const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
    return (mixed >>> 7) & (this.#head.length - 1);
  }
}
