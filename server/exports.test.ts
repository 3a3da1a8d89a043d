// Downloads: everything that matches is in the file, and an event can be made again from it.
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { guardFormula, unguardFormula } from '../src/contract/csv-lines.ts';
import { REACH_COLUMNS } from '../src/contract/csv-reach.ts';
import { FLAT_COLUMNS } from '../src/contract/flat-event.ts';
import { z } from '../src/contract/zod.ts';
import { collection, createTestApp } from './app-under-test.ts';
import { createMemoryStore } from './store/memory/memory-store.ts';
import type { Store } from './store/store.ts';

const api = await createTestApp();
const ALL = 'status=reported,confirmed,contested,planned,retracted';

async function readCsv(query: string) {
  const response = await api.request(`/api/v1/events.csv?${query}`);
  const text = await response.text();
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return { response, text, rows: data };
}

test('CSV holds every event that matches, in the order of the list', async () => {
  const { response, text, rows } = await readCsv(ALL);
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
  expect(response.headers.get('Content-Disposition')).toBe(
    'attachment; filename="sarhad-events-filtered-r3.csv"',
  );
  expect(text.split('\r\n')[0]?.replace('\ufeff', '')).toBe([...FLAT_COLUMNS, ...REACH_COLUMNS].join(','));
  const { events, total } = await api.page(`${ALL}&limit=200`);
  expect(rows).toHaveLength(total);
  expect(rows.slice(0, 200).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
});

test('CSV and GeoJSON say where an event lies, as the API does', async () => {
  const query = 'border=AF-TJ&limit=200';
  const { events } = await api.page(query);
  const { rows } = await readCsv('border=AF-TJ');
  const geojson = await (await api.request('/api/v1/events.geojson?border=AF-TJ')).json();
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  expect(events.filter(({ nearestBorder }) => nearestBorder !== null).length).toBeGreaterThan(30);
  expect(events.some(({ nearestBorder }) => nearestBorder === null)).toBe(true);
  for (const [at, event] of events.entries()) {
    const { province, nearestBorder, borderDistanceKm, chainageKm, borderSide } = event;
    const said = { province, nearestBorder, borderDistanceKm, chainageKm, borderSide };
    expect(geojson.features[at].properties).toMatchObject(said);
    expect(rows[at]).toMatchObject(
      Object.fromEntries(Object.entries(said).map(([name, value]) => [name, text(value)])),
    );
  }
});

test('CSV begins with a byte order mark', async () => {
  const bytes = new Uint8Array(await (await api.request('/api/v1/events.csv?border=AF-TJ')).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

/** Stores keep coordinates in steps of 0.0001°. */
const onGrid = (degrees: number | null | undefined) => degrees && Math.round(degrees * 1e4) / 1e4;

test('what CSV says of an event is what went in', async () => {
  const { rows } = await readCsv(ALL);
  const inputs = new Map(
    collection.batches.flatMap(({ events }) => events).map((event) => [event.id, event]),
  );
  for (const row of rows) {
    const input = inputs.get(row.id ?? '');
    const text = (column: string) => unguardFormula(row[column] ?? '');
    const figure = (column: string) => (row[column] === '' ? null : Number(row[column]));
    expect({
      title: text('title'),
      summary: text('summary'),
      dateStart: row.dateStart,
      dateEnd: row.dateEnd || null,
      place: text('place'),
      country: row.country || null,
      admin1: text('admin1') || null,
      lat: figure('lat'),
      lon: figure('lon'),
      precisionKm: figure('precisionKm'),
      killed: row.killedLow === '' ? null : [figure('killedLow'), figure('killedHigh'), figure('killedBest')],
      sources: JSON.parse(text('sources')),
      note: text('note'),
      related: text('related').split('; ').filter(Boolean).sort(),
    }).toEqual({
      title: input?.title,
      summary: input?.summary,
      dateStart: input?.dateStart,
      dateEnd: input?.dateEnd,
      place: input?.place,
      country: input?.country,
      admin1: input?.admin1,
      lat: onGrid(input?.lat),
      lon: onGrid(input?.lon),
      precisionKm: input?.precisionKm,
      killed: input?.killed && [input.killed.low, input.killed.high, input.killed.best],
      sources: input?.sources,
      note: input?.note ?? '',
      related: input?.related.map(({ relation, id }) => `${relation}:${id}`).sort(),
    });
  }
});

test('a hostile title stays one cell', async () => {
  const [event] = (await api.page('limit=1')).events;
  if (!event) throw new Error('no event');
  const title = '=HYPERLINK("javascript:alert(1)")\r\n"x",<script>';
  const store: Store = {
    ...createMemoryStore(),
    resolveRevision: async () => 1,
    listPart: async () => ({ events: [{ ...event, title }], next: null }),
  };
  const hostile = await createTestApp({ store });
  const text = await (await hostile.request('/api/v1/events.csv')).text();
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(data).toHaveLength(1);
  expect(data[0]?.title).toBe(guardFormula(title));
  expect(unguardFormula(data[0]?.title ?? '')).toBe(title);
});

test('GeoJSON is a FeatureCollection of [lng, lat] with properties named as ours', async () => {
  const response = await api.request(`/api/v1/events.geojson?${ALL}`);
  expect(response.headers.get('Content-Type')).toBe('application/geo+json');
  expect(response.headers.get('Content-Disposition')).toBe(
    'attachment; filename="sarhad-events-filtered-r3.geojson"',
  );
  const position = z.tuple([
    z.number().check(z.gte(-180), z.lte(180)),
    z.number().check(z.gte(-90), z.lte(90)),
  ]);
  const form = z.object({
    type: z.literal('FeatureCollection'),
    revision: z.literal(3),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string(),
        geometry: z.nullable(z.object({ type: z.literal('Point'), coordinates: position })),
        properties: z.looseObject({ id: z.string(), title: z.string(), type: z.string() }),
      }),
    ),
  });
  const { features } = form.parse(await response.json());
  expect(features).toHaveLength((await api.page(`${ALL}&limit=1`)).total);
  const mohmand = features.find(({ id }) => id === 'mohmand-2021-01-06');
  expect(mohmand?.geometry?.coordinates).toEqual([71.22, 34.42]);
});

test('a file without events is still a file', async () => {
  const nothing = 'q=xyzzy+plugh';
  expect((await readCsv(nothing)).rows).toEqual([]);
  const geojson = await (await api.request(`/api/v1/events.geojson?${nothing}`)).json();
  expect(geojson).toMatchObject({ type: 'FeatureCollection', features: [] });
});

test('a store that fails at once gives an error, not half a file', async () => {
  const store = { ...api.store, listPart: () => Promise.reject(new Error('gone')) };
  const broken = await createTestApp({ store });
  expect(await broken.askInVain('/api/v1/events.csv')).toMatchObject({ code: 'internal' });
});
