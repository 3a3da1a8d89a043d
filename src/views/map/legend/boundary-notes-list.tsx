// Owns the list of what is said about disputed and annotated boundaries, those in view first: for keys, touch and search by eye.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { unproject } from '../../../geo/mercator.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { boundaryNotes } from '../basemap/boundary-notes.ts';
import { FILE_EVENT } from '../basemap/obstacles.ts';
import type { Insets } from '../camera/insets.ts';
import { cameraOf } from '../camera/map-camera.ts';
import { prefersStillness, showPosition } from '../camera/region.ts';
import styles from './boundary-choice.module.css';
import { texts } from './legend-texts.ts';

/** As near as a line must be shown for its shape to be seen. */
const ZOOM_LEAST = 6;

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly titleId: string;
  /** The map goes to one of them. */
  readonly onShow: () => void;
};

export function BoundaryNotes({ map, insets, titleId, onShow }: Props) {
  const t = useTexts(texts);
  const [, setTimesChanged] = useState(0);
  useEffect(() => {
    const onChange = () => setTimesChanged((before) => before + 1);
    const events = `moveend ${FILE_EVENT}`;
    map.on(events, onChange);
    return () => {
      map.off(events, onChange);
    };
  }, [map]);
  const { left, top, width, height, scale } = cameraOf(map);
  const copy = Math.floor((left + width / 2) / scale);
  const west = left / scale - copy;
  const notes = boundaryNotes([west, top / scale, west + width / scale, (top + height) / scale]);
  if (notes.length === 0) return <p>{t('notes-none')}</p>;
  const show = ([x, y]: readonly [number, number]) => {
    const [lng, lat] = unproject(x, y);
    onShow();
    showPosition(map, { lng, lat, zoom: Math.max(ZOOM_LEAST, map.getZoom()) }, insets, !prefersStillness());
  };
  return (
    <ul className={styles.notes} aria-labelledby={titleId}>
      {notes.map(({ note, at, isInView }) => (
        <li key={note}>
          <button type="button" data-in-view={isInView || undefined} onClick={() => show(at)}>
            {note}
          </button>
        </li>
      ))}
    </ul>
  );
}
