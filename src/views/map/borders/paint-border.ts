// Owns the painting of chosen borders: their lines, and the area within a distance of them.

import { type Camera, firstCopy, pxPerKm } from '../camera/camera.ts';
import type { CutRun } from './border-stretch.ts';

const TURN = 2 * Math.PI;
/** The scale of the plane grows with latitude; a part of the line whose scale differs by less is stroked in one width. */
const SCALE_STEP = 0.02;

/** First and last point of a part of a run that is stroked at once. */
type Part = readonly [from: number, to: number];

export function paintLines(
  context: CanvasRenderingContext2D,
  runs: readonly CutRun[],
  camera: Camera,
  color: string,
  width: number,
): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const run of runs)
    for (const shift of copiesOf(run, camera, width)) {
      context.beginPath();
      trace(context, run, [0, run.x.length - 1], camera, shift);
      context.stroke();
    }
}

/**
 * Fully opaque: what shines through is the canvas as a whole, so that nothing darkens where parts overlap. Where the line
 * itself ends the area is round; where a stretch was cut it ends square, as the filter does.
 */
export function paintBuffer(
  context: CanvasRenderingContext2D,
  runs: readonly CutRun[],
  km: number,
  camera: Camera,
  color: string,
): void {
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  for (const run of runs) {
    const reach = (i: number) => km * pxPerKm(camera.scale, run.y[i] ?? 0);
    const widest = Math.max(reach(0), ...run.y.map((_, i) => reach(i)));
    for (const shift of copiesOf(run, camera, widest)) {
      for (const part of partsOf(run, camera, shift, reach)) {
        context.lineWidth = 2 * reach(part[0]);
        context.beginPath();
        trace(context, run, part, camera, shift);
        context.stroke();
      }
      if (run.isStart) disc(context, run, 0, camera, shift, reach(0));
      const last = run.x.length - 1;
      if (run.isEnd) disc(context, run, last, camera, shift, reach(last));
    }
  }
}

/** Parts near the view, one after the other overlapping by a segment, so that each bend is rounded by one of them. */
function partsOf(run: CutRun, camera: Camera, shift: number, reach: (i: number) => number): Part[] {
  const last = run.x.length - 1;
  const parts: Part[] = [];
  let from = -1;
  for (let i = 0; i < last; i++) {
    const isNear = segmentIsNear(run, i, camera, shift, reach(i));
    if (isNear && from < 0) from = i;
    if (from < 0) continue;
    const isOther = Math.abs(reach(i + 1) / reach(from) - 1) > SCALE_STEP;
    if (isNear && !isOther && i + 1 < last) continue;
    parts.push([Math.max(0, from - 1), Math.min(last, i + 2)]);
    from = -1;
  }
  return parts;
}

function segmentIsNear(run: CutRun, i: number, camera: Camera, shift: number, reach: number): boolean {
  const px = (at: number) => ((run.x[at] ?? 0) + shift) * camera.scale - camera.left;
  const py = (at: number) => (run.y[at] ?? 0) * camera.scale - camera.top;
  const far = reach * 1.1;
  return (
    Math.max(px(i), px(i + 1)) > -far &&
    Math.min(px(i), px(i + 1)) < camera.width + far &&
    Math.max(py(i), py(i + 1)) > -far &&
    Math.min(py(i), py(i + 1)) < camera.height + far
  );
}

/** By how much the run is shifted in each copy of the world on which it may be seen. */
function copiesOf(run: CutRun, camera: Camera, reachPx: number): number[] {
  const reach = reachPx / camera.scale;
  const west = Math.min(...run.x);
  const copies: number[] = [];
  const seenFrom = camera.left / camera.scale - (Math.max(...run.x) - west) - reach;
  const seenTo = (camera.left + camera.width) / camera.scale + reach;
  for (let x = firstCopy(west, seenFrom); x <= seenTo; x++) copies.push(Math.round(x - west));
  return copies;
}

function trace(
  context: CanvasRenderingContext2D,
  run: CutRun,
  [from, to]: Part,
  camera: Camera,
  shift: number,
): void {
  for (let i = from; i <= to; i++)
    context.lineTo(
      ((run.x[i] ?? 0) + shift) * camera.scale - camera.left,
      (run.y[i] ?? 0) * camera.scale - camera.top,
    );
}

function disc(
  context: CanvasRenderingContext2D,
  run: CutRun,
  i: number,
  camera: Camera,
  shift: number,
  radius: number,
): void {
  const x = ((run.x[i] ?? 0) + shift) * camera.scale - camera.left;
  const y = (run.y[i] ?? 0) * camera.scale - camera.top;
  context.beginPath();
  context.arc(x, y, radius, 0, TURN);
  context.fill();
}
