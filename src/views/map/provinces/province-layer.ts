// Owns the canvas of the provinces layer: each province in the shade of its count, and which one lies under a point.
import type { LeafletEventHandlerFn, Map as LeafletMap } from 'leaflet';
import { densitySteps, SHADE_ALPHA, shadeOf } from '../../../canvas/density-scale.ts';
import type { Palette } from '../../../canvas/palette.ts';
import { ringsHold } from '../../../geo/rings.ts';
import type { ProvinceArea } from '../basemap/index.ts';
import { FILE_EVENT } from '../basemap/obstacles.ts';
import { type Camera, firstCopy } from '../camera/camera.ts';
import { cameraOf } from '../camera/map-camera.ts';
import { CanvasLayer } from '../canvas/canvas-layer.ts';
import { strokeBorders } from './stroke-borders.ts';

/** Above a raster and the area around a border, below the border's line and labels. */
const PANE = { name: 'sarhad-provinces', zIndex: 300 };
const EDGE_PX = 0.75;
/** Paths are kept from the corner of their box on, in these parts of the plane: as numbers of 32 bits they stay exact. */
const UNITS = 2 ** 20;

/** `box` is around all rings; that of the area is around its largest. */
type Shape = {
  readonly area: ProvinceArea;
  readonly box: readonly [west: number, north: number, east: number, south: number];
  readonly path: Path2D;
};
export type ProvinceScene = {
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
  readonly hovered: string | null;
  /** Top of the scale: stands still whatever the filter. */
  readonly peak: number;
};

export class ProvinceLayer extends CanvasLayer {
  private shapes: readonly Shape[] = [];
  private scene: ProvinceScene = { counts: new Map(), chosen: [], hovered: null, peak: 1 };

  constructor() {
    super(PANE);
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return { ...super.getEvents(), [FILE_EVENT]: this.requestPaint };
  }

  setAreas(areas: readonly ProvinceArea[]): void {
    this.shapes = areas.map(shapeOf);
    this.requestPaint();
  }

  show(scene: Partial<ProvinceScene>): void {
    this.scene = { ...this.scene, ...scene };
    this.requestPaint();
  }

  areaAt(map: LeafletMap, point: { readonly x: number; readonly y: number }): ProvinceArea | null {
    const { left, top, scale } = cameraOf(map);
    const y = (point.y + top) / scale;
    const found = this.shapes.find(({ area, box: [west] }) =>
      ringsHold(area.rings, firstCopy((point.x + left) / scale, west), y),
    );
    return found?.area ?? null;
  }

  protected override draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    density: number,
    palette: Palette,
  ): void {
    const { counts, chosen, hovered, peak } = this.scene;
    const steps = densitySteps(peak);
    const zoomed = (camera.scale * density) / UNITS;
    const place = ({ box: [west, north] }: Shape, x: number) =>
      context.setTransform(
        zoomed,
        0,
        0,
        zoomed,
        ((west + x) * camera.scale - camera.left) * density,
        (north * camera.scale - camera.top) * density,
      );
    const outlines: [Shape, number][] = [];
    for (const shape of this.shapes) {
      const count = counts.get(shape.area.id) ?? 0;
      const isOutlined = shape.area.id === hovered || chosen.includes(shape.area.id);
      if (count === 0 && !isOutlined) continue;
      for (const x of copiesOf(shape, camera)) {
        if (isOutlined) outlines.push([shape, x]);
        if (count === 0) continue;
        place(shape, x);
        context.globalAlpha = SHADE_ALPHA;
        context.fillStyle = palette.density[shadeOf(steps, count)] ?? palette.ink;
        context.fill(shape.path, 'evenodd');
        // Neighbours of one shade stay two provinces.
        context.lineWidth = EDGE_PX * (UNITS / camera.scale);
        context.strokeStyle = palette.panel;
        context.stroke(shape.path);
      }
    }
    context.globalAlpha = 1;
    strokeBorders(context, camera, density, palette.lineStrong);
    for (const [shape, x] of outlines) {
      const { area, path } = shape;
      place(shape, x);
      context.lineWidth = (area.id === hovered ? 1.5 : 2.25) * (UNITS / camera.scale);
      context.strokeStyle = chosen.includes(area.id) ? palette.accent : palette.ink;
      context.stroke(path);
    }
  }
}

/** By how much an area is shifted in each copy of the world on which it is seen. */
function copiesOf({ box: [west, north, east, south] }: Shape, camera: Camera): number[] {
  if (south * camera.scale < camera.top || north * camera.scale > camera.top + camera.height) return [];
  const copies: number[] = [];
  const seenTo = (camera.left + camera.width) / camera.scale;
  for (let x = firstCopy(west, camera.left / camera.scale - (east - west)); x <= seenTo; x++)
    copies.push(Math.round(x - west));
  return copies;
}

function shapeOf(area: ProvinceArea): Shape {
  const boxes = area.rings.map(({ box }) => box);
  const west = Math.min(...boxes.map((box) => box[0]));
  const north = Math.min(...boxes.map((box) => box[1]));
  const east = Math.max(...boxes.map((box) => box[2]));
  const south = Math.max(...boxes.map((box) => box[3]));
  const path = new Path2D();
  for (const { xy } of area.rings) {
    for (let i = 0; i + 1 < xy.length; i += 2) {
      const [x, y] = [((xy[i] ?? 0) - west) * UNITS, ((xy[i + 1] ?? 0) - north) * UNITS];
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return { area, box: [west, north, east, south], path };
}
