// Owns the verdict on each row by a circle or a drawn area: site by site, rows one by one only where they may differ.
import type { Area, Near } from '../../contract/filter.ts';
import { COORDINATE_STEP } from '../../contract/frame-chunk.ts';
import { distanceKm, type LngLat } from '../../geo/sphere.ts';
import {
  CROSSES,
  meetRay,
  ON_EDGE,
  ringHoldsSteps,
  type StepRing,
  stepRingOf,
  TURN_STEPS,
} from '../../matching/in-area.ts';
import { FAILS, PASSES } from '../../matching/near-border.ts';
import { judgeDistance } from '../../matching/near-point.ts';
import type { Columns } from '../load/columns.ts';
import type { Frame } from '../load/frame.ts';

const inDegrees = (lng: number, lat: number): LngLat => [lng * COORDINATE_STEP, lat * COORDINATE_STEP];

/** A group lies somewhere about its events: it is near nothing, and in no area. */
const isGroup = ({ weight }: Columns, row: number) => weight !== null && (weight[row] as number) > 1;

/** Sites are narrow: their corners lie farthest from their middle, but for less than this part. */
const CORNER_SLACK = 1.01;

/** See `judgePoint` in `matching/near-point`. Sites too far away for their least precise row are passed over. */
export function judgeNearRows(frame: Frame, near: Near): Uint8Array {
  const { places, columns } = frame;
  const verdicts = new Uint8Array(columns.rows).fill(FAILS);
  const precisions = leastPrecise(frame);
  for (let site = 0; site < places.sites; site++) {
    const west = places.west[site] as number;
    const south = places.south[site] as number;
    const east = places.east[site] as number;
    const north = places.north[site] as number;
    const middle = inDegrees((west + east) / 2, (south + north) / 2);
    const reach = Math.max(
      distanceKm(middle, inDegrees(west, south)),
      distanceKm(middle, inDegrees(west, north)),
    );
    const least = distanceKm(near.point, middle) - reach * CORNER_SLACK;
    if (least - (precisions[site] as number) > near.km + CORNER_SLACK) continue;
    for (let at = places.siteStart[site] as number; at < (places.siteStart[site + 1] as number); at++) {
      const row = places.order[at] as number;
      if (isGroup(columns, row)) continue;
      const point = inDegrees(columns.lng[row] as number, columns.lat[row] as number);
      verdicts[row] = judgeDistance(near, distanceKm(near.point, point), columns.precisionKm[row] as number);
    }
  }
  return verdicts;
}

const precisionsOf = new WeakMap<Frame, Float32Array>();

/** By site, the precision of its least precise row, km; made once for a frame. */
function leastPrecise(frame: Frame): Float32Array {
  let known = precisionsOf.get(frame);
  if (known === undefined) {
    const { places, columns } = frame;
    known = new Float32Array(places.sites);
    for (let site = 0; site < places.sites; site++) {
      for (let at = places.siteStart[site] as number; at < (places.siteStart[site + 1] as number); at++) {
        const precision = columns.precisionKm[places.order[at] as number] as number;
        if (precision > (known[site] as number)) known[site] = precision;
      }
    }
    precisionsOf.set(frame, known);
  }
  return known;
}

/**
 * See `isInArea` in `matching/in-area`. Sites that no edge of the ring meets are wholly within or without; in the others rows are held against
 * those edges alone that a ray from the site eastward can meet.
 */
export function judgeAreaRows({ places, columns }: Frame, { ring }: Area): Uint8Array {
  const steps = stepRingOf(ring);
  const verdicts = new Uint8Array(columns.rows).fill(FAILS);
  for (let site = 0; site < places.sites; site++) {
    const box = {
      west: places.west[site] as number,
      south: places.south[site] as number,
      east: places.east[site] as number,
      north: places.north[site] as number,
    };
    const [here, aTurnOn] = [edgesBeside(steps, box, 0), edgesBeside(steps, box, TURN_STEPS)];
    const isMet = here.isMet || aTurnOn.isMet;
    if (!isMet && !ringHoldsSteps(steps, box.west, box.south)) continue;
    for (let at = places.siteStart[site] as number; at < (places.siteStart[site + 1] as number); at++) {
      const row = places.order[at] as number;
      if (isGroup(columns, row)) continue;
      const [x, y] = [columns.lng[row] as number, columns.lat[row] as number];
      if (!isMet || areWithin(here.edges, x, y) || areWithin(aTurnOn.edges, x + TURN_STEPS, y))
        verdicts[row] = PASSES;
    }
  }
  return verdicts;
}

type Sides = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
/** `edges`: px, py, qx, qy …, none where the ring is elsewhere. `isMet` is never false where an edge touches the box. */
type Beside = { readonly edges: readonly number[]; readonly isMet: boolean };
const ELSEWHERE: Beside = { edges: [], isMet: false };

/** The edges of a ring that a ray eastward from within a box, moved east by so much, can meet. */
function edgesBeside({ xy, ...around }: StepRing, { south, north, ...box }: Sides, eastward: number): Beside {
  const west = box.west + eastward;
  const east = box.east + eastward;
  if (west > around.east || east < around.west || south > around.north || north < around.south)
    return ELSEWHERE;
  const edges: number[] = [];
  let isMet = false;
  let px = xy[xy.length - 2] as number;
  let py = xy[xy.length - 1] as number;
  for (let at = 0; at < xy.length; at += 2) {
    const qx = xy[at] as number;
    const qy = xy[at + 1] as number;
    if (Math.max(px, qx) >= west && Math.max(py, qy) >= south && Math.min(py, qy) <= north) {
      edges.push(px, py, qx, qy);
      const side = (x: number, y: number) => (qx - px) * (y - py) - (qy - py) * (x - px);
      const sides = [side(west, south), side(east, south), side(west, north), side(east, north)];
      if (Math.min(px, qx) <= east && Math.min(...sides) <= 0 && Math.max(...sides) >= 0) isMet = true;
    }
    px = qx;
    py = qy;
  }
  return { edges, isMet };
}

function areWithin(edges: readonly number[], x: number, y: number): boolean {
  let isInside = false;
  for (let at = 0; at < edges.length; at += 4) {
    const meeting = meetRay(
      edges[at] as number,
      edges[at + 1] as number,
      edges[at + 2] as number,
      edges[at + 3] as number,
      x,
      y,
    );
    if (meeting === ON_EDGE) return true;
    if (meeting === CROSSES) isInside = !isInside;
  }
  return isInside;
}
