// Owns one painting of the event layer: discs of what is pointed at, single events, stacks, then what is selected and in focus, around the numbers.

import { drawSymbol, tracePath } from '../../../canvas/draw-symbol.ts';
import type { Palette } from '../../../canvas/palette.ts';
import type { Layer } from '../../../link/view.ts';
import { type Camera, firstCopy, pxPerKm } from '../camera/camera.ts';
import { drawPrecision, ringKindOf } from './draw-stack.ts';
import { abbreviate, precisionRadius } from './glyph-size.ts';
import { asDrawn, isStack, type Mark, type Marks } from './marks.ts';
import { outlineSquare, paintDensity } from './paint-density.ts';
import { paintMembers } from './paint-members.ts';
import { SELECTED_RADIUS_MIN, selectionRings } from './selected-ring.ts';
import { paintAround, stacksNear } from './spare-stacks.ts';
import type { Sprites } from './sprites.ts';

export type Scene = {
  readonly layer: Layer;
  readonly marks: Marks | null;
  readonly selected: Mark | null;
  readonly hovered: Mark | null;
  /** Where the keyboard is. */
  readonly focused: Mark | null;
  /** Where the events of a stack lie that is pointed at, in focus or open. */
  readonly members: Members | null;
  /** What marks that hold events taken in last are told by; loaded when there are some. */
  readonly paintNews: PaintNews | null;
};
type PaintNews = (context: CanvasRenderingContext2D, camera: Camera, palette: Palette) => void;
export type Members = { readonly of: Mark; readonly places: Float64Array };

/** Symbols outside the canvas by less than this still reach into it, CSS px. */
const REACH = 24;
/** Beyond its radius, with its rings and the corners of a diamond. */
const SELECTED_REACH = 10;

export function paintScene(
  context: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  density: number,
  sprites: Sprites,
): void {
  const { palette } = sprites;
  if (scene.layer === 'density') {
    paintDensityScene(context, scene, camera, density, sprites);
    return;
  }
  // Below the marks: however large, no disc may veil what lies inside it.
  for (const mark of [scene.selected, scene.hovered, scene.focused])
    if (mark) paintOwnDisc(context, mark, camera, palette);
  if (scene.marks) paintMarks(context, scene.marks, camera, sprites);
  const { marks, members, hovered, selected, focused } = scene;
  if (members) paintMembers(context, members.of, members.places, marks, camera, palette);
  if (marks) scene.paintNews?.(context, camera, palette);
  if (hovered) paintRing(context, hovered, marks, camera, palette.ink, 1.5, 1.25);
  if (selected) paintSelected(context, asDrawn(selected, marks), marks, camera, palette);
  if (focused) paintRing(context, focused, marks, camera, palette.accent, 2.5, 4);
}

function paintDensityScene(
  context: CanvasRenderingContext2D,
  { marks, hovered, selected, focused }: Scene,
  camera: Camera,
  density: number,
  { palette }: Sprites,
): void {
  if (marks) paintDensity(context, marks, camera, density, palette);
  if (hovered) outlineSquare(context, hovered, camera, palette.ink, 1.5);
  if (focused) outlineSquare(context, focused, camera, palette.accent, 2.5);
  if (!selected) return;
  paintOwnDisc(context, selected, camera, palette);
  paintSelected(context, selected, null, camera, palette);
}

function paintMarks(
  context: CanvasRenderingContext2D,
  { cells, types, statuses, x: xs, y: ys, radius, order }: Marks,
  camera: Camera,
  sprites: Sprites,
): void {
  const west = (camera.left - REACH) / camera.scale;
  const east = (camera.left + camera.width + REACH) / camera.scale;
  for (const i of order) {
    const top = (ys[i] ?? 0) * camera.scale - camera.top;
    if (top < -REACH || top > camera.height + REACH) continue;
    const count = cells.count[i] ?? 0;
    const px = radius[i] ?? 0;
    const type = types[cells.type[i] ?? -1];
    const status = statuses[cells.status[i] ?? -1];
    if (type === undefined || status === undefined) continue;
    for (let x = firstCopy(xs[i] ?? 0, west); x <= east; x++) {
      const left = x * camera.scale - camera.left;
      if (count === 1) {
        sprites.symbol(context, { type, status, radius: px }, left, top);
        continue;
      }
      const kind = ringKindOf(count, cells.contested[i] ?? 0, cells.planned[i] ?? 0);
      sprites.ring(
        context,
        { radius: px, incidentShare: (cells.incidents[i] ?? 0) / count, kind },
        left,
        top,
      );
      sprites.label(context, abbreviate(count), px, left, top);
    }
  }
}

/** Beside a stack it gives way to it; where one stands on it, that is ringed: what is in it has been counted there. */
function paintSelected(
  context: CanvasRenderingContext2D,
  mark: Mark,
  marks: Marks | null,
  camera: Camera,
  palette: Palette,
): void {
  const radius = Math.max(SELECTED_RADIUS_MIN, mark.radius);
  paintCopies(mark.x, mark.y, REACH, camera, (left, top) => {
    const near = stacksNear(marks, camera, left, top, radius + SELECTED_REACH);
    const over = near.find((stack) => Math.hypot(stack.left - left, stack.top - top) < stack.radius);
    const others = near.filter((stack) => stack !== over);
    const ring = (trace: (gap: number) => void) => {
      for (const { color, gap, width } of selectionRings(palette)) {
        trace(gap);
        context.strokeStyle = color;
        context.lineWidth = width;
        context.stroke();
      }
    };
    if (over) {
      paintAround(context, others, 'number', camera, () =>
        ring((gap) => {
          context.beginPath();
          context.arc(over.left, over.top, over.radius + gap, 0, 2 * Math.PI);
        }),
      );
      return;
    }
    paintAround(context, others, 'stack', camera, () => {
      drawSymbol(context, palette, { type: mark.type, status: mark.status, radius }, left, top);
      ring((gap) => tracePath(context, mark.type, left, top, radius + gap));
    });
  });
}

/** The disc of a mark that is pointed at, however large. */
function paintOwnDisc(context: CanvasRenderingContext2D, mark: Mark, camera: Camera, palette: Palette): void {
  const { x, y } = mark.place;
  const kmPx = pxPerKm(camera.scale, y);
  const px = isStack(mark) ? 0 : precisionRadius(mark.precisionKm, kmPx, mark.radius, camera);
  if (px === 0) return;
  paintCopies(x, y, px, camera, (left, top) =>
    drawPrecision(context, palette.type[mark.type], left, top, px),
  );
}

function paintRing(
  context: CanvasRenderingContext2D,
  mark: Mark,
  marks: Marks | null,
  camera: Camera,
  color: string,
  lineWidth: number,
  gap: number,
): void {
  const radius = mark.radius + gap;
  paintCopies(mark.x, mark.y, REACH, camera, (left, top) => {
    const near = stacksNear(marks, camera, left, top, radius + lineWidth);
    paintAround(context, near, 'number', camera, () => {
      if (isStack(mark)) {
        context.beginPath();
        context.arc(left, top, radius, 0, 2 * Math.PI);
      } else {
        tracePath(context, mark.type, left, top, radius);
      }
      context.strokeStyle = color;
      context.lineWidth = lineWidth;
      context.stroke();
    });
  });
}

/** Once for every copy of the world in which a thing of this radius reaches into the canvas. */
function paintCopies(
  x: number,
  y: number,
  radius: number,
  camera: Camera,
  paint: (left: number, top: number) => void,
): void {
  const top = y * camera.scale - camera.top;
  if (top < -radius || top > camera.height + radius) return;
  const east = (camera.left + camera.width + radius) / camera.scale;
  for (let copy = firstCopy(x, (camera.left - radius) / camera.scale); copy <= east; copy++) {
    paint(copy * camera.scale - camera.left, top);
  }
}
