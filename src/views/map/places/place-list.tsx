// Owns the map as a list: every mark in sight with what it is called and how many events it has, most first; each opens its events.
import type { Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { isFocusLost } from '../../../ui/focus.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { X } from '../../../ui/icons.tsx';
import { STOP, useRoving } from '../../../ui/use-roving.ts';
import { cameraOf } from '../camera/map-camera.ts';
import type { EventLayer } from '../marks/event-layer.ts';
import { placesOf } from '../marks/hit-test.ts';
import { type Mark, markAt } from '../marks/marks.ts';
import styles from './place-list.module.css';
import { PlaceOfMark } from './place-of-mark.tsx';
import { texts } from './texts.ts';

/** More than anyone walks through; the texts of one request. */
const ROWS_MAX = 200;
/** Of map and filter, before the list follows: under a drag it would change with every frame. */
const REST_MS = 250;

type Props = {
  readonly map: LeafletMap;
  readonly layer: EventLayer;
  readonly isCovered: boolean;
  readonly onOpen: (mark: Mark) => void;
  readonly onClose: () => void;
};

export function PlaceList({ map, layer, isCovered, onOpen, onClose }: Props) {
  const t = useTexts(texts);
  const titleId = useId();
  const helpId = useId();
  const card = useRef<HTMLDivElement>(null);
  const marks = useMarksInSight(map, layer);
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
  const isEmpty = marks.length === 0;
  useEffect(() => {
    if (isEmpty && isFocusLost()) card.current?.focus();
  }, [isEmpty]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
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
          {t('title', { count: marks.length })}
        </h2>
        <IconButton variant="bare" label={t('close')} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <p id={helpId} className={styles.help}>
        {t('help')}
      </p>
      <ol className={styles.rows} {...roving}>
        {marks.slice(0, ROWS_MAX).map((mark) => (
          <li key={`${mark.count}/${mark.x}/${mark.y}`}>
            <button
              type="button"
              {...STOP}
              className={styles.row}
              onClick={({ currentTarget }) => {
                opened.current = currentTarget;
                onOpen(mark);
              }}
            >
              <PlaceOfMark mark={mark} />
            </button>
          </li>
        ))}
      </ol>
      {marks.length > ROWS_MAX && (
        <p className={styles.help}>{t('first', { shown: ROWS_MAX, all: marks.length })}</p>
      )}
    </div>
  );
}

const rowsIn = (card: HTMLElement | null): HTMLElement[] => [
  ...(card?.querySelectorAll<HTMLElement>('li button') ?? []),
];

/** Every mark that is seen, once; follows the filter and the map when they rest. */
function useMarksInSight(map: LeafletMap, layer: EventLayer): readonly Mark[] {
  const [marks, setMarks] = useState(() => marksInSight(map, layer));
  useEffect(() => {
    let timer = 0;
    const follow = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setMarks(marksInSight(map, layer)), REST_MS);
    };
    layer.on('marks', follow);
    map.on('moveend resize', follow);
    return () => {
      clearTimeout(timer);
      layer.off('marks', follow);
      map.off('moveend resize', follow);
    };
  }, [map, layer]);
  return marks;
}

function marksInSight(map: LeafletMap, layer: EventLayer): readonly Mark[] {
  const { marks } = layer;
  if (marks === null) return [];
  // On a map that shows the world twice a mark is seen twice.
  const indexes = new Set(placesOf(marks, cameraOf(map)).map(({ index }) => index));
  return [...indexes]
    .flatMap((index) => markAt(marks, index) ?? [])
    .sort((a, b) => b.count - a.count || a.y - b.y || a.x - b.x);
}
