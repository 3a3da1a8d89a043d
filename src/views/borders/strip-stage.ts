// Owns what changes with every frame of the strip: events from the engine, stretch in hand, hover; painted outside React's state.
import type { Filter } from '../../contract/filter.ts';
import { type Along, noAlong } from '../../engine/answers.ts';
import type { EngineClient } from '../../engine/client.ts';
import type { Named } from './axis-names.ts';
import { MANY, NAME_ROW_PX, NAME_ROWS, paintStrip, RADIUS } from './paint-strip.ts';
import { readPalette } from './palette.ts';
import { clauseOf, type Days, directionOf, type Point, type Stretch, stripScale } from './strip-scale.ts';

const LEFT_PX = 38;
const RIGHT_PX = 8;
const TOP_PX = 44;
const LISTED = 20_000;
const HIT_PX = 9;
/** Rows of the table. */
const NEWEST = 20;

/** What the link and the border's data say. */
export type Setting = {
  readonly lengthKm: number;
  readonly names: readonly Named[];
  readonly days: Days;
  readonly stretch: Stretch | null;
};
export type Hover = {
  readonly key: number;
  readonly type: string;
  readonly day: number;
  readonly km: number;
  readonly precisionKm: number;
  readonly x: number;
  readonly y: number;
};
export type Newest = { readonly key: number; readonly km: number };
export type Counts = { readonly matching: number; readonly outside: number; readonly listed: number };

export type StageOptions = {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly engine: EngineClient;
  readonly onHover: (hover: Hover | null) => void;
  readonly onCounts: (counts: Counts) => void;
  /** The newest events that match. */
  readonly onNewest: (newest: readonly Newest[]) => void;
  readonly onStretch: (stretch: Stretch | null) => void;
  /** A gesture has ended: with a clause, on an event, or beside everything. */
  readonly onClause: (patch: Partial<Filter>) => void;
  readonly onSelect: (key: number) => void;
};

export type Stage = ReturnType<typeof createStage>;

export function createStage(options: StageOptions) {
  const { root, canvas, engine } = options;
  const context = canvas.getContext('2d');
  const ending = new AbortController();
  let palette = readPalette(root);
  let setting: Setting | null = null;
  let along: Along = noAlong();
  let inHand: Stretch | null = null;
  let datesInHand: Days | null = null;
  let hoverPx: number | null = null;
  let start: Point | null = null;
  let frame = 0;
  let isAsking = false;
  let isStale = false;
  let answered = engine.getState().answer;

  const scale = () =>
    stripScale(
      {
        left: LEFT_PX,
        right: Math.max(LEFT_PX + 10, root.clientWidth - RIGHT_PX),
        top: TOP_PX,
        bottom: root.clientHeight - NAME_ROWS * NAME_ROW_PX - 10,
      },
      setting?.lengthKm ?? 1,
      setting?.days ?? { fromDay: 0, toDay: 1 },
    );
  const paint = () => {
    frame = 0;
    if (context === null || setting === null || root.clientWidth === 0) return;
    const ratio = devicePixelRatio;
    const [widthPx, heightPx] = [root.clientWidth, root.clientHeight];
    const [width, height] = [Math.round(widthPx * ratio), Math.round(heightPx * ratio)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, widthPx, heightPx);
    const { type: types, status: statuses } = engine.getState().names;
    const { lengthKm, names, days } = setting;
    paintStrip(context, {
      scale: scale(),
      palette,
      along,
      types,
      statuses,
      days,
      lengthKm,
      names,
      stretch: inHand ?? setting.stretch,
      dates: datesInHand,
      hover: hoverPx,
      widthPx,
    });
  };
  const invalidate = () => {
    frame ||= requestAnimationFrame(paint);
  };
  const take = (found: Along) => {
    along = found;
    const { matching, outside, key } = along;
    options.onCounts({ matching, outside, listed: key.length });
    const newest: Newest[] = [];
    for (let at = 0; at < key.length && newest.length < NEWEST; at++) {
      if (found.matches[at] !== 1) continue;
      newest.push({ key: key[at] as number, km: (found.chainage[at] as number) / 10 });
    }
    options.onNewest(newest);
    invalidate();
  };
  /** One lookup at a time: the latest state is asked for when the one under way has come. */
  const ask = () => {
    isStale = true;
    if (isAsking) return;
    isAsking = true;
    isStale = false;
    engine
      .along(LISTED)
      .then(
        (found) => !ending.signal.aborted && take(found),
        // The engine says its failure itself.
        () => {},
      )
      .finally(() => {
        isAsking = false;
        if (isStale && !ending.signal.aborted) ask();
      });
  };
  const stopListening = engine.subscribe(() => {
    const { answer } = engine.getState();
    if (answer === answered) return;
    answered = answer;
    ask();
  });

  /** The nearest symbol within reach, the newest where several are; none where squares stand for many. */
  const hit = ({ x, y }: Point): Hover | null => {
    if (setting === null || along.matching + along.outside > MANY) return null;
    const { toX, toY } = scale();
    let best = HIT_PX ** 2;
    let found = -1;
    for (let at = 0; at < along.key.length; at++) {
      if (along.matches[at] !== 1) continue;
      const dx = toX((along.chainage[at] as number) / 10) - x;
      const dy = toY(along.startDay[at] as number) - y;
      const distance = dx * dx + dy * dy;
      if (distance >= best) continue;
      best = distance;
      found = at;
    }
    if (found < 0) return null;
    const km = (along.chainage[found] as number) / 10;
    const day = along.startDay[found] as number;
    return {
      key: along.key[found] as number,
      type: engine.getState().names.type[along.type[found] as number] ?? '',
      day,
      km,
      precisionKm: along.precisionKm[found] as number,
      x: toX(km),
      y: toY(day) - RADIUS,
    };
  };

  const hold = (stretch: Stretch | null) => {
    inHand = stretch;
    options.onStretch(stretch ?? setting?.stretch ?? null);
    invalidate();
  };
  const drop = () => {
    start = null;
    datesInHand = null;
    hold(null);
  };
  const pointOf = (event: PointerEvent): Point => {
    const box = root.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const patchOf = (from: Point, to: Point) => {
    const direction = directionOf(from, to);
    return direction && setting ? clauseOf(scale(), direction, from, to, setting.lengthKm) : null;
  };
  const { signal } = ending;
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (setting === null || !event.isPrimary || event.button !== 0) return;
      start = pointOf(event);
      canvas.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      const point = pointOf(event);
      if (start === null) {
        const found = hit(point);
        canvas.style.cursor = found ? 'pointer' : 'crosshair';
        const { plot } = scale();
        hoverPx =
          event.pointerType === 'mouse' && point.x >= plot.left && point.x <= plot.right ? point.x : null;
        options.onHover(found);
        invalidate();
        return;
      }
      const patch = patchOf(start, point);
      if (patch === null) return;
      options.onHover(null);
      hoverPx = null;
      if ('km' in patch && patch.km) {
        datesInHand = null;
        hold(patch.km);
      } else {
        const { toDay } = scale();
        const days = [toDay(start.y), toDay(point.y)].sort((a, b) => a - b);
        datesInHand = { fromDay: days[0] as number, toDay: days[1] as number };
        hold(null);
      }
      engine.preview(patch);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointerup',
    (event) => {
      if (start === null) return;
      const point = pointOf(event);
      const patch = patchOf(start, point);
      if (patch !== null) options.onClause(patch);
      else {
        const found = hit(point);
        if (found) options.onSelect(found.key);
        else if (setting?.stretch) options.onClause({ km: undefined });
      }
      drop();
    },
    { signal },
  );
  const abandon = () => {
    if (start === null) return;
    drop();
    engine.preview(null);
  };
  canvas.addEventListener('pointercancel', abandon, { signal });
  canvas.addEventListener(
    'pointerleave',
    () => {
      if (start !== null) return;
      hoverPx = null;
      options.onHover(null);
      invalidate();
    },
    { signal },
  );
  const resizes = new ResizeObserver(invalidate);
  resizes.observe(root);
  const themes = new MutationObserver(() => {
    palette = readPalette(root);
    invalidate();
  });
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  document.fonts?.ready.then(invalidate, () => {});
  ask();

  return {
    set(next: Setting) {
      setting = next;
      options.onStretch(inHand ?? next.stretch);
      invalidate();
    },
    /** Positions or names have come: what lies along is asked for again. */
    ask,
    /** A stretch set by the sliders, not yet let go. */
    preview(stretch: Stretch) {
      hold(stretch);
      engine.preview({ km: stretch });
    },
    /** Whether there was anything in hand to let go of. */
    abandon(): boolean {
      const isHeld = start !== null || inHand !== null;
      abandon();
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
      ending.abort();
      stopListening();
      resizes.disconnect();
      themes.disconnect();
      cancelAnimationFrame(frame);
      if (start !== null || inHand !== null) engine.preview(null);
    },
  };
}
