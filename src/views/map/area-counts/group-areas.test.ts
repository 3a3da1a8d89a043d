// Owns the proof that no event known only to an area is lost or counted twice when areas are put together.
import { expect, test } from 'vitest';
import type { AreaCounts } from '../../../engine/answers.ts';
import { provinces } from '../basemap/basemap-data.ts';
import { TilePyramid } from '../basemap/shapes.ts';
import { areasInSight } from './area-places.ts';
import { onlyInWords } from './area-words.ts';
import { groupAreas } from './group-areas.ts';

const COUNTS: AreaCounts = {
  areas: ['AF', 'AF-NIM', 'AF-TAK', 'IN', 'TJ-GB'],
  count: Uint32Array.of(9, 2, 1, 17, 30),
  incidents: Uint32Array.of(4, 2, 0, 1, 0),
  contested: Uint32Array.of(1, 0, 1, 0, 0),
  key: Uint32Array.of(11, 12, 13, 14, 15),
  killed: 0,
};

test('far away provinces are counted for their country, also for one that has no event of its own', () => {
  expect(groupAreas(COUNTS, 5.9)).toEqual([
    { id: 'TJ', areas: ['TJ-GB'], count: 30, incidents: 0, contested: 0, inProvinces: 30, key: 15 },
    { id: 'IN', areas: ['IN'], count: 17, incidents: 1, contested: 0, inProvinces: 0, key: 14 },
    {
      id: 'AF',
      areas: ['AF', 'AF-NIM', 'AF-TAK'],
      count: 12,
      incidents: 6,
      contested: 2,
      inProvinces: 3,
      key: 11,
    },
  ]);
});

test('near by each stands for itself', () => {
  const groups = groupAreas(COUNTS, 6);
  expect(groups.map(({ id }) => id)).toEqual(['TJ-GB', 'IN', 'AF', 'AF-NIM', 'AF-TAK']);
  expect(groups.every(({ id, areas }) => areas.join() === id)).toBe(true);
});

test('what is said of a count is true of what is counted for it, far and near', () => {
  const said = (zoom: number, id: string) => {
    const group = groupAreas(COUNTS, zoom).find((one) => one.id === id);
    return group && onlyInWords(group, id);
  };
  expect(said(5, 'AF')).toBe('12 events in AF without a closer place on the map (3 known to a province)');
  expect(said(5, 'TJ')).toBe('30 events in TJ without a closer place on the map (all known to a province)');
  expect(said(7, 'AF')).toBe('9 events in AF without a closer place or province on the map');
  expect(said(7, 'AF-TAK')).toBe('1 event in AF-TAK without a closer place on the map');
});

test('on a near map only areas whose ground touches it are seen', () => {
  const area = (id: string, box: readonly [number, number, number, number]) => ({
    id,
    country: id.slice(0, 2),
    names: {},
    at: [0, 0] as const,
    box,
    rings: [],
  });
  provinces.value = {
    areas: [area('AF-NIM', [0.6, 0.3, 0.65, 0.35]), area('TJ-GB', [0.7, 0.3, 0.75, 0.35])],
    pyramid: new TilePyramid({}),
  };
  const window = { zoom: 7, west: 0.64, east: 0.66, north: 0.31, south: 0.33 };
  const groups = groupAreas(COUNTS, 7).filter(({ id }) => id !== 'IN');
  const seen = (turn: number) =>
    areasInSight(groups, { ...window, west: window.west + turn, east: window.east + turn });
  expect(seen(0).map(({ id }) => id)).toEqual(['AF', 'AF-NIM', 'AF-TAK']);
  expect(seen(-1)).toEqual(seen(0));
  expect(areasInSight(groups, { ...window, zoom: 5 })).toEqual(groups);
  provinces.value = null;
});
