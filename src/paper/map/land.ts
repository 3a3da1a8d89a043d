// Owns the basemap as paper needs it: areas, lines and names of its files, read once.
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { planeX, planeY } from '../../geo/mercator.ts';
import type { Path } from '../../geo/paths.ts';
import { boxOf } from '../../geo/rings.ts';

export type NamedPlace = {
  readonly kind: string;
  readonly country?: string;
  /** By language; `en` always. */
  readonly names: Readonly<Record<string, string>>;
  /** [lng, lat] */
  readonly at: readonly number[];
  /** From which zoom on a map on screen names it: the less, the more important. */
  readonly minZoom: number;
  readonly maxZoom?: number;
};

/** Of one degree of detail. Paths are on the plane of `geo/mercator`. */
export type Land = {
  /** Countries of the region; and all land. */
  readonly focus: readonly Path[];
  readonly land: readonly Path[];
  readonly lakes: readonly Path[];
  readonly borders: readonly Path[];
  /** Stretches of borders that are disputed. */
  readonly disputed: readonly Path[];
  /** The same by pair. */
  readonly disputedOf: ReadonlyMap<string, readonly Path[]>;
  /** Rings by country. */
  readonly countries: ReadonlyMap<string, readonly Path[]>;
  /** Border lines by pair, `AF-TJ`. */
  readonly pairs: ReadonlyMap<string, readonly Path[]>;
};

/** Lines between provinces, and names. */
export type Within = { readonly provinces: readonly Path[]; readonly places: readonly NamedPlace[] };

type Ring = readonly (readonly number[])[];
type Properties = { kind?: string; pair?: string };
type Shape = GeometryObject<Properties>;

function pathOf(points: Ring): Path {
  const xy = new Float64Array(points.length * 2);
  points.forEach(([lng = 0, lat = 0], at) => {
    xy[2 * at] = planeX(lng);
    xy[2 * at + 1] = planeY(lat);
  });
  return { xy, box: boxOf(xy), start: 0 };
}

/** Rings of areas, or lines. */
function pathsOf(topology: Topology, shape: Shape): Path[] {
  const found = feature(topology, shape);
  const features = found.type === 'FeatureCollection' ? found.features : [found];
  return features.flatMap(({ geometry }): Path[] => {
    switch (geometry?.type) {
      case 'LineString':
        return [pathOf(geometry.coordinates)];
      case 'MultiLineString':
      case 'Polygon':
        return geometry.coordinates.map(pathOf);
      case 'MultiPolygon':
        return geometry.coordinates.flat().map(pathOf);
      default:
        return [];
    }
  });
}

const shapesOf = (topology: Topology, name: string): Shape[] => {
  const object = topology.objects[name];
  return object?.type === 'GeometryCollection' ? (object.geometries as Shape[]) : [];
};

const allOf = (topology: Topology, name: string): Path[] => {
  const object = topology.objects[name];
  return object === undefined ? [] : pathsOf(topology, object as Shape);
};

/** `level`: coarse.json or fine.json. */
export function readLand(level: Topology): Land {
  const disputedOf = new Map<string, Path[]>();
  for (const shape of shapesOf(level, 'stretches')) {
    const { kind, pair = '' }: Properties = shape.properties ?? {};
    if (kind === 'disputed')
      disputedOf.set(pair, [...(disputedOf.get(pair) ?? []), ...pathsOf(level, shape)]);
  }
  return {
    focus: allOf(level, 'focus'),
    land: allOf(level, 'land'),
    lakes: allOf(level, 'lakes'),
    borders: allOf(level, 'borders'),
    disputed: [...disputedOf.values()].flat(),
    disputedOf,
    countries: new Map(
      shapesOf(level, 'countries').map((shape) => [String(shape.id), pathsOf(level, shape)]),
    ),
    pairs: new Map(shapesOf(level, 'borders').map((shape) => [String(shape.id), pathsOf(level, shape)])),
  };
}

export function readWithin(provinces: Topology, places: readonly NamedPlace[]): Within {
  return { provinces: allOf(provinces, 'lines'), places };
}
