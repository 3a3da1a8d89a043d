// Owns reading the basemap's TopoJSON into paths on the plane, in slices that leave the page responsive.
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { planeX, planeY } from '../../../geo/mercator.ts';
import type { Path } from '../../../geo/paths.ts';
import { type Box, boxOf } from '../../../geo/rings.ts';
import type { Shapes } from './shapes.ts';

/** A line about which something must be said. */
export type NotedLine = {
  readonly note: string;
  /** Id of the border of which it is a stretch, `AF-TJ`. */
  readonly pair: string;
  readonly paths: readonly Path[];
};

export type Level = {
  readonly shapes: Shapes;
  readonly noted: readonly NotedLine[];
  /** Border lines by pair id, `AF-TJ`. */
  readonly pairs: ReadonlyMap<string, readonly Path[]>;
  /** Rings of a country by its code; none of one that is not drawn. Joined when first asked for: few are. */
  readonly ringsOf: (country: string) => readonly Path[];
};

/** Rivers of a higher Natural Earth rank (1 is largest) are drawn as hairlines, from zoom 7. */
const STREAM_RANK = 6;
const SLICE_MS = 7;

/** Resolves at once while the slice lasts, else after the browser had its turn. */
export function createBreather(): () => Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < sliceEnd) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    sliceEnd = performance.now() + SLICE_MS;
  };
}

/** `border`: a river that is one. */
type Properties = { kind?: string; note?: string; pair?: string; rank?: number; border?: boolean };
type Arcs = readonly Float64Array[];

export async function readArcs(topology: Topology, breathe: () => Promise<void>): Promise<Arcs> {
  const [kx, ky] = topology.transform?.scale ?? [1, 1];
  const [dx, dy] = topology.transform?.translate ?? [0, 0];
  const arcs: Float64Array[] = [];
  for (const arc of topology.arcs) {
    const xy = new Float64Array(arc.length * 2);
    let x = 0;
    let y = 0;
    for (let i = 0; i < arc.length; i++) {
      const [stepX = 0, stepY = 0] = arc[i] ?? [];
      x += stepX;
      y += stepY;
      xy[2 * i] = planeX(x * kx + dx);
      xy[2 * i + 1] = planeY(y * ky + dy);
    }
    arcs.push(xy);
    if (arcs.length % 32 === 0) await breathe();
  }
  return arcs;
}

/** Joins arcs; a negative index means the arc is walked backwards (TopoJSON). */
export function join(arcs: Arcs, indexes: readonly number[]): Path {
  const total = indexes.reduce((sum, i) => sum + (arcs[i < 0 ? ~i : i]?.length ?? 0), 0);
  const xy = new Float64Array(total);
  let end = 0;
  for (const i of indexes) {
    const arc = arcs[i < 0 ? ~i : i];
    if (!arc) continue;
    // The first point of each further arc is the last of the one before.
    const skip = end === 0 ? 0 : 2;
    if (i >= 0) xy.set(skip ? arc.subarray(2) : arc, end);
    else
      for (let j = arc.length - 2 - skip, k = end; j >= 0; j -= 2, k += 2) {
        xy[k] = arc[j] as number;
        xy[k + 1] = arc[j + 1] as number;
      }
    end += arc.length - skip;
  }
  const joined = xy.subarray(0, end);
  return { xy: joined, box: boxOf(joined), start: 0 };
}

type Shape = GeometryObject;
const propertiesOf = (g: Shape): Properties => (g.properties ?? {}) as Properties;
export const geometriesOf = (topology: Topology, name: string): readonly Shape[] =>
  (topology.objects[name] as GeometryCollection | undefined)?.geometries ?? [];

export const lineArcs = (g: Shape): number[][] =>
  g.type === 'MultiLineString' ? g.arcs : g.type === 'LineString' ? [g.arcs] : [];
export const ringArcs = (g: Shape): number[][] =>
  g.type === 'MultiPolygon' ? g.arcs.flat() : g.type === 'Polygon' ? g.arcs : [];

/** Splits lines at the arcs that are drawn in another way. */
function without(lines: readonly number[][], taken: ReadonlySet<number>): number[][] {
  return lines.flatMap((line) => {
    const runs: number[][] = [[]];
    for (const i of line) {
      if (taken.has(i < 0 ? ~i : i)) runs.push([]);
      else runs.at(-1)?.push(i);
    }
    return runs.filter((run) => run.length > 0);
  });
}

/** coarse.json or fine.json → shapes to paint, notes, border pairs. */
export async function decodeLevel(topology: Topology): Promise<Level> {
  const breathe = createBreather();
  const arcs = await readArcs(topology, breathe);
  const paths = async (lists: readonly number[][]): Promise<Path[]> => {
    const out: Path[] = [];
    for (const list of lists) {
      out.push(join(arcs, list));
      await breathe();
    }
    return out;
  };
  const ringsIn = (name: string) => paths(geometriesOf(topology, name).flatMap(ringArcs));

  const stretches = geometriesOf(topology, 'stretches');
  const disputed = stretches.filter((g) => propertiesOf(g).kind === 'disputed').flatMap(lineArcs);
  const taken = new Set(disputed.flat().map((i) => (i < 0 ? ~i : i)));
  const borders = geometriesOf(topology, 'borders');
  const rivers = geometriesOf(topology, 'rivers');
  const isStream = (g: Shape) => (propertiesOf(g).rank ?? 0) > STREAM_RANK;

  const noted: NotedLine[] = [];
  for (const g of stretches) {
    const { note, pair = '' } = propertiesOf(g);
    if (note) noted.push({ note, pair, paths: await paths(lineArcs(g)) });
  }
  const pairs = new Map<string, Path[]>();
  for (const g of borders) pairs.set(String(g.id), await paths(lineArcs(g)));

  const shapes: Shapes = {
    land: await ringsIn('land'),
    focus: await ringsIn('focus'),
    lakes: await ringsIn('lakes'),
    rivers: await paths(rivers.filter((g) => !isStream(g) && !propertiesOf(g).border).flatMap(lineArcs)),
    borderRivers: await paths(rivers.filter((g) => propertiesOf(g).border).flatMap(lineArcs)),
    streams: await paths(rivers.filter(isStream).flatMap(lineArcs)),
    borders: await paths(without(borders.flatMap(lineArcs), taken)),
    disputed: await paths(disputed),
  };
  const countries = new Map(geometriesOf(topology, 'countries').map((g) => [String(g.id), g]));
  const rings = new Map<string, readonly Path[]>();
  const ringsOf = (country: string) => {
    const known = rings.get(country);
    if (known) return known;
    const shape = countries.get(country);
    const joined = shape ? ringArcs(shape).map((list) => join(arcs, list)) : [];
    rings.set(country, joined);
    return joined;
  };
  return { shapes, noted, pairs, ringsOf };
}

export type ProvinceArea = {
  /** ISO 3166-2. */
  readonly id: string;
  readonly country: string;
  readonly names: Readonly<Record<string, string>>;
  /** Label point, plane coordinates. */
  readonly at: readonly [number, number];
  readonly box: Box;
  /** Rings on the plane; fill with the even-odd rule. */
  readonly rings: readonly Path[];
};
type ProvinceProperties = { country: string; names: Record<string, string>; at: [number, number] };

/** provinces.json → inner lines to stroke, areas to name or fill. */
export async function decodeProvinces(
  topology: Topology,
): Promise<{ shapes: Shapes; areas: ProvinceArea[] }> {
  const breathe = createBreather();
  const arcs = await readArcs(topology, breathe);
  const areas: ProvinceArea[] = [];
  for (const g of geometriesOf(topology, 'provinces')) {
    const { country, names, at } = g.properties as unknown as ProvinceProperties;
    const rings = ringArcs(g).map((list) => join(arcs, list));
    const largest = rings.reduce((a, b) => (b.xy.length > a.xy.length ? b : a));
    areas.push({
      id: String(g.id),
      country,
      names,
      at: [planeX(at[0]), planeY(at[1])],
      box: largest.box,
      rings,
    });
    await breathe();
  }
  const provinces = geometriesOf(topology, 'lines')
    .flatMap(lineArcs)
    .map((list) => join(arcs, list));
  return { shapes: { provinces }, areas };
}
