// Owns the lines of countries over the shades of provinces, which would hide them: disputed ones dashed, as below.

import type { Path } from '../../../geo/paths.ts';
import { coarse, FINE_FROM_ZOOM, fine } from '../basemap/basemap-data.ts';
import type { Shapes } from '../basemap/shapes.ts';
import { type Camera, zoomAt } from '../camera/camera.ts';

/** Numbers of paths have 32 bits: in these parts of the plane a line lies right to a quarter of a pixel at zoom 14. */
const UNITS = 2 ** 20;
const WIDTH_PX = 1.2;
const DASH_PX = [5, 3.5];

type Lines = { readonly solid: Path2D; readonly dashed: Path2D };
const made = new WeakMap<Shapes, Lines>();

function linesOf(shapes: Shapes): Lines {
  const known = made.get(shapes);
  if (known) return known;
  const lines = { solid: pathOf(shapes.borders ?? []), dashed: pathOf(shapes.disputed ?? []) };
  made.set(shapes, lines);
  return lines;
}

function pathOf(paths: readonly Path[]): Path2D {
  const path = new Path2D();
  for (const { xy } of paths)
    for (let i = 0; i + 1 < xy.length; i += 2) {
      const [x, y] = [(xy[i] ?? 0) * UNITS, (xy[i + 1] ?? 0) * UNITS];
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
  return path;
}

export function strokeBorders(
  context: CanvasRenderingContext2D,
  camera: Camera,
  density: number,
  color: string,
): void {
  const isNear = Math.round(zoomAt(camera.scale)) >= FINE_FROM_ZOOM;
  const level = (isNear ? fine.value : null) ?? coarse.value;
  if (!level) return;
  const { solid, dashed } = linesOf(level.shapes);
  const copy = Math.floor((camera.left + camera.width / 2) / camera.scale);
  const zoomed = (camera.scale * density) / UNITS;
  const px = UNITS / camera.scale;
  context.setTransform(
    zoomed,
    0,
    0,
    zoomed,
    (copy * camera.scale - camera.left) * density,
    -camera.top * density,
  );
  context.strokeStyle = color;
  context.lineWidth = WIDTH_PX * px;
  context.lineJoin = 'round';
  context.stroke(solid);
  context.setLineDash(DASH_PX.map((length) => length * px));
  context.stroke(dashed);
  context.setLineDash([]);
}
