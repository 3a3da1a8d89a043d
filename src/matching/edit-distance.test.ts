// Tests the distance of words against its definition.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

/** By the definition: the cheapest of all ways to write one for the other. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const ways = [
    slowDistance(a.slice(1), b) + 1,
    slowDistance(a, b.slice(1)) + 1,
    slowDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(slowDistance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

test('is that of its definition, up to the most that is asked', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  const property = fc.property(word, word, fc.nat(6), (a, b, most) => {
    const distance = slowDistance(a, b);
    if (distance <= most) expect(editDistance(a, b, most)).toBe(distance);
    else expect(editDistance(a, b, most)).toBeGreaterThan(most);
  });
  fc.assert(property, { seed: 20_261_130, numRuns: 500 });
});
