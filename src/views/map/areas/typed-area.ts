// Owns how typed or pasted coordinates of an area are read: a point a line, or a GeoJSON polygon. Pure.
import { type AreaRing, areaRingOf, MAX_AREA_POINTS } from '../../../contract/area.ts';
import { readCoordinates } from '../../../geo/read-coordinates.ts';
import { besideLng } from '../../../geo/sphere.ts';

export type TypedArea =
  | { readonly ring: AreaRing }
  | { readonly fault: 'line'; readonly line: number; readonly text: string }
  | { readonly fault: 'few' | 'many' | 'crossed' | 'parts' };

/** `box`: west, south, east, north; tells latitude from longitude where a text leaves both open. */
export function readTypedArea(text: string, box: readonly [number, number, number, number]): TypedArea {
  if (text.trim().startsWith('{')) {
    const rings = ringsOfGeoJson(text);
    if (rings.length > 1) return { fault: 'parts' };
    return rings[0] === undefined
      ? { fault: 'line', line: 1, text: text.trim().slice(0, 60) }
      : ringOf(rings[0]);
  }
  const found: (readonly [number, number])[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    // A semicolon may stand between two points, or within one.
    const whole = pointOf(line, box);
    const parts = line.split(';').filter((part) => part.trim() !== '');
    for (const point of whole ? [whole] : parts.map((part) => pointOf(part, box))) {
      if (point === null) return { fault: 'line', line: at + 1, text: line.trim().slice(0, 60) };
      found.push(point);
    }
  }
  return ringOf(found);
}

/** Where a text can be read either way, as the search field offers it last: the way that lies within the box. */
const pointOf = (text: string, box: Parameters<typeof readCoordinates>[1]) =>
  readCoordinates(text.trim(), box).readings.at(-1)?.at ?? null;

function ringOf(points: AreaRing): TypedArea {
  const [first, last] = [points[0], points.at(-1)];
  const isClosed = points.length > 1 && String(first) === String(last);
  const open = isClosed ? points.slice(0, -1) : points;
  if (open.length < 3) return { fault: 'few' };
  if (open.length > MAX_AREA_POINTS) return { fault: 'many' };
  const ring = areaRingOf(nextToEachOther(open));
  return ring === null ? { fault: 'crossed' } : { ring };
}

/** Each point on the side of the antimeridian where the one before it is near. */
function nextToEachOther(points: AreaRing): AreaRing {
  let before = points[0]?.[0] ?? 0;
  return points.map(([lng, lat]) => {
    before = besideLng(lng, before);
    return [before, lat];
  });
}

/** All rings of all polygons of a GeoJSON text, holes among them; those of anything else are none. */
function ringsOfGeoJson(text: string): AreaRing[] {
  try {
    return findRings(JSON.parse(text), 0);
  } catch {
    return [];
  }
}

const DEEPEST = 6;

function findRings(value: unknown, depth: number): AreaRing[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  const { type, coordinates, geometry, geometries, features } = value as Record<string, unknown>;
  if (type === 'Polygon' && Array.isArray(coordinates)) return coordinates.flatMap(pairsOf);
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) return coordinates.flat().flatMap(pairsOf);
  const parts = [features, geometries].find(Array.isArray) ?? [geometry];
  return parts.flatMap((part: unknown) => findRings(part, depth + 1));
}

function pairsOf(ring: unknown): AreaRing[] {
  if (!Array.isArray(ring)) return [];
  const isPair = (pair: unknown): pair is [number, number] =>
    Array.isArray(pair) &&
    Number.isFinite(pair[0]) &&
    Number.isFinite(pair[1]) &&
    Math.abs(pair[0]) <= 360 &&
    Math.abs(pair[1]) <= 90;
  return ring.every(isPair) ? [ring.map(([lng, lat]): [number, number] => [lng, lat])] : [];
}
