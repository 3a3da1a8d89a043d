// Owns sites, and the order in which they become anchors: those of an earlier hierarchy first, then the heaviest, then by y, then by x.
import type { Positions } from './site-grid.ts';

/** Sites by index. Weights are of all their rows. */
export type Sites = Positions & {
  readonly weight: Float64Array;
  /** Radius of the mark that a site is on its own, CSS px, at most 16. */
  readonly own: Float32Array;
  /** Equal for sites of one country; below 0: of none. */
  readonly country: Int32Array;
};

/** Parts of the plane that the order tells apart: a centimetre, a thousandth of the step of coordinates. */
const FINE = 2 ** 32;
/** Weights that it tells apart: times the levels it makes a number as large as that of a position. */
const HEAVIEST = 2 ** 27;

export function orderOf({ x, y, weight }: Sites, before: Uint8Array): Uint32Array {
  const order = new Uint32Array(x.length);
  for (let site = 0; site < order.length; site++) order[site] = site;
  sortBy(order, (site) => Math.floor((x[site] as number) * FINE));
  sortBy(order, (site) => Math.floor((y[site] as number) * FINE));
  sortBy(
    order,
    (site) => ((before[site] as number) + 1) * HEAVIEST - Math.min(HEAVIEST - 1, weight[site] as number),
  );
  return order;
}

/**
 * Sorts up to 2²¹ sites by whole numbers below 2³², which together are what a number holds exactly; what is equal keeps its order. Numbers
 * that carry the place before them are sorted by the platform, several times as fast as by a function that compares.
 */
function sortBy(order: Uint32Array, keyOf: (site: number) => number): void {
  const size = order.length;
  const places = 2 ** Math.ceil(Math.log2(size));
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at++) keys[at] = keyOf(order[at] as number) * places + at;
  keys.sort();
  const from = order.slice();
  for (let at = 0; at < size; at++) {
    const key = keys[at] as number;
    order[at] = from[key - Math.floor(key / places) * places] as number;
  }
}

/** Sites by their place in an order. */
export function inOrder({ x, y, weight, own, country }: Sites, order: Uint32Array): Sites {
  const pick = (values: ArrayLike<number>) => (_: unknown, at: number) =>
    values[order[at] as number] as number;
  return {
    x: new Float64Array(order.length).map(pick(x)),
    y: new Float64Array(order.length).map(pick(y)),
    weight: new Float64Array(order.length).map(pick(weight)),
    own: new Float32Array(order.length).map(pick(own)),
    country: new Int32Array(order.length).map(pick(country)),
  };
}
