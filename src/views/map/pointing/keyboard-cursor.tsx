// Owns the map without a mouse: one focusable element over it, whose arrow keys walk from mark to mark.
import { useQuery } from '@tanstack/react-query';
import type { Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, type Ref, useEffect, useId, useState } from 'react';
import { eventByKeyQuery } from '../../../api/get-events-by-keys.ts';
import { useRevision } from '../../../engine/client/use-engine.ts';
import { useLive } from '../../../engine/client/use-live.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { numberName } from '../../../words/format.ts';
import { padded } from '../camera/camera.ts';
import { bringIntoSight, cameraOf } from '../camera/map-camera.ts';
import { type Insets, prefersStillness } from '../camera/region.ts';
import { openArea, screenPoint } from '../camera/use-map-frame.ts';
import styles from '../map-view.module.css';
import { speakMark } from '../marks/describe.ts';
import type { EventLayer } from '../marks/event-layer.ts';
import { type Direction, nearestInCone, nearestMark, nextInReadingOrder } from '../marks/hit-test.ts';
import { findAgain, type Mark, markAt } from '../marks/marks.ts';
import { texts } from '../texts.ts';

export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const PAN_PX = 120;
/** Marks so far beyond the edge can be walked to: the map then moves along. */
const BEYOND_PX = 200;
/** After a zoom the nearest mark within this stands for the one that was left. */
const FOLLOW_PX = 40;

type Props = {
  readonly map: LeafletMap;
  readonly layer: EventLayer;
  readonly insets: Insets;
  readonly mark: Mark | null;
  readonly onMark: (mark: Mark | null) => void;
  readonly onOpen: (mark: Mark) => void;
  readonly onShowAll: () => void;
  readonly ref: Ref<HTMLDivElement>;
};

export function KeyboardCursor({ map, layer, insets, mark, onMark, onOpen, onShowAll, ref }: Props) {
  const t = useTexts(texts);
  const nameId = useId();
  const helpId = useId();
  const [isFocused, setFocused] = useState(false);
  const [deadEnd, setDeadEnd] = useState<Direction | null>(null);
  const spoken = useSpoken(isFocused ? mark : null);

  useEffect(() => {
    if (!mark) return;
    const follow = () => {
      const { marks } = layer;
      const index = marks ? findAgain(marks, mark, FOLLOW_PX / cameraOf(map).scale) : -1;
      onMark(marks && markAt(marks, index));
    };
    layer.on('marks', follow);
    return () => {
      layer.off('marks', follow);
    };
  }, [map, layer, mark, onMark]);

  const leaf = (step: 1 | -1) => {
    const { marks } = layer;
    if (!marks) return;
    const index = mark ? findAgain(marks, mark, 0) : -1;
    const next = markAt(marks, nextInReadingOrder(marks, cameraOf(map), index, step));
    setDeadEnd(next ? null : step > 0 ? 'right' : 'left');
    if (next) focusOn(next);
  };

  const walk = (direction: Direction) => {
    const { marks } = layer;
    if (!marks) return;
    const view = cameraOf(map);
    const area = openArea(map, insets);
    const middle = { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 };
    let index: number;
    if (mark) {
      const from = screenPoint(map, mark.x, mark.y);
      const camera = padded(view, BEYOND_PX);
      const point = { x: from.x + BEYOND_PX, y: from.y + BEYOND_PX };
      index = nearestInCone(marks, camera, point, direction, findAgain(marks, mark, 0));
    } else index = nearestMark(marks, view, middle);
    const next = markAt(marks, index);
    setDeadEnd(next ? null : direction);
    if (next) focusOn(next);
  };

  const focusOn = (next: Mark) => {
    onMark(next);
    const area = openArea(map, insets);
    bringIntoSight(map, screenPoint(map, next.x, next.y), area, !prefersStillness());
  };

  const zoom = (levels: number) => {
    const at = mark ? screenPoint(map, mark.x, mark.y) : null;
    if (at)
      map.setZoomAround([at.x, at.y] as never, map.getZoom() + levels, { animate: !prefersStillness() });
    else map.setZoom(map.getZoom() + levels, { animate: !prefersStillness() });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction && event.shiftKey) pan(map, direction);
    else if (direction) walk(direction);
    else if (event.key === 'PageDown' || event.key === 'PageUp') leaf(event.key === 'PageDown' ? 1 : -1);
    else if ((event.key === 'Enter' || event.key === ' ') && mark) onOpen(mark);
    else if (event.key === 'Escape' && mark) onMark(null);
    else if (event.key === '+' || event.key === '=') zoom(1);
    else if (event.key === '-' || event.key === '_') zoom(-1);
    else if (event.key === 'Home') onShowAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // Written, not rendered: under a drag it is another number with every frame.
  const name = useLive<HTMLParagraphElement>((element, { answer }) => {
    const count = answer?.totals.events ?? null;
    const text = count === null ? t('loading') : t('map-of', { count, figure: numberName(count) });
    if (element.textContent !== text) element.textContent = text;
  });
  return (
    <>
      <p ref={name} id={nameId} className="visually-hidden" />
      <div
        ref={ref}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        aria-labelledby={nameId}
        aria-describedby={helpId}
        className={styles.cursor}
        data-mark={mark ? '' : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      <p id={helpId} className="visually-hidden">
        {t('map-help')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {deadEnd ? t(`no-mark-${deadEnd}`) : spoken}
      </p>
    </>
  );
}

/** What is said of a mark; nothing until its text is here, so that it is said once. */
function useSpoken(mark: Mark | null): string {
  const revision = useRevision();
  const { data } = useQuery({
    ...eventByKeyQuery(revision ?? 0, mark?.key ?? 0),
    enabled: revision !== null && mark !== null,
  });
  return mark && data !== undefined ? speakMark(mark, data) : '';
}

export function pan(map: LeafletMap, direction: Direction): void {
  const x = direction === 'left' ? -PAN_PX : direction === 'right' ? PAN_PX : 0;
  const y = direction === 'up' ? -PAN_PX : direction === 'down' ? PAN_PX : 0;
  map.panBy([x, y], { animate: !prefersStillness() });
}
