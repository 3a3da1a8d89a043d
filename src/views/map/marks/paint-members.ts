// Owns where the events of a stack lie, shown while it is pointed at: a dot at each place outside its ring, joined to it by a hairline.
import type { Palette } from '../../../canvas/palette.ts';
import { type Camera, firstCopy, nearestCopy } from '../camera/camera.ts';
import type { Mark, Marks } from './marks.ts';
import { paintAround, stacksNear } from './spare-stacks.ts';

/** CSS px. */
const DOT_RADIUS = 1.5;
const HALO = 1;
const HAIRLINE = 1;
/** Of a stack whose ring is beyond the canvas, dots may still reach into it. */
const REACH = 200;

/** `places`: x, y, x, y … on the plane. */
export function paintMembers(
  context: CanvasRenderingContext2D,
  mark: Mark,
  places: Float64Array,
  marks: Marks | null,
  camera: Camera,
  palette: Palette,
): void {
  const top = mark.y * camera.scale - camera.top;
  const east = (camera.left + camera.width + REACH) / camera.scale;
  for (let copy = firstCopy(mark.x, (camera.left - REACH) / camera.scale); copy <= east; copy++) {
    const left = copy * camera.scale - camera.left;
    const dots: [number, number, number, number][] = [];
    for (let at = 0; at < places.length; at += 2) {
      const x = nearestCopy(places[at] ?? 0, copy) * camera.scale - camera.left;
      const y = (places[at + 1] ?? 0) * camera.scale - camera.top;
      const away = Math.hypot(x - left, y - top);
      if (away <= mark.radius + DOT_RADIUS) continue;
      const share = mark.radius / away;
      dots.push([x, y, left + (x - left) * share, top + (y - top) * share]);
    }
    const near = stacksNear(marks, camera, left, top, REACH);
    paintAround(context, near, 'number', camera, () => paintDots(context, dots, palette));
  }
}

/** `dots`: where each lies, and where its hairline leaves the ring. */
function paintDots(
  context: CanvasRenderingContext2D,
  dots: readonly (readonly [number, number, number, number])[],
  palette: Palette,
): void {
  context.beginPath();
  for (const [x, y, fromX, fromY] of dots) {
    context.moveTo(fromX, fromY);
    context.lineTo(x, y);
  }
  context.strokeStyle = palette.ink;
  context.lineWidth = HAIRLINE;
  context.globalAlpha = 0.5;
  context.stroke();
  context.globalAlpha = 1;
  for (const [color, radius] of [
    [palette.panel, DOT_RADIUS + HALO],
    [palette.ink, DOT_RADIUS],
  ] as const) {
    context.beginPath();
    for (const [x, y] of dots) {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.fillStyle = color;
    context.fill();
  }
}
