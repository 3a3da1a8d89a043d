// Owns the map as a list: every mark in sight, and every area that events are known only to, with what it is called and how many events it has, most first; each opens its events.

import type { Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useNames } from '../../../cards/use-names.ts';
import { IconButton } from '../../../ui/button.tsx';
import { isFocusLost } from '../../../ui/focus.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { X } from '../../../ui/icons.tsx';
import { isPressed } from '../../../ui/keys.ts';
import { DIALOG_KEYS } from '../../../ui/part-keys.ts';
import { STOP, useRoving } from '../../../ui/use-roving.ts';
import { areaName } from '../area-counts/area-words.ts';
import type { Areas } from '../area-counts/use-areas.ts';
import { isWithin } from '../camera/camera.ts';
import type { Insets } from '../camera/insets.ts';
import { cameraOf, openWindow } from '../camera/map-camera.ts';
import { useOpenInsets } from '../camera/use-open-insets.ts';
import type { EventLayer } from '../marks/event-layer.ts';
import { type Mark, markAt } from '../marks/marks.ts';
import styles from './place-list.module.css';
import { AreaPlace, PlaceOfMark } from './place-of-mark.tsx';
import { texts } from './texts.ts';
import { type Told, useTold } from './use-told.ts';

/** More than anyone walks through; the texts of one request. */
const ROWS_MAX = 200;
/** Of map and filter, before the list follows: under a drag it would change with every frame. */
const REST_MS = 250;

export type Props = {
  readonly map: LeafletMap;
  readonly layer: EventLayer;
  readonly insets: Insets;
  /** Events known only to these are in no mark. */
  readonly areas: Pick<Areas, 'atNames' | 'inLine'>;
  /** Whether the events of a place are open over the list. */
  readonly isCovered: boolean;
  readonly onOpen: (mark: Mark) => void;
  readonly onArea: Areas['open'];
  readonly onClose: () => void;
};

type Row = {
  readonly key: string;
  readonly count: number;
  /** Null of an area. */
  readonly mark: Mark | null;
  readonly content: (told: Told | undefined) => ReactNode;
  readonly open: () => void;
};

export function PlaceList({ map, layer, insets, areas, isCovered, onOpen, onArea, onClose }: Props) {
  const t = useTexts(texts);
  const titleId = useId();
  const helpId = useId();
  const card = useRef<HTMLDivElement>(null);
  const names = useNames();
  const marks = useMarksInSight(map, layer, useOpenInsets(insets));
  const middle = () => {
    const { left, top, width, height, scale } = cameraOf(map);
    return { x: (left + width / 2) / scale, y: (top + height / 2) / scale };
  };
  const rows: Row[] = [
    ...marks.map((mark) => ({
      key: `${mark.count}/${mark.x}/${mark.y}`,
      count: mark.count,
      mark,
      content: (told?: Told) => <PlaceOfMark mark={mark} told={told} />,
      open: () => onOpen(mark),
    })),
    ...[
      ...areas.atNames.map((group) => ({ group, at: () => group.at })),
      ...areas.inLine.map((group) => ({ group, at: middle })),
    ].map(({ group, at }) => ({
      key: group.id,
      count: group.count,
      mark: null,
      content: () => <AreaPlace group={group} name={areaName(group.id, names)} />,
      open: () => onArea(group, at()),
    })),
  ].sort(mostFirst);
  const shown = rows.slice(0, ROWS_MAX);
  const marksShown = shown.flatMap(({ mark }) => mark ?? []);
  const told = useTold(marksShown);
  const opened = useRef<HTMLElement | null>(null);
  const roving = useRoving<HTMLOListElement>();

  // Focus goes to the first place when the list opens, and back to the one whose events were closed.
  useEffect(() => {
    if (isCovered) return;
    const target = opened.current?.isConnected ? opened.current : rowsIn(card.current)[0];
    opened.current = null;
    (target ?? card.current)?.focus({ preventScroll: false });
  }, [isCovered]);

  // The filter may leave no place.
  const isEmpty = rows.length === 0;
  useEffect(() => {
    if (isEmpty && isFocusLost()) card.current?.focus();
  }, [isEmpty]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPressed(DIALOG_KEYS.close, event)) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };

  return (
    <div
      ref={card}
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={helpId}
      tabIndex={-1}
      className={styles.card}
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {t('title', { count: rows.length })}
        </h2>
        <IconButton variant="bare" label={t('close')} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <p id={helpId} className={styles.help}>
        {t('help')}
      </p>
      <ol className={styles.rows} {...roving}>
        {shown.map(({ key, mark, content, open }) => (
          <li key={key}>
            <button
              type="button"
              {...STOP}
              className={styles.row}
              onClick={({ currentTarget }) => {
                opened.current = currentTarget;
                open();
              }}
            >
              {content(mark ? told[marksShown.indexOf(mark)] : undefined)}
            </button>
          </li>
        ))}
      </ol>
      {rows.length > ROWS_MAX && (
        <p className={styles.help}>{t('first', { shown: ROWS_MAX, all: rows.length })}</p>
      )}
    </div>
  );
}

const rowsIn = (card: HTMLElement | null): HTMLElement[] => [
  ...(card?.querySelectorAll<HTMLElement>('li button') ?? []),
];

/** Every mark that is seen, once; follows the filter and the map when they rest. */
function useMarksInSight(map: LeafletMap, layer: EventLayer, insets: Insets): readonly Mark[] {
  const [marks, setMarks] = useState(() => marksInSight(map, layer, insets));
  useEffect(() => {
    let timer = 0;
    const follow = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setMarks(marksInSight(map, layer, insets)), REST_MS);
    };
    follow();
    layer.on('marks', follow);
    map.on('moveend resize', follow);
    return () => {
      clearTimeout(timer);
      layer.off('marks', follow);
      map.off('moveend resize', follow);
    };
  }, [map, layer, insets]);
  return marks;
}

/** Of as many, marks in their order, then areas by their codes: whether a name has room on the map changes nothing here. */
function mostFirst(a: Row, b: Row): number {
  if (a.count !== b.count) return b.count - a.count;
  if (a.mark !== null || b.mark !== null) return Number(a.mark === null) - Number(b.mark === null);
  return a.key < b.key ? -1 : 1;
}

function marksInSight(map: LeafletMap, layer: EventLayer, insets: Insets): readonly Mark[] {
  const { marks } = layer;
  if (marks === null) return [];
  const open = openWindow(map, insets);
  return Array.from({ length: marks.cells.size }, (_, index) => index)
    .filter((index) => isWithin(open, marks.cells.x[index] as number, marks.cells.y[index] as number))
    .flatMap((index) => markAt(marks, index) ?? [])
    .sort((a, b) => b.count - a.count || a.y - b.y || a.x - b.x);
}
