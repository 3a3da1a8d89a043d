// Owns what a press on the map is on: a mark, else a count at a name, else, by touch, what is said of the place.
import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { useCallback, useEffect, useState } from 'react';
import { useView } from '../../link/use-view.ts';
import type { Point } from './camera/walk.ts';
import type { EventLayer } from './marks/event-layer.ts';
import type { Mark } from './marks/marks.ts';
import { type Hover, markNear, type NoteAt, REACH_MOUSE, REACH_TOUCH } from './pointing/use-hover.ts';

type NoteHover = Extract<Hover, { kind: 'note' }>;

type Presses = {
  readonly map: LeafletMap;
  readonly layer: EventLayer;
  readonly noteAt: NoteAt;
  /** Null: on no mark. */
  readonly onMark: (mark: Mark | null) => void;
  /** Whether there was anything at a point of the container where no mark is. */
  readonly onElse: (point: Point, isTouch: boolean) => boolean;
};

/** What a finger asked about a boundary: it stays until the next touch or move, or until it is let go. */
export function useMapPress({
  map,
  layer,
  noteAt,
  onMark,
  onElse,
}: Presses): readonly [NoteHover | null, () => void] {
  const shownLayer = useView((view) => view.layer);
  const [tapped, setTapped] = useState<NoteHover | null>(null);
  useEffect(() => {
    const onClick = ({ containerPoint, originalEvent }: LeafletMouseEvent) => {
      const isTouch = (originalEvent as Partial<PointerEvent>).pointerType === 'touch';
      const mark = markNear(map, layer, containerPoint, isTouch ? REACH_TOUCH : REACH_MOUSE);
      onMark(mark);
      const isTaken = mark !== null || onElse(containerPoint, isTouch);
      // A tap on a province filters; a note besides would cover what it did. The list of notes has all of them.
      const isAsking = isTouch && !isTaken && shownLayer !== 'provinces';
      const text = isAsking ? noteAt(map.containerPointToLatLng(containerPoint), REACH_TOUCH) : null;
      setTapped(text === null ? null : { kind: 'note', text, x: containerPoint.x, y: containerPoint.y });
    };
    const onMove = () => setTapped(null);
    map.on('click', onClick);
    map.on('movestart', onMove);
    return () => {
      map.off('click', onClick);
      map.off('movestart', onMove);
    };
  }, [map, layer, noteAt, shownLayer, onMark, onElse]);
  return [tapped, useCallback(() => setTapped(null), [])];
}
