// Owns a canvas over the map as a Leaflet layer: when it is painted, in which colours, and that it stays in place while the map moves.
import {
  DomUtil,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type ZoomAnimEvent,
} from 'leaflet';
import { clearCanvas, pixelRatio, sizeCanvas } from '../../../canvas/canvas-surface.ts';
import type { Palette } from '../../../canvas/palette.ts';
import { watchLook } from '../../../canvas/watch-look.ts';
import { themePalette } from '../../../canvas/watch-theme.ts';
import { type Camera, padded } from '../camera/camera.ts';
import { cameraAt, cameraOf, ZoomFlight } from '../camera/map-camera.ts';

/** The canvas reaches beyond the map by this much, CSS px: short moves need no painting. Each pixel is copied at every painting. */
const PAD = 96;
/** It is painted anew when so much of the padding is used up. */
const PAD_USED = 64;

/** `zIndex`: among Leaflet's own panes; tiles have 200, the names on the map 430. */
export type Pane = { readonly name: string; readonly zIndex: number };

export abstract class CanvasLayer extends Layer {
  protected readonly canvas = document.createElement('canvas');
  private readonly context = this.canvas.getContext('2d');
  private readonly pane: Pane;
  private map: LeafletMap | null = null;
  private flight: ZoomFlight | null = null;
  private painted: Camera | null = null;
  private frame = 0;
  /** The frame (by its timestamp) in which was painted last. */
  private paintedAt: CSSNumberish | null = null;
  private stopLook: () => void = () => {};

  constructor(pane: Pane) {
    super();
    this.pane = pane;
  }

  /** Paints what the camera sees on an empty canvas, in CSS px; `density` is device px of one of these. */
  protected abstract draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    density: number,
    palette: Palette,
  ): void;

  /** Colours, fonts or the pixel ratio have changed: what a layer keeps painted is stale. */
  protected forgetLook(): void {}

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
    const pane = map.getPane(this.pane.name) ?? map.createPane(this.pane.name);
    pane.style.pointerEvents = 'none';
    pane.style.zIndex = String(this.pane.zIndex);
    this.canvas.setAttribute('aria-hidden', 'true');
    pane.append(this.canvas);
    const changeLook = () => {
      this.forgetLook();
      this.requestPaint();
    };
    this.stopLook = watchLook(changeLook);
    this.requestPaint();
    return this;
  }

  override onRemove(): this {
    this.stopLook();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.canvas.remove();
    this.map = null;
    return this;
  }

  protected raise(zIndex: number): void {
    const pane = this.map?.getPane(this.pane.name);
    if (pane) pane.style.zIndex = String(zIndex);
  }

  protected readonly requestPaint = (): void => {
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
    const density = pixelRatio();
    sizeCanvas(this.canvas, camera.width, camera.height, density);
    DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([-PAD, -PAD]));
    clearCanvas(context, camera.width, camera.height, density);
    this.draw(context, camera, density, themePalette());
    this.painted = camera;
    this.paintedAt = document.timeline?.currentTime ?? null;
    if (this.flight) this.requestPaint();
  };
}
