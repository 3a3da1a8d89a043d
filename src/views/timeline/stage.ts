// Owns what changes with every frame: window, brush in hand, hover; asks the engine and paints, outside React's state.
import type { Reach } from '../../api/get-reach.ts';
import { localToday } from '../../contract/calendar-date.ts';
import type { TimeUnit } from '../../engine/answers.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { type Bars, bucketAt, endOfBucket, type Layers, layersOf } from './bars.ts';
import { clauseOf } from './brush.ts';
import { glide } from './glide.ts';
import { createTimelineSurface } from './surface.ts';
import {
  clampDomain,
  type DayRange,
  type Domain,
  domainFor,
  type Ends,
  type Extent,
  endsOf,
  hasDates,
  isComfortable,
  isSameDomain,
  isSameRange,
  limitsOf,
  NO_DATES,
  type Scale,
  scaleOf,
  wholeDomain,
  windowOf,
  zoomAround,
} from './time-axis.ts';

export type Hover = { readonly startDay: number; readonly endDay: number; readonly xPx: number };
/** What the frame around the canvas needs to know; announced only when it changes. */
export type Shape = { readonly unit: TimeUnit; readonly isWhole: boolean; readonly isReady: boolean };

export type StageParts = {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly handles: { readonly from: HTMLElement; readonly to: HTMLElement };
};

export type StageOptions = StageParts & {
  readonly engine: EngineClient;
  readonly todayName: () => string;
  readonly onHover: (hover: Hover | null) => void;
  readonly onShape: (shape: Shape) => void;
  /** The ends of the brush, for the handles' accessible values. */
  readonly onEnds: (range: DayRange, ends: Ends, extent: Extent) => void;
};

export type Stage = ReturnType<typeof createStage>;

const EMPTY_EXTENT: Extent = { firstDay: 0, lastDay: 0 };

export function createStage(options: StageOptions) {
  const { root, canvas, handles, engine } = options;
  const today = localToday();
  let extent = EMPTY_EXTENT;
  let domain: Domain = { startDay: today - 365, endDay: today + 1 };
  /** `auto` follows the data and dates set elsewhere, until the reader takes the window in hand. */
  let mode: 'auto' | 'held' = 'auto';
  let reach: Reach | null = null;
  let reachName = '';
  let committed: DayRange = NO_DATES;
  let inHand: DayRange | null = null;
  let hoverPx: number | null = null;
  let hoverBucket = -1;
  let layers: Layers = { up: [], down: [] };
  let layerNames: readonly string[] | null = null;
  let isPreviewDue = false;
  let isWindowDue = false;
  let painted: Bars | null = null;
  let shape: Shape | null = null;
  let stopGlide = () => {};

  const surface = createTimelineSurface({ root, canvas, onFrame: draw, onResize });
  const { plot, plotWidth, invalidate } = surface;
  const scale = (): Scale => scaleOf(domain, plot().left, plot().right);
  const unit = () => windowOf(domain, plotWidth()).unit;
  const range = () => inHand ?? committed;
  const ends = () => endsOf(range(), extent);
  const whole = () => wholeDomain(extent, today, plotWidth());
  const limits = () => limitsOf(whole(), range());
  const isReady = () => extent !== EMPTY_EXTENT && surface.isVisible();

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
    if (isWindowDue && isReady()) {
      isWindowDue = false;
      engine.setTimeline(windowOf(domain, plotWidth()));
    }
    if (isPreviewDue) {
      isPreviewDue = false;
      if (inHand !== null) engine.preview(clauseOf(inHand));
    }
    const current = bars();
    painted = current;
    updateHover(current);
    const axisY = surface.draw({
      domain,
      scale: scale(),
      bars: current,
      range: range(),
      hoverDay: hoverPx === null ? null : scale().toDay(hoverPx),
      reach,
      today: reach !== null && today > reach.thinDay ? null : today,
      todayName: options.todayName(),
      reachName,
    });
    placeHandles(axisY);
    announceShape();
  }

  function placeHandles(axisY: number) {
    const at = scale();
    const { left, right } = plot();
    const put = (handle: HTMLElement, xPx: number) => {
      const isShown = xPx >= left - 1 && xPx <= right + 1;
      handle.style.transform = `translate(${Math.round(Math.min(Math.max(xPx, left), right))}px, ${axisY}px)`;
      handle.dataset.shown = String(isShown && hasDates(range()));
    };
    const { from, to } = ends();
    put(handles.from, at.toX(from));
    put(handles.to, at.toX(to + 1));
    options.onEnds(range(), ends(), extent);
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

  function announceShape() {
    const next: Shape = { unit: unit(), isWhole: isSameDomain(domain, limits()), isReady: isReady() };
    if (shape?.unit === next.unit && shape.isWhole === next.isWhole && shape.isReady === next.isReady) return;
    shape = next;
    options.onShape(next);
  }

  function showDomain(next: Domain) {
    domain = next;
    isWindowDue = true;
    invalidate();
  }

  /** Takes the window in hand; true when it changed. */
  function setDomain(next: Domain): boolean {
    stopGlide();
    mode = 'held';
    if (isSameDomain(next, domain)) return false;
    showDomain(next);
    return true;
  }

  function glideTo(next: Domain) {
    stopGlide();
    if (isSameDomain(next, domain)) return;
    engine.setTimeline(windowOf(next, plotWidth()));
    stopGlide = glide(domain, next, (step, isLast) => {
      domain = step;
      isWindowDue ||= isLast;
      invalidate();
    });
  }

  function followData() {
    const { answer } = engine.getState();
    if (answer === null || answer.firstDay === null || answer.lastDay === null) return;
    const isFirst = extent === EMPTY_EXTENT;
    if (isFirst || answer.firstDay !== extent.firstDay || answer.lastDay !== extent.lastDay) {
      extent = { firstDay: answer.firstDay, lastDay: answer.lastDay };
      if (surface.isVisible() && (mode === 'auto' || isFirst)) showDomain(domainFor(committed, whole()));
    }
  }

  const onAnswer = () => {
    followData();
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
    isWindowDue = true;
    if (!wasVisible && surface.isVisible() && extent !== EMPTY_EXTENT) domain = domainFor(committed, whole());
    wasVisible ||= surface.isVisible();
  }
  const unsubscribe = engine.subscribe(onAnswer);
  onAnswer();

  return {
    scale,
    plot,
    unit,
    ends,
    range,
    limits,
    bars,
    domain: () => domain,
    extent: () => extent,
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
      if (isOwn || isSame || !isReady()) return;
      if (mode === 'auto') glideTo(domainFor(next, whole()));
      else if (hasDates(next) && !isComfortable(next, domain, plotWidth())) glideTo(domainFor(next, whole()));
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
      mode = 'held';
      stopGlide();
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
    setDomain,
    zoom(factor: number) {
      mode = 'held';
      glideTo(zoomAround(domain, (domain.startDay + domain.endDay) / 2, factor, limits()));
    },
    showAll() {
      mode = 'auto';
      glideTo(limits());
    },
    /** Moves the window so that a day is in it. */
    reveal(day: number) {
      const span = domain.endDay - domain.startDay;
      const margin = span * 0.05;
      if (day < domain.startDay + margin && domain.startDay > limits().startDay)
        setDomain(clampDomain({ startDay: day - margin, endDay: day - margin + span }, limits()));
      else if (day > domain.endDay - margin && domain.endDay < limits().endDay)
        setDomain(clampDomain({ startDay: day + margin - span, endDay: day + margin }, limits()));
    },
    setHover(xPx: number | null) {
      const { left, right } = plot();
      hoverPx = xPx !== null && xPx >= left && xPx <= right ? xPx : null;
      invalidate();
    },
    close() {
      // A timeline that goes away in the middle of a drag must not leave its preview behind.
      if (inHand !== null) engine.preview(null);
      stopGlide();
      surface.close();
      unsubscribe();
    },
  };
}
