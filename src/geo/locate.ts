// Owns where a point lies to the borders: the nearest one, the distance to its line, chainage and side.
import type { BorderLine } from './border-lines.ts';
import { buildLineTree, findNearest, type Hit, type LineTree, squaredToBox } from './line-tree.ts';
import { chordToKm, kmToChord, type LngLat, toUnitVector } from './sphere.ts';

export type NearBorder = {
  readonly border: string;
  /** To the line, along a great circle. */
  readonly distanceKm: number;
  /** Of the nearest place on the line. */
  readonly chainageKm: number;
  /** The country of the pair on whose side the point lies; null beyond the end of a line, where neither need be. */
  readonly side: string | null;
};

export type Locator = {
  /**
   * All named borders at most so far, nearest first (equally far: by id); and the nearest of all, which is none where
   * a line that is not named lies nearer still.
   */
  locate(point: LngLat, reachKm: number): { near: NearBorder[]; nearest: NearBorder | null };
};

/**
 * Makes a locator. `isNamed` says which lines are answered; the others only keep a point beside them from being given
 * to a named one that is farther. Distances are exact on the sphere to 2 m.
 */
export function createLocator(lines: readonly BorderLine[], isNamed: (id: string) => boolean): Locator {
  const trees = lines.map(buildLineTree).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const named = trees.filter(({ id }) => isNamed(id));
  const others = trees.filter(({ id }) => !isNamed(id));
  const hit: Hit = { edge: 0, share: 0, squared: 0 };
  return {
    locate(point, reachKm) {
      const [x, y, z] = toUnitVector(point);
      const reach = kmToChord(reachKm);
      const near: NearBorder[] = [];
      let least = reach;
      for (const tree of named) {
        if (squaredToBox(tree, 0, x, y, z) > reach) continue;
        hit.squared = reach;
        if (!findNearest(tree, x, y, z, hit)) continue;
        near.push(nearBorderOf(tree, hit, x, y, z));
        least = Math.min(least, hit.squared);
      }
      near.sort((a, b) => a.distanceKm - b.distanceKm);
      hit.squared = least;
      const isOther = near.length > 0 && others.some((tree) => findNearest(tree, x, y, z, hit));
      return { near, nearest: isOther ? null : (near[0] ?? null) };
    },
  };
}

function nearBorderOf(
  tree: LineTree,
  { edge, share, squared }: Hit,
  x: number,
  y: number,
  z: number,
): NearBorder {
  const [from, to] = [tree.chainageKm[edge] as number, tree.chainageKm[edge + 1] as number];
  return {
    border: tree.id,
    distanceKm: chordToKm(squared),
    chainageKm: from + (to - from) * share,
    side: sideOf(tree, edge, share, x, y, z),
  };
}

/**
 * Left of an edge is where its normal points. At a vertex the sum of both edges' unit normals decides (the
 * pseudo-normal of Bærentzen and Aanæs, 2005): either alone may err at a sharp bend.
 */
function sideOf(
  { vertices, partStart, parts, countries }: LineTree,
  edge: number,
  share: number,
  x: number,
  y: number,
  z: number,
): string | null {
  const part = partStart.findLastIndex((start) => start <= edge);
  const { isRing, left } = parts[part] ?? { isRing: false, left: null };
  if (left === null) return null;
  const height = (of: number) => {
    const [a, b] = [of * 3, of * 3 + 3];
    const at = (index: number) => vertices[index] as number;
    const nx = at(a + 1) * at(b + 2) - at(a + 2) * at(b + 1);
    const ny = at(a + 2) * at(b) - at(a) * at(b + 2);
    const nz = at(a) * at(b + 1) - at(a + 1) * at(b);
    return (nx * x + ny * y + nz * z) / (Math.hypot(nx, ny, nz) || 1);
  };
  let sum = height(edge);
  if (share === 0 || share === 1) {
    const firstEdge = partStart[part] as number;
    const lastEdge = (partStart[part + 1] as number) - 2;
    const isEnd = share === 0 ? edge === firstEdge : edge === lastEdge;
    if (isEnd && !isRing) return null;
    const other = share === 0 ? (isEnd ? lastEdge : edge - 1) : isEnd ? firstEdge : edge + 1;
    sum += height(other);
  }
  if (sum === 0) return null;
  const [one, two] = countries;
  return sum > 0 ? left : left === one ? two : one;
}
