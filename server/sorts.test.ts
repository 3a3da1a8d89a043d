// Tests sorted lists as they are asked for: pages, exports, and what is refused.
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { SORTS } from '../src/contract/sort.ts';
import { distanceKm } from '../src/geo/sphere.ts';
import { killedFigure } from '../src/matching/matches.ts';
import { createTestApp } from './app-under-test.ts';
import { formatCursor, parseCursor } from './cursor.ts';

const api = await createTestApp();
/** Those that need nothing else of the filter. */
const BY_THEMSELVES = SORTS.filter((sort) => sort !== 'distance');

async function pagesOf(query: string) {
  const events = [];
  let cursor = '';
  do {
    const page = await api.page(`${query}${cursor}`);
    events.push(...page.events);
    cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
  } while (cursor !== '');
  return events;
}

test('pages of a sorted list follow each other, and downloads are in its order', async () => {
  const newest = await pagesOf('border=AF-PK&limit=200');
  for (const sort of BY_THEMSELVES) {
    const query = `border=AF-PK&sort=${sort}`;
    const keys = (await pagesOf(`${query}&limit=37`)).map(({ key }) => key);
    expect(keys.toSorted(), sort).toEqual(newest.map(({ key }) => key).toSorted());
    const csv = await (await api.request(`/api/v1/events.csv?${query}`)).text();
    const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
    expect(
      rows.map(({ key }) => Number(key)),
      sort,
    ).toEqual(keys);
    const geojson = await (await api.request(`/api/v1/events.geojson?${query}`)).json();
    expect(geojson.features.map(({ properties }: never) => (properties as { key: number }).key)).toEqual(
      keys,
    );
  }
});

test('by people killed the highest figure comes first, and what has none last', async () => {
  const figures = (await pagesOf('border=AF-PK&limit=200&sort=killed')).map(
    ({ killed }) => killedFigure(killed) ?? -1,
  );
  expect(figures).toEqual(figures.toSorted((a, b) => b - a));
  expect(figures.at(-1)).toBe(-1);
});

test('by distance the nearest comes first; it needs a point to measure from', async () => {
  const point = [71.1, 34.1] as const;
  const events = await pagesOf(`near=${point.join()},100&limit=11&sort=distance`);
  const far = events.map(({ coordinates }) => Math.round(distanceKm(point, coordinates ?? [0, 0]) * 10));
  expect(far.length).toBeGreaterThan(20);
  expect(far).toEqual(far.toSorted((a, b) => a - b));
  const { errors } = await api.askInVain('/api/v1/events.csv?sort=distance');
  expect(errors).toMatchObject([
    { at: 'sort', detail: 'needs a point to measure from: near=lng,lat,km beside it' },
  ]);
});

test('a cursor says of which sort it is, and one by date reads as it always has', () => {
  const place = { revision: 2, startDay: 20_000, key: 7, standing: 12 };
  for (const sort of SORTS) {
    const cursor = { ...place, sort, ...(sort === 'newest' && { standing: 0 }) };
    expect(parseCursor(formatCursor(cursor))).toEqual(cursor);
  }
  expect(parseCursor(btoa('[2,20000,7]').replace(/=+$/, ''))).toMatchObject({ sort: 'newest', key: 7 });
});

test('what is asked wrongly is refused in words', async () => {
  const { nextCursor } = await api.page('limit=5&sort=killed');
  const fault = async (query: string, of = 'events') =>
    (await api.askInVain(`/api/v1/${of}?${query}`)).errors?.map(({ at, detail }) => `${at} ${detail}`);
  expect(await fault(`limit=5&cursor=${nextCursor}`)).toEqual([
    'cursor continues a list sorted by killed, not by newest',
  ]);
  expect(await fault(`cursor=${nextCursor}`, 'claims')).toHaveLength(1);
  expect(await fault('sort=dead')).toEqual([`sort expected one of ${SORTS.join(', ')}`]);
  expect(await fault('sort=', 'events.csv')).toHaveLength(1);
  expect(await fault('sort=killed&key=1')).toEqual(['sort cannot stand beside key']);
  expect(await fault('sort=killed', 'totals')).toHaveLength(1);
});
