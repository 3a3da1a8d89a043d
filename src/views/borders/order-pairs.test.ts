// Owns the proof that pairs carry the engine's sums by name, that no figure is not zero, and that most come first.
import { expect, it } from 'vitest';
import type { BorderSums } from '../../engine/answers.ts';
import { inOrder, type PairOrder, pairsOf, type Sorting, sortingBy } from './order-pairs.ts';
import { sparkPath } from './sparkline.tsx';

const KNOWN = [
  { id: 'AF-CN', name: 'Afghanistan – China', lengthKm: 90.5 },
  { id: 'AF-PK', name: 'Afghanistan – Pakistan', lengthKm: 2654 },
  { id: 'AF-TJ', name: 'Afghanistan – Tajikistan', lengthKm: 1357 },
  { id: 'IR-PK', name: 'Iran – Pakistan', lengthKm: 950 },
];
const NAMES = ['IR-PK', 'AF-TJ', 'AF-PK'];
const SUMS: BorderSums = {
  unit: 'month',
  events: Uint32Array.of(4, 9, 9),
  killed: Uint32Array.of(30, 0, 0),
  low: Uint32Array.of(20, 0, 0),
  high: Uint32Array.of(40, 0, 0),
  within: Uint32Array.of(7, 0, 0),
  withFigure: Uint32Array.of(3, 0, 2),
  missing: Uint32Array.of(0, 5, 1),
  startDays: Int32Array.of(0, 31),
  counts: Uint32Array.of(4, 0, 1, 8, 9, 0),
};
const pairs = pairsOf(KNOWN, NAMES, SUMS);
const ids = (by: PairOrder, isTurned = false) => inOrder(pairs, { by, isTurned }).map(({ id }) => id);

it('gives each border its own sums, and none to a border that no event names', () => {
  expect(pairs.find(({ id }) => id === 'IR-PK')).toMatchObject({
    events: 4,
    killed: { best: 30, within: 7 },
    missing: 0,
    counts: Uint32Array.of(4, 0),
  });
  expect(pairs.find(({ id }) => id === 'AF-TJ')).toMatchObject({ killed: null, missing: 5 });
  expect(pairs.find(({ id }) => id === 'AF-PK')?.killed).toEqual({ best: 0, within: 0 });
  expect(pairs.find(({ id }) => id === 'AF-CN')).toMatchObject({ events: 0, killed: null, missing: 0 });
});

it('puts the most first, nobody killed before nothing known, and names in their order', () => {
  expect(ids('name')).toEqual(['AF-CN', 'AF-PK', 'AF-TJ', 'IR-PK']);
  expect(ids('events')).toEqual(['AF-PK', 'AF-TJ', 'IR-PK', 'AF-CN']);
  expect(ids('killed')).toEqual(['IR-PK', 'AF-PK', 'AF-TJ', 'AF-CN']);
});

it('turned, puts the fewest first, and still nothing known last', () => {
  expect(ids('name', true)).toEqual(['IR-PK', 'AF-TJ', 'AF-PK', 'AF-CN']);
  expect(ids('events', true)).toEqual(['AF-CN', 'IR-PK', 'AF-TJ', 'AF-PK']);
  expect(ids('killed', true)).toEqual(['AF-PK', 'IR-PK', 'AF-CN', 'AF-TJ']);
});

it('a second press on a column turns it, a third turns it back; another column starts its own way', () => {
  const presses = ['killed', 'killed', 'killed', 'killed', 'name'] as const;
  let sorting: Sorting = { by: 'events', isTurned: false };
  const turned = presses.map((by) => {
    sorting = sortingBy(by, sorting);
    return sorting.isTurned;
  });
  expect(turned).toEqual([false, true, false, true, false]);
});

it('draws a bar for each bucket with events, and nothing without', () => {
  expect(sparkPath(Uint32Array.of(0, 2, 1))).toBe('M1 20v-20h1v20zM2 20v-10h1v10z');
  expect(sparkPath(Uint32Array.of(0, 0))).toBe('');
});
