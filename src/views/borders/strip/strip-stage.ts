// Owns what changes with every frame of the strip: events from the engine, stretch in hand, hover; painted outside React's state.
import type { Reach } from '../../../api/get-reach.ts';
import { createSurface } from '../../../canvas/canvas-surface.ts';
import { KeptPicture } from '../../../canvas/picture.ts';
import { onPointed, point, pointedElsewhere } from '../../../cards/pointed.ts';
import type { Filter } from '../../../contract/filter.ts';
import type { Along } from '../../../engine/along.ts';
import type { EngineClient } from '../../../engine/client/client.ts';
import { type Course, nearestOn, placeAt } from '../course/course.ts';
import {
  type Days,
  INSET_PX,
  type Point,
  type Stretch,
  type StripScale,
  stripScale,
} from '../strip-scale.ts';
import type { Named } from './axis-names.ts';
import { NAME_ROW_PX, NAME_ROWS, paintStrip } from './paint-strip.ts';
import { listenToGestures } from './strip-gestures.ts';
import { type Hover, hitStrip, isSameHover, placeOfKey } from './strip-hit.ts';

const LEFT_PX = 38;
const RIGHT_PX = 8;
const TOP_PX = 44;
/** More symbols would hide each other: squares by count take their place. */
const SYMBOLS = 1200;
const SQUARE_PX = 8;
/** A point of the map that is farther from the border than this is not ringed on the strip. */
const POINTED_REACH_KM = 150;

/** What the border's data and the link say. */
export type Setting = {
  readonly id: string;
  readonly lengthKm: number;
  readonly names: readonly Named[];
  readonly course: Course;
  readonly stretch: Stretch | null;
};

export type StageOptions = {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly engine: EngineClient;
  readonly onHover: (hover: Hover | null) => void;
  readonly onStretch: (stretch: Stretch | null) => void;
  /** The chainage that is pointed at, here or on the map. */
  readonly onPlace: (km: number | null) => void;
  /** A gesture has ended: with a clause, or on an event. */
  readonly onClause: (patch: Partial<Filter>) => void;
  readonly onSelect: (key: number) => void;
};

export type Stage = ReturnType<typeof createStage>;

export function createStage(options: StageOptions) {
  const { root, canvas, engine } = options;
  const ending = new AbortController();
  let setting: Setting | null = null;
  let along: Along | null = null;
  let inHand: Stretch | null = null;
  let datesInHand: Days | null = null;
  /** While dates are dragged the days on the axis stand still under the hand. */
  let pinned: Days | null = null;
  let hoverKm: number | null = null;
  let hovered: Hover | null = null;
  let asked = '';

  let reach: Reach | null = null;
  const hatching = new KeptPicture();
  const surface = createSurface({ root, canvas, onFrame: paint, onResize: ask });
  const { invalidate } = surface;

  const scale = (): StripScale | null => {
    if (setting === null || along === null || surface.width() === 0) return null;
    const plot = {
      left: LEFT_PX,
      right: Math.max(LEFT_PX + 10, surface.width() - RIGHT_PX),
      top: TOP_PX,
      bottom: Math.max(TOP_PX + 10, surface.height() - NAME_ROWS * NAME_ROW_PX - 10),
    };
    return stripScale(plot, setting.lengthKm, along.days);
  };
  /** Says what the strip has room for, when that has changed. */
  function ask() {
    if (setting === null || surface.width() === 0) return;
    const width = surface.width() - LEFT_PX - RIGHT_PX;
    const height = surface.height() - TOP_PX - NAME_ROWS * NAME_ROW_PX - 10 - 2 * INSET_PX;
    const window = {
      symbols: SYMBOLS,
      columns: Math.max(1, Math.round(width / SQUARE_PX)),
      rows: Math.max(1, Math.round(height / SQUARE_PX)),
      lengthKm: setting.lengthKm,
      days: pinned,
    };
    const word = JSON.stringify(window);
    if (word === asked) return;
    asked = word;
    engine.setAlong(window);
  }
  function paint() {
    const current = scale();
    if (current === null || setting === null || along === null) return;
    const frame = surface.begin();
    if (frame === null) return;
    const { type: types, status: statuses } = engine.getState().names;
    const elsewhere = pointedElsewhere('strip');
    const { context, ...size } = frame;
    const scene = {
      ...size,
      scale: current,
      along,
      types,
      statuses,
      names: setting.names,
      stretch: inHand ?? setting.stretch,
      dates: datesInHand,
      placeKm: hoverKm ?? placeElsewhere(),
      pointed: elsewhere?.key == null ? -1 : placeOfKey(along, elsewhere.key),
      reach,
    };
    paintStrip(context, scene, hatching);
  }
  const take = () => {
    const next = engine.getState().answer?.along ?? null;
    if (next === null || next === along || next.border !== setting?.id) return;
    along = next;
    invalidate();
  };
  const stopListening = engine.subscribe(take);

  /** The chainage of what the map has under the pointer: the event's own, else the nearest. */
  const placeElsewhere = (): number | null => {
    const elsewhere = pointedElsewhere('strip');
    if (elsewhere === null || setting === null || along === null) return null;
    const listed = elsewhere.key === null ? -1 : placeOfKey(along, elsewhere.key);
    if (listed >= 0) return (along.chainage[listed] as number) / 10;
    const nearest = nearestOn(setting.course, elsewhere.at);
    return nearest !== null && nearest.distanceKm <= POINTED_REACH_KM ? nearest.km : null;
  };
  const stopPointing = onPointed(() => {
    if (hoverKm === null) options.onPlace(placeElsewhere());
    invalidate();
  });
  const hoverAt = (at: Point | null, isMouse: boolean) => {
    const current = scale();
    const found = at && current && along ? hitStrip(along, current, at) : null;
    canvas.style.cursor = found?.kind === 'event' ? 'pointer' : 'crosshair';
    const isOver = at && current && isMouse && at.x >= current.plot.left && at.x <= current.plot.right;
    hoverKm = isOver ? current.toKm(at.x) : null;
    const event = found?.kind === 'event' ? found : null;
    const place = hoverKm === null || !setting ? null : placeAt(setting.course, hoverKm);
    if (event?.at) point('strip', { at: event.at, key: event.key });
    else point('strip', place && { at: place, key: null });
    options.onPlace(event?.km ?? hoverKm);
    if (!isSameHover(found, hovered)) options.onHover(found);
    hovered = found;
    invalidate();
  };

  const hold = (stretch: Stretch | null) => {
    inHand = stretch;
    options.onStretch(stretch ?? setting?.stretch ?? null);
    invalidate();
  };
  const drop = () => {
    datesInHand = null;
    pinned = null;
    hold(null);
    ask();
  };
  const gestures = listenToGestures({
    root,
    canvas,
    signal: ending.signal,
    scale,
    onHover: hoverAt,
    onDrag(clause, { stretch, days }) {
      hoverAt(null, false);
      datesInHand = days;
      pinned ??= days && (along?.days ?? null);
      ask();
      hold(stretch);
      engine.preview(clause);
    },
    onDrop(clause) {
      options.onClause(clause);
      drop();
    },
    onPress(at) {
      const current = scale();
      const found = current && along ? hitStrip(along, current, at) : null;
      if (found?.kind === 'event') options.onSelect(found.key);
    },
    onEnd() {
      drop();
      engine.preview(null);
    },
  });

  return {
    set(next: Setting) {
      setting = next;
      options.onStretch(inHand ?? next.stretch);
      ask();
      take();
      invalidate();
    },
    /** Until when events were collected; null where that is not said. */
    setReach(next: Reach | null) {
      reach = next;
      invalidate();
    },
    /** A stretch set by the sliders or on the course, not yet let go. */
    preview(stretch: Stretch) {
      hold(stretch);
      engine.preview({ km: stretch });
    },
    /** Points at a chainage, or at none. */
    pointAt(km: number | null) {
      hoverKm = km;
      const place = km === null || !setting ? null : placeAt(setting.course, km);
      point('strip', place && { at: place, key: null });
      options.onPlace(km);
      invalidate();
    },
    /** Whether there was anything in hand to let go of. */
    abandon(): boolean {
      const isHeld = gestures.isDragging() || inHand !== null;
      gestures.abandon();
      if (isHeld && inHand !== null) {
        hold(null);
        engine.preview(null);
      }
      return isHeld;
    },
    /** A stretch that was previewed and neither let go nor given up. */
    held: () => inHand,
    release: () => hold(null),
    close() {
      const isHeld = gestures.isDragging() || inHand !== null;
      ending.abort();
      stopListening();
      stopPointing();
      point('strip', null);
      surface.close();
      hatching.close();
      engine.setAlong(null);
      if (isHeld) engine.preview(null);
    },
  };
}
