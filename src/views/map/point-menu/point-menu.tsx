// Owns the menu of a point of the map: where it is, copied by a press; what happened near it; a distance measured from it.

import type { Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { nearOf, pointAsTyped, radiiFor, roundedPoint } from '../../../cards/near-point.ts';
import { useCopy } from '../../../cards/use-copy.ts';
import { project } from '../../../geo/mercator.ts';
import { mgrsOf } from '../../../geo/mgrs.ts';
import { useChangeFilter } from '../../../link/use-view.ts';
import { useBackCloses } from '../../../ui/back-closes.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { isPressed } from '../../../ui/keys.ts';
import { DIALOG_KEYS } from '../../../ui/part-keys.ts';
import { useRoving } from '../../../ui/use-roving.ts';
import { pointInDegrees } from '../../../words/figures.ts';
import { numberName } from '../../../words/format.ts';
import type { Insets } from '../camera/insets.ts';
import { positionCard } from '../camera/position-card.ts';
import { controlsOf, openArea, screenPoint, useMapFrame } from '../camera/use-map-frame.ts';
import styles from './point-menu.module.css';
import { texts } from './texts.ts';
import { usePlaceHere } from './use-place-here.ts';
import type { Here } from './what-is-here.ts';

/** A finger or pointer covers what is this near. */
const BESIDE_PX = 10;

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly here: Here;
  /** `returnsFocus`: not when something else has taken it. */
  readonly onClose: (returnsFocus: boolean) => void;
  readonly onMeasure: (from: readonly [number, number]) => void;
};

export function PointMenu({ map, insets, here, onClose, onMeasure }: Props) {
  const t = useTexts(texts);
  const headId = useId();
  const card = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const roving = useRoving<HTMLDivElement>();
  const changeFilter = useChangeFilter();
  const { at, name, title, precisionKm } = usePlaceHere(here);
  const { copied, refused, copy } = useCopy();
  const point = roundedPoint(at);
  const reference = mgrsOf(point);
  const radii = radiiFor(precisionKm);
  const where = pointInDegrees(point);
  const precision = numberName(precisionKm);

  useBackCloses(() => onClose(true));
  useMapFrame(map);
  // What it says may come with any render, and with it its size.
  useLayoutEffect(() => {
    if (card.current === null || ring.current === null) return;
    const size = { width: card.current.offsetWidth, height: card.current.offsetHeight };
    const anchor = screenPoint(map, ...project(at), BESIDE_PX);
    const { left, top } = positionCard(size, anchor, openArea(map, insets), controlsOf(map));
    card.current.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    ring.current.style.transform = `translate(${anchor.x}px, ${anchor.y}px)`;
  });

  useEffect(() => {
    roving.ref.current?.querySelector<HTMLElement>('[data-stop]')?.focus({ preventScroll: true });
  }, [roving.ref]);
  useEffect(() => {
    const onDown = ({ target }: PointerEvent) => {
      if (!card.current?.contains(target as Node)) onClose(false);
    };
    window.addEventListener('pointerdown', onDown, true);
    return () => window.removeEventListener('pointerdown', onDown, true);
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    const isClosing = isPressed(DIALOG_KEYS.close, event);
    if (isClosing) {
      event.preventDefault();
      event.stopPropagation();
    }
    // The Tab key goes on from where the menu was opened.
    if (isClosing || event.key === 'Tab') onClose(true);
    else roving.onKeyDown(event);
  };
  const filterWithin = (km: number) => {
    changeFilter({ near: nearOf(point, km, name) });
    onClose(true);
  };

  const measure = () => {
    onClose(true);
    onMeasure(point);
  };
  const copyItem = (text: string, kind: 'point' | 'mgrs') => (
    <button
      type="button"
      role="menuitem"
      data-stop
      tabIndex={-1}
      className={styles.item}
      onClick={() => void copy(text)}
    >
      {t(copied === text ? `copied-${kind}` : `copy-${kind}`, { text })}
    </button>
  );

  return (
    <>
      <div ref={ring} className={styles.ring} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a menu has no menu of the browser's */}
      <div ref={card} className={styles.card} onContextMenu={(event) => event.preventDefault()}>
        <p id={headId} className={styles.head}>
          {title && (
            <strong className={styles.title} dir="auto">
              {title}
            </strong>
          )}
          <span>{precisionKm > 0 ? t('within', { where, km: precision }) : where}</span>
        </p>
        <div
          ref={roving.ref}
          role="menu"
          aria-labelledby={headId}
          tabIndex={-1}
          className={styles.items}
          onFocus={roving.onFocus}
          onKeyDown={onKeyDown}
        >
          {copyItem(pointAsTyped(point), 'point')}
          {reference !== null && copyItem(reference, 'mgrs')}
          {radii.length > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: a group of a menu's items
            <div role="group" aria-label={t('events-near')} className={styles.within}>
              <span aria-hidden="true">{t('events-near')}</span>
              {radii.map((km) => (
                <button
                  key={km}
                  type="button"
                  role="menuitem"
                  data-stop
                  tabIndex={-1}
                  aria-label={t('events-within-km', { km: numberName(km) })}
                  className={styles.radius}
                  onClick={() => filterWithin(km)}
                >
                  {t('km', { km: numberName(km) })}
                </button>
              ))}
            </div>
          )}
          <button
            type="button"
            role="menuitem"
            data-stop
            tabIndex={-1}
            className={styles.item}
            onClick={measure}
          >
            {t('measure')}
          </button>
        </div>
        <p role="status" className="visually-hidden">
          {copied !== null && t('copied')}
        </p>
        {refused !== null && (
          <p role="alert" className={styles.note}>
            {t('refused')} <code ref={selectAll}>{refused}</code>
          </p>
        )}
        {radii.length < radiiFor(0).length && (
          <p className={styles.note}>
            {t(radii.length > 0 ? 'imprecise' : 'too-imprecise', { km: precision })}
          </p>
        )}
      </div>
    </>
  );
}

const selectAll = (element: HTMLElement | null) => {
  if (element) getSelection()?.selectAllChildren(element);
};
