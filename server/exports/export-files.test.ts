// Tests of the files beside CSV, GeoJSON and our own: each is read by a reader of its own format, holds what the list holds, and names
// its revision and coverage, whatever signs the texts are made of.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { cslItems } from '../../src/contract/csl.ts';
import type { SarhadEvent } from '../../src/contract/event.ts';
import { z } from '../../src/contract/zod.ts';
import { createTestApp } from '../app-under-test.ts';
import { createMemoryStore } from '../store/memory/memory-store.ts';
import type { Store } from '../store/store.ts';

const PUBLIC_URL = 'https://example.org/sarhad';
const api = await createTestApp({ publicUrl: () => PUBLIC_URL });
const QUERY = 'border=AF-TJ&from=2025-11-01&to=2026-02-15';
const { events } = await api.page(`${QUERY}&limit=200`);
const PINNED = `${PUBLIC_URL}/?from=2025-11-01&to=2026-02-15&border=AF-TJ&asof=3&v=2`;
const HOSTILE = '=1+1 <script>alert("x")</script> & ]]> \u0007\uD800 -\r\nTY  - FAKE';

const [first] = events as [SarhadEvent];
const hostileStore: Store = {
  ...createMemoryStore(),
  resolveRevision: async () => 1,
  count: async () => 1,
  listPart: async () => ({
    events: [{ ...first, title: HOSTILE, summary: HOSTILE, coordinates: null }],
    next: null,
  }),
};
const hostile = await createTestApp({ store: hostileStore });

test.each(['csv', 'geojson', 'json', 'xlsx', 'kml', 'ris', 'csl.json'])(
  '%s: name, revision, coverage and pinned address are in the headers',
  async (extension) => {
    const { headers, status } = await api.request(`/api/v1/events.${extension}?${QUERY}`);
    expect(status).toBe(200);
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="sarhad-events-AF-TJ-from-2025-11-01-to-2026-02-15-r3.${extension}"`,
    );
    expect(headers.get('X-Sarhad-Revision')).toBe('3');
    expect(headers.get('X-Sarhad-Coverage')).toBe('full-until=2026-03-18, thin-until=2026-06-28');
    expect(headers.get('Link')).toContain(`<${PINNED}>; rel="alternate"; type="text/html"`);
  },
);

const xml = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => name === 'Placemark' || name === 'Data',
});

async function readKml(app: typeof api, query: string) {
  const text = await (await app.request(`/api/v1/events.kml?${query}`)).text();
  expect(XMLValidator.validate(text)).toBe(true);
  return { text, document: xml.parse(text).kml.Document };
}

test('KML holds each event with its days, its point and how precise it is', async () => {
  const { document } = await readKml(api, QUERY);
  expect(document.Placemark).toHaveLength(events.length);
  const dataOf = (element: { ExtendedData: { Data: { '@_name': string; value: string }[] } }) =>
    Object.fromEntries(element.ExtendedData.Data.map((data) => [data['@_name'], data.value]));
  expect(dataOf(document)).toMatchObject({
    revision: '3',
    coverageFullUntil: '2026-03-18',
    coverageThinUntil: '2026-06-28',
    address: PINNED,
  });
  for (const [at, event] of events.entries()) {
    const placemark = document.Placemark[at];
    expect(dataOf(placemark)).toMatchObject({ id: event.id, precisionKm: String(event.precisionKm) });
    expect(placemark.Point?.coordinates).toBe(event.coordinates?.join(','));
    if (event.datePrecision === 'day') expect(placemark.TimeSpan.begin).toBe(event.dateStart);
    expect(placemark.TimeSpan.end >= placemark.TimeSpan.begin).toBe(true);
  }
});

test('KML of hostile texts is valid, runs nothing and has no point where none is known', async () => {
  const { text, document } = await readKml(hostile, '');
  for (const sign of ['\u0007', '\uD800', '\uFFFD', '<script']) expect(text).not.toContain(sign);
  const [placemark] = document.Placemark;
  expect(placemark.name).toContain('<script>alert("x")</script> & ]]>');
  expect(placemark.description).toContain('&lt;script&gt;');
  expect(placemark.Point).toBeUndefined();
});

async function readSheets(app: typeof api, query: string) {
  const response = await app.request(`/api/v1/events.xlsx?${query}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const sheets = await readWorkbook(bytes);
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

test('a workbook holds events, claims and sources, dates as dates and numbers as numbers, and what it is', async () => {
  const sheets = await readSheets(api, QUERY);
  expect(Object.keys(sheets)).toEqual(['events', 'claims', 'sources', 'about']);
  const [head = [], ...rows] = sheets.events ?? [];
  const at = (name: string) => head.indexOf(name);
  expect(rows.map((row) => row[at('id')])).toEqual(events.map(({ id }) => id));
  expect(rows.map((row) => row[at('dateStart')])).toEqual(
    events.map(({ dateStart }) => new Date(`${dateStart}T00:00:00Z`)),
  );
  expect(rows.map((row) => row[at('killedLow')])).toEqual(events.map(({ killed }) => killed?.low ?? null));
  expect(sheets.sources).toHaveLength(1 + events.flatMap(({ sources }) => sources).length);
  const claims = await (await api.request(`/api/v1/claims.csv?${QUERY}`)).text();
  expect(sheets.claims).toHaveLength(claims.trimEnd().split(/\r\n/).length);
  const about = new Map(sheets.about?.map(([name, text]) => [name, text]));
  expect(about.get('events')).toBe(
    'Events of 1 Nov 2025 – 15 Feb 2026, on the border Afghanistan – Tajikistan',
  );
  expect(String(about.get('revision'))).toBe('3');
  expect(about.get('address')).toBe(PINNED);
  expect(about.get('coverage')).toContain('2026-03-18');
});

test('no text of a workbook becomes a formula', async () => {
  const response = await hostile.request('/api/v1/events.xlsx');
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const parts = Object.entries(files).filter(([name]) => name.endsWith('.xml'));
  expect(parts.length).toBeGreaterThan(4);
  for (const [, bytes] of parts) {
    expect(XMLValidator.validate(strFromU8(bytes))).toBe(true);
    expect(strFromU8(bytes)).not.toContain('<f>');
  }
  const sheets = await readSheets(hostile, '');
  const [head = [], row = []] = sheets.events ?? [];
  expect(row[head.indexOf('title')]).toMatch(/^=1\+1 <script>/);
});

test('a workbook of too many events is refused in words', async () => {
  const many = await createTestApp({ store: { ...api.store, count: async () => 10_001 } });
  const { code, detail } = await many.askInVain('/api/v1/events.xlsx');
  expect(code).toBe('too-large');
  expect(detail).toContain('up to 10000 events, and these are 10001');
});

test('CSL-JSON: the selection first, then each page once, with dates, publishers and addresses', async () => {
  const response = await api.request(`/api/v1/events.csl.json?${QUERY}`);
  const body: unknown = await response.json();
  const [selection, ...pages] = z.parse(cslItems, body);
  expect(z.parse(cslItems, body)).toEqual(body);
  expect(selection).toMatchObject({
    type: 'dataset',
    version: 'Revision 3',
    URL: PINNED,
    accessed: { 'date-parts': [[2026, 12, 1]] },
    note: expect.stringContaining(`${events.length} events. Revision 3 of `),
  });
  const sources = new Map(events.flatMap(({ sources }) => sources.map((source) => [source.url, source])));
  expect(pages.map(({ URL }) => URL).sort()).toEqual([...sources.keys()].sort());
  for (const page of pages) {
    const source = sources.get(page.URL);
    expect(page.publisher).toBe(source?.publisher);
    const date = source?.publishedOn?.split('-').map(Number);
    expect(page.issued?.['date-parts'][0]).toEqual(date);
  }
  // A reference manager takes it as it is.
  expect(new Cite(body).data).toHaveLength(1 + pages.length);
});

test('RIS says the same as CSL-JSON', async () => {
  const text = await (await api.request(`/api/v1/events.ris?${QUERY}`)).text();
  const csl = z.parse(cslItems, await (await api.request(`/api/v1/events.csl.json?${QUERY}`)).json());
  const read = new Cite(text, {
    forceType: '@ris/file',
    maxChainLength: 10,
    generateGraph: false,
    strict: true,
    target: '@csl/list+object',
  }).data;
  expect(read.map(({ title, URL }) => ({ title, URL }))).toEqual(
    csl.map(({ title, URL }) => ({ title, URL })),
  );
  expect(text.match(/^TY {2}- /gm)).toHaveLength(csl.length);
  expect(text.match(/^ER {2}- $/gm)).toHaveLength(csl.length);
});

test('a hostile title begins no other reference', async () => {
  const text = await (await hostile.request('/api/v1/events.ris')).text();
  expect(text.match(/^TY {2}- /gm)).toHaveLength(1 + first.sources.length);
});

test('an event is cited with its sources, pinned', async () => {
  const address = `/api/v1/events/${first.id}/event`;
  const [event, ...pages] = z.parse(cslItems, await (await api.request(`${address}.csl.json`)).json());
  expect(event).toMatchObject({
    type: 'entry',
    id: first.id,
    title: first.title,
    URL: `${PUBLIC_URL}/?asof=3&event=${first.id}&v=2`,
  });
  expect(pages.map(({ URL }) => URL)).toEqual([...new Set(first.sources.map(({ url }) => url))]);
  const ris = await (await api.request(`${address}.ris?asof=2`)).text();
  expect(ris).toContain('ET  - Revision 2\r\n');
  expect(ris).toContain(`&event=${first.id}`);
});

test.each(['event.json', 'event.ris', 'event.csl.json'])(
  '%s of an unknown event is not found',
  async (file) => {
    expect(await api.askInVain(`/api/v1/events/nobody/${file}`)).toMatchObject({ code: 'not-found' });
  },
);

test.each(['json', 'xlsx', 'kml', 'ris', 'csl.json'])(
  '%s refuses what it does not understand',
  async (extension) => {
    expect(await api.askInVain(`/api/v1/events.${extension}?border=XX`)).toMatchObject({ code: 'bad-value' });
    expect(await api.askInVain(`/api/v1/events.${extension}?asof=99`)).toMatchObject({
      code: 'unknown-value',
    });
    expect(await api.askInVain(`/api/v1/events.${extension}?colour=red`)).toMatchObject({
      code: 'unknown-parameter',
    });
  },
);
