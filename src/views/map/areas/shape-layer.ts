// Owns the canvas of the places that the filter asks for: circle, drawn area, box, and the line that is being drawn.
import type { Palette } from '../../../canvas/palette.ts';
import { strokeHaloed } from '../../../canvas/stroke-haloed.ts';
import { planeX, planeY } from '../../../geo/mercator.ts';
import { type Camera, nearestCopy } from '../camera/camera.ts';
import { copiesInView } from '../camera/copies-in-view.ts';
import { CanvasLayer } from '../canvas/canvas-layer.ts';
import { extentOf, type Outline } from './outline.ts';

type LngLat = readonly [number, number];
/** Points set so far, and where the pointer is; `isCrossed`: they make no area. */
export type Draft = {
  readonly points: readonly LngLat[];
  readonly pointer: LngLat | null;
  readonly isCrossed: boolean;
};
export type Shapes = { readonly outlines: readonly Outline[]; readonly draft: Draft | null };

/** Above a raster and a border's area, below the squares of density. */
const PANE = { name: 'sarhad-areas', zIndex: 295 };
const LINE_PX = 1.75;
const HALO_PX = 4;
const POINT_PX = 4.5;
const DASH = [5, 4];
const FILL = 0.07;

export class ShapeLayer extends CanvasLayer {
  private shapes: Shapes = { outlines: [], draft: null };

  constructor() {
    super(PANE);
  }

  show(shapes: Shapes): void {
    this.shapes = shapes;
    // What is being drawn lies above the events.
    this.raise(shapes.draft === null ? PANE.zIndex : 480);
    this.requestPaint();
  }

  protected override draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    _density: number,
    palette: Palette,
  ): void {
    context.lineJoin = 'round';
    for (const outline of this.shapes.outlines) {
      for (const shift of copiesInView(camera, ...extentOf(outline)))
        paintOutline(context, outline, shift, camera, palette);
    }
    if (this.shapes.draft !== null) paintDraft(context, this.shapes.draft, camera, palette);
  }
}

function paintOutline(
  context: CanvasRenderingContext2D,
  outline: Outline,
  shift: number,
  { scale, left, top }: Camera,
  palette: Palette,
): void {
  context.beginPath();
  for (let at = 0; at < outline.length; at += 2) {
    context.lineTo(
      ((outline[at] as number) + shift) * scale - left,
      (outline[at + 1] as number) * scale - top,
    );
  }
  context.closePath();
  context.globalAlpha = FILL;
  context.fillStyle = palette.accent;
  context.fill();
  context.globalAlpha = 1;
  strokeHaloed(context, palette, LINE_PX, HALO_PX);
}

function paintDraft(
  context: CanvasRenderingContext2D,
  { points, pointer, isCrossed }: Draft,
  { scale, left, top, width }: Camera,
  palette: Palette,
): void {
  const { accent, panel } = palette;
  const first = points[0];
  const middle = (left + width / 2) / scale;
  const base = first === undefined ? 0 : nearestCopy(planeX(first[0]), middle) - planeX(first[0]);
  const at = ([lng, lat]: LngLat) =>
    [(planeX(lng) + base) * scale - left, planeY(lat) * scale - top] as const;
  const trace = (line: readonly LngLat[]) => {
    context.beginPath();
    for (const point of line) context.lineTo(...at(point));
  };
  const line = pointer === null ? points : [...points, pointer];
  if (line.length > 2 && !isCrossed) {
    trace(line);
    context.globalAlpha = FILL;
    context.fillStyle = accent;
    context.fill();
    context.globalAlpha = 1;
  }
  trace(points);
  strokeHaloed(context, palette, LINE_PX, HALO_PX);
  if (line.length > 1 && first !== undefined) {
    trace([points.at(-1) as LngLat, ...(pointer === null ? [] : [pointer]), first]);
    context.setLineDash(DASH);
    context.strokeStyle = accent;
    context.lineWidth = LINE_PX;
    context.stroke();
    context.setLineDash([]);
  }
  for (const point of points) {
    context.beginPath();
    context.arc(...at(point), POINT_PX, 0, 2 * Math.PI);
    context.fillStyle = panel;
    context.fill();
    context.strokeStyle = accent;
    context.lineWidth = LINE_PX;
    context.stroke();
  }
}
