// Owns the walk of the keyboard from mark to mark, and what is said of the one in focus.
import type { Map as LeafletMap } from 'leaflet';
import { type Ref, useContext, useEffect, useId, useState } from 'react';
import { togglePick } from '../../../cards/picked.ts';
import { NoDataContext } from '../../../engine/client/use-engine.ts';
import { useLive } from '../../../engine/client/use-live.ts';
import { useViewStore } from '../../../link/use-view.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { numberName } from '../../../words/format.ts';
import { padded } from '../camera/camera.ts';
import type { Insets } from '../camera/insets.ts';
import { bringIntoSight, cameraOf } from '../camera/map-camera.ts';
import { prefersStillness } from '../camera/region.ts';
import { middleOf, openArea, screenPoint } from '../camera/use-map-frame.ts';
import { type Direction, nearestAhead, nearestTo, nextInReading } from '../camera/walk.ts';
import { speakMark } from '../marks/describe.ts';
import type { EventLayer } from '../marks/event-layer.ts';
import { placesOf } from '../marks/hit-test.ts';
import { findAgain, isStack, type Mark, markAt } from '../marks/marks.ts';
import { texts } from '../texts.ts';
import { useEventOf } from './use-event-of.ts';
import { useInPlace } from './use-in-place.ts';
import { type Walk, WalkCursor } from './walk-cursor.tsx';

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
  /** Null: nothing is in focus. */
  readonly onMenu: (mark: Mark | null) => void;
  readonly ref: Ref<HTMLDivElement>;
};

export function KeyboardCursor({ map, layer, insets, mark, onMark, onOpen, onShowAll, onMenu, ref }: Props) {
  const t = useTexts(texts);
  const nameId = useId();
  const [isFocused, setFocused] = useState(false);
  const [deadEnd, setDeadEnd] = useState<Direction | null>(null);
  const spoken = useSpoken(isFocused ? mark : null);
  const store = useViewStore();
  const event = useEventOf(isFocused ? mark : null);

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

  const focusOn = (index: number, direction: Direction) => {
    const next = layer.marks && markAt(layer.marks, index);
    setDeadEnd(next ? null : direction);
    if (!next) return;
    onMark(next);
    const area = openArea(map, insets);
    bringIntoSight(map, screenPoint(map, next.x, next.y), area, !prefersStillness());
  };

  const page = (step: 1 | -1) => {
    const { marks } = layer;
    if (!marks) return;
    const index = mark ? findAgain(marks, mark, 0) : -1;
    focusOn(nextInReading(placesOf(marks, cameraOf(map)), index, step), step > 0 ? 'right' : 'left');
  };

  const goTo = (direction: Direction) => {
    const { marks } = layer;
    if (!marks) return;
    const view = cameraOf(map);
    if (!mark) {
      focusOn(nearestTo(placesOf(marks, view), middleOf(openArea(map, insets))), direction);
      return;
    }
    const { x, y } = screenPoint(map, mark.x, mark.y);
    const from = { x: x + BEYOND_PX, y: y + BEYOND_PX };
    const places = placesOf(marks, padded(view, BEYOND_PX));
    focusOn(nearestAhead(places, from, direction, findAgain(marks, mark, 0)), direction);
  };

  const walk: Walk = {
    goTo,
    page,
    showAll: onShowAll,
    menu: () => onMenu(mark),
    current: mark && {
      open: () => onOpen(mark),
      leave: () => onMark(null),
      pick: event && !isStack(mark) ? () => togglePick(store, event) : null,
      at: () => screenPoint(map, mark.x, mark.y),
    },
  };

  const hasNoData = useContext(NoDataContext);
  // Written, not rendered: under a drag it is another number with every frame.
  const name = useLive<HTMLParagraphElement>((element, { answer }) => {
    const count = answer?.totals.events ?? null;
    const text = count === null ? t('loading') : t('map-of', { count, figure: numberName(count) });
    if (element.textContent !== text) element.textContent = text;
  });
  return (
    <>
      <p ref={name} id={nameId} hidden={hasNoData} className="visually-hidden" />
      <WalkCursor
        ref={ref}
        map={map}
        walk={walk}
        name={hasNoData ? { 'aria-label': t('no-data') } : { 'aria-labelledby': nameId }}
        help={t('map-help')}
        spoken={deadEnd ? t(`no-mark-${deadEnd}`) : spoken}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
    </>
  );
}

/** What is said of a mark; nothing until its text is here, so that it is said once. */
function useSpoken(mark: Mark | null): string {
  const event = useEventOf(mark);
  const isInPlace = useInPlace(mark);
  return mark && event !== undefined && isInPlace !== undefined ? speakMark(mark, event, isInPlace) : '';
}
