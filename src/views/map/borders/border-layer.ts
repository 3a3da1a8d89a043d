// Owns the two canvases of chosen borders: the area around them below everything, their lines over the squares.
import type { Palette } from '../../../canvas/palette.ts';
import { type Camera, scaleAt, zoomAt } from '../camera/camera.ts';
import { CanvasLayer } from '../canvas/canvas-layer.ts';
import { type CutRun, cut, type Run, type Stretch, simplified } from './border-stretch.ts';
import { paintBuffer, paintLines } from './paint-border.ts';

export type ChosenBorders = {
  readonly runs: readonly Run[];
  readonly stretch: Stretch | null;
  readonly withinKm: number | null;
};

const PANES = {
  /** Above a raster, below squares (300). */
  buffer: { name: 'sarhad-buffer', zIndex: 290 },
  /** Above squares, below labels. */
  line: { name: 'sarhad-chosen-border', zIndex: 310 },
} as const;
const LINE_PX = 2.25;
/** A line may lie off by so much, CSS px; the edge of an area, which follows it from afar, by more. */
const OFF_PX = { line: 0.4, buffer: 1.2 } as const;

export class BorderLayer extends CanvasLayer {
  private readonly kind: keyof typeof PANES;
  private chosen: ChosenBorders = { runs: [], stretch: null, withinKm: null };
  private simple: { readonly zoom: number; readonly runs: readonly Run[] } | null = null;

  constructor(kind: keyof typeof PANES) {
    super(PANES[kind]);
    this.kind = kind;
  }

  show(chosen: ChosenBorders): void {
    if (chosen.runs !== this.chosen.runs) this.simple = null;
    this.chosen = chosen;
    this.requestPaint();
  }

  protected override draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    _density: number,
    palette: Palette,
  ): void {
    const { withinKm } = this.chosen;
    const runs = this.runsAt(camera);
    if (runs.length === 0) return;
    if (this.kind === 'line') paintLines(context, runs, camera, palette.ink, LINE_PX);
    else if (withinKm !== null) {
      this.canvas.style.opacity = palette.bufferOpacity;
      paintBuffer(context, runs, withinKm, camera, palette.accent);
    }
  }

  /** Simplified anew when another whole zoom is reached, not in every frame of a zoom. */
  private runsAt(camera: Camera): CutRun[] {
    const zoom = Math.ceil(zoomAt(camera.scale));
    if (this.simple?.zoom !== zoom) {
      const tolerance = OFF_PX[this.kind] / scaleAt(zoom);
      this.simple = { zoom, runs: this.chosen.runs.map((run) => simplified(run, tolerance)) };
    }
    return this.simple.runs.flatMap((run) => cut(run, this.chosen.stretch) ?? []);
  }
}
