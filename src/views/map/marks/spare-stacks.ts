// Owns that what is painted over the marks leaves the numbers of stacks to be read: which stacks lie there, and painting around them.
import { type Camera, nearestCopy } from '../camera/camera.ts';
import { RING } from './draw-stack.ts';
import type { Marks } from './marks.ts';

/** A stack as it is seen, CSS px of the canvas. */
export type SeenStack = { readonly left: number; readonly top: number; readonly radius: number };

/** Stacks that reach nearer than `reach` to a point of the canvas. */
export function stacksNear(
  marks: Marks | null,
  camera: Camera,
  left: number,
  top: number,
  reach: number,
): SeenStack[] {
  const near: SeenStack[] = [];
  if (marks === null || marks.cells.kind !== 'stacks') return near;
  const { cells } = marks;
  const x = (camera.left + left) / camera.scale;
  for (let i = 0; i < cells.size; i++) {
    if ((cells.count[i] ?? 0) < 2) continue;
    const seen = {
      left: nearestCopy(cells.x[i] ?? 0, x) * camera.scale - camera.left,
      top: (cells.y[i] ?? 0) * camera.scale - camera.top,
      radius: marks.radius[i] ?? 0,
    };
    if (Math.hypot(seen.left - left, seen.top - top) < reach + seen.radius) near.push(seen);
  }
  return near;
}

/** Of a stack what is kept: all of it, or its number alone, which may be run up to. */
export type Kept = 'stack' | 'number';

/** Paints everywhere but on what is kept of the stacks. */
export function paintAround(
  context: CanvasRenderingContext2D,
  stacks: readonly SeenStack[],
  kept: Kept,
  { width, height }: Camera,
  paint: () => void,
): void {
  context.save();
  // One after the other: in the middle of a zoom they may overlap, and one clip of all would open there.
  for (const { left, top, radius } of stacks) {
    context.beginPath();
    context.rect(0, 0, width, height);
    context.arc(left, top, kept === 'stack' ? radius + HALO : radius - RING, 0, 2 * Math.PI);
    context.clip('evenodd');
  }
  paint();
  context.restore();
}

/** Paper around a stack, so that what runs up to it does not touch it. */
const HALO = 1;
