// Owns the outlines of circles, drawn areas and boxes on the map's plane: closed lines whose x runs on over the antimeridian. Pure.
import type { AreaRing } from '../../../contract/area.ts';
import type { Bbox, Near } from '../../../contract/filter.ts';
import { LAT_MAX, planeX, planeY } from '../../../geo/mercator.ts';
import { besideLng, destination } from '../../../geo/sphere.ts';

/** x, y, x, y … in parts of the world; closed from the last point to the first. */
export type Outline = readonly number[];

const CIRCLE_POINTS = 180;
/** Edges that are straight in degrees bend on the plane: they are cut into pieces no longer than this, degrees. */
const PIECE_DEGREES = 1;

export function circleOutline({ point, km }: Near): Outline {
  const outline: number[] = [];
  let before = point[0];
  for (let at = 0; at < CIRCLE_POINTS; at++) {
    const [lng, lat] = destination(point, (at / CIRCLE_POINTS) * 360, km);
    before = besideLng(lng, before);
    outline.push(planeX(before), planeY(lat));
  }
  // Around a pole the line goes once around the world: it is closed along the plane's edge.
  const turn = Math.round(((outline.at(-2) as number) - (outline[0] as number)) * 2) / 2;
  if (Math.abs(turn) < 0.9) return outline;
  const edge = planeY(point[1] > 0 ? LAT_MAX : -LAT_MAX);
  const first = outline[0] as number;
  return [...outline, first + turn, outline[1] as number, first + turn, edge, first, edge];
}

export function areaOutline(ring: AreaRing): Outline {
  return ring.flatMap(([lng, lat], at) => {
    const [px, py] = ring.at(at - 1) as readonly [number, number];
    const pieces = Math.ceil(Math.max(Math.abs(lng - px), Math.abs(lat - py)) / PIECE_DEGREES);
    return Array.from({ length: pieces }, (_, piece) => {
      const share = (piece + 1) / pieces;
      return [planeX(px + (lng - px) * share), planeY(py + (lat - py) * share)];
    }).flat();
  });
}

export function boxOutline([west, south, east, north]: Bbox): Outline {
  const right = east < west ? east + 360 : east;
  const [x1, x2, y1, y2] = [planeX(west), planeX(right), planeY(north), planeY(south)];
  return [x1, y1, x2, y1, x2, y2, x1, y2];
}

/** West and east end of an outline, parts of the world. */
export function extentOf(outline: Outline): readonly [west: number, east: number] {
  let [west, east] = [Infinity, -Infinity];
  for (let at = 0; at < outline.length; at += 2) {
    west = Math.min(west, outline[at] as number);
    east = Math.max(east, outline[at] as number);
  }
  return [west, east];
}
