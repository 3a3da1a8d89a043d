// Owns the proof that no event known only to an area is lost or counted twice when areas are put together.
import { expect, test } from 'vitest';
import type { AreaCounts } from '../../../engine/answers.ts';
import { groupAreas } from './group-areas.ts';

const COUNTS: AreaCounts = {
  areas: ['AF', 'AF-NIM', 'AF-TAK', 'IN', 'TJ-GB'],
  count: Uint32Array.of(9, 2, 1, 17, 30),
  incidents: Uint32Array.of(4, 2, 0, 1, 0),
  contested: Uint32Array.of(1, 0, 1, 0, 0),
  key: Uint32Array.of(11, 12, 13, 14, 15),
};

test('far away provinces are counted for their country, also for one that has no event of its own', () => {
  expect(groupAreas(COUNTS, 5.9)).toEqual([
    { id: 'TJ', areas: ['TJ-GB'], count: 30, incidents: 0, contested: 0, key: 15 },
    { id: 'IN', areas: ['IN'], count: 17, incidents: 1, contested: 0, key: 14 },
    { id: 'AF', areas: ['AF', 'AF-NIM', 'AF-TAK'], count: 12, incidents: 6, contested: 2, key: 11 },
  ]);
});

test('near by each stands for itself', () => {
  const groups = groupAreas(COUNTS, 6);
  expect(groups.map(({ id }) => id)).toEqual(['TJ-GB', 'IN', 'AF', 'AF-NIM', 'AF-TAK']);
  expect(groups.every(({ id, areas }) => areas.join() === id)).toBe(true);
});
