// Owns the map without a mouse: one focusable element over it, whose keys walk from thing to thing, pan and zoom.
import { type Map as LeafletMap, point } from 'leaflet';
import { type KeyboardEvent, type MouseEvent, type Ref, useId } from 'react';
import { actOf } from '../../../ui/keys.ts';
import { MAP_KEYS } from '../../../ui/later-part-keys.ts';
import { prefersStillness } from '../camera/region.ts';
import type { Direction, Point } from '../camera/walk.ts';
import styles from './walk-cursor.module.css';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const PAN_PX = 120;

/** What keys do on one layer of the map. */
export type Walk = {
  readonly goTo: (direction: Direction) => void;
  /** To the next or the one before, in reading order. */
  readonly page: (step: 1 | -1) => void;
  readonly showAll: () => void;
  /** The menu of what is in focus, else of the middle of the map. */
  readonly menu: () => void;
  /** Null while nothing is in focus: Enter, Space and Escape are then not the map's. */
  readonly current: {
    readonly open: () => void;
    readonly leave: () => void;
    /** Of one event; null: there are several. */
    readonly pick?: (() => void) | null;
    /** A zoom leaves this point of the container where it is; without one the middle. */
    readonly at?: () => Point;
  } | null;
};

type Props = {
  readonly ref: Ref<HTMLDivElement>;
  readonly map: LeafletMap;
  readonly walk: Walk;
  /** What the map is called: in words, or by the id of the element that says it. */
  readonly name: { readonly 'aria-label': string } | { readonly 'aria-labelledby': string };
  readonly help: string;
  /** Said when it changes. */
  readonly spoken: string;
  readonly onFocus?: () => void;
  readonly onBlur: () => void;
};

export function WalkCursor({ ref, map, walk, name, help, spoken, onFocus, onBlur }: Props) {
  const helpId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!actOn(event, map, walk)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // The pointer goes through: this is the keyboard's, or that of a screen reader. Some systems ask when the key is let go.
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    walk.menu();
  };
  return (
    <>
      <div
        ref={ref}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        {...name}
        aria-describedby={helpId}
        className={styles.cursor}
        data-mark={walk.current ? '' : undefined}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onFocus={onFocus}
        onBlur={onBlur}
      />
      <p id={helpId} className="visually-hidden">
        {help}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </>
  );
}

/** Whether the key meant something here. */
function actOn(event: KeyboardEvent, map: LeafletMap, walk: Walk): boolean {
  const act = actOf(MAP_KEYS, event);
  const direction = DIRECTIONS[event.key];
  const isOfMark = act === 'open' || act === 'leave' || act === 'pick';
  if (act === null || (isOfMark && walk.current === null)) return false;
  if (act === 'walk' && direction) walk.goTo(direction);
  else if (act === 'pan' && direction) pan(map, direction);
  else if (act === 'next' || act === 'before') walk.page(act === 'next' ? 1 : -1);
  else if (act === 'open') walk.current?.open();
  else if (act === 'leave') walk.current?.leave();
  else if (act === 'pick') walk.current?.pick?.();
  else if (act === 'zoom-in' || act === 'zoom-out') zoom(map, act === 'zoom-in' ? 1 : -1, walk.current?.at);
  else if (act === 'show-all') walk.showAll();
  else walk.menu();
  return true;
}

function pan(map: LeafletMap, direction: Direction): void {
  const x = direction === 'left' ? -PAN_PX : direction === 'right' ? PAN_PX : 0;
  const y = direction === 'up' ? -PAN_PX : direction === 'down' ? PAN_PX : 0;
  map.panBy([x, y], { animate: !prefersStillness() });
}

function zoom(map: LeafletMap, levels: number, at: (() => Point) | undefined): void {
  const animate = !prefersStillness();
  const to = map.getZoom() + levels;
  if (!at) {
    map.setZoom(to, { animate });
    return;
  }
  const { x, y } = at();
  // A pair of numbers would be taken for a latitude and a longitude.
  map.setZoomAround(point(x, y), to, { animate });
}
