// Owns the canvas of events as a Leaflet layer: when it is painted, and that it stays in place while the map moves.
import {
  DomUtil,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type ZoomAnimEvent,
} from 'leaflet';
import type { Layer as ViewLayer } from '../../link/view.ts';
import { cameraAt, cameraOf, ZoomFlight } from './map-camera.ts';
import type { Marks } from './marks.ts';
import { type Camera, padded } from './mercator.ts';
import { paintScene, type Scene } from './paint-marks.ts';
import { readPalette } from './palette.ts';
import { Sprites } from './sprites.ts';

export const EVENTS_PANE = 'sarhad-events';
/** Above basemap, raster (250) and labels; below nothing of ours. Squares of the density layer lie below the labels. */
const PANE_Z_INDEX = { points: 460, density: 300 } as const;
/** The canvas reaches beyond the map by this much, CSS px: short moves need no painting. Each pixel is copied at every painting. */
const PAD = 96;
/** It is painted anew when so much of the padding is used up. */
const PAD_USED = 64;

const EMPTY: Scene = { layer: 'points', marks: null, selected: null, hovered: null, focused: null };

export class EventLayer extends Layer {
  private readonly canvas = document.createElement('canvas');
  private readonly context = this.canvas.getContext('2d');
  private map: LeafletMap | null = null;
  private scene: Scene = EMPTY;
  private sprites: Sprites | null = null;
  private flight: ZoomFlight | null = null;
  private painted: Camera | null = null;
  private frame = 0;
  /** The frame (by its timestamp) in which was painted last. */
  private paintedAt: CSSNumberish | null = null;
  private density = 1;

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      move: this.onMove,
      zoomanim: this.onZoomAnimation as LeafletEventHandlerFn,
      moveend: this.onMoveEnd,
      resize: this.requestPaint,
    };
  }

  override onAdd(map: LeafletMap): this {
    this.map = map;
    const pane = map.getPane(EVENTS_PANE) ?? map.createPane(EVENTS_PANE);
    pane.style.pointerEvents = 'none';
    this.canvas.setAttribute('aria-hidden', 'true');
    pane.append(this.canvas);
    this.showLayer(this.scene.layer);
    this.requestPaint();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.canvas.remove();
    this.map = null;
    return this;
  }

  show(scene: Partial<Scene>): void {
    this.scene = { ...this.scene, ...scene };
    this.requestPaint();
  }

  /** What was painted for another layer goes at once. */
  showLayer(layer: ViewLayer): void {
    const pane = this.map?.getPane(EVENTS_PANE);
    if (pane) pane.style.zIndex = String(PANE_Z_INDEX[layer]);
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

  private readonly requestPaint = (): void => {
    if (this.frame === 0 && this.map) this.frame = requestAnimationFrame(this.paint);
  };

  private readonly onMove = (): void => {
    if (!this.map || !this.painted || this.flight) {
      this.requestPaint();
      return;
    }
    const now = cameraOf(this.map);
    const isNear =
      Math.abs(now.left - this.painted.left - PAD) < PAD_USED &&
      Math.abs(now.top - this.painted.top - PAD) < PAD_USED;
    if (now.scale === this.painted.scale && isNear) return;
    // Leaflet often moves from within an animation frame; a paint asked for there would come one frame late.
    const time = document.timeline?.currentTime ?? null;
    if (time === null || time === this.paintedAt) this.requestPaint();
    else this.paint(performance.now());
  };

  private readonly onZoomAnimation = ({ center, zoom }: ZoomAnimEvent): void => {
    if (!this.map) return;
    this.flight = new ZoomFlight(cameraOf(this.map), cameraAt(this.map, center, zoom));
    this.requestPaint();
  };

  private readonly onMoveEnd = (): void => {
    if (this.flight) {
      this.flight = null;
      this.paint(performance.now());
    } else this.onMove();
  };

  private readonly paint = (nowMs: number): void => {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { map, context } = this;
    if (!map || !context) return;
    const camera = padded(this.flight ? this.flight.at(nowMs) : cameraOf(map), PAD);
    this.fitCanvas(map, camera);
    this.sprites ??= new Sprites(readPalette(document.documentElement), this.density);
    paintScene(context, this.scene, camera, this.density, this.sprites);
    this.painted = camera;
    this.paintedAt = document.timeline?.currentTime ?? null;
    if (this.flight) this.requestPaint();
  };

  private fitCanvas(map: LeafletMap, camera: Camera): void {
    const density = Math.min(3, window.devicePixelRatio || 1);
    if (density !== this.density) {
      this.density = density;
      this.sprites = null;
    }
    const width = Math.round(camera.width * density);
    const height = Math.round(camera.height * density);
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.canvas.style.width = `${camera.width}px`;
      this.canvas.style.height = `${camera.height}px`;
    }
    DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([-PAD, -PAD]));
  }
}
