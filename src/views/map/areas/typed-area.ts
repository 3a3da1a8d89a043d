// Owns how typed or pasted coordinates of an area are read: a point a line, or a GeoJSON polygon. Pure.
import { type AreaRing, areaRingOf, MAX_AREA_POINTS } from '../../../contract/area.ts';
import { readCoordinates } from '../../../geo/read-coordinates.ts';

export type TypedArea =
  | { readonly ring: AreaRing }
  | { readonly fault: 'line'; readonly line: number; readonly text: string }
  | { readonly fault: 'few' | 'many' | 'crossed' };

/** `box`: west, south, east, north; tells latitude from longitude where a text leaves both open. */
export function readTypedArea(text: string, box: readonly [number, number, number, number]): TypedArea {
  const points = text.trim().startsWith('{') ? pointsOfGeoJson(text) : null;
  if (points !== null) return ringOf(points);
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
    before = lng + Math.round((before - lng) / 360) * 360;
    return [before, lat];
  });
}

/** The outer ring of the first polygon of a GeoJSON text; null where there is none. */
function pointsOfGeoJson(text: string): AreaRing | null {
  try {
    return findRing(JSON.parse(text), 0);
  } catch {
    return null;
  }
}

const DEEPEST = 6;

function findRing(value: unknown, depth: number): AreaRing | null {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null;
  const { type, coordinates, geometry, features } = value as Record<string, unknown>;
  if (type === 'Polygon' && Array.isArray(coordinates)) return pairsOf(coordinates[0]);
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) return pairsOf(coordinates[0]?.[0]);
  return findRing(Array.isArray(features) ? features[0] : geometry, depth + 1);
}

function pairsOf(ring: unknown): AreaRing | null {
  if (!Array.isArray(ring)) return null;
  const isPair = (pair: unknown): pair is [number, number] =>
    Array.isArray(pair) &&
    Number.isFinite(pair[0]) &&
    Number.isFinite(pair[1]) &&
    Math.abs(pair[0]) <= 360 &&
    Math.abs(pair[1]) <= 90;
  return ring.every(isPair) ? ring.map(([lng, lat]): [number, number] => [lng, lat]) : null;
}
