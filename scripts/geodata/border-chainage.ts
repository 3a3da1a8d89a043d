// Owns what lies where along each border: ends, exclaves, disputed stretches, places and crossings, with their chainage.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiLineString } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { type BorderLine, type BorderTopology, readBorderLines } from '../../src/geo/border-lines.ts';
import { createLocator, type Locator } from '../../src/geo/locate.ts';
import { distanceKm, type LngLat } from '../../src/geo/sphere.ts';

/** To be raised when the rules by which events are located change and the files do not. */
const RULES = 1;
const FILES = ['public/basemap/fine.json', 'public/basemap/provinces.json', 'data/borders.json'];
/** Towns so near a line are named along it, and crossings so near lie on it. */
const PLACE_KM = 15;
const CROSSING_KM = 5;

/** Points in exclaves that have a name of their own. */
const EXCLAVES: readonly { name: string; in: LngLat }[] = [
  { name: 'Sokh', in: [71.13, 39.97] },
  { name: 'Shohimardon', in: [71.8, 39.98] },
  { name: 'Jangail', in: [71.66, 40.19] },
  { name: 'Barak', in: [72.76, 40.66] },
  { name: 'Vorukh', in: [70.58, 39.85] },
  { name: 'Western Qalacha', in: [69.54, 40.06] },
  { name: 'Sarvan', in: [70.55, 40.97] },
  { name: 'Dahagram–Angarpota', in: [88.95, 26.3] },
];

/** Where lines end at the sea: the pairs and the sea's name. */
const SEAS: readonly [name: string, ...pairs: string[]][] = [
  ['the Caspian Sea', 'AZ-IR', 'IR-TM', 'KZ-RU', 'KZ-TM'],
  ['the Arabian Sea', 'IN-PK'],
  ['the Gulf of Oman', 'IR-PK'],
  ['the Persian Gulf', 'IQ-IR'],
  ['the Bay of Bengal', 'BD-IN'],
];

type Place = { kind: string; country: string; names: Record<string, string>; at: [number, number] };
type Crossing = { id: string; border: string; lat: number | null; lon: number | null };

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const json = <T>(path: string) => JSON.parse(text(path)) as T;
const display = new Intl.DisplayNames(['en'], { type: 'region' });
/** As `borders.mjs` writes it. */
const nameOf = (code: string) => (code === 'MM' ? 'Myanmar' : (display.of(code) ?? code));
const round1 = (km: number) => Math.round(km * 10) / 10;
const round4 = ([lng, lat]: LngLat) => [Math.round(lng * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4];

/** The text of data/border-chainage.json. */
export function borderChainage(): string {
  const { borders } = json<{ borders: { id: string; lengthKm: number }[] }>('data/borders.json');
  const topology = json<BorderTopology>('public/basemap/fine.json');
  const lengths = new Map(borders.map(({ id, lengthKm }) => [id, lengthKm]));
  const lines = readBorderLines(topology, lengths);
  const locator = createLocator(lines, () => true);
  const { places } = json<{ places: Place[] }>('public/basemap/places.json');
  const { crossings } = json<{ crossings: Crossing[] }>('data/crossings/crossings.json');
  const stretches = readStretches(topology);
  const about = {
    what: 'What lies where along the borders of borders.json; docs/geodata.md defines chainage.',
    attribution: '© OpenStreetMap contributors, ODbL 1.0; places: GeoNames, CC BY 4.0',
    madeBy: 'scripts/geodata/write-chainage.ts',
  };
  const digest = createHash('sha256').update(String(RULES));
  for (const path of FILES) digest.update(text(path));
  const pairs = borders.map(({ id }) => {
    const line = lines.find((one) => one.id === id) as BorderLine;
    return {
      id,
      ...endsOf(line, lines),
      sections: line.parts.map((part) => ({
        kind: part.isRing ? 'exclave' : 'main',
        ...(part.isRing && exclaveOf(line, part)),
        fromKm: round1(part.chainageKm[0] as number),
        toKm: round1(part.chainageKm.at(-1) as number),
        left: part.left,
      })),
      stretches: stretches
        .filter(({ pair }) => pair === id)
        .map(({ id: stretch, kind, note, points }) => ({
          id: stretch,
          kind,
          note,
          ...rangeOf(locator, id, points),
        })),
      places: placesAlong(locator, line, places),
      crossings: crossings
        .filter((crossing) => crossing.border === id)
        .map(({ id: crossing, lon, lat }) => {
          const found = lon === null || lat === null ? undefined : on(locator, id, [lon, lat], CROSSING_KM);
          return { id: crossing, chainageKm: found ? round1(found.chainageKm) : null };
        })
        .sort(
          (a, b) => (a.chainageKm ?? Number.POSITIVE_INFINITY) - (b.chainageKm ?? Number.POSITIVE_INFINITY),
        ),
    };
  });
  return `${JSON.stringify({ about, geometry: digest.digest('hex').slice(0, 12), borders: pairs }, null, 1)}\n`;
}

const on = (locator: Locator, id: string, point: LngLat, reachKm: number) =>
  locator.locate(point, reachKm).near.find(({ border }) => border === id);

function endsOf(line: BorderLine, lines: readonly BorderLine[]) {
  const main = line.parts.filter(({ isRing }) => !isRing);
  const name = (at: LngLat) => {
    const others = lines
      .filter(({ id, parts }) => id !== line.id && parts.some((part) => endsAt(part.points, at)))
      .flatMap(({ countries }) => countries);
    const third = [...new Set(others)].filter((country) => !line.countries.includes(country));
    if (third.length > 0) {
      const names = [...line.countries, ...third].map(nameOf);
      return `Tripoint of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
    }
    const sea = SEAS.find(([, ...pairs]) => pairs.includes(line.id))?.[0];
    if (sea === undefined) throw new Error(`${line.id} ends nowhere: ${at.join()}`);
    return `Coast of ${sea}`;
  };
  const start = main[0]?.points[0] as LngLat;
  const end = main.at(-1)?.points.at(-1) as LngLat;
  return {
    start: { name: name(start), at: round4(start) },
    end: { name: name(end), at: round4(end) },
  };
}

const endsAt = (points: readonly LngLat[], at: LngLat) =>
  [points[0], points.at(-1)].some((end) => end !== undefined && distanceKm(end, at) < 0.05);

/** An exclave lies to the right of its border, which runs clockwise. */
function exclaveOf({ countries }: BorderLine, { points, left }: BorderLine['parts'][number]) {
  const of = countries.find((country) => country !== left) ?? null;
  const isWithin = ([x, y]: LngLat) => {
    const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
    const isIn = (value: number, values: number[]) =>
      value > Math.min(...values) - 0.03 && value < Math.max(...values) + 0.03;
    return isIn(x, lngs) && isIn(y, lats);
  };
  return { name: EXCLAVES.find((exclave) => isWithin(exclave.in))?.name ?? null, of };
}

function readStretches(topology: BorderTopology) {
  const stretches = feature(
    topology,
    (topology.objects as unknown as { stretches: GeometryCollection }).stretches,
  ) as FeatureCollection<MultiLineString, { pair: string; kind: string; note: string }>;
  return stretches.features.map(({ id, properties, geometry }) => ({
    id: String(id),
    ...properties,
    points: geometry.coordinates.flat().map(([lng = 0, lat = 0]): LngLat => [lng, lat]),
  }));
}

/** From the first to the last chainage that a stretch touches. */
function rangeOf(locator: Locator, id: string, points: readonly LngLat[]) {
  const along = points.flatMap((point) => on(locator, id, point, 1)?.chainageKm ?? []);
  return { fromKm: round1(Math.min(...along)), toKm: round1(Math.max(...along)) };
}

function placesAlong(locator: Locator, line: BorderLine, places: readonly Place[]) {
  return places
    .flatMap(({ kind, country, names, at }) => {
      if (kind === 'country' || !line.countries.includes(country)) return [];
      const found = on(locator, line.id, at, PLACE_KM);
      if (!found) return [];
      return [{ names, country, chainageKm: round1(found.chainageKm), distanceKm: round1(found.distanceKm) }];
    })
    .sort((a, b) => a.chainageKm - b.chainageKm);
}
