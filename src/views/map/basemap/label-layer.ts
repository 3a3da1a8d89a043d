// Owns the canvas of names as a Leaflet layer: painted when the map comes to rest, carried along while it moves.
import {
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type LeafletEventHandlerFnMap,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet';
import { clearCanvas, pixelRatio, sizeCanvas } from '../../../canvas/canvas-surface.ts';
import { watchLook } from '../../../canvas/watch-look.ts';
import { themePalette } from '../../../canvas/watch-theme.ts';
import { scaleAt } from '../camera/camera.ts';
import { toldBefore } from './announce.ts';
import { type AreaTag, type AreaTags, announcePlaced, TAG_GAP_PX, TAGS_EVENT, tagsOf } from './area-tags.ts';
import type { Rect } from './disc-index.ts';
import type { LabelItem, LabelView, PlacedLabel } from './label-item.ts';
import { OVER_PANE, OVER_Z_INDEX, paintNamesOver } from './names-over.ts';
import {
  discsInView,
  NAMES_EVENT,
  type NamesInView,
  namesOf,
  OBSTACLES_EVENT,
  type Obstacles,
  obstaclesOf,
  SQUARES_EVENT,
  type SquaresInView,
  squaresOf,
} from './obstacles.ts';
import { measureLabel, measureTag, paintLabels } from './paint-labels.ts';
import { type AreaHolds, placeLabels } from './place-labels.ts';

export const LABEL_PANE = 'sarhad-labels';
/** Above the basemap (200) and a raster (250), below the events (460). */
const PANE_Z_INDEX = 430;
/** The canvas reaches beyond the map by this much, CSS px. */
const PAD = 200;

type Handlers = { [name: string]: LeafletEventHandlerFn };

export class LabelLayer extends Layer {
  private readonly canvas = document.createElement('canvas');
  private readonly context = this.canvas.getContext('2d');
  private readonly over = document.createElement('div');
  private widths = new WeakMap<LabelItem, number>();
  private items: readonly LabelItem[] = [];
  private holds: AreaHolds = () => null;
  private inView: NamesInView = () => [];
  private obstacles: Obstacles | null = null;
  private squares: SquaresInView = () => [];
  private tags: AreaTags = new Map();
  private map: LeafletMap | null = null;
  private frame = 0;
  /** Where the map was when the names were painted. */
  private painted: {
    center: LatLng;
    zoom: number;
    size: Point;
    view: LabelView;
    labels: readonly PlacedLabel[];
  } | null = null;

  private stopLook: () => void = () => {};

  constructor() {
    super({ pane: LABEL_PANE });
  }

  override getEvents(): Handlers {
    const handlers: LeafletEventHandlerFnMap = {
      zoomanim: ({ center, zoom }: ZoomAnimEvent) => this.carry(center, zoom),
      zoom: () => {
        if (this.map) this.carry(this.map.getCenter(), this.map.getZoom());
      },
      move: this.onMove,
      moveend: this.paintNow,
      resize: this.paintNow,
    };
    return {
      ...(handlers as Handlers),
      [OBSTACLES_EVENT]: this.onObstacles,
      [NAMES_EVENT]: this.onNames,
      [SQUARES_EVENT]: this.onSquares,
      [TAGS_EVENT]: this.onTags,
    };
  }

  override onAdd(map: LeafletMap): this {
    this.map = map;
    this.putInPane(map, LABEL_PANE, PANE_Z_INDEX, this.canvas);
    this.putInPane(map, OVER_PANE, OVER_Z_INDEX, this.over);
    this.stopLook = watchLook(this.forgetWidths);
    for (const [event, news] of toldBefore(map)) map.fire(event, news);
    this.requestPaint();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.stopLook();
    this.canvas.remove();
    this.over.remove();
    this.map = null;
    return this;
  }

  private putInPane(map: LeafletMap, name: string, zIndex: number, part: HTMLElement): void {
    const pane = map.getPane(name) ?? map.createPane(name);
    pane.style.zIndex = String(zIndex);
    pane.style.pointerEvents = 'none';
    part.setAttribute('aria-hidden', 'true');
    part.className = 'leaflet-zoom-animated';
    pane.append(part);
  }

  private stand(corner: Point, scale: number): void {
    for (const part of [this.canvas, this.over]) DomUtil.setTransform(part, corner, scale);
  }

  show(items: readonly LabelItem[], holds: AreaHolds): void {
    this.items = items;
    this.holds = holds;
    this.forgetWidths();
  }

  private readonly onObstacles: LeafletEventHandlerFn = (event) => {
    this.obstacles = obstaclesOf(event);
    this.requestPaint();
  };

  private readonly onNames: LeafletEventHandlerFn = (event) => {
    this.inView = namesOf(event);
    this.requestPaint();
  };

  private readonly onSquares: LeafletEventHandlerFn = (event) => {
    this.squares = squaresOf(event);
    this.requestPaint();
  };

  private readonly onTags: LeafletEventHandlerFn = (event) => {
    const { tags, isPassing } = tagsOf(event);
    this.tags = tags;
    if (!isPassing) this.requestPaint();
    else this.repaintTags();
  };

  private readonly forgetWidths = (): void => {
    this.widths = new WeakMap();
    this.requestPaint();
  };

  private readonly requestPaint = (): void => {
    if (this.frame === 0 && this.map) this.frame = requestAnimationFrame(this.paintNow);
  };

  private readonly onMove = (): void => {
    const { map, painted } = this;
    if (!map || !painted || map.getZoom() !== painted.zoom) return;
    const drift = map.latLngToContainerPoint(painted.center).subtract(map.getSize().divideBy(2));
    if (Math.max(Math.abs(drift.x), Math.abs(drift.y)) > PAD * 0.8) this.requestPaint();
  };

  /** Scales and shifts what is painted to another view, as Leaflet's own renderers do. */
  private carry(center: LatLng, zoom: number): void {
    const { map, painted } = this;
    if (!map || !painted) return;
    const scale = map.getZoomScale(zoom, painted.zoom);
    const panePosition = DomUtil.getPosition(map.getPane('mapPane') as HTMLElement);
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(panePosition).round();
    const corner = painted.size.divideBy(2).add([PAD, PAD]).multiplyBy(-scale);
    this.stand(map.project(painted.center, zoom).add(corner).subtract(origin), scale);
  }

  private readonly paintNow = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { map, context } = this;
    if (!map || !context) return;
    const size = map.getSize();
    const zoom = map.getZoom();
    const [width, height] = [size.x + 2 * PAD, size.y + 2 * PAD];
    const density = pixelRatio();
    sizeCanvas(this.canvas, width, height, density);
    const corner = map.containerPointToLayerPoint([-PAD, -PAD]);
    const world = map.getPixelOrigin().add(corner);
    const view = { scale: scaleAt(zoom), left: world.x, top: world.y, width, height, zoom };

    clearCanvas(context, width, height, density);
    const palette = themePalette();
    const labels = placeLabels(
      [...this.inView(view), ...this.items],
      { ...view, open: openPart(map) },
      (item, tag) =>
        tag ? measureTag(context, tag, palette.font) : this.widthOf(context, item, palette.font),
      {
        marks: this.obstacles ? discsInView(this.obstacles, view) : [],
        squares: this.squares(view),
        boxes: boxesOver(map),
        tags: this.tags,
        holds: this.holds,
      },
    );
    paintLabels(context, labels, palette);
    paintNamesOver(this.over, labels, palette, density);
    this.stand(corner, 1);
    this.painted = { center: map.getCenter(), zoom, size, view, labels };
    this.announceTags();
  };

  /** Under a hand numbers change where they stand: what has none any more loses it, what gets one waits for the next painting. */
  private repaintTags(): void {
    const { context, painted, canvas } = this;
    if (!context || !painted) return;
    const palette = themePalette();
    const density = pixelRatio();
    painted.labels = painted.labels.map((label) => {
      if (label.tag === null || label.item.area === undefined) return label;
      const tag: AreaTag | undefined = this.tags.get(label.item.area);
      // Its name stays where it is: the figure may only grow or shrink to the right.
      const name = label.width - label.tag.width - TAG_GAP_PX;
      const width = tag ? measureTag(context, tag, palette.font) : 0;
      const whole = tag ? name + TAG_GAP_PX + width : name;
      const textX = label.textX + (whole - label.width) / 2;
      return { ...label, textX, width: whole, tag: tag ? { ...tag, width } : null };
    });
    clearCanvas(context, canvas.width / density, canvas.height / density, density);
    paintLabels(context, painted.labels, palette);
    this.announceTags();
  }

  private announceTags(): void {
    const { map, painted } = this;
    if (!map || !painted) return;
    const { left, top, scale } = painted.view;
    const [west, north, east, south] = openPart(map);
    const placed = painted.labels.flatMap(({ item, tag, textX, textY, width }) => {
      if (tag === null || item.area === undefined) return [];
      const x = textX + (width - tag.width) / 2;
      // Painted ahead of a drag beyond the map's edge, where nobody reads it yet.
      if (x < west || x > east || textY < north || textY > south) return [];
      return {
        area: item.area,
        x: (left + x) / scale,
        y: (top + textY) / scale,
        reach: [tag.width / 2, 8] as const,
      };
    });
    announcePlaced(map, placed);
  }

  private widthOf(context: CanvasRenderingContext2D, item: LabelItem, font: string): number {
    const known = this.widths.get(item);
    if (known !== undefined) return known;
    const width = measureLabel(context, item, font);
    this.widths.set(item, width);
    return width;
  }
}

/** The part of the map that nothing covers, in px of the canvas: what lies over it is told by `data-open-map`, without which it is all of it. */
function openPart(map: LeafletMap): Rect {
  const view = map.getContainer();
  const open = view.parentElement?.querySelector('[data-open-map]') ?? view;
  return boxIn(view, open);
}

/** What stands over the map, of its own parts or of the page's, marked with `data-over-map`, in px of the canvas. */
function boxesOver(map: LeafletMap): Rect[] {
  const view = map.getContainer();
  return Array.from(document.querySelectorAll('[data-over-map]'), (box) => boxIn(view, box));
}

function boxIn(view: Element, box: Element): Rect {
  const origin = view.getBoundingClientRect();
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const [x, y] = [PAD - origin.left, PAD - origin.top];
  return [left + x, top + y, right + x, bottom + y];
}
