// Owns where to look for what passes: the box around what happened on the ground, and the places beyond it.
import { COORDINATE_STEP } from '../../contract/frame-chunk.ts';
import type { Extent } from '../answers.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { leafWeight } from './count-totals.ts';

/** Steps, [west, south, east, north]. */
type Box = readonly [number, number, number, number];

const STEPS_PER_DEGREE = Math.round(1 / COORDINATE_STEP);
/** So many places beyond the box are told; the others are counted by whoever counts. */
const MOST_PLACES = 8;

/** Null when nothing that passes has a point. */
export function extentOf(state: CrossFilter): Extent | null {
  const { groundOf, columns } = state.frame;
  const isOnGround = (row: number) => groundOf[columns.profile[row] as number] === 1;
  const box = boxOf(state, isOnGround) ?? boxOf(state, () => true);
  if (box === null) return null;
  const [west, south, east, north] = box;
  return {
    bounds: [
      west / STEPS_PER_DEGREE,
      south / STEPS_PER_DEGREE,
      east / STEPS_PER_DEGREE,
      north / STEPS_PER_DEGREE,
    ],
    elsewhere: placesBeyond(state, box),
  };
}

/**
 * Box around passing rows. Method: for each side, leaves in the order of how far they reach to it; only those that
 * reach farther than a row found already are looked into.
 */
function boxOf(state: CrossFilter, isMeant: (row: number) => boolean): Box | null {
  const { places, columns } = state.frame;
  const { byReach } = places;
  const west = farthest(state, byReach.west, places.west, columns.lng, -1, isMeant);
  if (west === null) return null;
  const south = farthest(state, byReach.south, places.south, columns.lat, -1, isMeant) ?? 0;
  const east = farthest(state, byReach.east, places.east, columns.lng, 1, isMeant) ?? 0;
  const north = farthest(state, byReach.north, places.north, columns.lat, 1, isMeant) ?? 0;
  return [west, south, east, north];
}

/** The largest coordinate of a passing row times `sign`, times `sign` again; null without rows. */
function farthest(
  { frame, passing, failed }: CrossFilter,
  leaves: Uint32Array,
  reach: Int32Array,
  coordinate: Int32Array,
  sign: 1 | -1,
  isMeant: (row: number) => boolean,
): number | null {
  const { order, leafStart } = frame.places;
  let most = Number.NEGATIVE_INFINITY;
  for (const leaf of leaves) {
    if (sign * (reach[leaf] as number) <= most) break;
    if (leafWeight(passing.leaf, leaf) === 0) continue;
    for (let at = leafStart[leaf] as number; at < (leafStart[leaf + 1] as number); at++) {
      const row = order[at] as number;
      const reached = sign * (coordinate[row] as number);
      if (reached > most && failed[row] === 0 && isMeant(row)) most = reached;
    }
  }
  // Adding 0 turns −0 into 0.
  return most === Number.NEGATIVE_INFINITY ? null : sign * most + 0;
}

/** Leaves whose rows all lie beyond the box, with what passes there, most events first; a leaf lies where its first passing row does. */
function placesBeyond(
  { frame, passing, failed }: CrossFilter,
  [west, south, east, north]: Box,
): Extent['elsewhere'] {
  const { places, columns } = frame;
  const { order, leafStart } = places;
  const found: [number, number, number][] = [];
  for (let leaf = 0; leaf < places.leaves; leaf++) {
    const count = leafWeight(passing.leaf, leaf);
    const isApart =
      (places.north[leaf] as number) < south ||
      (places.south[leaf] as number) > north ||
      (places.east[leaf] as number) < west ||
      (places.west[leaf] as number) > east;
    if (count === 0 || !isApart) continue;
    const rows = order.subarray(leafStart[leaf], leafStart[leaf + 1]);
    const row = rows.find((one) => failed[one] === 0) as number;
    const [lng, lat] = [columns.lng[row] as number, columns.lat[row] as number];
    found.push([lng / STEPS_PER_DEGREE, lat / STEPS_PER_DEGREE, count]);
  }
  return found.sort((a, b) => b[2] - a[2]).slice(0, MOST_PLACES);
}
