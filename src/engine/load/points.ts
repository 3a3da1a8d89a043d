// Owns the exact points that rows lie on: each once, with the weight of its rows.
import { NO_POINT } from '../../contract/frame-chunk.ts';
import { toX, toY, WORLD } from '../../geo/cell-grid.ts';
import type { Columns } from './columns.ts';

const FIRST_CAPACITY = 1024;

/**
 * Points in the order of their first rows, in coordinate steps. Rows known only to an area have points of their own. Method: open
 * addressing over the coordinates; a table of lists would take twice as long over a million rows.
 */
export class Points {
  size = 0;
  lng = new Int32Array(FIRST_CAPACITY);
  lat = new Int32Array(FIRST_CAPACITY);
  isArea = new Uint8Array(FIRST_CAPACITY);
  weight = new Float64Array(FIRST_CAPACITY);
  /** By row; −1 without a point. */
  readonly of: Int32Array;
  #slots = new Int32Array(FIRST_CAPACITY * 4).fill(-1);

  /** `areaRows`: ascending. */
  constructor(columns: Columns, areaRows: Uint32Array) {
    this.of = new Int32Array(columns.rows).fill(-1);
    let nextArea = 0;
    for (let row = 0; row < columns.rows; row++) {
      const isArea = areaRows[nextArea] === row ? 1 : 0;
      nextArea += isArea;
      const lng = columns.lng[row] as number;
      if (lng === NO_POINT) continue;
      const point = this.#pointAt(lng, columns.lat[row] as number, isArea);
      this.of[row] = point;
      const weight = columns.weight === null ? 1 : (columns.weight[row] as number);
      this.weight[point] = (this.weight[point] as number) + weight;
    }
  }

  /** On the plane, in [0, 1). */
  xOf(point: number): number {
    return toX(this.lng[point] as number) / WORLD;
  }

  yOf(point: number): number {
    return toY(this.lat[point] as number) / WORLD;
  }

  #pointAt(lng: number, lat: number, isArea: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(lng, lat, isArea) & mask;
    for (;;) {
      const point = this.#slots[slot] as number;
      if (point < 0) break;
      if (this.lng[point] === lng && this.lat[point] === lat && this.isArea[point] === isArea) return point;
      slot = (slot + 1) & mask;
    }
    if (this.size === this.lng.length) {
      this.#grow();
      return this.#pointAt(lng, lat, isArea);
    }
    const point = this.size++;
    this.#slots[slot] = point;
    this.lng[point] = lng;
    this.lat[point] = lat;
    this.isArea[point] = isArea;
    return point;
  }

  #grow(): void {
    const capacity = this.lng.length * 2;
    const larger = <A extends Int32Array | Uint8Array | Float64Array>(array: A, empty: A): A => {
      empty.set(array);
      return empty;
    };
    this.lng = larger(this.lng, new Int32Array(capacity));
    this.lat = larger(this.lat, new Int32Array(capacity));
    this.isArea = larger(this.isArea, new Uint8Array(capacity));
    this.weight = larger(this.weight, new Float64Array(capacity));
    this.#slots = new Int32Array(capacity * 4).fill(-1);
    const mask = this.#slots.length - 1;
    for (let point = 0; point < this.size; point++) {
      let slot =
        hashOf(this.lng[point] as number, this.lat[point] as number, this.isArea[point] as number) & mask;
      while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = point;
    }
  }
}

function hashOf(lng: number, lat: number, isArea: number): number {
  const mixed = Math.imul(lng, 0x9e3779b1) ^ Math.imul(lat + isArea * 0x10001, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
