// Owns the scale bar: a round number of km or m, measured in the middle of the map.
import type { Map as LeafletMap } from 'leaflet';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { cameraOf } from './map-camera.ts';
import styles from './map-view.module.css';
import { pxPerKm } from './mercator.ts';
import { texts } from './texts.ts';
import { useMapFrame } from './use-map-frame.ts';

const WIDTH_MAX_PX = 96;

/** The longest of 1, 2, 5 × 10ⁿ km that fits into `widthPx`. */
export function roundScale(kmPx: number, widthPx: number): { km: number; px: number } {
  const most = widthPx / kmPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { km, px: km * kmPx };
}

export function ScaleBar({ map }: { readonly map: LeafletMap }) {
  const t = useTexts(texts);
  useMapFrame(map);
  const camera = cameraOf(map);
  const { km, px } = roundScale(
    pxPerKm(camera.scale, (camera.top + camera.height / 2) / camera.scale),
    WIDTH_MAX_PX,
  );
  const text =
    km >= 1 ? t('km', { value: numberName(km) }) : t('m', { value: numberName(Math.round(km * 1000)) });
  return (
    <div className={styles.scale}>
      <span>{text}</span>
      <span className={styles.bar} style={{ inlineSize: `${Math.round(px)}px` }} />
    </div>
  );
}
