// Owns the pointer on a strip: hovering, a drag along the border or through time, a press.
import type { Filter } from '../../../contract/filter.ts';
import {
  clauseOf,
  type Days,
  directionOf,
  type Point,
  type Stretch,
  type StripScale,
} from '../strip-scale.ts';

export type Clause = Pick<Filter, 'km'> | Pick<Filter, 'from' | 'to'>;

type Options = {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Ends all listening. */
  readonly signal: AbortSignal;
  /** Null while nothing is shown yet. */
  readonly scale: () => StripScale | null;
  readonly onHover: (at: Point | null, isMouse: boolean) => void;
  /** A drag under way, and what it covers. */
  readonly onDrag: (clause: Clause, inHand: { stretch: Stretch | null; days: Days | null }) => void;
  readonly onDrop: (clause: Clause) => void;
  readonly onPress: (at: Point) => void;
  /** Let go of, with nothing asked for. */
  readonly onEnd: () => void;
};

export function listenToGestures(options: Options) {
  const { root, canvas, signal, scale } = options;
  let start: Point | null = null;
  /** Where the stage stood when a drag began: it stays there. */
  let corner = { left: 0, top: 0 };
  const pointOf = (event: PointerEvent): Point => {
    const box = start === null ? root.getBoundingClientRect() : corner;
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const clauseAt = (now: Point): Clause | null => {
    const current = scale();
    if (start === null || current === null) return null;
    const direction = directionOf(start, now);
    return direction && clauseOf(current, direction, start, now, current.lengthKm);
  };
  const on = (type: string, listener: (event: PointerEvent) => void) =>
    canvas.addEventListener(type, listener as EventListener, { signal });

  on('pointerdown', (event) => {
    if (scale() === null || !event.isPrimary || event.button !== 0) return;
    corner = root.getBoundingClientRect();
    start = pointOf(event);
    canvas.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    const now = pointOf(event);
    if (start === null) {
      options.onHover(now, event.pointerType === 'mouse');
      return;
    }
    const clause = clauseAt(now);
    const current = scale();
    if (clause === null || current === null) return;
    if ('km' in clause) {
      options.onDrag(clause, { stretch: clause.km ?? null, days: null });
      return;
    }
    const [fromDay = 0, toDay = 0] = [current.toDay(start.y), current.toDay(now.y)].sort((a, b) => a - b);
    options.onDrag(clause, { stretch: null, days: { fromDay, toDay } });
  });
  on('pointerup', (event) => {
    if (start === null) return;
    const now = pointOf(event);
    const clause = clauseAt(now);
    start = null;
    if (clause === null) options.onPress(now);
    else options.onDrop(clause);
  });
  const abandon = (): void => {
    if (start === null) return;
    start = null;
    options.onEnd();
  };
  on('pointercancel', abandon);
  on('pointerleave', () => {
    if (start === null) options.onHover(null, false);
  });

  return {
    /** Lets go of a drag in hand, as if it had not been. */
    abandon,
    isDragging: () => start !== null,
  };
}
