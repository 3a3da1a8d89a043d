// Owns the canvas of a measured way: the shortest one on the globe, its two ends, its length in the middle.
import { setFont } from '../../../canvas/fonts.ts';
import type { Palette } from '../../../canvas/palette.ts';
import { strokeHaloed } from '../../../canvas/stroke-haloed.ts';
import { project } from '../../../geo/mercator.ts';
import { distanceKm, greatCircle, type LngLat } from '../../../geo/sphere.ts';
import { type Camera, nearestCopy } from '../camera/camera.ts';
import { copiesInView } from '../camera/copies-in-view.ts';
import { CanvasLayer } from '../canvas/canvas-layer.ts';
import { wayName } from './measured-in-words.ts';

/** Above the events (460), below what is found or pointed at (470). */
const PANE = { name: 'sarhad-measure', zIndex: 465 };
const LINE_PX = 1.5;
const HALO_PX = 4.5;
const END_PX = 5;
const CROSS_PX = 9;
const PILL = { height: 22, padding: 8, radius: 6, fontPx: 12 } as const;
/** Between its points a way is drawn straight: at the nearest zoom it bends by less than a pixel over so much. */
const STEP_KM = 20;
/** The longest way would have a thousand points; so many are enough. */
const STEPS_MAX = 400;
/** A length that would cover its line stands above it. */
const ROOM_PX = 40;

export type Shown = {
  readonly start: LngLat | null;
  /** The second end, or where the pointer is meanwhile. */
  readonly end: LngLat | null;
  /** Where the keyboard would put an end. */
  readonly aim: LngLat | null;
};

type Way = { readonly x: readonly number[]; readonly y: readonly number[]; readonly words: string };

export class MeasureLayer extends CanvasLayer {
  private shown: Shown = { start: null, end: null, aim: null };
  private way: Way | null = null;

  constructor() {
    super(PANE);
  }

  show(shown: Shown): void {
    const { start, end } = shown;
    if (start !== this.shown.start || end !== this.shown.end)
      this.way = start && end && wayBetween(start, end);
    this.shown = shown;
    this.requestPaint();
  }

  protected override draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    _density: number,
    palette: Palette,
  ): void {
    const { start, end, aim } = this.shown;
    if (this.way) paintWay(context, this.way, camera, palette);
    for (const point of [start, end]) if (point) paintEnd(context, placeOf(point, camera), palette);
    if (this.way) paintLength(context, this.way, camera, palette);
    if (aim) paintCross(context, placeOf(aim, camera), palette);
  }
}

/** In px of the camera, the copy of the world nearest to its middle. */
function placeOf(point: LngLat, camera: Camera): readonly [number, number] {
  const [x, y] = project(point);
  const copy = nearestCopy(x, (camera.left + camera.width / 2) / camera.scale);
  return [copy * camera.scale - camera.left, y * camera.scale - camera.top];
}

function wayBetween(start: LngLat, end: LngLat): Way {
  const stepKm = Math.max(STEP_KM, distanceKm(start, end) / STEPS_MAX);
  const plane = greatCircle(start, end, stepKm).map(project);
  return { x: plane.map(([x]) => x), y: plane.map(([, y]) => y), words: wayName(start, end) };
}

/** In every copy of the world that the camera sees. */
function paintWay(context: CanvasRenderingContext2D, { x, y }: Way, camera: Camera, palette: Palette): void {
  const { scale, left, top } = camera;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const copy of copiesInView(camera, Math.min(...x), Math.max(...x))) {
    context.beginPath();
    for (const [i, at] of x.entries()) context.lineTo((at + copy) * scale - left, (y[i] ?? 0) * scale - top);
    strokeHaloed(context, palette, LINE_PX, HALO_PX);
  }
}

function paintEnd(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  { accent, panel }: Palette,
): void {
  context.beginPath();
  context.arc(x, y, END_PX + 1.5, 0, 2 * Math.PI);
  context.fillStyle = panel;
  context.fill();
  context.beginPath();
  context.arc(x, y, END_PX, 0, 2 * Math.PI);
  context.strokeStyle = accent;
  context.lineWidth = 2;
  context.stroke();
}

function paintCross(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  palette: Palette,
): void {
  context.beginPath();
  context.moveTo(x - CROSS_PX, y);
  context.lineTo(x + CROSS_PX, y);
  context.moveTo(x, y - CROSS_PX);
  context.lineTo(x, y + CROSS_PX);
  strokeHaloed(context, palette, LINE_PX, HALO_PX);
}

function paintLength(
  context: CanvasRenderingContext2D,
  { x, y, words }: Way,
  camera: Camera,
  { panel, ink, line, font }: Palette,
): void {
  const middle = Math.floor(x.length / 2);
  // The middle of a straight line of two points lies between them.
  const from = x.length % 2 === 0 ? middle - 1 : middle;
  const half = (axis: readonly number[]) => ((axis[from] ?? 0) + (axis[middle] ?? 0)) / 2;
  const copy = nearestCopy(half(x), (camera.left + camera.width / 2) / camera.scale);
  setFont(context, `560 ${PILL.fontPx}px ${font}`);
  const width = context.measureText(words).width + 2 * PILL.padding;
  const [firstY = 0, lastY = 0] = [y[0], y.at(-1)];
  const across = Math.hypot((x.at(-1) ?? 0) - (x[0] ?? 0), lastY - firstY) * camera.scale;
  const isShort = across < width + ROOM_PX;
  const atX = copy * camera.scale - camera.left;
  const atY = isShort
    ? Math.min(firstY, lastY) * camera.scale - camera.top - PILL.height
    : half(y) * camera.scale - camera.top;
  context.beginPath();
  context.roundRect(atX - width / 2, atY - PILL.height / 2, width, PILL.height, PILL.radius);
  context.fillStyle = panel;
  context.fill();
  context.strokeStyle = line;
  context.lineWidth = 1;
  context.stroke();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = ink;
  context.fillText(words, atX, atY + 0.5);
}
