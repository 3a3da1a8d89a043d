// Owns the basemap's tiles: a GridLayer of canvases, painted a few milliseconds a frame, repainted when data or theme change.
import { type Coords, type DoneCallback, GridLayer, type TileEvent } from 'leaflet';
import { pixelRatio } from '../../../canvas/canvas-surface.ts';
import type { Palette } from '../../../canvas/palette.ts';
import { watchPixelRatio } from '../../../canvas/watch-look.ts';
import { themePalette, watchTheme } from '../../../canvas/watch-theme.ts';
import { boxesMeet, boxHolds, tileBox } from '../../../geo/paths.ts';
import { scaleAt } from '../camera/camera.ts';
import {
  coarse,
  FINE_BOX,
  FINE_FROM_ZOOM,
  fine,
  NO_SHAPES,
  PROVINCES_FROM_ZOOM,
  provinces,
} from './basemap-data.ts';
import { paintShapes, type TileView } from './paint-tile.ts';

const TILE_PX = 512;
/** Tiles overlap by this much, so that no gaps show between them at fractional zooms. CSS px. */
const OVERLAP_PX = 1;
/** A tile takes 4 MB at 2; at 3 a phone's screenful would take 100 MB for no visible gain. */
const MAX_DENSITY = 2;
/** Work in one frame; the rest waits for the next. */
const BUDGET_MS = 9;

type Waiting = { readonly canvas: HTMLCanvasElement; readonly coords: Coords; readonly done?: DoneCallback };

export class BasemapTiles extends GridLayer {
  private readonly live = new Map<HTMLElement, Coords>();
  private queue: Waiting[] = [];
  private frame = 0;

  constructor() {
    super({ tileSize: TILE_PX, keepBuffer: 1, updateWhenIdle: false, className: 'sarhad-basemap' });
    this.on('tileunload', ({ tile }: TileEvent) => this.forget(tile));
    // Leaflet sets the size of a tile after it was made.
    this.on('tileloadstart', ({ tile }: TileEvent) => {
      tile.style.width = `${TILE_PX + OVERLAP_PX}px`;
      tile.style.height = `${TILE_PX + OVERLAP_PX}px`;
    });
    // Without fonts: no letter is on a tile.
    let stops: readonly (() => void)[] = [];
    this.on('add', () => {
      const repaint = () => this.repaint();
      stops = [watchTheme(repaint), watchPixelRatio(repaint)];
    });
    this.on('remove', () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(this.frame);
      this.frame = 0;
      this.queue = [];
      this.live.clear();
    });
  }

  override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    this.live.set(canvas, coords);
    this.queue.push({ canvas, coords, done });
    this.schedule();
    return canvas;
  }

  /** Paints what is on the screen again, in place; `zoom` limits it to tiles from that zoom on. */
  repaint(zoom = 0): void {
    const waiting = new Set(this.queue.map((w) => w.canvas));
    for (const [tile, coords] of this.live)
      if (tile instanceof HTMLCanvasElement && coords.z >= zoom && !waiting.has(tile))
        this.queue.push({ canvas: tile, coords });
    this.schedule();
  }

  private forget(tile: HTMLElement): void {
    this.live.delete(tile);
    this.queue = this.queue.filter((w) => w.canvas !== tile);
  }

  private schedule(): void {
    if (this.frame === 0 && this.queue.length > 0 && coarse.value)
      this.frame = requestAnimationFrame(this.drain);
  }

  /** Tiles of the zoom that the map has now before those that it has left behind; among them in the order asked for. */
  private takeNext(): Waiting | undefined {
    // Leaflet's own, frozen in 1.9; its types call it private.
    const { _tileZoom: z } = this as unknown as { readonly _tileZoom?: number };
    const at = this.queue.findIndex(({ coords }) => coords.z === z);
    return this.queue.splice(Math.max(0, at), 1)[0];
  }

  private readonly drain = (): void => {
    this.frame = 0;
    const end = performance.now() + BUDGET_MS;
    do {
      const next = this.takeNext();
      if (!next) return;
      paintTile(next.canvas, next.coords, themePalette());
      next.done?.(undefined, next.canvas);
    } while (performance.now() < end);
    this.schedule();
  };
}

function paintTile(canvas: HTMLCanvasElement, coords: Coords, palette: Palette): void {
  const density = pixelRatio(MAX_DENSITY);
  const px = Math.ceil((TILE_PX + OVERLAP_PX) * density);
  if (canvas.width !== px) {
    canvas.width = px;
    canvas.height = px;
  }
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.fillStyle = palette.water;
  context.fillRect(0, 0, TILE_PX + OVERLAP_PX, TILE_PX + OVERLAP_PX);

  // A tile of 512 px at zoom z covers what a usual tile does at z − 1.
  const { x, y, z } = coords;
  const depth = Math.max(0, z - 1);
  const view: TileView = { scale: scaleAt(z), left: x * TILE_PX, top: y * TILE_PX };
  const box = tileBox(z - 1, x, y, OVERLAP_PX / TILE_PX);
  const far = coarse.value?.pyramid.tile(depth, x, y) ?? NO_SHAPES;
  const overlay = z >= PROVINCES_FROM_ZOOM ? provinces.value?.pyramid.tile(depth, x, y) : undefined;
  const near =
    z >= FINE_FROM_ZOOM && boxesMeet(box, FINE_BOX) ? fine.value?.pyramid.tile(depth, x, y) : undefined;
  if (!near || !boxHolds(FINE_BOX, box)) paintShapes(context, { ...far, ...overlay }, view, z, palette);
  if (!near) return;
  context.save();
  context.beginPath();
  // Whole pixels: a cut through one would show as a hairline.
  const [west, north, east, south] = FINE_BOX.map((v, i) =>
    Math.round(v * view.scale - (i % 2 ? view.top : view.left)),
  );
  context.rect(west ?? 0, north ?? 0, (east ?? 0) - (west ?? 0), (south ?? 0) - (north ?? 0));
  context.clip();
  context.fillStyle = palette.water;
  context.fillRect(0, 0, TILE_PX + OVERLAP_PX, TILE_PX + OVERLAP_PX);
  paintShapes(context, { ...near, ...overlay }, view, z, palette);
  context.restore();
}
