// Owns the canvas of events as a Leaflet layer: which scene is painted on it.
import type { Map as LeafletMap } from 'leaflet';
import type { Palette } from '../../../canvas/palette.ts';
import type { Layer as ViewLayer } from '../../../link/view.ts';
import type { Camera } from '../camera/camera.ts';
import { CanvasLayer } from '../canvas/canvas-layer.ts';
import type { Mark, Marks } from './marks.ts';
import { paintScene, type Scene } from './paint-marks.ts';
import { Sprites } from './sprites.ts';

/** Above basemap, raster (250) and labels; below what is found or pointed at (470). Squares of the density layer lie below the labels. */
const Z_INDEX = { points: 460, density: 300, provinces: 460 } as const;

const EMPTY: Scene = {
  layer: 'points',
  marks: null,
  selected: null,
  hovered: null,
  focused: null,
  members: null,
  paintNews: null,
};

export class EventLayer extends CanvasLayer {
  private scene: Scene = EMPTY;
  private sprites: Sprites | null = null;

  constructor() {
    super({ name: 'sarhad-events', zIndex: Z_INDEX.points });
  }

  override onAdd(map: LeafletMap): this {
    super.onAdd(map);
    this.raise(Z_INDEX[this.scene.layer]);
    return this;
  }

  /** Fires `selection` when another event is selected: names make room for its ring. */
  show(scene: Partial<Scene>): void {
    const { selected } = this.scene;
    this.scene = { ...this.scene, ...scene };
    this.requestPaint();
    if (this.scene.selected !== selected) this.fire('selection');
  }

  /** What was painted for another layer goes at once. */
  showLayer(layer: ViewLayer): void {
    this.raise(Z_INDEX[layer]);
    if (layer !== this.scene.layer)
      this.show({ layer, marks: null, hovered: null, focused: null, members: null });
  }

  get marks(): Marks | null {
    return this.scene.marks;
  }

  get selected(): Mark | null {
    return this.scene.selected;
  }

  /** Fires `marks`, so that what points to a mark can look where it has gone. */
  setMarks(marks: Marks | null): void {
    this.show({ marks });
    this.fire('marks');
  }

  protected override forgetLook(): void {
    this.sprites = null;
  }

  protected override draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    density: number,
    palette: Palette,
  ): void {
    if (this.sprites?.density !== density) this.sprites = new Sprites(palette, density);
    paintScene(context, this.scene, camera, density, this.sprites);
  }
}
