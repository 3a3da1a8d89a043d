// Near ids by an index, held against their definition; and that an unknown id costs no look at each known one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../src/matching/edit-distance.ts';
import { findNear } from './known-values.ts';
import { nearIdsOf } from './near-ids.ts';

const IDS = ['iskp', 'tajik-border-service', 'pak', 'taliban', 'uz-border-guard', 'AF-TJ', 'nrf'];
const near = nearIdsOf(new Set(IDS));

test.each([
  ['iskpp', ['iskp']],
  ['ISKP', ['iskp']],
  ['ikps', ['iskp']],
  ['pka', ['pak']],
  ['pax', ['pak']],
  ['xyz', []],
  ['border', ['uz-border-guard', 'tajik-border-service']],
  ['tajik', ['tajik-border-service']],
  ['tajik-border-servcie', ['tajik-border-service']],
  ['the-taliban-of-old', ['taliban']],
  ['af-jt', ['AF-TJ']],
  ['', []],
  ['x'.repeat(5000), []],
])('%s is near to %j', (value, wanted) => {
  expect(near(value)).toEqual(wanted);
});

test('every id within two edits is found among few', () => {
  const letter = fc.constantFrom('a', 'b', 'c', '-');
  const id = fc.array(letter, { minLength: 1, maxLength: 9 }).map((letters) => letters.join(''));
  const replaced = (text: string, at: number, sign: string) => text.slice(0, at) + sign + text.slice(at + 1);
  fc.assert(
    fc.property(id, fc.nat(8), fc.nat(8), letter, letter, (wanted, first, second, one, other) => {
      const typed = replaced(replaced(wanted, first, one), second, other);
      if (editDistance(typed, wanted, 2) > (typed.length <= 3 ? 1 : 2)) return;
      expect(nearIdsOf(new Set([wanted]))(typed)).toEqual([wanted]);
    }),
  );
});

test('a hundred unknown ids look once at all that are known', () => {
  let looks = 0;
  class Counted extends Set<string> {
    override [Symbol.iterator]() {
      looks++;
      return super[Symbol.iterator]();
    }
  }
  const known = new Counted(Array.from({ length: 30_000 }, (_, index) => `actor-${index}`));
  for (let index = 0; index < 100; index++) findNear(`acter-${index}`, known);
  expect(looks).toBe(1);
  // Also where there are many: formerly nothing was suggested then.
  expect(findNear('actr-29999', known)[0]).toBe('actor-29999');
});
