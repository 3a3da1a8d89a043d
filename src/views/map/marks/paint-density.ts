// Owns the painting of the density layer: a square for each cell with events, the shade by how many.

import { densitySteps, SHADE_ALPHA, shadeOf } from '../../../canvas/density-scale.ts';
import type { Palette } from '../../../canvas/palette.ts';
import { CELLS_PER_TILE } from '../../../geo/cell-grid.ts';
import { type Camera, firstCopy } from '../camera/camera.ts';
import type { Mark, Marks } from './marks.ts';

/** Paper between squares, CSS px. */
const GAP_PX = 1;

/** Side of a cell on the plane. */
export const sideOf = (zoom: number): number => 1 / (CELLS_PER_TILE * 2 ** zoom);

export function paintDensity(
  context: CanvasRenderingContext2D,
  { cells }: Marks,
  camera: Camera,
  density: number,
  palette: Palette,
): void {
  const side = sideOf(cells.zoom);
  const steps = densitySteps(cells.peak);
  const device = (px: number) => Math.round(px * density) / density;
  const west = camera.left / camera.scale - side;
  const east = (camera.left + camera.width) / camera.scale;
  context.globalAlpha = SHADE_ALPHA;
  for (let i = 0; i < cells.size; i++) {
    const north = (cells.y[i] ?? 0) - side / 2;
    const top = device(north * camera.scale - camera.top);
    const bottom = device((north + side) * camera.scale - camera.top);
    if (bottom < 0 || top > camera.height) continue;
    context.fillStyle = palette.density[shadeOf(steps, cells.count[i] ?? 0)] ?? palette.ink;
    for (let x = firstCopy((cells.x[i] ?? 0) - side / 2, west); x <= east; x++) {
      const left = device(x * camera.scale - camera.left);
      const right = device((x + side) * camera.scale - camera.left);
      context.fillRect(left, top, right - left - GAP_PX, bottom - top - GAP_PX);
    }
  }
  context.globalAlpha = 1;
}

/** The outline of a square that is pointed at or in focus. */
export function outlineSquare(
  context: CanvasRenderingContext2D,
  mark: Mark,
  camera: Camera,
  color: string,
  lineWidth: number,
): void {
  const side = sideOf(mark.zoom) * camera.scale;
  const half = sideOf(mark.zoom) / 2;
  const top = (mark.y - half) * camera.scale - camera.top;
  const east = (camera.left + camera.width) / camera.scale;
  context.strokeStyle = color;
  context.lineWidth = lineWidth;
  for (let x = firstCopy(mark.x - half, camera.left / camera.scale - 2 * half); x <= east; x++)
    context.strokeRect(x * camera.scale - camera.left - 0.5, top - 0.5, side, side);
}
