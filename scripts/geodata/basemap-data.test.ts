// Owns the promises of the committed basemap files: lengths, sizes, exclaves, notes. Reads files only.
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { areaOf, holds } from '../../src/geo/rings.ts';

const file = (path: string) => new URL(`../../${path}`, import.meta.url);
const basemap = (name: string) => readFileSync(file(`public/basemap/${name}`), 'utf8');
const topology = (name: string) => JSON.parse(basemap(name)) as Topology;

const FILES = ['coarse.json', 'fine.json', 'provinces.json', 'places.json', 'details.json', 'claims.json'];
const brotliBytes = (name: string) =>
  brotliCompressSync(basemap(name), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** km, OpenStreetMap at 100 m. IR-PK counts a stretch at sea there. */
const LENGTHS: Record<string, number> = {
  'AF-TJ': 1357,
  'AF-PK': 2654,
  'KG-TJ': 940,
  'AF-UZ': 141,
  'AF-TM': 795,
  'AF-IR': 915,
  'IR-PK': 992,
  'IN-PK': 3234,
  'CN-IN': 2849,
  'CN-KG': 1062,
  'CN-TJ': 486,
  'KG-UZ': 1300,
  'TJ-UZ': 1355,
  'TM-UZ': 1790,
  'KG-KZ': 1151,
  'KZ-UZ': 2342,
  'IR-TM': 1090,
  'AF-CN': 91,
  'CN-PK': 441,
  'IN-NP': 1816,
};

interface Border {
  id: string;
  countries: string[];
  name: string;
  lengthKm: number;
  note: string | null;
}
const borders = (JSON.parse(readFileSync(file('data/borders.json'), 'utf8')) as { borders: Border[] })
  .borders;

const polygonHolds = (coordinates: Position[][], [x = 0, y = 0]: Position): boolean =>
  holds(areaOf('', { type: 'Polygon', coordinates }), [x, y]);

/** The polygons of a country that hold a point. */
function polygonsAt(countries: FeatureCollection, id: string, point: Position): Position[][][] {
  const country = countries.features.find((f) => f.id === id) as Feature<Polygon | MultiPolygon> | undefined;
  if (!country) return [];
  const { geometry } = country;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.filter((polygon) => polygonHolds(polygon, point));
}

const countriesOf = (t: Topology) => feature(t, t.objects.countries as GeometryCollection);
const idsOf = (t: Topology, name: string) =>
  (t.objects[name] as GeometryCollection).geometries.map((g) => g.id);

describe('border lengths', () => {
  it.each(Object.entries(LENGTHS))('%s is within 5 %% of %i km', (id, km) => {
    const found = borders.find((b) => b.id === id)?.lengthKm ?? 0;
    expect(Math.abs(found - km) / km).toBeLessThan(0.05);
  });

  it('has unique ids in alphabetical order of the two countries', () => {
    expect(new Set(borders.map((b) => b.id)).size).toBe(borders.length);
    for (const b of borders) expect(b.id).toBe([...b.countries].sort().join('-'));
    expect(borders.find((b) => b.id === 'AF-TJ')?.name).toBe('Tajikistan – Afghanistan');
    expect(borders.find((b) => b.id === 'AF-PK')?.note).toContain('Durand');
  });
});

describe('notes', () => {
  type Stretch = { id: string; properties: { pair: string; note: string } };
  type Rules = {
    noteOf: (rule: unknown) => string;
    stretchById: (id: unknown) => unknown;
    noteOfPair: (pair: string, ids: readonly unknown[]) => string | null;
  };
  const stretchesOf = (name: string) =>
    (topology(name).objects.stretches as GeometryCollection).geometries as unknown as Stretch[];

  it('are what scripts/geodata/disputes.mjs says of each stretch and pair: else run build.mjs', async () => {
    const { noteOf, stretchById, noteOfPair } = (await import(
      new URL('./disputes.mjs', import.meta.url).href
    )) as Rules;
    for (const name of ['coarse.json', 'fine.json']) {
      for (const { id, properties } of stretchesOf(name))
        expect(properties.note, `${name} ${id}`).toBe(noteOf(stretchById(id)));
    }
    for (const { id, note } of borders) {
      const ids = stretchesOf('fine.json').filter(({ properties }) => properties.pair === id);
      expect(note, id).toBe(
        noteOfPair(
          id,
          ids.map((one) => one.id),
        ),
      );
    }
  });

  it.each([
    ['CN-PK', /India claims the Pakistani side, and in the east the Shaksgam valley/],
    ['CN-IN', /^Line of Actual Control in Ladakh.*Siachen: [^:]*No agreed document;[^:]*NJ9842\.$/],
    ['BT-CN', /Sakteng in the east/],
    ['KG-TJ', /treaty of 13 March 2025/],
  ])('%s is said as it is', (pair, note) => {
    expect(borders.find(({ id }) => id === pair)?.note).toMatch(note);
  });
});

describe('basemap files', () => {
  it('stay small: coarse 120 kB, all 450 kB brotli', () => {
    const sizes = FILES.map(brotliBytes);
    expect(sizes[0]).toBeLessThanOrEqual(120_000);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(450_000);
    expect(existsSync(file('public/basemap/ATTRIBUTION.md'))).toBe(true);
  });

  it.each(['coarse.json', 'fine.json', 'provinces.json', 'claims.json'])(
    '%s: every object decodes to shapes with coordinates',
    (name) => {
      const t = topology(name);
      for (const key of Object.keys(t.objects)) {
        const { features } = feature(t, t.objects[key] as GeometryCollection);
        expect(features.length, key).toBeGreaterThan(0);
        for (const f of features)
          expect(JSON.stringify(f.geometry).length, `${key} ${f.id}`).toBeGreaterThan(60);
      }
    },
  );

  it('names each pair and flags the disputed lines in both levels', () => {
    for (const name of ['coarse.json', 'fine.json']) {
      const t = topology(name);
      for (const id of ['AF-TJ', 'AF-PK', 'KG-TJ', 'BT-CN']) expect(idsOf(t, 'borders')).toContain(id);
      for (const id of [
        'line-of-control',
        'aksai-chin',
        'siachen',
        'shaksgam',
        'arunachal',
        'kalapani',
        'doklam',
        'durand-line',
      ])
        expect(idsOf(t, 'stretches'), name).toContain(id);
    }
  });
});

describe('exclaves and provinces', () => {
  const fine = countriesOf(topology('fine.json'));
  const tashkent = [69.25, 41.3];
  const dushanbe = [68.78, 38.56];

  it.each([
    ['Sokh', 'UZ', [71.13, 39.97], tashkent],
    ['Shohimardon', 'UZ', [71.8, 39.98], tashkent],
    ['Vorukh', 'TJ', [70.58, 39.85], dushanbe],
  ])('%s belongs to %s and is cut off from it', (_name, country, point, capital) => {
    const [home, ...more] = polygonsAt(fine, country, point);
    expect(more).toEqual([]);
    expect(home).toBeDefined();
    expect(polygonHolds([home?.[0] ?? []], capital)).toBe(false);
    expect(polygonsAt(fine, 'KG', point)).toEqual([]);
  });

  it('has the provinces that the source mislabels', () => {
    const ids = idsOf(topology('provinces.json'), 'provinces');
    for (const id of ['AF-PAN', 'AF-PAR', 'AF-DAY', 'AF-URU', 'AF-PIA', 'AF-PKA', 'PK-KP', 'TJ-SU', 'IR-30'])
      expect(ids).toContain(id);
    expect(ids).not.toContain('PK-TA');
    expect(ids.filter((id) => String(id).startsWith('AF-'))).toHaveLength(34);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names provinces as they are called today', () => {
    const { geometries } = topology('provinces.json').objects.provinces as GeometryCollection;
    const namesOf = (g: (typeof geometries)[number] | undefined) =>
      (g?.properties as { names: Record<string, string> } | undefined)?.names ?? {};
    const nameOf = (id: string) => namesOf(geometries.find((g) => g.id === id)).en;
    expect(['TJ-SU', 'AF-PAN', 'AF-PAR', 'AF-DAY', 'AF-URU', 'PK-KP'].map(nameOf)).toEqual([
      'Sughd',
      'Panjshir',
      'Parwan',
      'Daykundi',
      'Uruzgan',
      'Khyber Pakhtunkhwa',
    ]);
    const names = geometries.flatMap((g) => Object.values(namesOf(g))).join();
    expect(names).not.toMatch(/[\uFFFDÃÂ]|Leninabad|Ленинабад|Tribal/);
  });
});

describe('claims', () => {
  const t = topology('claims.json');
  const areas = feature(t, t.objects.areas as GeometryCollection<{ claimant: string; heldBy: string }>);
  const areaAt = (point: Position) =>
    areas.features.filter(({ geometry }) => {
      const [outer = []] = (geometry as Polygon).coordinates;
      return polygonHolds([outer], point);
    });

  it.each([
    ['Gilgit', [74.31, 35.92], 'IN', 'PK'],
    ['Muzaffarabad', [73.47, 34.37], 'IN', 'PK'],
    ['Srinagar', [74.8, 34.09], 'PK', 'IN'],
    ['Leh', [77.58, 34.16], 'PK', 'IN'],
    ['Aksai Chin', [79.6, 35.1], 'IN', 'CN'],
    ['Shaksgam', [76.7, 36], 'IN', 'CN'],
    ['Tawang', [91.87, 27.59], 'CN', 'IN'],
    ['Kalapani', [80.93, 30.22], 'NP', 'IN'],
  ])('%s is held by one state and claimed by the other', (_name, point, claimant, heldBy) => {
    expect(areaAt(point).map(({ properties }) => properties)).toMatchObject([{ claimant, heldBy }]);
  });

  it.each([
    ['Islamabad', [73.05, 33.68]],
    ['Delhi', [77.2, 28.6]],
    ['Lhasa', [91.1, 29.65]],
    ['Kathmandu', [85.32, 27.71]],
  ])('%s is claimed by no other state', (_name, point) => {
    expect(areaAt(point)).toEqual([]);
  });
});

describe('details', () => {
  interface Detail {
    kind: string;
    country?: string;
    names: Record<string, string>;
    at: [number, number];
  }
  const { places } = JSON.parse(basemap('details.json')) as { places: Detail[] };
  const fine = countriesOf(topology('fine.json'));

  it('names each exclave inside it', () => {
    const exclaves = places.filter(({ kind }) => kind === 'exclave');
    expect(exclaves).toHaveLength(7);
    for (const { country = '', at, names } of exclaves)
      expect(polygonsAt(fine, country, at), names.en).toHaveLength(1);
  });

  it('has crossings and rivers, each with a point', () => {
    const named = (name: string) => places.find(({ names }) => names.en === name);
    expect(named('Torkham')?.kind).toBe('crossing');
    expect(named('Panj')?.kind).toBe('river');
    for (const { at } of places) expect(at.every(Number.isFinite)).toBe(true);
  });
});

describe('places', () => {
  interface Place {
    kind: string;
    names: Record<string, string>;
    at: [number, number];
    minZoom: number;
  }
  const { places } = JSON.parse(basemap('places.json')) as { places: Place[] };

  it('have a name, a position and a zoom; no mojibake, no Soviet-era names', () => {
    for (const p of places) {
      expect(p.names.en).toMatch(/\S/);
      expect(Object.values(p.names).join()).not.toMatch(/[\uFFFDÃÂ]|Lenin|Kuybyshev|Ленин|Куйбыш/);
      expect(Math.abs(p.at[0])).toBeLessThanOrEqual(180);
      expect(Math.abs(p.at[1])).toBeLessThanOrEqual(85);
      expect(p.minZoom).toBeGreaterThanOrEqual(2);
    }
    expect(places.find((p) => p.names.en === 'Dushanbe')?.names).toMatchObject({
      ru: 'Душанбе',
      fa: 'دوشنبه',
    });
    expect(places.find((p) => p.names.en === 'Dushanbe')?.kind).toBe('capital');
  });
});
