// Tests the distance of names: what romanisations do weighs little, and names may be passed over by the consonants they lack.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceOf } from './distance.ts';
import { consonantsOf, costOfLacking } from './place-index.ts';

const FAR = 100;
const whole = (typed: string, name: string, isArabic = false) =>
  distanceOf(typed, name, 0, FAR, isArabic).whole;
const prefix = (typed: string, name: string) => distanceOf(typed, name, 0, FAR, false).prefix;

test('vowels weigh less than consonants, an exchange of two letters less than two edits', () => {
  expect(whole('ishkoshim', 'ishkashim')).toBeLessThan(whole('ishkoshim', 'ishkoshil'));
  expect(whole('kudnuz', 'kunduz')).toBeLessThan(1);
  expect(whole('peshaur', 'peshavar')).toBeLessThan(0.6);
});

test('vowels that Arabic script leaves out cost next to nothing', () => {
  expect(whole('kndz', 'kunduz', true)).toBeLessThan(0.3);
  expect(whole('kndz', 'kunduz')).toBeGreaterThan(0.6);
});

const name = fc.string({ unit: fc.constantFrom(...'abdehiklmnorstuz'), minLength: 1, maxLength: 14 });
const check = (property: fc.IProperty<[string, string]>) =>
  fc.assert(property, { seed: 20_261_126, numRuns: 500 });

test('a name is at no distance from itself, and from no beginning of it; none is nearer than its prefix', () => {
  check(
    fc.property(name, name, (a, b) => {
      expect(whole(a, a)).toBe(0);
      expect(prefix(a, a + b)).toBe(0);
      expect(prefix(a, b)).toBeLessThanOrEqual(whole(a, b));
      expect(whole(a, b)).toBeCloseTo(whole(b, a), 4);
    }),
  );
});

test('a limit leaves out what is farther, and changes nothing else', () => {
  check(
    fc.property(name, name, (a, b) => {
      for (const limit of [0.5, 1, 2]) {
        const { whole: near, prefix: nearPrefix } = distanceOf(a, b, 0, limit, false);
        const [w, p] = [near, nearPrefix];
        const [farWhole, farPrefix] = [whole(a, b), prefix(a, b)];
        expect(w).toBe(farWhole <= limit ? farWhole : Number.POSITIVE_INFINITY);
        expect(p).toBe(farPrefix <= limit ? farPrefix : Number.POSITIVE_INFINITY);
      }
    }),
  );
});

test('what is lacking never costs more than the distance: passing names over loses none', () => {
  check(
    fc.property(name, name, (a, b) => {
      expect(costOfLacking(consonantsOf(a) & ~consonantsOf(b))).toBeLessThanOrEqual(prefix(a, b) + 1e-5);
    }),
  );
});
