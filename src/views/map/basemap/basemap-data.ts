// Owns the basemap's files in the page: each fetched once, decoded once, kept; a failed one may be asked for again.
import type { Topology } from 'topojson-specification';
import { addressInPage } from '../../../api/address-in-page.ts';
import { planeX, planeY } from '../../../geo/mercator.ts';
import { createBreather, decodeLevel, decodeProvinces, type Level, type ProvinceArea } from './decode.ts';
import { type Shapes, TilePyramid } from './shapes.ts';

/** From this zoom on the region is drawn by OpenStreetMap, before it by Natural Earth. */
export const FINE_FROM_ZOOM = 7;
export const PROVINCES_FROM_ZOOM = 6;
/** West, south, east, north of fine.json, degrees: `FINE_BBOX` of scripts/geodata/regions.mjs. */
const FINE_BBOX = [38, 3, 102, 57] as const;
const [WEST, SOUTH, EAST, NORTH] = FINE_BBOX;
/** The same on the plane: minX, minY, maxX, maxY. */
export const FINE_BOX = [planeX(WEST), planeY(NORTH), planeX(EAST), planeY(SOUTH)] as const;

const TIMEOUT_MS = 30_000;
const WARM_ZOOM = 5;
/** [lng, lat] */
const REGION_CENTRE = [69, 37.5] as const;

export type PlaceKind = 'country' | 'capital' | 'town' | 'exclave' | 'crossing' | 'river';
export type Place = {
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2; of an exclave, whose it is. */
  readonly country?: string;
  readonly names: Readonly<Record<string, string>>;
  /** [lng, lat] */
  readonly at: readonly [number, number];
  readonly minZoom: number;
  readonly maxZoom?: number;
};

type PaintedLevel = Level & { readonly pyramid: TilePyramid };
type Provinces = { readonly areas: readonly ProvinceArea[]; readonly pyramid: TilePyramid };

/** How long after a failure the same file is asked for again, at the next move of the map. */
export const RETRY_MS = 15_000;

export const NO_SHAPES: Shapes = {};

async function fetchJson<T>(name: string): Promise<T> {
  const address = addressInPage(`/basemap/${name}`);
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return (await response.json()) as T;
}

/** A value that is loaded at most once at a time, readable at once when it is there. */
export class Loaded<T> {
  value: T | null = null;
  private pending: Promise<T> | null = null;

  constructor(private readonly start: () => Promise<T>) {}

  load(): Promise<T> {
    this.pending ??= this.start().then(
      (value) => {
        this.value = value;
        return value;
      },
      (error: unknown) => {
        this.pending = null;
        throw error;
      },
    );
    return this.pending;
  }
}

/** Cuts the way down to the region one zoom at a time, so that the first tile asked for is not one long task. */
async function warm(pyramid: TilePyramid): Promise<void> {
  const breathe = createBreather();
  for (let z = 1; z <= WARM_ZOOM; z++) {
    pyramid.tile(
      z,
      Math.floor(planeX(REGION_CENTRE[0]) * 2 ** z),
      Math.floor(planeY(REGION_CENTRE[1]) * 2 ** z),
    );
    await breathe();
  }
}

async function loadLevel(name: string): Promise<PaintedLevel> {
  const level = await decodeLevel(await fetchJson<Topology>(name));
  const pyramid = new TilePyramid(level.shapes);
  await warm(pyramid);
  return { ...level, pyramid };
}

export const coarse = new Loaded(() => loadLevel('coarse.json'));
export const fine = new Loaded(() => loadLevel('fine.json'));
export const provinces = new Loaded<Provinces>(async () => {
  const { shapes, areas } = await decodeProvinces(await fetchJson<Topology>('provinces.json'));
  return { areas, pyramid: new TilePyramid(shapes) };
});
const loadPlaces = async (name: string) => (await fetchJson<{ places: Place[] }>(name)).places;
export const places = new Loaded(() => loadPlaces('places.json'));
/** What has a name on a near map only. */
export const details = new Loaded(() => loadPlaces('details.json'));
/** Territorial claims: for those who ask to see them. */
export const claimsFile = new Loaded(() => fetchJson<Topology>('claims.json'));
