// Owns the nearest place on a line: its edges as chords of the unit sphere in a tree of boxes, flat typed arrays.
import type { BorderLine, LinePart } from './border-lines.ts';
import { distanceKm, toUnitVector } from './sphere.ts';

/** Longer edges are cut: the chord of 10 km runs at most 2 m below the sphere. */
const LONGEST_EDGE_KM = 10;
const LEAF_EDGES = 8;

/** Vertices of all edges of one border, in order of chainage. Edge e runs from vertex e to e + 1, unless it is a gap. */
export type LineTree = {
  readonly id: string;
  readonly countries: readonly [string, string];
  /** x, y, z of each vertex. */
  readonly vertices: Float64Array;
  readonly chainageKm: Float64Array;
  /** First vertex of each part, and the number of vertices at the end. */
  readonly partStart: Uint32Array;
  readonly parts: readonly Pick<LinePart, 'isRing' | 'left'>[];
  /** 1: no edge leads on from this vertex. */
  readonly isGap: Uint8Array;
  /** Nodes in preorder: six bounds, first edge, end edge, and the right child (0: a leaf); the left child follows its parent. */
  readonly boxes: Float64Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly right: Uint32Array;
};

/** Where on a line: edge, share of it from 0 to 1, and the squared chord to there. */
export type Hit = { edge: number; share: number; squared: number };

export function buildLineTree({ id, countries, parts }: BorderLine): LineTree {
  const vertices: number[] = [];
  const chainage: number[] = [];
  const gaps: number[] = [];
  const partStart: number[] = [];
  const add = (vector: readonly number[], km: number) => {
    const length = Math.hypot(...vector);
    vertices.push(...vector.map((value) => value / length));
    chainage.push(km);
    gaps.push(0);
  };
  for (const { points, chainageKm } of parts) {
    partStart.push(gaps.length);
    points.forEach((point, at) => {
      const before = points[at - 1];
      if (before !== undefined) {
        const pieces = Math.ceil(distanceKm(before, point) / LONGEST_EDGE_KM);
        const [from, to] = [toUnitVector(before), toUnitVector(point)];
        for (let piece = 1; piece < pieces; piece++) {
          const mix = (a: number, b: number) => a + ((b - a) * piece) / pieces;
          const vector = from.map((value, axis) => mix(value, to[axis] as number));
          add(vector, mix(chainageKm[at - 1] as number, chainageKm[at] as number));
        }
      }
      add(toUnitVector(point), chainageKm[at] as number);
    });
    gaps[gaps.length - 1] = 1;
  }
  partStart.push(gaps.length);
  const flat = Float64Array.from(vertices);
  return {
    id,
    countries,
    vertices: flat,
    chainageKm: Float64Array.from(chainage),
    partStart: Uint32Array.from(partStart),
    parts: parts.map(({ isRing, left }) => ({ isRing, left })),
    isGap: Uint8Array.from(gaps),
    ...buildNodes(flat, gaps.length - 1),
  };
}

/** Edges lie along a line, so halving their row halves the space that they take: no sorting is needed. */
function buildNodes(vertices: Float64Array, edges: number) {
  const boxes: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const right: number[] = [];
  const build = (first: number, end: number): number => {
    const node = from.push(first) - 1;
    to.push(end);
    right.push(0);
    for (let axis = 0; axis < 3; axis++) {
      let [low, high] = [2, -2];
      for (let vertex = first; vertex <= end; vertex++) {
        const value = vertices[vertex * 3 + axis] as number;
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      boxes.push(low, high);
    }
    if (end - first > LEAF_EDGES) {
      const middle = (first + end) >> 1;
      build(first, middle);
      right[node] = build(middle, end);
    }
    return node;
  };
  build(0, edges);
  return {
    boxes: Float64Array.from(boxes),
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    right: Uint32Array.from(right),
  };
}

/** Squared chord from a unit vector to a node's box: no edge in it is nearer. */
export function squaredToBox({ boxes }: LineTree, node: number, x: number, y: number, z: number): number {
  const at = node * 6;
  const dx = Math.max((boxes[at] as number) - x, x - (boxes[at + 1] as number), 0);
  const dy = Math.max((boxes[at + 2] as number) - y, y - (boxes[at + 3] as number), 0);
  const dz = Math.max((boxes[at + 4] as number) - z, z - (boxes[at + 5] as number), 0);
  return dx * dx + dy * dy + dz * dz;
}

const stack = new Uint32Array(64);
const bounds = new Float64Array(64);

/** Puts the nearest place nearer than `hit.squared` into `hit`; says whether there is one. */
export function findNearest(tree: LineTree, x: number, y: number, z: number, hit: Hit): boolean {
  const { from, to, right } = tree;
  let found = false;
  let depth = 1;
  stack[0] = 0;
  bounds[0] = squaredToBox(tree, 0, x, y, z);
  while (depth > 0) {
    depth--;
    if ((bounds[depth] as number) >= hit.squared) continue;
    const node = stack[depth] as number;
    const rightChild = right[node] as number;
    if (rightChild === 0) {
      for (let edge = from[node] as number; edge < (to[node] as number); edge++)
        if (tryEdge(tree, edge, x, y, z, hit)) found = true;
      continue;
    }
    const leftChild = node + 1;
    const leftBound = squaredToBox(tree, leftChild, x, y, z);
    const rightBound = squaredToBox(tree, rightChild, x, y, z);
    const isLeftFirst = leftBound <= rightBound;
    stack[depth] = isLeftFirst ? rightChild : leftChild;
    bounds[depth++] = isLeftFirst ? rightBound : leftBound;
    stack[depth] = isLeftFirst ? leftChild : rightChild;
    bounds[depth++] = isLeftFirst ? leftBound : rightBound;
  }
  return found;
}

function tryEdge(tree: LineTree, edge: number, x: number, y: number, z: number, hit: Hit): boolean {
  if (tree.isGap[edge] === 1) return false;
  const { vertices } = tree;
  const at = edge * 3;
  const ax = vertices[at] as number;
  const ay = vertices[at + 1] as number;
  const az = vertices[at + 2] as number;
  const bx = (vertices[at + 3] as number) - ax;
  const by = (vertices[at + 4] as number) - ay;
  const bz = (vertices[at + 5] as number) - az;
  const length = bx * bx + by * by + bz * bz;
  const along = length === 0 ? 0 : ((x - ax) * bx + (y - ay) * by + (z - az) * bz) / length;
  const share = Math.max(0, Math.min(1, along));
  // At an end the vertex itself, so that borders that meet there are equally far to the last bit.
  const dx = x - (share === 1 ? (vertices[at + 3] as number) : ax + bx * share);
  const dy = y - (share === 1 ? (vertices[at + 4] as number) : ay + by * share);
  const dz = z - (share === 1 ? (vertices[at + 5] as number) : az + bz * share);
  const squared = dx * dx + dy * dy + dz * dz;
  if (squared >= hit.squared) return false;
  hit.edge = edge;
  hit.share = share;
  hit.squared = squared;
  return true;
}
