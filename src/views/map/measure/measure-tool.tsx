// Owns measuring on the map: two points are pressed, or taken by Enter; then how far they lie apart stands until it is removed.
import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useRef, useState } from 'react';
import { pointAsTyped } from '../../../cards/near-point.ts';
import { useCopy } from '../../../cards/use-copy.ts';
import type { LngLat } from '../../../geo/sphere.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { isFocusLost } from '../../../ui/focus.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { X } from '../../../ui/icons.tsx';
import { actOf } from '../../../ui/keys.ts';
import { MEASURE_KEYS } from '../../../ui/later-part-keys.ts';
import type { Insets } from '../camera/insets.ts';
import { middleOf, openArea } from '../camera/use-map-frame.ts';
import { useCanvasLayer } from '../canvas/use-canvas-layer.ts';
import type { EventLayer } from '../marks/event-layer.ts';
import type { Mark } from '../marks/marks.ts';
import { hereAt } from '../point-menu/what-is-here.ts';
import styles from './measure.module.css';
import { MeasureLayer } from './measure-layer.ts';
import { wayName, wayToCopy } from './measured-in-words.ts';
import { texts } from './texts.ts';
import { type End, type Ends, useMeasurePointer } from './use-measure-pointer.ts';

type Props = {
  readonly map: LeafletMap;
  readonly layer: EventLayer;
  readonly insets: Insets;
  /** Whether marks are events at their places. */
  readonly snaps: boolean;
  /** Where it begins, when that is known already. */
  readonly from: LngLat | null;
  /** What the keyboard has in focus. */
  readonly focused: Mark | null;
  readonly onClose: () => void;
  /** The keyboard goes on in the map. */
  readonly onKeyboard: () => void;
};

const NONE: Ends = { start: null, end: null };

export function MeasureTool({ map, layer, insets, snaps, from, focused, onClose, onKeyboard }: Props) {
  const t = useTexts(texts);
  const [ends, setEnds] = useState<Ends>({ start: from, end: null });
  const [isDragging, setDragging] = useState(false);
  /** Where the second end would be: under the pointer, or where Enter would set it. */
  const [aim, setAim] = useState<{ readonly at: LngLat; readonly isByKey: boolean } | null>(null);
  const { copied, refused, copy } = useCopy();
  const picture = useCanvasLayer(map, () => new MeasureLayer());
  const { start, end } = ends;
  const isPicking = end === null;

  useEffect(() => {
    const isAimed = isPicking && aim !== null;
    picture.show({
      start,
      end: end ?? (isAimed ? aim.at : null),
      aim: isAimed && aim.isByKey ? aim.at : null,
    });
  }, [picture, start, end, aim, isPicking]);

  const pick = useCallback((point: LngLat) => {
    setAim(null);
    setEnds((before) =>
      before.start === null ? { start: point, end: null } : { start: before.start, end: point },
    );
  }, []);
  const drag = (which: End, point: LngLat, isDone: boolean) => {
    setEnds((before) => ({ ...before, [which]: point }));
    setDragging(!isDone);
  };
  useMeasurePointer({
    map,
    layer,
    snaps,
    ends,
    isPicking,
    onPick(at) {
      pick(at);
      // A press on the map takes it from there.
      if (isFocusLost()) onKeyboard();
    },
    onAim: useCallback((at: LngLat) => setAim({ at, isByKey: false }), []),
    onDrag: drag,
  });
  useMeasureKeys({
    map,
    target: () => hereAt(map, middleOf(openArea(map, insets)), snaps ? focused : null).at,
    focused,
    isPicking,
    onPick: pick,
    onAim: (at) => setAim(at && { at, isByKey: true }),
    onClose,
  });

  const measureAnew = () => {
    setEnds(NONE);
    onKeyboard();
  };
  const way = start && end && wayName(start, end);
  const toCopy = start && end && wayToCopy(start, end, pointAsTyped);
  return (
    <div className={styles.bar} data-over-map>
      <p role="status" aria-live={isDragging ? 'off' : 'polite'}>
        <span className={way ? 'visually-hidden' : undefined}>
          {way ? t('measured', { way }) : t(start === null ? 'first' : 'second')}
        </span>
        {way && (
          <strong className={styles.way} aria-hidden="true">
            {way}
          </strong>
        )}
        {!way && <span className="visually-hidden">. {t('keys')}</span>}
      </p>
      {toCopy && (
        <>
          <Button variant="bare" onClick={() => void copy(toCopy)}>
            {t(copied === toCopy ? 'copied' : 'copy')}
          </Button>
          <Button variant="bare" aria-label={t('measure-anew')} onClick={measureAnew}>
            {t('anew')}
          </Button>
        </>
      )}
      <IconButton variant="bare" label={t(way ? 'remove' : 'stop')} onClick={onClose}>
        <X size={16} aria-hidden="true" />
      </IconButton>
      <p role="status" className={refused === null ? 'visually-hidden' : styles.refused}>
        {copied !== null && t('copied')}
        {refused !== null && (
          <>
            {t('refused')} <code ref={selectAll}>{refused}</code>
          </>
        )}
      </p>
    </div>
  );
}

const selectAll = (element: HTMLElement | null) => {
  if (element) getSelection()?.selectAllChildren(element);
};

type Keys = {
  readonly map: LeafletMap;
  /** Where Enter sets an end. */
  readonly target: () => LngLat;
  readonly focused: Mark | null;
  readonly isPicking: boolean;
  readonly onPick: (point: LngLat) => void;
  /** Null: the keyboard has left the map. */
  readonly onAim: (point: LngLat | null) => void;
  readonly onClose: () => void;
};

/** Enter and Escape on the map are the measuring's before they are the map's. */
function useMeasureKeys(keys: Keys): void {
  const { map, focused, isPicking } = keys;
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });

  useEffect(() => {
    const view = map.getContainer().parentElement;
    const isCursor = (target: EventTarget | null) =>
      target instanceof HTMLElement &&
      view?.contains(target) === true &&
      target.getAttribute('role') === 'application';
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const act = actOf(MEASURE_KEYS, event);
      const isOnMap =
        target === document.body ||
        (target instanceof HTMLElement &&
          view?.contains(target) &&
          !target.closest('[role=dialog], [role=menu]'));
      if (act === null || !isOnMap) return;
      const takes = latest.current.isPicking && isCursor(target) && act === 'pick';
      if (takes) latest.current.onPick(latest.current.target());
      else if (act === 'stop') latest.current.onClose();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [map]);

  // The cross stands where Enter would set an end, while it is the keyboard that moves.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mark in focus is another aim
  useEffect(() => {
    if (!isPicking) return;
    const look = () => {
      const isByKey =
        document.activeElement?.getAttribute('role') === 'application' &&
        document.activeElement.matches(':focus-visible');
      if (isByKey) latest.current.onAim(latest.current.target());
    };
    look();
    map.on('move', look);
    return () => {
      map.off('move', look);
    };
  }, [map, isPicking, focused]);
}
