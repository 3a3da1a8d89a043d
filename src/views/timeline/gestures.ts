// Owns pointers on the timeline: brush, pan, pinch, wheel and hover. What a gesture means for the range is in brush.

import type { DayRange } from '../../matching/shown-days.ts';
import { isFramed } from '../../ui/framed.ts';
import { isPressed } from '../../ui/keys.ts';
import { TIMELINE_KEYS } from '../../ui/later-part-keys.ts';
import { drag, type Gesture, holdAt, pressBar } from './brush.ts';
import type { Stage, StageParts } from './stage.ts';
import { clampDomain, type Domain, hasDates, NO_DATES, panBy, zoomAround } from './time-axis.ts';

const THRESHOLD_PX = 4;
const HIT_PX = { mouse: 28, touch: 44 };
/** A low bar is taken from so far above or below it. */
const BAR_HIT_PX = { mouse: 4, touch: 16 };
const CURSORS = { from: 'ew-resize', to: 'ew-resize', move: 'grab', draw: 'crosshair' } as const;

type Act =
  | { readonly kind: 'brush'; readonly gesture: Gesture; readonly startPx: number; moved: boolean }
  | { readonly kind: 'pan'; readonly startPx: number; readonly domain: Domain }
  | { readonly kind: 'pinch'; readonly days: readonly [number, number] };

/**
 * Listens on the stage's root; `commit` receives each range that a gesture settles on, null where dates are not to be chosen: there a drag
 * moves the window. Returns what removes it all.
 */
export function attachGestures(
  { root, handles }: StageParts,
  stage: Stage,
  commit: ((range: DayRange) => void) | null,
): () => void {
  const pointers = new Map<number, number>();
  const ending = new AbortController();
  const { signal } = ending;
  let act: Act | null = null;
  const isInFrame = isFramed();

  let leftPx = 0;
  /** To measure makes the browser lay out what an answer has just changed: under a drag the timeline stays where it is. */
  const toX = (event: MouseEvent) => {
    if (act === null) leftPx = root.getBoundingClientRect().left;
    return event.clientX - leftPx;
  };
  const clampX = (xPx: number) => Math.min(Math.max(xPx, stage.plot().left), stage.plot().right);
  const dayAt = (xPx: number) => stage.scale().toDay(clampX(xPx));
  const hit = (event: PointerEvent) => (event.pointerType === 'mouse' ? HIT_PX.mouse : HIT_PX.touch);

  function settle(range: DayRange | null) {
    if (range !== null) commit?.(range);
  }

  function abandon() {
    if (act?.kind === 'brush') stage.cancel();
    act = null;
    root.style.cursor = '';
  }

  function beginPinch() {
    abandon();
    const [a = 0, b = 0] = [...pointers.values()].sort((left, right) => left - right);
    act = { kind: 'pinch', days: [stage.scale().toDay(a), stage.scale().toDay(b)] };
  }

  root.addEventListener(
    'pointerdown',
    (event) => {
      if (!stage.isReady() || (event.pointerType === 'mouse' && event.button !== 0)) return;
      const xPx = toX(event);
      root.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, xPx);
      if (pointers.size === 2) return beginPinch();
      if (pointers.size > 2) return;
      if (event.shiftKey || commit === null) {
        act = { kind: 'pan', startPx: xPx, domain: stage.time.domain() };
        root.style.cursor = 'grabbing';
        return;
      }
      const before = stage.range();
      const hold = holdAt(xPx, before, stage.time.brush(), stage.scale(), hit(event));
      if (hold === 'from' || hold === 'to') handles[hold].focus({ preventScroll: true });
      act = { kind: 'brush', gesture: { hold, startDay: dayAt(xPx), before }, startPx: xPx, moved: false };
    },
    { signal },
  );

  root.addEventListener(
    'pointermove',
    (event) => {
      const xPx = toX(event);
      if (pointers.has(event.pointerId)) pointers.set(event.pointerId, xPx);
      if (act === null) {
        if (event.pointerType !== 'mouse') return;
        stage.setHover(xPx);
        const hold = holdAt(xPx, stage.range(), stage.time.brush(), stage.scale(), hit(event));
        root.style.cursor = event.shiftKey ? 'grab' : commit === null ? '' : CURSORS[hold];
        return;
      }
      if (act.kind === 'pan') {
        const days = (act.startPx - xPx) / stage.scale().pxPerDay;
        stage.time.setDomain(panBy(act.domain, days, stage.time.limits()));
      } else if (act.kind === 'pinch') pinch(act.days);
      else brush(act, event, xPx);
    },
    { signal },
  );

  function brush(current: Act & { kind: 'brush' }, event: PointerEvent, xPx: number) {
    const isNear = Math.abs(xPx - current.startPx) < THRESHOLD_PX;
    if (!current.moved && isNear) return;
    current.moved = true;
    if (current.gesture.hold === 'move') root.style.cursor = 'grabbing';
    stage.setHover(current.gesture.hold === 'move' ? null : clampX(xPx));
    const unit = event.altKey ? 'day' : stage.time.unit();
    const { gesture } = current;
    // Back where it began, a gesture has done nothing.
    stage.takeInHand(
      isNear ? gesture.before : drag(gesture, dayAt(xPx), unit, stage.time.brush(gesture.before)),
    );
  }

  function pinch([a, b]: readonly [number, number]) {
    const [x0, x1] = [...pointers.values()].sort((left, right) => left - right);
    if (x0 === undefined || x1 === undefined || x1 - x0 < 8 || a === b) return;
    const daysPerPx = Math.abs(b - a) / (x1 - x0);
    const startDay = a - (x0 - stage.plot().left) * daysPerPx;
    const endDay = startDay + (stage.plot().right - stage.plot().left) * daysPerPx;
    stage.time.setDomain(clampDomain({ startDay, endDay }, stage.time.limits()));
  }

  /** A press on a bar takes its period, again all dates. Beside the brush, where no bar is painted, it clears the dates. */
  function pressAt(event: PointerEvent, isBeside: boolean) {
    const { mouse, touch } = BAR_HIT_PX;
    const yPx = event.clientY - root.getBoundingClientRect().top;
    const bar = stage.barAt(toX(event), yPx, event.pointerType === 'mouse' ? mouse : touch);
    if (bar !== null && (bar.isHit || !isBeside)) {
      // In hand first: dates that the timeline sets itself do not move its window.
      stage.takeInHand(pressBar(bar.period, stage.range()));
      settle(stage.release());
    } else if (isBeside) commit?.(NO_DATES);
  }

  const onUp = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    const ended = act;
    if (ended === null || pointers.size > 0) return;
    act = null;
    root.style.cursor = '';
    if (event.pointerType !== 'mouse') stage.setHover(null);
    if (commit === null && event.pointerType !== 'mouse') stage.setHover(toX(event));
    if (ended.kind !== 'brush') return;
    if (ended.moved) return settle(stage.release());
    pressAt(event, ended.gesture.hold === 'draw' && hasDates(stage.range()));
    if (event.pointerType !== 'mouse') stage.setHover(toX(event));
  };
  root.addEventListener('pointerup', onUp, { signal });
  root.addEventListener(
    'pointercancel',
    (event) => {
      pointers.delete(event.pointerId);
      abandon();
      stage.setHover(null);
    },
    { signal },
  );
  root.addEventListener(
    'pointerleave',
    // A finger leaves as soon as it is lifted: what it pressed stays said until it presses elsewhere.
    ({ pointerType }) => pointerType === 'mouse' && act === null && stage.setHover(null),
    { signal },
  );
  window.addEventListener(
    'pointerdown',
    ({ target }) => !(target instanceof Node && root.contains(target)) && stage.setHover(null),
    { signal, capture: true },
  );
  root.addEventListener('dblclick', () => hasDates(stage.range()) && commit?.(NO_DATES), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isPressed(TIMELINE_KEYS.undo, event) || act === null) return;
      event.stopPropagation();
      abandon();
    },
    { signal, capture: true },
  );
  root.addEventListener(
    'wheel',
    (event) => {
      if (!stage.isReady() || act !== null) return;
      if (isInFrame && !event.ctrlKey && !event.metaKey && !event.deltaX) return;
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const delta = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const days = ((event.deltaX || event.deltaY) * delta) / stage.scale().pxPerDay;
      // A pinch on a trackpad arrives as small wheel steps with Ctrl, as browsers have agreed on.
      const notch = event.deltaY * delta * (event.ctrlKey ? 6 : 1);
      const factor = 1.0022 ** Math.max(-300, Math.min(300, notch));
      const next = isSideways
        ? panBy(stage.time.domain(), days, stage.time.limits())
        : zoomAround(stage.time.domain(), dayAt(toX(event)), factor, stage.time.limits());
      // At the limit the page may scroll, but a pinch must not enlarge the page.
      if (stage.time.setDomain(next) || event.ctrlKey) event.preventDefault();
    },
    { signal, passive: false },
  );
  return () => ending.abort();
}
