// Owns the canvas that marks the place searched for: a ring around the point, its name above.
import type { Map as LeafletMap } from 'leaflet';
import { setFont } from '../../../canvas/canvas-font.ts';
import { project } from '../../../geo/mercator.ts';
import { type Camera, nearestCopy } from '../camera/camera.ts';
import { CanvasLayer } from '../canvas/canvas-layer.ts';
import { type Palette, readPalette } from '../canvas/palette.ts';

export type SoughtPoint = { readonly name: string; readonly at: readonly [number, number] };

/** Above the events (460). */
const PANE_Z_INDEX = 470;
/** Around a stack of events, whose own ring is smaller; names on the map begin outside. */
const RING_PX = 12.5;
const FONT_PX = 13;
const PILL = { height: 24, padding: 9, gap: 6, radius: 6 } as const;
const LONGEST = 60;

export class SoughtLayer extends CanvasLayer {
  private point: SoughtPoint | null = null;

  constructor() {
    super('sarhad-sought');
  }

  override onAdd(map: LeafletMap): this {
    super.onAdd(map);
    this.raise(PANE_Z_INDEX);
    return this;
  }

  show(point: SoughtPoint | null): void {
    this.point = point;
    this.requestPaint();
  }

  /** Colours have changed. */
  refreshColors(): void {
    this.requestPaint();
  }

  protected override draw(context: CanvasRenderingContext2D, camera: Camera, density: number): void {
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, camera.width, camera.height);
    if (this.point === null) return;
    const [planeX, planeY] = project(this.point.at);
    const middle = (camera.left + camera.width / 2) / camera.scale;
    const x = nearestCopy(planeX, middle) * camera.scale - camera.left;
    const y = planeY * camera.scale - camera.top;
    const palette = readPalette(document.documentElement);
    paintRing(context, x, y, palette);
    paintName(context, x, y - RING_PX - PILL.gap, this.point.name.slice(0, LONGEST), palette);
  }
}

function paintRing(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { accent, panel }: Palette,
): void {
  for (const [color, width] of [
    [panel, 4.5],
    [accent, 2.5],
  ] as const) {
    context.beginPath();
    context.arc(x, y, RING_PX, 0, 2 * Math.PI);
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
  }
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
