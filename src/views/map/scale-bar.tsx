// Owns the scale bar: a round number of km or m, measured in the middle of the map.
import type { Map as LeafletMap } from 'leaflet';
import { useLayoutEffect, useRef } from 'react';
import { roundBelow } from '../../canvas/round-number.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { pxPerKm } from './camera/camera.ts';
import { cameraOf } from './camera/map-camera.ts';
import styles from './map-view.module.css';
import { texts } from './texts.ts';

const WIDTH_MAX_PX = 80;

/** The longest of 1, 2, 5 × 10ⁿ km that fits into `widthPx`. */
export function roundScale(kmPx: number, widthPx: number): { km: number; px: number } {
  const km = roundBelow(widthPx / kmPx);
  return { km, px: km * kmPx };
}

export function ScaleBar({ map }: { readonly map: LeafletMap }) {
  const t = useTexts(texts);
  const name = useRef<HTMLSpanElement>(null);
  const bar = useRef<HTMLSpanElement>(null);
  // Written, not rendered: while the map zooms the bar grows with every frame.
  useLayoutEffect(() => {
    let shown = '';
    const write = () => {
      const camera = cameraOf(map);
      const kmPx = pxPerKm(camera.scale, (camera.top + camera.height / 2) / camera.scale);
      const { km, px } = roundScale(kmPx, WIDTH_MAX_PX);
      const next = `${km} ${Math.round(px)}`;
      if (next === shown || name.current === null || bar.current === null) return;
      shown = next;
      name.current.textContent =
        km >= 1 ? t('km', { value: numberName(km) }) : t('m', { value: numberName(Math.round(km * 1000)) });
      bar.current.style.inlineSize = `${Math.round(px)}px`;
    };
    write();
    map.on('move moveend resize', write);
    return () => {
      map.off('move moveend resize', write);
    };
  }, [map, t]);
  return (
    <div className={styles.scale}>
      <span ref={name} />
      <span ref={bar} className={styles.bar} />
    </div>
  );
}
