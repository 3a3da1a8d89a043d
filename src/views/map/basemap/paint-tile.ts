// Owns how one tile of the basemap looks: order of layers, widths, dashes.
import type { Palette } from '../../../canvas/palette.ts';
import type { Path } from '../../../geo/paths.ts';
import type { LayerName, Shapes } from './shapes.ts';

/** Where a tile lies: plane × scale − offset = CSS px in the tile. */
export type TileView = { readonly scale: number; readonly left: number; readonly top: number };
type Canvas = CanvasRenderingContext2D;

function trace(context: Canvas, { xy }: Path, { scale, left, top }: TileView): void {
  context.moveTo((xy[0] as number) * scale - left, (xy[1] as number) * scale - top);
  for (let i = 2; i < xy.length; i += 2)
    context.lineTo((xy[i] as number) * scale - left, (xy[i + 1] as number) * scale - top);
}

function fill(context: Canvas, paths: readonly Path[] | undefined, view: TileView, color: string): void {
  if (!paths) return;
  context.beginPath();
  for (const path of paths) trace(context, path, view);
  context.fillStyle = color;
  context.fill('evenodd');
}

type Pen = {
  readonly color: string;
  readonly width: number;
  readonly alpha?: number;
  readonly dash?: number[];
};

function stroke(context: Canvas, paths: readonly Path[] | undefined, view: TileView, pen: Pen): void {
  if (!paths || pen.width <= 0) return;
  context.strokeStyle = pen.color;
  context.lineWidth = pen.width;
  context.globalAlpha = pen.alpha ?? 1;
  context.setLineDash(pen.dash ?? []);
  if (pen.dash) {
    // A line is cut at each tile; its dashes go on where the neighbouring tile left off.
    for (const path of paths) {
      context.lineDashOffset = path.start * view.scale;
      context.beginPath();
      trace(context, path, view);
      context.stroke();
    }
  } else {
    context.beginPath();
    for (const path of paths) trace(context, path, view);
    context.stroke();
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** Line widths in CSS px, growing gently with the zoom. */
function pens(palette: Palette, zoom: number): Record<Exclude<LayerName, 'land' | 'focus' | 'lakes'>, Pen> {
  const { water, boundary, lineStrong: ink } = palette;
  const border = zoom < 4 ? 0.8 : zoom < 7 ? 1 : zoom < 10 ? 1.5 : 1.7;
  return {
    rivers: { color: water, width: zoom < 4 ? 0 : zoom < 6 ? 1 : zoom < 8 ? 1.5 : zoom < 10 ? 2.2 : 3 },
    // Wide enough to be seen on both sides of the boundary that runs in it.
    borderRivers: { color: water, width: zoom < 8 ? 0 : border + (zoom < 10 ? 3 : 4.5) },
    streams: { color: water, width: zoom < 7 ? 0 : zoom < 9 ? 1 : 1.6 },
    provinces: { color: boundary, width: zoom < 8 ? 0.7 : 0.9, alpha: 0.6 },
    borders: { color: ink, width: border },
    disputed: { color: ink, width: border, dash: zoom < 5 ? [3, 2.5] : [5, 3.5] },
  };
}

const LINES_FROM_BELOW = ['streams', 'rivers', 'borderRivers'] as const;
const LINES_ON_TOP = ['provinces', 'borders', 'disputed'] as const;

/** Paints one level onto a tile. The caller has set the transform for the pixel density and any clip. */
export function paintShapes(
  context: Canvas,
  shapes: Shapes,
  view: TileView,
  zoom: number,
  palette: Palette,
): void {
  const pen = pens(palette, zoom);
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  fill(context, shapes.land, view, palette.land);
  fill(context, shapes.focus, view, palette.focusLand);
  for (const layer of LINES_FROM_BELOW) stroke(context, shapes[layer], view, pen[layer]);
  fill(context, shapes.lakes, view, palette.water);
  for (const layer of LINES_ON_TOP) stroke(context, shapes[layer], view, pen[layer]);
}
