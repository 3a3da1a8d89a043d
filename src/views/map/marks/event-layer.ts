// Owns the canvas of events as a Leaflet layer: which scene is painted on it.
import type { Map as LeafletMap } from 'leaflet';
import type { Layer as ViewLayer } from '../../../link/view.ts';
import type { Camera } from '../camera/camera.ts';
import { CanvasLayer } from '../canvas/canvas-layer.ts';
import { readPalette } from '../canvas/palette.ts';
import type { Marks } from './marks.ts';
import { paintScene, type Scene } from './paint-marks.ts';
import { Sprites } from './sprites.ts';

export const EVENTS_PANE = 'sarhad-events';
/** Above basemap, raster (250) and labels; below nothing of ours. Squares of the density layer lie below the labels. */
const PANE_Z_INDEX = { points: 460, density: 300, provinces: 460 } as const;

const EMPTY: Scene = { layer: 'points', marks: null, selected: null, hovered: null, focused: null };

export class EventLayer extends CanvasLayer {
  private scene: Scene = EMPTY;
  private sprites: Sprites | null = null;
  private spritesDensity = 0;

  constructor() {
    super(EVENTS_PANE);
  }

  override onAdd(map: LeafletMap): this {
    super.onAdd(map);
    this.showLayer(this.scene.layer);
    return this;
  }

  show(scene: Partial<Scene>): void {
    this.scene = { ...this.scene, ...scene };
    this.requestPaint();
  }

  /** What was painted for another layer goes at once. */
  showLayer(layer: ViewLayer): void {
    this.raise(PANE_Z_INDEX[layer]);
    if (layer !== this.scene.layer) this.show({ layer, marks: null, hovered: null, focused: null });
  }

  get marks(): Marks | null {
    return this.scene.marks;
  }

  /** Fires `marks`, so that what points to a mark can look where it has gone. */
  setMarks(marks: Marks | null): void {
    this.show({ marks });
    this.fire('marks');
  }

  /** Colours or fonts have changed. */
  refreshColors(): void {
    this.sprites = null;
    this.requestPaint();
  }

  protected override draw(context: CanvasRenderingContext2D, camera: Camera, density: number): void {
    if (this.sprites === null || density !== this.spritesDensity)
      this.sprites = new Sprites(readPalette(document.documentElement), density);
    this.spritesDensity = density;
    paintScene(context, this.scene, camera, density, this.sprites);
  }
}
