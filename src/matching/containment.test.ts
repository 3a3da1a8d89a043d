// Proves containment against its definition on random pairs, and that cycles are found where they are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containersOf, type PartOf, pairsInCycles } from './containment.ts';

const event = fc.integer({ min: 0, max: 7 });
const pairs = fc.array(fc.tuple(event, event), { maxLength: 14 });

/** The definition: a whole of the part, or a container of one of them, with never more steps than events. */
function isWithin(given: readonly PartOf<number>[], part: number, whole: number, steps = 8): boolean {
  if (steps === 0) return false;
  return given.some(([from, to]) => from === part && (to === whole || isWithin(given, to, whole, steps - 1)));
}

test('contained in what one reaches from part to whole, and in nothing else', () => {
  fc.assert(
    fc.property(pairs, event, event, (given, part, whole) => {
      const wanted = part !== whole && isWithin(given, part, whole);
      const found = containersOf(given).find((contained) => contained.part === part);
      expect(found?.wholes.includes(whole) ?? false).toBe(wanted);
    }),
  );
});

test('neither a long way nor many ways overflow or take long: a ring of 100,000, and a chain beside it', () => {
  const ring = Array.from({ length: 100_000 }, (_, at): PartOf<number> => [at, (at + 1) % 100_000]);
  const chain = Array.from({ length: 100_000 }, (_, at): PartOf<number> => [-at - 1, -at - 2]);
  expect(pairsInCycles([...chain, ...ring])).toEqual(ring);
});

test('pairs of a cycle are those without which there is none', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const faulty = pairsInCycles(given);
      for (const [part, whole] of given)
        expect(faulty.some((pair) => pair[0] === part && pair[1] === whole)).toBe(
          part === whole || isWithin(given, whole, part),
        );
      expect(pairsInCycles(given.filter((pair) => !faulty.includes(pair)))).toEqual([]);
    }),
  );
});
