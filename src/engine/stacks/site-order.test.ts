// Tests the order of sites where there are so many that a number hardly holds what it sorts by.
import { expect, test } from 'vitest';
import { LEVELS } from '../stack-levels.ts';
import { orderOf } from './site-order.ts';

test('of more sites than 2¹⁷ each has one place in the order, by its level, weight, y and x', () => {
  const size = 2 ** 17 + 1;
  const spread = (salt: number) => Float64Array.from({ length: size }, (_, at) => ((at + 1) * salt) % 1);
  const [x, y] = [spread(Math.SQRT2), spread(Math.E)];
  const weight = Float64Array.from({ length: size }, (_, at) => 1 + (at % 7));
  const before = Uint8Array.from({ length: size }, (_, at) => at % (LEVELS + 1));
  const sites = { x, y, weight, own: new Float32Array(size), country: new Int32Array(size) };
  const order = orderOf(sites, before);
  expect(new Set(order).size).toBe(size);
  const of = (values: ArrayLike<number>, at: number) => values[order[at] as number] as number;
  const isAfter = (at: number) =>
    of(before, at) - of(before, at - 1) ||
    of(weight, at - 1) - of(weight, at) ||
    of(y, at) - of(y, at - 1) ||
    of(x, at) - of(x, at - 1);
  expect(Array.from(order.keys()).find((at) => at > 0 && isAfter(at) < 0)).toBeUndefined();
});
