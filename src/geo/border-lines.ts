// Owns chainage: the parts of each border in their defined order and direction, with the km at each vertex.
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Area, areaOf, holds } from './rings.ts';
import { distanceKm, type LngLat, toLngLat, toUnitVector } from './sphere.ts';

/** A connected stretch of a border. */
export type LinePart = {
  readonly points: readonly LngLat[];
  /** Chainage of each point, km. */
  readonly chainageKm: Float64Array;
  /** A closed ring: the border around an exclave. First and last point are the same. */
  readonly isRing: boolean;
  /** The country to the left of someone who walks on with growing chainage; null when the map does not say. */
  readonly left: string | null;
};

export type BorderLine = {
  /** `AF-TJ` */
  readonly id: string;
  readonly countries: readonly [string, string];
  readonly lengthKm: number;
  /** The main line, from its start on; after it the rings of exclaves. */
  readonly parts: readonly LinePart[];
};

/** What is asked of the basemap's fine level: `borders` (one MultiLineString a pair) and `countries`. */
export type BorderTopology = Topology<{ borders: GeometryCollection; countries: GeometryCollection }>;

/**
 * The borders of a topology. Chainage, in short: a border starts at its western end, or at its northern one where its
 * ends lie farther apart north to south than west to east. Parts of the main line that another country (or a lake) interrupts follow
 * each other, and the gap counts nothing. After the main line come the rings of exclaves, in the order in which they lie
 * along it; each starts at its northernmost point and runs clockwise. All is scaled so that the last point lies at
 * `lengthsKm` of the pair, where it is given: what is drawn may be thinner than what was measured.
 */
export function readBorderLines(
  topology: BorderTopology,
  lengthsKm: ReadonlyMap<string, number>,
): BorderLine[] {
  const borders = feature(topology, topology.objects.borders) as FeatureCollection<MultiLineString>;
  const countries = feature(topology, topology.objects.countries) as FeatureCollection<
    Polygon | MultiPolygon
  >;
  const areaBy = areaFinder(countries.features);
  return borders.features.map(({ id, geometry }) => {
    const [first = '', second = ''] = String(id).split('-');
    const areas = [areaBy(first), areaBy(second)].filter((area) => area !== null);
    const ordered = orderParts(geometry.coordinates.map((part) => part.map(([x = 0, y = 0]) => [x, y])));
    const drawnKm = ordered.reduce((sum, points) => sum + lengthKm(points), 0);
    const length = lengthsKm.get(String(id)) ?? drawnKm;
    let at = 0;
    const parts = ordered.map((points): LinePart => {
      const chainageKm = new Float64Array(points.length);
      points.forEach((point, index) => {
        const before = points[index - 1];
        if (before !== undefined) at += distanceKm(before, point) * (length / drawnKm);
        chainageKm[index] = at;
      });
      return { points, chainageKm, isRing: isClosed(points), left: leftOf(points, areas) };
    });
    return { id: String(id), countries: [first, second], lengthKm: length, parts };
  });
}

/** Where a chainage lies, [lng, lat]; null beyond the end. On the gap between two parts it is the end of the first. */
export function pointAt({ parts }: BorderLine, chainageKm: number): LngLat | null {
  for (const { points, chainageKm: at } of parts) {
    for (let index = 1; index < points.length; index++) {
      const [from, to] = [at[index - 1] as number, at[index] as number];
      if (chainageKm > to || chainageKm < from) continue;
      const [a, b] = [points[index - 1] as LngLat, points[index] as LngLat];
      const share = to === from ? 0 : (chainageKm - from) / (to - from);
      const [to3, from3] = [toUnitVector(b), toUnitVector(a)];
      const mix = (axis: 0 | 1 | 2) => from3[axis] + (to3[axis] - from3[axis]) * share;
      return toLngLat([mix(0), mix(1), mix(2)]);
    }
  }
  return null;
}

const first = (points: readonly LngLat[]) => points[0] as LngLat;
const last = (points: readonly LngLat[]) => points[points.length - 1] as LngLat;
const isSame = (a: LngLat, b: LngLat) => a[0] === b[0] && a[1] === b[1];
const isClosed = (points: readonly LngLat[]) => isSame(first(points), last(points));
const lengthKm = (points: readonly LngLat[]) =>
  points.reduce((sum, point, at) => (at === 0 ? 0 : sum + distanceKm(points[at - 1] as LngLat, point)), 0);

function orderParts(parts: LngLat[][]): LngLat[][] {
  const main = orderMain(parts.filter((points) => !isClosed(points)));
  const rings = parts.filter(isClosed).map(turnRing);
  const along = (ring: LngLat[]) => {
    const line = main.flat();
    const distances = line.map((point) => distanceKm(point, first(ring)));
    return distances.indexOf(Math.min(...distances));
  };
  return [...main, ...rings.toSorted((a, b) => along(a) - along(b))];
}

/** Ends nearer than this are one: the source's lines do not meet everywhere. */
const JOINT_KM = 1;

/** From the start on, always to the nearest end that is left; parts that touch become one. */
function orderMain(open: LngLat[][]): LngLat[][] {
  if (open.length === 0) return [];
  const start = startOf(open);
  const rest = open.map((points) => [...points]);
  const ordered: LngLat[][] = [];
  let here = start;
  while (rest.length > 0) {
    const ends = rest.flatMap((points, index) => [
      { index, isReversed: false, km: distanceKm(here, first(points)) },
      { index, isReversed: true, km: distanceKm(here, last(points)) },
    ]);
    const next = ends.reduce((nearest, end) => (end.km < nearest.km ? end : nearest));
    const points = rest.splice(next.index, 1)[0] as LngLat[];
    if (next.isReversed) points.reverse();
    const before = ordered.at(-1);
    if (before === undefined || distanceKm(last(before), first(points)) > JOINT_KM) ordered.push(points);
    else before.push(...points.slice(isSame(last(before), first(points)) ? 1 : 0));
    here = last(points);
  }
  return ordered;
}

/** The two ends of the whole are those farthest from each other, of those where nothing goes on. */
function startOf(open: readonly LngLat[][]): LngLat {
  const all = open.flatMap((points) => [first(points), last(points)]);
  const ends = all.filter((end) => all.filter((other) => distanceKm(end, other) < JOINT_KM).length === 1);
  let farthest: [LngLat, LngLat] = [first(ends), first(ends)];
  for (const a of ends)
    for (const b of ends) if (distanceKm(a, b) > distanceKm(...farthest)) farthest = [a, b];
  const [a, b] = farthest;
  const eastKm = distanceKm([a[0], a[1]], [b[0], a[1]]);
  const northKm = distanceKm([a[0], a[1]], [a[0], b[1]]);
  return (eastKm >= northKm ? a[0] < b[0] : a[1] > b[1]) ? a : b;
}

/** Starts at the northernmost point (the westernmost of several) and runs clockwise. */
function turnRing(ring: LngLat[]): LngLat[] {
  const open = ring.slice(0, -1);
  let doubleArea = 0;
  open.forEach(([x, y], at) => {
    const [nextX, nextY] = open[(at + 1) % open.length] as LngLat;
    doubleArea += x * nextY - nextX * y;
  });
  if (doubleArea > 0) open.reverse();
  let north = 0;
  open.forEach(([x, y], at) => {
    const [bestX, bestY] = open[north] as LngLat;
    if (y > bestY || (y === bestY && x < bestX)) north = at;
  });
  const turned = [...open.slice(north), ...open.slice(0, north)];
  return [...turned, first(turned)];
}

function areaFinder(features: readonly Feature<Polygon | MultiPolygon>[]): (id: string) => Area | null {
  return (id) => {
    const found = features.find((one) => one.id === id);
    return found ? areaOf(id, found.geometry) : null;
  };
}

/** Asked beside the middle of long edges, where a step to the left cannot cross the line again: the majority of them. */
function leftOf(points: readonly LngLat[], areas: readonly Area[]): string | null {
  const edges = points.slice(1).map((to, at) => {
    const from = points[at] as LngLat;
    return { from, to, degrees: Math.hypot(to[0] - from[0], to[1] - from[1]) };
  });
  const longest = edges.toSorted((a, b) => b.degrees - a.degrees).slice(0, 5);
  const votes = new Map<string, number>();
  for (const { from, to } of longest) {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const step = 0.001 / Math.hypot(dx, dy);
    const beside: LngLat = [(from[0] + to[0]) / 2 - dy * step, (from[1] + to[1]) / 2 + dx * step];
    const area = areas.find((one) => holds(one, beside));
    if (area) votes.set(area.id, (votes.get(area.id) ?? 0) + 1);
  }
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
