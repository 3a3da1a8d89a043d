// Owns the canvas of the crossings of chosen borders: a square each, filled by what is known of its status.
import type { Palette } from '../../../canvas/palette.ts';
import { type Camera, nearestCopy, zoomAt } from '../camera/camera.ts';
import { CanvasLayer } from '../canvas/canvas-layer.ts';
import { CROSSINGS_FROM_ZOOM, type CrossingMark } from './crossing-marks.ts';

/** Above the names, whose sign of a crossing would hide the state, and below the events. */
const PANE = { name: 'sarhad-crossings', zIndex: 440 };
const HALF_PX = 5;

export class CrossingLayer extends CanvasLayer {
  private marks: readonly CrossingMark[] = [];

  constructor() {
    super(PANE);
  }

  show(marks: readonly CrossingMark[]): void {
    this.marks = marks;
    this.requestPaint();
  }

  protected override draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    _density: number,
    palette: Palette,
  ): void {
    if (this.marks.length === 0 || zoomAt(camera.scale) < CROSSINGS_FROM_ZOOM) return;
    const middle = (camera.left + camera.width / 2) / camera.scale;
    for (const { x, y, state, isPale } of this.marks) {
      paintCrossing(
        context,
        nearestCopy(x, middle) * camera.scale - camera.left,
        y * camera.scale - camera.top,
        { state, isPale },
        palette,
      );
    }
  }
}

const PALE = 0.45;

/** As in the panel: a way through, half barred, barred, each pale where it is only the last known; a dot for what is not known. */
export function paintCrossing(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { state, isPale }: Pick<CrossingMark, 'state' | 'isPale'>,
  { panel, ink, type }: Palette,
): void {
  const left = Math.round(x) - HALF_PX;
  const top = Math.round(y) - HALF_PX;
  const size = 2 * HALF_PX;
  context.fillStyle = panel;
  context.fillRect(left, top, size, size);
  context.globalAlpha = isPale ? PALE : 1;
  if (state === 'open') {
    context.fillStyle = type.cooperation;
    context.fillRect(left, top + 3, size, 4);
  } else if (state === 'unknown') {
    context.fillStyle = ink;
    context.fillRect(left + HALF_PX - 1, top + HALF_PX - 1, 2, 2);
  } else {
    context.fillStyle = type['border-closure'];
    const stripes = state === 'closed' ? [[0, size]] : [1, 4.5, 8].map((from) => [from, 1.5]);
    for (const [from = 0, width = 0] of stripes) context.fillRect(left + from, top, width, size);
  }
  context.globalAlpha = 1;
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.strokeRect(left, top, size, size);
}
