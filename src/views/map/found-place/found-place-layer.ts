// Owns the canvas that marks the place searched for: a ring around the point, its name above.
import { setFont } from '../../../canvas/fonts.ts';
import type { Palette } from '../../../canvas/palette.ts';
import { strokeHaloed } from '../../../canvas/stroke-haloed.ts';
import { project } from '../../../geo/mercator.ts';
import { type Camera, nearestCopy } from '../camera/camera.ts';
import { CanvasLayer } from '../canvas/canvas-layer.ts';

export type FoundPoint = { readonly name: string; readonly at: readonly [number, number] };

/** Above the events (460). */
const PANE = { name: 'sarhad-found-place', zIndex: 470 };
/** Around a stack of events, whose own ring is smaller; names on the map begin outside. */
const RING_PX = 12.5;
const FONT_PX = 13;
const PILL = { height: 24, padding: 9, gap: 6, radius: 6 } as const;
const LONGEST = 60;

export class FoundPlaceLayer extends CanvasLayer {
  private point: FoundPoint | null = null;

  constructor() {
    super(PANE);
  }

  show(point: FoundPoint | null): void {
    this.point = point;
    this.requestPaint();
  }

  protected override draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    _density: number,
    palette: Palette,
  ): void {
    if (this.point === null) return;
    const [planeX, planeY] = project(this.point.at);
    const middle = (camera.left + camera.width / 2) / camera.scale;
    const x = nearestCopy(planeX, middle) * camera.scale - camera.left;
    const y = planeY * camera.scale - camera.top;
    paintRing(context, x, y, palette);
    paintName(context, x, y - RING_PX - PILL.gap, this.point.name.slice(0, LONGEST), palette);
  }
}

function paintRing(context: CanvasRenderingContext2D, x: number, y: number, palette: Palette): void {
  context.beginPath();
  context.arc(x, y, RING_PX, 0, 2 * Math.PI);
  strokeHaloed(context, palette, 2.5, 4.5);
}

/** `bottom`: where the name's ground ends. */
function paintName(
  context: CanvasRenderingContext2D,
  x: number,
  bottom: number,
  name: string,
  { accent, panel, font }: Palette,
): void {
  setFont(context, `560 ${FONT_PX}px ${font}`);
  const width = context.measureText(name).width + 2 * PILL.padding;
  context.beginPath();
  context.roundRect(x - width / 2, bottom - PILL.height, width, PILL.height, PILL.radius);
  context.fillStyle = accent;
  context.fill();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = panel;
  context.fillText(name, x, bottom - PILL.height / 2 + 0.5);
}
