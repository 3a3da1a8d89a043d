// Owns where an event lies: borders near it and its province, computed once when a version enters the store.
import pairs from '../../../data/borders.json';
import { REACH_KM } from '../../../src/contract/border-id.ts';
import type { NearBorder } from '../../../src/contract/event.ts';
import { type BorderLine, type BorderTopology, readBorderLines } from '../../../src/geo/border-lines.ts';
import { createLocator } from '../../../src/geo/locate.ts';
import { createProvinceFinder, type ProvinceTopology } from '../../../src/geo/provinces.ts';
import { hashOf } from '../content-hash.ts';
import type { Content } from './event-version.ts';

/** What is kept of a place beside the content; distances and chainages are whole tenths of a km, as they are compared. */
export type Location = {
  readonly province: string | null;
  readonly nearest: NearBorder | null;
  /** Nearest first. */
  readonly near: readonly NearBorder[];
};

export type EventLocator = {
  /** Names the geometry and the rules: what is located by another one is located again. */
  readonly geometry: string;
  /** Names the crossings and the names of places that events are shown with. */
  readonly reference: string;
  /** Of every province that an event may lie in, by its code. */
  readonly provinceNames: ReadonlyMap<string, string>;
  readonly locate: (place: Place) => Location;
  /** The province of a `Location`, alone and sooner. */
  readonly provinceOf: (place: Place) => string | null;
};

export type Place = Pick<Content, 'coordinates' | 'precisionKm' | 'country'>;

/** A place known less well than to the province has none. */
const PROVINCE_KM = 100;
/** Wider circles are of whole countries: a list of every border that they touch says nothing. */
const WIDEST_CIRCLE_KM = 300;

export const NOWHERE: Location = { province: null, nearest: null, near: [] };

const toTenths = (km: number) => Math.round(km * 10) / 10;

let lines: Promise<{ lines: readonly BorderLine[]; lengths: ReadonlyMap<string, number> }> | undefined;

/** The lines of the basemap's fine level; read when first needed. */
export function builtInLines() {
  lines ??= import('../../../public/basemap/fine.json?raw').then((fine) => {
    const lengths = new Map(pairs.borders.map(({ id, lengthKm }) => [id, lengthKm]));
    return { lines: readBorderLines(JSON.parse(fine.default) as BorderTopology, lengths), lengths };
  });
  return lines;
}

let loaded: Promise<EventLocator> | undefined;

/** The locator of the geometry that is built in; read when first needed. */
export function builtInLocator(): Promise<EventLocator> {
  loaded ??= load();
  return loaded;
}

const REFERENCE_LENGTH = 12;

async function load(): Promise<EventLocator> {
  const [{ lines, lengths }, provinces, { default: along }, ...named] = await Promise.all([
    builtInLines(),
    import('../../../public/basemap/provinces.json?raw'),
    import('../../../data/border-chainage.json'),
    import('../../../data/crossings/crossings.json?raw'),
    import('../../../public/basemap/places.json?raw'),
  ]);
  const locator = createLocator(lines, (id) => lengths.has(id));
  const topology = JSON.parse(provinces.default) as ProvinceTopology;
  const provinceAt = createProvinceFinder(topology);
  const provinceOf = ({ coordinates, precisionKm, country }: Place) =>
    coordinates === null || precisionKm > PROVINCE_KM ? null : provinceAt(coordinates, country);
  return {
    provinceOf,
    geometry: along.geometry,
    reference: (await hashOf(named.map(({ default: text }) => text).join('\n'))).slice(0, REFERENCE_LENGTH),
    provinceNames: new Map(
      topology.objects.provinces.geometries.map(({ id, properties }) => [
        String(id),
        (properties as { names?: { en: string } } | undefined)?.names?.en ?? String(id),
      ]),
    ),
    locate(place) {
      const { coordinates, precisionKm } = place;
      if (coordinates === null) return NOWHERE;
      const { near, nearest } = locator.locate(
        coordinates,
        REACH_KM + Math.min(precisionKm, WIDEST_CIRCLE_KM),
      );
      const inTenths = near.map((one) => ({
        ...one,
        distanceKm: toTenths(one.distanceKm),
        chainageKm: toTenths(one.chainageKm),
      }));
      const [first] = inTenths;
      return {
        province: provinceOf(place),
        nearest: nearest && first && first.distanceKm <= REACH_KM ? first : null,
        near: inTenths,
      };
    },
  };
}
