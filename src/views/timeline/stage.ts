// Owns what changes with every frame: brush in hand, hover; asks the engine and paints, outside React's state.
import type { Reach } from '../../api/get-reach.ts';
import type { TimeUnit } from '../../contract/time-unit.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import type { DayRange, EventDays } from '../../matching/shown-days.ts';
import { type Away, awayFrom, isSameAway } from './away.ts';
import { type Bars, bucketAt, endOfBucket, type Layers, layersOf, stacksOf } from './bars.ts';
import { clauseOf } from './brush.ts';
import type { Heights } from './plot.ts';
import { createTimelineSurface } from './surface.ts';
import { type Ends, hasDates, isSameRange, NO_DATES, type Scale, scaleOf } from './time-axis.ts';
import { createTimeWindow } from './time-window.ts';

export type Hover = { readonly startDay: number; readonly endDay: number; readonly xPx: number };
/** What the frame around the canvas needs to know; announced only when it changes. */
export type Shape = {
  readonly unit: TimeUnit;
  readonly isReady: boolean;
  /** Whether nothing lies beyond what is shown; and what the step to the whole would show. */
  readonly isAll: boolean;
  readonly next: 'overview' | 'all' | null;
  readonly away: readonly Away[];
};

/** The day that counts as today, and what is written at it. */
export type Today = { readonly day: number; readonly name: string };

export type StageParts = {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly handles: { readonly from: HTMLElement; readonly to: HTMLElement };
};

export type StageOptions = StageParts & {
  readonly engine: EngineClient;
  readonly today: Today;
  readonly onHover: (hover: Hover | null) => void;
  readonly onShape: (shape: Shape) => void;
  /** The ends of the brush, for the handles' accessible values. */
  readonly onEnds: (range: DayRange, ends: Ends, days: EventDays) => void;
};

export type Stage = ReturnType<typeof createStage>;

export function createStage(options: StageOptions) {
  const { root, canvas, handles, engine } = options;
  let today = options.today;
  let reach: Reach | null = null;
  let reachName = '';
  let committed: DayRange = NO_DATES;
  let inHand: DayRange | null = null;
  let hoverPx: number | null = null;
  let hoverBucket = -1;
  let layers: Layers = { up: [], down: [] };
  let layerNames: readonly string[] | null = null;
  let isPreviewDue = false;
  let painted: Bars | null = null;
  let heights: Heights | null = null;
  let shape: Shape | null = null;

  const surface = createTimelineSurface({ root, canvas, onFrame: draw, onResize });
  const { plot, plotWidth, invalidate } = surface;
  const range = () => inHand ?? committed;
  const { isVisible } = surface;
  const time = createTimeWindow({ engine, today: () => today.day, plotWidth, isVisible, range, invalidate });
  const scale = (): Scale => scaleOf(time.domain(), plot().left, plot().right);
  const isReady = () => time.hasEvents() && isVisible();

  function bars(): Bars | null {
    const { answer, names } = engine.getState();
    if (!answer?.timeline) return null;
    if (layerNames !== names.type) {
      layers = layersOf(names.type);
      layerNames = names.type;
    }
    const countsPlanned = answer.filter.status?.any.includes('planned') ?? false;
    return { answer: answer.timeline, layers, countsPlanned };
  }

  function draw() {
    if (isReady()) time.ask();
    if (isPreviewDue) {
      isPreviewDue = false;
      if (inHand !== null) engine.preview(clauseOf(inHand));
    }
    const current = bars();
    painted = current;
    updateHover(current);
    heights = surface.draw({
      domain: time.domain(),
      scale: scale(),
      bars: current,
      brush: hasDates(range()) ? time.brush() : null,
      hoverDay: hoverPx === null ? null : scale().toDay(hoverPx),
      reach,
      today: reach !== null && today.day > reach.thinDay ? null : today.day,
      todayName: today.name,
      reachName,
    });
    placeHandles(heights.axisY);
    announceShape(current);
  }

  function placeHandles(axisY: number) {
    const at = scale();
    const { left, right } = plot();
    const put = (handle: HTMLElement, xPx: number) => {
      const isShown = xPx >= left - 1 && xPx <= right + 1;
      handle.style.transform = `translate(${Math.round(Math.min(Math.max(xPx, left), right))}px, ${axisY}px)`;
      handle.dataset.shown = String(isShown && hasDates(range()));
    };
    const { from, to } = time.brush();
    put(handles.from, at.toX(from));
    put(handles.to, at.toX(to + 1));
    options.onEnds(range(), time.ends(), time.eventDays());
  }

  function updateHover(current: Bars | null) {
    const day = hoverPx === null ? null : Math.floor(scale().toDay(hoverPx));
    const bucket = day === null || current === null ? -1 : bucketAt(current.answer, day);
    const startDay = current?.answer.startDays[bucket] ?? -1;
    const key = bucket < 0 ? -1 : startDay;
    if (key === hoverBucket) return;
    hoverBucket = key;
    if (current === null || bucket < 0) return options.onHover(null);
    const endDay = endOfBucket(current.answer, bucket) - 1;
    options.onHover({ startDay, endDay, xPx: scale().toX((startDay + endDay + 1) / 2) });
  }

  function announceShape(current: Bars | null) {
    const next: Shape = {
      unit: time.unit(),
      isReady: isReady(),
      isAll: time.isAll(),
      next: time.next(),
      away: current === null ? [] : awayFrom(time.domain(), current, time.eventDays().bulk),
    };
    const isSame =
      shape !== null &&
      (['unit', 'isReady', 'isAll', 'next'] as const).every((key) => shape?.[key] === next[key]) &&
      isSameAway(shape.away, next.away);
    if (isSame) return;
    shape = next;
    options.onShape(next);
  }

  const onAnswer = () => {
    const { answer } = engine.getState();
    if (answer !== null) time.follow(answer, committed);
    const current = bars();
    const isPainted =
      current?.answer === painted?.answer &&
      current?.layers === painted?.layers &&
      current?.countsPlanned === painted?.countsPlanned;
    // The bars ignore the dates: while those are dragged, an answer changes nothing here.
    if (!isPainted) invalidate();
  };
  let wasVisible = false;
  function onResize() {
    time.resize(!wasVisible && isVisible(), committed);
    wasVisible ||= isVisible();
  }
  const unsubscribe = engine.subscribe(onAnswer);
  onAnswer();

  return {
    scale,
    plot,
    time,
    range,
    bars,
    isReady,
    isInHand: () => inHand !== null,
    /** Dates as the link has them. Those that this timeline did not set itself may move the window. */
    setCommitted(next: DayRange) {
      const isOwn = inHand !== null && isSameRange(inHand, next);
      const isSame = isSameRange(committed, next);
      inHand = null;
      isPreviewDue = false;
      committed = next;
      invalidate();
      if (!isOwn && !isSame && isReady()) time.frame(next);
    },
    setToday(next: Today) {
      if (next.day === today.day && next.name === today.name) return;
      const isOther = next.day !== today.day;
      today = next;
      if (isOther) time.refit(committed);
      invalidate();
    },
    /** Until when events were collected, null where that is not said; and what is written over the time after it. */
    setReach(next: Reach | null, name: string) {
      if (next === reach && name === reachName) return;
      reach = next;
      reachName = name;
      invalidate();
    },
    /** Shows a range that is not in the link yet. */
    takeInHand(next: DayRange) {
      time.hold();
      inHand = next;
      isPreviewDue = true;
      invalidate();
    },
    /** Ends what is in hand; the range when it differs from the link's, so that it can be committed. */
    release(): DayRange | null {
      const result = inHand;
      if (result === null) return null;
      if (!isSameRange(result, committed)) return result;
      this.cancel();
      return null;
    },
    cancel() {
      if (inHand === null) return;
      inHand = null;
      isPreviewDue = false;
      engine.preview(null);
      invalidate();
    },
    /** The bar at a place, and whether its picture is there; null where there are no events. */
    barAt(xPx: number, yPx: number, tolerancePx: number): { period: Ends; isHit: boolean } | null {
      const current = bars();
      const bucket = current === null ? -1 : bucketAt(current.answer, Math.floor(scale().toDay(xPx)));
      if (current === null || heights === null || bucket < 0) return null;
      const { up, down } = stacksOf(current, bucket);
      if (up + down === 0) return null;
      const { axisY, pxPerEvent } = heights;
      const isHit =
        yPx >= axisY - up * pxPerEvent - tolerancePx && yPx <= axisY + down * pxPerEvent + tolerancePx;
      const from = current.answer.startDays[bucket] ?? 0;
      return { period: { from, to: endOfBucket(current.answer, bucket) - 1 }, isHit };
    },
    setHover(xPx: number | null) {
      const { left, right } = plot();
      hoverPx = xPx !== null && xPx >= left && xPx <= right ? xPx : null;
      invalidate();
    },
    close() {
      // A timeline that goes away in the middle of a drag must not leave its preview behind.
      if (inHand !== null) engine.preview(null);
      time.close();
      surface.close();
      unsubscribe();
    },
  };
}
